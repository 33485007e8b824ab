package io.github.county161.core.port;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a slip as it is sent, whoever sends it: a row of a sheet, an item of a request, a line of a test.
 *
 * @param act enter, end, change, correct, withdraw, an act of a flow; {@link #TAKE_IN} for a row that tells what is, so
 *     that the mechanism finds out which of them it means
 * @param record the record it is about; empty to find it by its key
 * @param happenedOn the day from which a change holds; empty for the submission's report day
 * @param cells raw texts by English cell name; a reference may be {@code #record}
 * @param row the row's number on its sheet
 * @param left how the row's sheet left here; empty for what was never here. A cell told blank was emptied; a row that
 *     tells no cell at all came back as it left
 * @param version the record's last entry when the sender saw it; it is refused when there is a later one
 */
public record Order(
        String form,
        String act,
        Optional<Long> record,
        Optional<LocalDate> happenedOn,
        Map<String, String> cells,
        String reason,
        long row,
        Optional<Left> left,
        Optional<Long> version) {

    public static final String TAKE_IN = "take_in";

    /**
     * When a sheet that came back had left.
     *
     * @param position of the journal, at which its rows were what it said
     * @param strayIn the place of the sheet, when the row was not on it as it left; empty for any other row
     */
    public record Left(long position, Optional<String> strayIn) {}

    /** What was never here before. */
    public Order(
            String form,
            String act,
            Optional<Long> record,
            Optional<LocalDate> happenedOn,
            Map<String, String> cells,
            String reason,
            long row) {
        this(form, act, record, happenedOn, cells, reason, row, Optional.empty(), Optional.empty());
    }

    /** The same, refused unless the record has this version still. */
    public Order ifVersion(Optional<Long> seen) {
        return new Order(form, act, record, happenedOn, cells, reason, row, left, seen);
    }

    public Order {
        cells = Map.copyOf(cells);
    }

    /** The same for this reason. */
    public Order because(String why) {
        return new Order(form, act, record, happenedOn, cells, why, row, left, version);
    }

    /** The same about this record, telling these cells. */
    public Order about(Optional<Long> other, Map<String, String> told) {
        return new Order(form, act, other, happenedOn, told, reason, row, left, version);
    }

    /** A row of a sheet. */
    public static Order row(String form, Map<String, String> cells, long row) {
        return new Order(form, TAKE_IN, Optional.empty(), Optional.empty(), cells, "", row);
    }
}
