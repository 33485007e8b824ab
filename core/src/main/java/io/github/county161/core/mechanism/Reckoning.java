package io.github.county161.core.mechanism;

import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Asking over = asking.over(figure.kind().period(asking.asOf().reportDay()));
        Map<String, Map<String, Counted>> beside = new LinkedHashMap<>();
        for (Part part : figure.parts().subList(1, figure.parts().size())) {
            beside.put(
                    part.name(),
                    numbers(
                            part,
                            over,
                            part.group().<Group>map(Group.ByCode::new).orElse(group)));
        }
        return new Answer(figure, numbers(figure.own(), over, group), beside);
    }

    private Map<String, Counted> numbers(Part part, Asking asking, Group group) {
        Map<String, Long> values = moment.tally(part.question(), part.tally(), group, asking, scope);
        Map<String, Long> per = part.per()
                .map(p -> moment.tally(p.question(), p.tally(), group, asking, scope))
                .orElse(Map.of());
        Map<String, Counted> numbers = new TreeMap<>();
        values.forEach((key, value) ->
                numbers.put(key, new Counted(value, part.per().map(p -> per.getOrDefault(key, 0L)))));
        if (group instanceof Group.Whole && numbers.isEmpty()) {
            numbers.put(Group.NONE, new Counted(0, part.per().map(p -> 0L)));
        }
        return numbers;
    }

    /** The keys behind a figure's number, as many as it counts: persons, households or records. */
    public List<Long> rows(Figure figure, Asking asking) {
        Part own = figure.own().per().orElse(figure.own());
        Asking over = asking.over(figure.kind().period(asking.asOf().reportDay()));
        Question question = own.question();
        Question keyed = own.tally() instanceof Tally.Rows ? asRecords(question) : question;
        return moment.keys(keyed, over, scope).stream()
                .map(key -> (Long) key.get(0))
                .toList();
    }

    private static Question asRecords(Question question) {
        List<io.github.county161.core.form.Field> key = question.relation().key();
        return question.select(key.get(key.size() - 1));
    }

    /** What the keys of a figure's rows are: the name of the relation whose records they number. */
    public static String rowsAre(Figure figure) {
        Part own = figure.own().per().orElse(figure.own());
        if (own.tally() instanceof Tally.Rows) {
            return own.question().relation().name();
        }
        String field = own.question().only().select().get(0).field().name();
        return field.equals("at_household") ? "household" : "member";
    }
}
