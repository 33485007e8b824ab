package io.github.county161.core.mechanism;

import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.ledger.plan.Unnamed;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.PlaceLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 启用前（无名单）: what is left of the numbers a county started with. Each is lessened by as many as the figure of the
 * starting day has grown by since the number was confirmed: by the names that came in late.
 */
public final class BeforeStart {

    private static final Question CONFIRMED = Question.from(Unnamed.FORM.relation())
            .where(
                    Path.of(Unnamed.STATE).is(Unnamed.STATE_LIST.code("confirmed")),
                    Path.of(Unnamed.DAY).compare(Condition.Op.LE, Operand.REPORT_DAY));

    private static final long FEN = 100;

    private final Moment moment;
    private final Scope scope;

    public BeforeStart(Moment moment, Scope scope) {
        this.moment = moment;
        this.scope = scope;
    }

    /** By figure and by unit's code, where anything is left, of the units in the scope and in what is asked. */
    public Map<String, Map<String, Counted>> left(List<Figure> figures, Asking asking) {
        Map<String, Map<String, Counted>> left = new LinkedHashMap<>();
        List<Row> rows = moment.rows(CONFIRMED, asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE);
        if (rows.isEmpty() || scope.none()) {
            return left;
        }
        Divisions divisions = new Divisions(moment);
        for (Figure figure : figures) {
            Map<String, Counted> units = new TreeMap<>();
            for (Row row : rows) {
                Unit unit = divisions.unit(row.get(Unnamed.UNIT).orElseThrow());
                boolean shown = scope.place().stream().allMatch(place -> divisions.liesIn(unit.code(), place))
                        && asking.division().stream().allMatch(place -> divisions.liesIn(unit.code(), place));
                if (shown && row.get(Unnamed.FIGURE).filter(figure.id()::equals).isPresent()) {
                    long number = left(figure, row, unit, asking);
                    if (number > 0) {
                        Counted rest = new Counted(number, Optional.empty(), figure.unit());
                        units.put(unit.code(), rest);
                    }
                }
            }
            if (!units.isEmpty()) {
                left.put(figure.id(), units);
            }
        }
        return left;
    }

    /** The same in words, a line a unit. */
    public List<String> lines(List<Figure> figures, Asking asking) {
        Map<String, Map<String, Counted>> left = left(figures, asking);
        if (left.isEmpty()) {
            return List.of();
        }
        Divisions divisions = new Divisions(moment);
        List<String> lines = new ArrayList<>();
        figures.forEach(figure -> left.getOrDefault(figure.id(), Map.of())
                .forEach((unit, number) -> lines.add("启用前（无名单）：" + figure.title() + " " + divisions.title(unit) + " "
                        + number.text() + " " + figure.unit() + "，不在上面的数内")));
        return lines;
    }

    private long left(Figure figure, Row row, Unit unit, Asking asking) {
        LocalDate day = row.get(Unnamed.DAY).orElseThrow();
        long told = row.get(Unnamed.NUMBER).orElseThrow() * (isMoney(figure) ? FEN : 1);
        Asking then = asking.everywhere().on(day);
        long named = count(figure, unit, then) - count(figure, unit, then.knownAt(row.since()));
        return told - Math.max(0, named);
    }

    private static boolean isMoney(Figure figure) {
        return new Counted(0, Optional.empty(), figure.unit()).isYuan();
    }

    private long count(Figure figure, Unit unit, Asking asking) {
        Group group = switch (unit.kind()) {
            case TOWN -> new Group.ByPlace(PlaceLevel.TOWN);
            case VILLAGE -> new Group.ByPlace(PlaceLevel.VILLAGE);
            case COUNTY, LEAD -> Group.WHOLE;
        };
        Map<String, Counted> numbers = new Reckoning(moment, Scope.ALL).numbers(figure, figure.own(), asking, group);
        return numbers.entrySet().stream()
                .filter(number ->
                        group instanceof Group.Whole || number.getKey().equals(unit.code()))
                .mapToLong(number -> number.getValue().value())
                .sum();
    }
}
