package io.github.county161.core.ledger;

import io.github.county161.core.form.Relation;
import io.github.county161.core.term.AsOf;
import io.github.county161.core.term.Period;
import io.github.county161.core.term.Workdays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When, where and with which of the pack's numbers a question is asked.
 *
 * @param division only rows whose own place lies in it
 * @param treeOfNow whether places lie where they lie now; else where they lay on the report day
 * @param numbers the pack's numbers by name
 * @param workdays the pack's calendar
 */
public record Asking(
        AsOf asOf,
        Period period,
        Optional<String> division,
        boolean treeOfNow,
        Map<String, Long> numbers,
        Workdays workdays) {

    private static final int MONTH_CHARS = 7;
    private static final int YEARS_A_GRADUATE = 2;
    private static final int MONTHS_HALF_A_YEAR = 6;
    private static final int MONTHS_UNCONFIRMED = 2;

    public Asking {
        numbers = Map.copyOf(numbers);
    }

    /** On a day, its year to date, everywhere, all that is known; with the pack's numbers beside the usual ones. */
    public static Asking on(LocalDate reportDay, Map<String, Long> packNumbers) {
        Map<String, Long> numbers = new HashMap<>(Definitions.DEFAULTS);
        numbers.putAll(packNumbers);
        return new Asking(
                AsOf.of(reportDay), Period.yearToDate(reportDay), Optional.empty(), false, numbers, Workdays.WEEKDAYS);
    }

    /** By this calendar. */
    public Asking with(Workdays calendar) {
        return new Asking(asOf, period, division, treeOfNow, numbers, calendar);
    }

    /** On another day, over its year to date. */
    public Asking on(LocalDate day) {
        AsOf then = new AsOf(day, asOf.knownAt());
        return new Asking(then, Period.yearToDate(day), division, treeOfNow, numbers, workdays);
    }

    public Asking in(String place) {
        return new Asking(asOf, period, Optional.of(place), treeOfNow, numbers, workdays);
    }

    /** Whatever place the rows are of: for records that a question in a place has found. */
    public Asking everywhere() {
        return new Asking(asOf, period, Optional.empty(), treeOfNow, numbers, workdays);
    }

    public Asking over(Period other) {
        return new Asking(asOf, other, division, treeOfNow, numbers, workdays);
    }

    /** Over the period of its own that a branch names. */
    public Asking of(Question.Branch branch) {
        return branch.kind().map(k -> over(k.period(asOf.reportDay()))).orElse(this);
    }

    public Asking knownAt(long position) {
        return new Asking(asOf.at(position), period, division, treeOfNow, numbers, workdays);
    }

    /** By the numbers and the calendar of another. */
    public Asking ruledAs(Asking other) {
        return new Asking(asOf, period, division, treeOfNow, other.numbers, other.workdays);
    }

    /** With places where they lie now, whatever the report day. */
    public Asking byTreeOfNow() {
        return new Asking(asOf, period, division, true, numbers, workdays);
    }

    /** As of the day of its tree. */
    public Asking onDayOfTree() {
        AsOf tree = new AsOf(LocalDate.parse(dayOfTree()), asOf.knownAt());
        return new Asking(tree, period, division, treeOfNow, numbers, workdays);
    }

    /** The day by whose tree places lie in places. */
    public String dayOfTree() {
        return treeOfNow ? Relation.ALWAYS_TO : reportDay();
    }

    public String reportDay() {
        return asOf.reportDay().toString();
    }

    /** What an operand stands for in this asking: a text or a whole number. */
    public Object value(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        Operand.Given given = (Operand.Given) operand;
        return switch (given.name()) {
            case "report_day" -> reportDay();
            case "from" -> period.from().toString();
            case "to" -> period.to().toString();
            case "overdue_before" ->
                workdays.before(asOf.reportDay(), number("zero_employment_days"))
                        .toString();
            case "effective_since" ->
                asOf.reportDay().minusDays(number("effective_days")).toString();
            case "week_ahead" -> asOf.reportDay().plusWeeks(1).toString();
            case "overdue_in_a_week" ->
                workdays.before(asOf.reportDay().plusWeeks(1), number("zero_employment_days"))
                        .toString();
            case "year_ago" -> asOf.reportDay().minusYears(1).toString();
            case "half_year_ago" ->
                asOf.reportDay().minusMonths(MONTHS_HALF_A_YEAR).toString();
            case "two_months_ago" ->
                asOf.reportDay().minusMonths(MONTHS_UNCONFIRMED).toString();
            case "days_before" -> asOf.reportDay().minusDays(given.less()).toString();
            case "this_month" -> reportDay().substring(0, MONTH_CHARS);
            case "graduates_from" ->
                asOf.reportDay().minusYears(YEARS_A_GRADUATE).toString().substring(0, MONTH_CHARS);
            case "first_month" -> period.from().toString().substring(0, MONTH_CHARS);
            case "last_month" ->
                period.to()
                        .plusDays(1)
                        .withDayOfMonth(1)
                        .minusDays(1)
                        .toString()
                        .substring(0, MONTH_CHARS);
            case "year" -> (Object) (asOf.reportDay().getYear() - given.less());
            default -> number(given.name()) - given.less();
        };
    }

    /** In how many working days a household in which nobody works is due. */
    public long zeroEmploymentDays() {
        return number("zero_employment_days");
    }

    private long number(String name) {
        Long number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("the pack sets no number " + name);
        }
        return number;
    }
}
