package io.github.county161.core.port;

import java.util.List;
import java.util.Map;

/**
 * What became of a submission.
 *
 * @param slip its position; 0 when nothing was kept
 * @param kept whether it is in the journal now
 * @param counts of the stored rows by outcome; refused ones are counted here alone when nothing was kept
 */
public record Outcome(long slip, boolean kept, List<Item> items, Map<String, Long> counts) {

    public static final String NEW = "new";
    public static final String CHANGED = "changed";
    public static final String UNCHANGED = "unchanged";
    public static final String STALE = "stale";
    public static final String REFUSED = "refused";

    public Outcome {
        items = List.copyOf(items);
        counts = Map.copyOf(counts);
    }

    /**
     * What became of one row.
     *
     * @param record 0 when refused
     * @param changes by heading: what it was, and is now
     * @param doubts codes
     * @param emptied headings of cells that came back empty and were left as they are
     */
    public record Item(
            String form,
            long row,
            String outcome,
            long record,
            List<Change> changes,
            List<Fault> faults,
            List<String> doubts,
            List<String> emptied) {
        public Item {
            emptied = List.copyOf(emptied);
            changes = List.copyOf(changes);
            faults = List.copyOf(faults);
            doubts = List.copyOf(doubts);
        }
    }

    /** A cell that is another now. */
    public record Change(String column, String was, String is) {}

    public List<Fault> faults() {
        return items.stream().flatMap(item -> item.faults().stream()).toList();
    }

    public long count(String outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
