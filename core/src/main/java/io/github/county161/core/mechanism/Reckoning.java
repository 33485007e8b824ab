package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** 算账: asks figures of the ledger at one moment. The number and the rows behind it come of one question. */
public final class Reckoning {

    private final Moment moment;
    private final Scope scope;

    public Reckoning(Moment moment, Scope scope) {
        this.moment = moment;
        this.scope = scope;
    }

    public Answer answer(Figure figure, Asking asking, Group group) {
        Map<String, Map<String, Counted>> beside = new LinkedHashMap<>();
        for (Part part : figure.parts().subList(1, figure.parts().size())) {
            beside.put(part.name(), numbers(figure, part, asking, group));
        }
        return new Answer(figure, numbers(figure, figure.own(), asking, group), beside);
    }

    /** A part's numbers, by its own code where it has one. */
    public Map<String, Counted> numbers(Figure figure, Part part, Asking asking, Group group) {
        Asking over = over(figure, part, asking);
        Group by = part.group().<Group>map(c -> new Group.ByCode(Path.of(c))).orElse(group);
        Map<String, Long> values = tally(part, by, over);
        Map<String, Long> per =
                part.per().map(p -> tally(p, by, over(figure, p, asking))).orElse(Map.of());
        Map<String, Counted> numbers = new TreeMap<>();
        values.forEach((key, value) ->
                numbers.put(key, new Counted(value, part.per().map(p -> per.getOrDefault(key, 0L)), part.unit())));
        per.forEach((key, all) -> numbers.putIfAbsent(key, new Counted(0, Optional.of(all), part.unit())));
        if (by instanceof Group.Whole && numbers.isEmpty()) {
            numbers.put(Group.NONE, new Counted(0, part.per().map(p -> 0L), part.unit()));
        }
        return numbers;
    }

    private static Asking over(Figure figure, Part part, Asking asking) {
        return asking.over(
                part.kind().orElse(figure.kind()).period(asking.asOf().reportDay()));
    }

    private Map<String, Long> tally(Part part, Group group, Asking asking) {
        return literal(part.question(), asking)
                .map(rows -> Map.of(Group.NONE, (long) rows.size()))
                .orElseGet(() -> moment.tally(part.question(), part.tally(), group, asking, scope));
    }

    /**
     * What stands behind a figure's number, as many as it counts: persons, households, records by their numbers, or
     * what
     * else it counts by its text. Of a mean the persons, of a share those it counts among all, of a sum the records.
     */
    public List<List<Object>> behind(Figure figure, Asking asking) {
        Part part = counted(figure);
        Asking over = over(figure, part, asking);
        return literal(part.question(), over)
                .map(rows -> rows.stream().map(text -> List.<Object>of(text)).toList())
                .orElseGet(() -> moment.keys(keyed(part), over, scope));
    }

    private static Optional<List<String>> literal(Question question, Asking asking) {
        return question.branches().get(0).from().literally(asking.period());
    }

    private static Part counted(Figure figure) {
        Part own = figure.own();
        return own.unit().equals(Figure.PERCENT) ? own : own.per().orElse(own);
    }

    private static Question keyed(Part part) {
        Question question = part.question();
        if (part.tally() instanceof Tally.Distinct) {
            return question;
        }
        List<Field> key = question.relation().key();
        return question.select(key.get(key.size() - 1));
    }

    /** The records whose numbers stand behind the figure: the name of their form; none when texts do. */
    public static Optional<String> rowsAre(Figure figure) {
        Question keyed = keyed(counted(figure));
        Path only = keyed.branches().get(0).select().get(0);
        Field field = only.field();
        if (keyed.width() > 1 || field.type() == Field.Type.TEXT) {
            return Optional.empty();
        }
        if (field.equals(Relation.RECORD)) {
            return Optional.of(keyed.branches().get(0).from().name());
        }
        return Optional.of(field.equals(Relation.HOUSEHOLD) ? Household.FORM.name() : Member.FORM.name());
    }
}
