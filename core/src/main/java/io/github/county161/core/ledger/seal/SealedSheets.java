package io.github.county161.core.ledger.seal;

import io.github.county161.core.form.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All sealed sheets in the order in which they were sealed. */
public final class SealedSheets {

    private final List<SealedSheet> sheets;

    /** @param seals the current rows of {@link MonthSeal} */
    public SealedSheets(List<Row> seals) {
        this.sheets = seals.stream()
                .map(SealedSheet::of)
                .sorted(Comparator.comparingLong(SealedSheet::record))
                .toList();
    }

    public List<SealedSheet> all() {
        return sheets;
    }

    public boolean areNone() {
        return sheets.isEmpty();
    }

    /** The sheet of a month or year, of several closings the last. */
    public Optional<SealedSheet> of(String period) {
        return last(sheets.stream().filter(sheet -> sheet.period().equals(period)));
    }

    public Optional<SealedSheet> bySeal(String seal) {
        return sheets.stream().filter(sheet -> sheet.seal().equals(seal)).findFirst();
    }

    /** The last month sealed. */
    public Optional<SealedSheet> lastMonth() {
        return last(sheets.stream().filter(sheet -> !sheet.isYear()));
    }

    public Optional<SealedSheet> last() {
        return last(sheets.stream());
    }

    /** The months of a year that are sealed. */
    public List<SealedSheet> months(int year) {
        return sheets.stream()
                .filter(sheet -> !sheet.isYear() && sheet.last().getYear() == year)
                .toList();
    }

    /**
     * The sheet whose closing is the opening of what begins on this day: the last one sealed for the day before. So a
     * year's closing opens the next, and without one the month before does.
     */
    public Optional<SealedSheet> openingOf(LocalDate first) {
        return last(sheets.stream().filter(sheet -> sheet.last().equals(first.minusDays(1))));
    }

    /** The first sheet that opens from this one. */
    public Optional<SealedSheet> opening(SealedSheet from) {
        return sheets.stream()
                .filter(sheet -> sheet.opensFrom().equals(from.seal()))
                .findFirst();
    }

    /** The same as it was when a sheet was sealed. */
    public SealedSheets before(SealedSheet sheet) {
        return new SealedSheets(sheets.stream().filter(s -> s.record() < sheet.record()));
    }

    private SealedSheets(Stream<SealedSheet> sheets) {
        this.sheets = sheets.toList();
    }

    /** The first sheet that holds a day and what was in the journal at a position. */
    public Optional<SealedSheet> counting(LocalDate day, long position) {
        return sheets.stream()
                .filter(sheet -> !sheet.last().isBefore(day) && sheet.position() >= position)
                .findFirst();
    }

    /** Whether a day lies in a sealed month, or before the first. */
    public boolean seal(LocalDate day) {
        return lastMonth().filter(sheet -> !sheet.last().isBefore(day)).isPresent();
    }

    private static Optional<SealedSheet> last(Stream<SealedSheet> some) {
        return some.reduce((a, b) -> b);
    }
}
