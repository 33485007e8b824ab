package io.github.county161.core.port;

import io.github.county161.core.term.FileType;
import io.github.county161.core.term.Reading;
import java.util.Collection;
import java.util.List;

/**
 * Where papers are kept: enciphered at rest, each known by the digest of its content, which the journal holds. What was
 * kept never changes.
 */
public interface Files {

    int MOST_BYTES = 10 * 1024 * 1024;

    /** @param hash of the content, hexadecimal */
    record Kept(String hash, FileType type, int bytes) {}

    /** What a file would be kept as, without keeping it; flaws as of {@link #keep}. */
    Reading<Kept> look(byte[] content);

    /**
     * Keeps a file; the same content twice is kept once.
     *
     * @return flaws: file_empty, file_too_large, file_type
     */
    Reading<Kept> keep(byte[] content);

    /** @throws IllegalStateException when it is not there, or no longer what was kept */
    byte[] open(String hash);

    /** Those of these that are not there or are no longer what was kept, in words. */
    List<String> verify(Collection<String> hashes);
}
