package io.github.county161.core.port;

import java.util.List;
import java.util.Optional;

/** The accounts of this county. */
public interface Accounts {

    /** Those that are not locked. */
    List<Account> all();

    /** Whether no account was ever added, a locked one either. */
    boolean areNone();

    Optional<Account> named(String name);

    /**
     * Adds it; one that there is gets this role and place, and is no longer locked.
     *
     * @return faults, none when it was added
     */
    List<Fault> add(Account account, Asker by);

    /**
     * From now on nobody acts under it; what was done under it stays.
     *
     * @return faults, none when it was locked
     */
    List<Fault> lock(String name, Asker by);
}
