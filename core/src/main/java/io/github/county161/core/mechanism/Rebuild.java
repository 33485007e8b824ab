package io.github.county161.core.mechanism;

import io.github.county161.core.port.Store.Writing;
import java.util.function.LongConsumer;

/** Works all derived tables out again from the journal, slip by slip, as they came to be. */
final class Rebuild {

    private Rebuild() {}

    /** @param progress hears each position when it is done */
    static void in(Writing writing, Journal journal, LongConsumer progress) {
        writing.clear();
        long last = writing.position();
        for (long slip = 1; slip <= last; slip++) {
            writing.apply(journal.project(writing, slip, writing.entriesOfSlip(slip)));
            progress.accept(slip);
        }
    }
}
