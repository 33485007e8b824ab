package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Colour;
import io.github.county161.core.ledger.Step;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * How far a problem was on a day. What its row tells is today's, so a word that a later step has told is not told of
 * the day.
 */
record ProblemCourse(Row problem, List<Row> steps, LocalDate day) {

    private static final String STRUCK_OFF = Problem.STATE_LIST.code("struck_off");
    private static final Set<String> ASKING = Set.of(Problem.ACT_LIST.code("ask_off"));
    private static final Set<String> REVIEWING = Set.of(
            Problem.ACT_LIST.code("strike_off"),
            Problem.ACT_LIST.code("return"),
            Problem.ACT_LIST.code("look_back"),
            Problem.ACT_LIST.code("reopen"));

    ProblemCourse {
        steps = steps.stream()
                .sorted(Comparator.comparing(step -> step.whole(Step.ENTRY)))
                .toList();
    }

    private Stream<Row> byDay() {
        return steps.stream().filter(step -> on(step).compareTo(day.toString()) <= 0);
    }

    private static String on(Row step) {
        return step.text(Step.HAPPENED_ON).orElseThrow();
    }

    private static String state(Row step) {
        return step.text(Step.STATE).orElse("");
    }

    private Optional<Row> last() {
        return byDay().reduce((former, latter) -> latter);
    }

    /** The last step of one of these acts; opening a record in a later state, as history does, tells all at once. */
    private static Optional<Row> last(Stream<Row> steps, Set<String> acts) {
        return steps.filter(step -> acts.contains(step.text(Step.ACT).orElse(""))
                        || step.text(Step.ACT).equals(Optional.of(Act.ENTER.word()))
                                && state(step).equals(STRUCK_OFF))
                .reduce((former, latter) -> latter);
    }

    private Optional<Row> newest(Set<String> acts) {
        return last(steps.stream(), acts).filter(step -> last(byDay(), acts).equals(Optional.of(step)));
    }

    String evidence() {
        return newest(ASKING).flatMap(step -> problem.get(Problem.EVIDENCE)).orElse("");
    }

    /** @param sender who sent a slip, on a day */
    String reviewed(BiFunction<Long, String, String> sender) {
        String who = last(byDay(), REVIEWING)
                .filter(step -> REVIEWING.contains(step.text(Step.ACT).orElse("")))
                .map(step -> sender.apply(step.whole(Step.SLIP), on(step)))
                .orElse("");
        String word = newest(REVIEWING)
                .flatMap(step -> problem.get(Problem.CONCLUSION))
                .orElse("");
        return Stream.of(who, word)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** The day on which it came to be struck off, if it stands so: looking back later leaves it there. */
    String struckOff() {
        String since = "";
        for (Row step : byDay().toList()) {
            boolean off = state(step).equals(STRUCK_OFF);
            since = !off ? "" : since.isEmpty() ? on(step) : since;
        }
        return since;
    }

    /** What waits for a review is not the unit's delay. */
    String colour() {
        boolean waits = last().filter(step -> state(step).equals(Problem.STATE_LIST.code("asked_off")))
                .isPresent();
        return waits ? "待复核" : Colour.of(!struckOff().isEmpty(), limit(), day).label();
    }

    /** The limit that binds on the day. */
    String due() {
        return limit().map(LocalDate::toString).orElse("");
    }

    private Optional<LocalDate> limit() {
        return last().flatMap(step -> step.text(Step.DUE)).map(LocalDate::parse).or(() -> problem.get(Problem.DUE));
    }
}
