package io.github.county161.core.term;

import java.time.LocalDate;
import java.util.OptionalLong;

/** The two times of a question: the day in the world asked about, and the journal position known at (default: all). */
public record AsOf(LocalDate reportDay, OptionalLong knownAt) {

    public static AsOf of(LocalDate day) {
        return new AsOf(day, OptionalLong.empty());
    }

    public AsOf at(long position) {
        return new AsOf(reportDay, OptionalLong.of(position));
    }
}
