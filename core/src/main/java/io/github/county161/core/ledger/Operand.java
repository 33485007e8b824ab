package io.github.county161.core.ledger;

/** What a field is compared with: a literal, or what the asking gives. */
public sealed interface Operand {

    Operand REPORT_DAY = new Given("report_day", 0);
    Operand FROM = new Given("from", 0);
    Operand TO = new Given("to", 0);
    /** The month of the period's first day, and the last month that is over by its last day. */
    Operand FIRST_MONTH = new Given("first_month", 0);

    Operand LAST_MONTH = new Given("last_month", 0);
    /** What opened before it and is still open is overdue: so many working days before the report day. */
    Operand OVERDUE_BEFORE = new Given("overdue_before", 0);

    /** The same a week after the report day: what opened before it is due until then. */
    Operand OVERDUE_IN_A_WEEK = new Given("overdue_in_a_week", 0);

    /** What began by this day and goes on has lasted long enough to count: so many days before the report day. */
    Operand EFFECTIVE_SINCE = new Given("effective_since", 0);

    /** A week after the report day. */
    Operand WEEK_AHEAD = new Given("week_ahead", 0);

    /** A year, and half a year, before the report day. */
    Operand YEAR_AGO = new Given("year_ago", 0);

    Operand HALF_YEAR_AGO = new Given("half_year_ago", 0);
    /** Two months before the report day: what was not confirmed since is doubtful. */
    Operand TWO_MONTHS_AGO = new Given("two_months_ago", 0);

    /** The month of the report day, and the same month two years before. */
    Operand THIS_MONTH = new Given("this_month", 0);

    /** A day so many days before the report day. */
    static Operand daysBefore(long days) {
        return new Given("days_before", days);
    }

    Operand GRADUATES_FROM = new Given("graduates_from", 0);
    Given YEAR = new Given("year", 0);

    /** A text or a whole number. */
    record Literal(Object value) implements Operand {
        public Literal {
            if (!(value instanceof String) && !(value instanceof Long)) {
                throw new IllegalArgumentException("a literal is a text or a whole number: " + value);
            }
        }
    }

    /** A day or number of the asking by its name, less so many: {@code year − 16}. */
    record Given(String name, long less) implements Operand {
        public Given minus(long n) {
            return new Given(name, less + n);
        }
    }

    static Operand of(Object value) {
        return new Literal(value);
    }

    /** A number the county's pack sets. */
    static Given pack(String name) {
        return new Given(name, 0);
    }
}
