package io.github.county161.core.port;

import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the sealed months and closed years are asked for, and why a number is another than it was. */
public interface Closings {

    /**
     * The head of a sealed sheet.
     *
     * @param period {@code yyyy-MM}, or {@code yyyy} of a year
     * @param position what was known up to here is on it
     * @param opensFrom the seal of the sheet whose closing is its opening; "" of the first
     */
    record Head(
            String period, long no, String title, LocalDate lastDay, long position, String opensFrom, String seal) {}

    /** A name, what it added before and adds after, and the one cause of the difference. */
    record Name(String key, String label, long was, long is, String cause) {}

    /** All names of one cause and their differences together. */
    record Cause(String code, String title, long difference, List<Name> names) {}

    /**
     * 期初 + 增 − 减 + 以前期间调整 = 期末 of one number of a unit; money in fen.
     *
     * @param part "" of a number; of a ratio what is above and below the line
     * @param carries whether its opening is the closing before; otherwise it begins at nought with its period
     * @param opening as it stands on the sheet before
     * @param closing as it stands on this sheet
     * @param earlier 以前期间调整, by cause
     * @param changes the names of 增 and 减, when one figure is asked for
     */
    record Line(
            String figure,
            String title,
            String part,
            String unit,
            boolean carries,
            long opening,
            long plus,
            long minus,
            long adjusted,
            long closing,
            List<Cause> earlier,
            List<Cause> changes) {

        public boolean balances() {
            return opening + plus - minus + adjusted == closing;
        }
    }

    /** What a month or year has brought to a unit. */
    record Movement(Head sheet, Optional<Head> opening, String unit, List<Line> lines) {}

    /** A moment: what was known at a position of how it stood on a day. */
    record Point(LocalDate day, long position) {}

    /** The difference of one number; the causes together are all of it. */
    record Difference(String part, String unit, long was, long is, List<Cause> causes) {}

    /** Why a figure is another. */
    record Why(String figure, String title, Point from, Point to, List<Difference> parts) {}

    /**
     * From when to when.
     *
     * @param sheet the period of a sealed sheet that stands for the first moment; empty for a day and position
     */
    record Between(
            Optional<String> sheet,
            Optional<LocalDate> fromDay,
            Optional<Long> fromPosition,
            LocalDate toDay,
            Optional<Long> toPosition,
            Optional<String> division) {}

    /** In the order in which they were sealed. */
    List<Head> sheets();

    /**
     * @param division a town or village; empty for all the scope shows
     * @return nothing when the period is not sealed, or the place outside the scope
     */
    Optional<Movement> movement(String period, Optional<String> division, Optional<Figure> figure, Scope scope);

    /** The same to print. */
    Sheet sheet(Movement movement);

    /** @return nothing when there is no such sheet or position yet */
    Optional<Why> why(Figure figure, Between between, Scope scope);
}
