package io.github.county161.core.ledger;

/**
 * One submission, one transaction, one position in the journal. Never altered.
 *
 * @param no the position: 1, 2, 3 … without a gap
 * @param id the sender's own name for it, by which a repeated request is known
 * @param recordedAt when it was recorded, RFC 3339
 * @param source where it came from: a file's name, an address, a command
 * @param requestHash digest of the request as it was sent
 * @param rowsDigest digest of its batch rows
 * @param previous digest of the slip before; of nothing before the first
 */
public record Slip(
        long no,
        String id,
        String recordedAt,
        String actor,
        String source,
        String requestHash,
        String rowsDigest,
        String previous,
        String digest) {}
