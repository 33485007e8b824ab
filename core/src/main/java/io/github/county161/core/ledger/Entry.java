package io.github.county161.core.ledger;

/**
 * One line of a slip: an act on a record of a form. Never altered. Digests are hexadecimal.
 *
 * @param no counted through the whole journal; a record's number is that of the entry that opened it
 * @param happenedOn the day in the world, ISO
 * @param salt random, drawn into the digest of the facts
 * @param facts canonical texts by column, as JSON; see {@link Body}
 * @param factsDigest of salt and facts
 * @param identityDigest of the identity part in the clear and its own salt; empty when there is none
 * @param digest of all the others
 */
public record Entry(
        long no,
        long slip,
        long line,
        long record,
        String form,
        String act,
        String happenedOn,
        String salt,
        String facts,
        String factsDigest,
        String identityDigest,
        String digest) {

    /** The same with other facts, for who may not see all of them; its digests stay those of the whole. */
    public Entry telling(String other) {
        return new Entry(
                no, slip, line, record, form, act, happenedOn, salt, other, factsDigest, identityDigest, digest);
    }

    public boolean opens() {
        return no == record;
    }
}
