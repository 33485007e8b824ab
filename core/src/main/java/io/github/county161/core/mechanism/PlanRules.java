package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.plan.Opening;
import io.github.county161.core.ledger.plan.Opening.Wrong;
import io.github.county161.core.ledger.plan.Scheme;
import io.github.county161.core.ledger.plan.Shift;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.ledger.plan.YearAct;
import io.github.county161.core.ledger.plan.YearActs;
import io.github.county161.core.ledger.plan.YearRows;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Store.Moment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds what a slip has made of the years against {@link Opening}; of several rows in conflict the last is refused. */
final class PlanRules {

    private static final Set<Form> LOOKED_AT = Set.of(YearAct.FORM, Target.FORM, Shift.FORM);

    private final Moment before;
    private final Moment now;
    private final Lexicon words;
    private final Asker asker;

    /** @param asker who hears what is wrong */
    PlanRules(Moment before, Moment now, Lexicon words, Asker asker) {
        this.before = before;
        this.now = now;
        this.words = words;
        this.asker = asker;
    }

    static boolean concern(Set<Form> touched) {
        return touched.stream().anyMatch(LOOKED_AT::contains);
    }

    /**
     * @param lines what the slip told, by record
     * @param refuse hears each line that is wrong, and why
     */
    void ask(Map<Long, Line> lines, BiConsumer<Line, Fault> refuse) {
        YearRows was = rows(before);
        YearRows is = rows(now);
        Map<Long, Row> touched = touched(was, is);
        Divisions divisions = new Divisions(now);
        Predicate<Unit> open = unit -> !asker.scope().none()
                && asker.scope()
                        .place()
                        .filter(place -> !divisions.liesIn(unit.code(), place))
                        .isEmpty();
        Opening opening = new Opening(was, is, divisions::unit, item -> words.label("item", item), open);
        for (Wrong wrong : opening.wrongs()) {
            wrong.records().stream()
                    .flatMap(record -> Stream.ofNullable(lines.get(record))
                            .flatMap(line ->
                                    Stream.ofNullable(touched.get(record)).map(row -> new Blamed(line, row))))
                    .max(Comparator.comparing(blamed -> blamed.line.no()))
                    .ifPresent(last -> refuse.accept(
                            last.line, new Fault(wrong.column().apply(last.row), wrong.code(), wrong.expected())));
        }
    }

    /** A line of the slip and the row it made or took away. */
    private record Blamed(Line line, Row row) {}

    /** Where and why a line is refused. */
    record Fault(Column<?> column, String code, String expected) {}

    static YearRows rows(Moment moment) {
        return new YearRows(
                moment.current(Scheme.FORM.relation()),
                moment.current(Target.FORM.relation()),
                moment.current(Shift.FORM.relation()),
                new YearActs(moment.current(YearAct.FORM.relation())));
    }

    /** The rows that are other than before, or gone. */
    private static Map<Long, Row> touched(YearRows was, YearRows is) {
        Map<Long, Row> touched = byRecord(is);
        byRecord(was).forEach((record, row) -> {
            Row now = touched.putIfAbsent(record, row);
            if (now != null && now.content().equals(row.content())) {
                touched.remove(record);
            }
        });
        return touched;
    }

    private static Map<Long, Row> byRecord(YearRows rows) {
        Map<Long, Row> by = new HashMap<>();
        Stream.of(rows.targets(), rows.shifts(), rows.acts().rows())
                .flatMap(List::stream)
                .forEach(row -> by.put(row.whole(Relation.RECORD), row));
        return by;
    }
}
