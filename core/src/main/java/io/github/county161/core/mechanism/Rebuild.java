package io.github.county161.core.mechanism;

import io.github.county161.core.ledger.Entry;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Store.Writing;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Works all derived tables out again from the journal, slip by slip, as they came to be. */
final class Rebuild {

    private Rebuild() {}

    /** @param progress hears each position when it is done */
    static void in(Writing writing, Journal journal, LongConsumer progress) {
        writing.clear();
        long last = writing.position();
        for (long slip = 1; slip <= last; slip++) {
            Laying laying = journal.laying(writing, slip);
            parts(writing, slip, part -> laying.lay(journal.open(writing, part)));
            progress.accept(slip);
        }
    }

    /** The entries of a slip, some at a time. */
    static void parts(Moment moment, long slip, Consumer<List<Entry>> each) {
        List<Entry> part = moment.entriesOfSlip(slip, 0, Laying.PART);
        while (!part.isEmpty()) {
            each.accept(part);
            part = moment.entriesOfSlip(slip, part.get(part.size() - 1).no(), Laying.PART);
        }
    }
}
