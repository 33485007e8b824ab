package io.github.county161.core.mechanism.clock;

import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.mechanism.supervision.Problem;
import io.github.county161.core.mechanism.supervision.Reminder;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ladder for overdue problems (提醒、催办、通报、约谈). A problem is overdue on a day past its limit on whose morning it
 * was in the unit's hands; the working days among these are counted, and a rung is reached on the so-manieth. Days of
 * review count for nobody. What a day brings depends on what had happened before it, so it does not matter when the
 * clock ticks.
 */
public final class Ladder implements Daily {

    private static final Flow.Limit LIMIT =
            Problem.FORM.flow().flatMap(Flow::limit).orElseThrow();
    private static final Question PAST_LIMIT =
            Question.from(Problem.FORM.relation()).where(Path.of(LIMIT.due()).before(Operand.REPORT_DAY));

    private final Timetable timetable;

    public Ladder(Timetable timetable) {
        this.timetable = timetable;
    }

    /** A rung, and the day on which a problem reached it. */
    private record Reached(Rung rung, LocalDate day) {}

    @Override
    public List<Order> due(Moment moment, LocalDate day) {
        Asking asking = Asking.on(day, Map.of());
        Map<Long, List<Passage>> passages =
                Passage.of(moment, Path.of(Relation.RECORD).in(PAST_LIMIT.select(Relation.RECORD)), asking, Scope.ALL);
        Map<Long, List<Row>> reminders = moment.current(Reminder.FORM.relation()).stream()
                .collect(Collectors.groupingBy(row -> row.whole(Reminder.PROBLEM.field())));
        List<Order> orders = new ArrayList<>();
        for (Row problem : moment.rows(PAST_LIMIT, asking, Scope.ALL, 0, Integer.MAX_VALUE)) {
            long record = problem.whole(Relation.RECORD);
            LocalDate due = problem.get(LIMIT.due()).orElseThrow();
            List<Row> earlier = reminders.getOrDefault(record, List.of());
            boolean second = earlier.stream().anyMatch(row -> isBefore(row, due));
            Set<String> there = earlier.stream()
                    .filter(row -> !isBefore(row, due))
                    .flatMap(row -> row.get(Reminder.RUNG).stream())
                    .collect(Collectors.toSet());
            for (Reached reached : climb(due, day, passages.getOrDefault(record, List.of()), second)) {
                if (there.add(reached.rung.code())) {
                    orders.add(order(record, reached, due, orders.size() + 1L));
                }
            }
        }
        return orders;
    }

    /** Whether it was about a limit that the problem had before this one. */
    private static boolean isBefore(Row reminder, LocalDate due) {
        return reminder.get(Reminder.DUE).filter(due::isAfter).isPresent();
    }

    /** @param second whether an earlier limit had passed already */
    private List<Reached> climb(LocalDate due, LocalDate today, List<Passage> passages, boolean second) {
        List<Reached> reached = new ArrayList<>();
        int times = second ? 1 : 0;
        boolean overdue = false;
        long days = 0;
        for (LocalDate day = due.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            boolean theirs = Passage.onTheMorningOf(day, passages)
                    .filter(LIMIT.states()::contains)
                    .isPresent();
            times += theirs && !overdue ? 1 : 0;
            overdue = theirs;
            if (overdue && timetable.workdays().isWorked(day)) {
                days++;
                for (Rung rung : timetable.ladder()) {
                    if (days == rung.afterDays() || rung.again() && times > 1) {
                        reached.add(new Reached(rung, day));
                    }
                }
            }
        }
        return reached;
    }

    private static Order order(long problem, Reached reached, LocalDate due, long row) {
        return Order.row(
                Reminder.FORM.name(),
                Map.of(
                        Reminder.PROBLEM.cells().get(0).name(), "#" + problem,
                        Reminder.RUNG.name(), reached.rung.code(),
                        Reminder.DAY.name(), reached.day.toString(),
                        Reminder.DUE.name(), due.toString(),
                        Reminder.STATE.name(), reached.rung.state()),
                row);
    }
}
