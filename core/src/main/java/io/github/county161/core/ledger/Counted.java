package io.github.county161.core.ledger;

import io.github.county161.core.term.Yuan;
import java.util.Optional;

/**
 * A counted number, or an exact pair that is divided only in print.
 *
 * @param value a count; fen where the unit is 元 or 元/人
 * @param per what it is divided by: persons of 元/人, all of %
 */
public record Counted(long value, Optional<Long> per, String unit) {

    private static final long PERCENT_IN_HUNDREDTHS = 10_000;

    /** As printed: a whole number, yuan to the fen, a share to a hundredth of a percent; rounded half up. */
    public String text() {
        if (per.isPresent()) {
            long factor = unit.equals(Figure.PERCENT) ? PERCENT_IN_HUNDREDTHS : 1;
            return per.get() == 0 ? "—" : new Yuan(Yuan.prorate(value, per.get(), factor)).text();
        }
        return isYuan() ? new Yuan(value).text() : Long.toString(value);
    }

    /** Whether it is money. */
    public boolean isYuan() {
        return unit.equals(Figure.YUAN) || unit.equals(Figure.YUAN_A_PERSON);
    }
}
