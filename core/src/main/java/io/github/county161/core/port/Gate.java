package io.github.county161.core.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door: who may come in, by password or key. Everything that happens at it is in the {@link Diary}. */
public interface Gate {

    /**
     * Who came in.
     *
     * @param mustChange whether nothing is open to it but choosing a password
     */
    record Visitor(Account account, boolean mustChange) {}

    /** A key that was made. @param text shown this once */
    record NewKey(Credentials.Key key, String text) {}

    /**
     * @param from the address it comes from
     * @throws Refused if account or password is wrong, or either is shut out after too many failures
     */
    Visitor logIn(String account, String password, String from);

    void logOut(String account, String from);

    /** Who this account is now; none once it is locked. */
    Optional<Visitor> known(String account);

    /** As whom a program acts that shows this key; none when it is wrong, revoked, too old or its account locked. */
    Optional<Account> byKey(String text);

    /** @throws Refused if the old one is wrong or the new one breaks a rule; all rules broken are told */
    void changePassword(String account, String old, String fresh, String from);

    /**
     * Gives an account a one-time password; whoever is logged in under it has to change it first.
     *
     * @return the password, shown this once
     * @throws Refused if there is no such account, or not for this asker to reset
     */
    String reset(String account, Asker by, String from);

    /** Lets an account in again before its time. @throws Refused as of {@link #reset} */
    void unlock(String account, Asker by, String from);

    /**
     * What became of adding an account.
     *
     * @param oneTime the password of one that never had any, shown this once
     */
    record Added(List<Fault> faults, Optional<String> oneTime) {}

    /** Adds an account, or gives one that there is this role and place; a new one gets a one-time password. */
    Added add(Account account, Asker by, String from);

    /** @return faults, none when nobody acts under it any more */
    List<Fault> lock(String account, Asker by, String from);

    /** The accounts that are this asker's to mind. */
    List<Account> accounts(Asker by);

    /** @throws Refused if there is no such account, the day is past or too far, or keys are not this asker's to give */
    NewKey addKey(String name, String account, LocalDate until, Asker by, String from);

    /** @throws Refused if there is no such key, or keys are not this asker's to revoke */
    void revokeKey(String id, Asker by, String from);

    List<Credentials.Key> keys(Asker by);

    /** What is not let happen at the door. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Why not. */
        public enum Why {
            WRONG,
            SHUT_OUT,
            RULE,
            FORBIDDEN
        }

        private final Why why;

        public Refused(Why why, String sentence) {
            super(sentence);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }
}
