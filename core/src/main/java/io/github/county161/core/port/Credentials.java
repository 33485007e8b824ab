package io.github.county161.core.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** By what accounts and programs are known at the door; hashes alone, in no journal and in no list of records. */
public interface Credentials {

    /**
     * An account's password.
     *
     * @param since the day from which it holds
     * @param oneTime given by another: good for nothing but choosing one's own
     */
    record Password(String account, String hash, LocalDate since, boolean oneTime) {}

    /**
     * A program's key.
     *
     * @param hash of its secret half; {@code id} is the open half
     * @param account as which the program acts
     * @param until the last day on which it is good
     */
    record Key(String id, String name, String hash, String account, LocalDate until, boolean revoked) {}

    /** How many passwords of an account are remembered. */
    int REMEMBERED = 5;

    /** The newest first, {@link #REMEMBERED} at most; none of an account that never had one. */
    List<Password> passwords(String account);

    /** From now on this one; what is older than those remembered is forgotten. */
    void keep(Password password);

    Optional<Key> key(String id);

    /** In the order of their names. */
    List<Key> keys();

    /** Adds it, or takes the place of the one with its id. */
    void keep(Key key);
}
