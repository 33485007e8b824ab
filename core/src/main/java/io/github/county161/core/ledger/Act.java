package io.github.county161.core.ledger;

/** What an entry does to its record. Acts of a flow have names of their own and stand in the journal by those. */
public enum Act {
    /** The record begins. */
    ENTER,
    /** Its end becomes known. */
    END,
    /** From its day on the world is different. */
    CHANGE,
    /** It was wrong all along. */
    CORRECT,
    /** An earlier entry is taken back. */
    WITHDRAW;

    /** As the journal writes it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
