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

    /** @return faults, none when it was added */
    List<Fault> add(Account account, Asker by);
}
