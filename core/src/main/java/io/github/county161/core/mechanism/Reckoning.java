package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Count;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** 算账: asks figures of the ledger at one moment. The number and the rows behind it come of one question. */
public final class Reckoning {

    private final Moment moment;
    private final Scope scope;

    public Reckoning(Moment moment, Scope scope) {
        this.moment = moment;
        this.scope = scope;
    }

    public Answer answer(Figure figure, Asking asking, Group group) {
        return answers(List.of(figure), asking, group).get(0);
    }

    /** Several figures asked together: what one asks of the same rows as another is counted with it. */
    public List<Answer> answers(List<Figure> figures, Asking asking, Group group) {
        List<List<AskedPart>> asked = figures.stream()
                .map(figure -> figure.parts().stream()
                        .map(part -> asked(figure, part, asking, group))
                        .toList())
                .toList();
        Map<Asked, Map<String, Long>> counts =
                counts(asked.stream().flatMap(List::stream).flatMap(AskedPart::all));
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Map<String, Map<String, Counted>> beside = new LinkedHashMap<>();
            asked.get(i).stream().skip(1).forEach(part -> beside.put(part.part.name(), part.numbers(counts)));
            answers.add(new Answer(figures.get(i), asked.get(i).get(0).numbers(counts), beside));
        }
        return answers;
    }

    /** A part's numbers, by its own code where it has one. */
    public Map<String, Counted> numbers(Figure figure, Part part, Asking asking, Group group) {
        AskedPart asked = asked(figure, part, asking, group);
        return asked.numbers(counts(asked.all()));
    }

    /** One count as it is asked: by what, and over which period. */
    private record Asked(Count count, Group by, Asking over) {}

    /** A part as it is asked, and of a mean or share what it is divided by. */
    private record AskedPart(Part part, Asked own, Optional<Asked> per) {

        Stream<Asked> all() {
            return Stream.concat(Stream.of(own), per.stream());
        }

        Map<String, Counted> numbers(Map<Asked, Map<String, Long>> counts) {
            Map<String, Long> divisor =
                    per.map(p -> counts.getOrDefault(p, Map.of())).orElse(Map.of());
            Map<String, Counted> numbers = new TreeMap<>();
            counts.getOrDefault(own, Map.of())
                    .forEach((key, value) -> numbers.put(
                            key, new Counted(value, per.map(p -> divisor.getOrDefault(key, 0L)), part.unit())));
            divisor.forEach((key, all) -> numbers.putIfAbsent(key, new Counted(0, Optional.of(all), part.unit())));
            if (own.by instanceof Group.Whole && numbers.isEmpty()) {
                numbers.put(Group.NONE, new Counted(0, per.map(p -> 0L), part.unit()));
            }
            return numbers;
        }
    }

    private static AskedPart asked(Figure figure, Part part, Asking asking, Group group) {
        Group by = part.group().<Group>map(c -> new Group.ByCode(Path.of(c))).orElse(group);
        return new AskedPart(
                part,
                new Asked(part.count(), by, over(figure, part, asking)),
                part.per().map(per -> new Asked(per.count(), by, over(figure, per, asking))));
    }

    private static Asking over(Figure figure, Part part, Asking asking) {
        return asking.over(
                part.kind().orElse(figure.kind()).period(asking.asOf().reportDay()));
    }

    /** Each once, those over one period by one group together. */
    private Map<Asked, Map<String, Long>> counts(Stream<Asked> asked) {
        Map<Asked, Map<String, Long>> counts = new HashMap<>();
        Map<List<Object>, List<Asked>> together = new LinkedHashMap<>();
        asked.distinct()
                .forEach(one -> literal(one.count.question(), one.over)
                        .ifPresentOrElse(
                                rows -> counts.put(one, Map.of(Group.NONE, (long) rows.size())),
                                () -> together.computeIfAbsent(List.of(one.by, one.over), alike -> new ArrayList<>())
                                        .add(one)));
        together.values().forEach(alike -> {
            List<Count> all = alike.stream().map(Asked::count).toList();
            List<Map<String, Long>> found = moment.tallies(all, alike.get(0).by, alike.get(0).over, scope);
            for (int i = 0; i < found.size(); i++) {
                counts.put(alike.get(i), found.get(i));
            }
        });
        return counts;
    }

    /**
     * What stands behind a figure's number, as many as it counts: persons, households, records by their numbers, or
     * what else it counts by its text. Of a mean the persons, of a share those it counts among all, of a sum the
     * records.
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
