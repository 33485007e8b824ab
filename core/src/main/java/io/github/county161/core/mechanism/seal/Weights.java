package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Field;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each name adds to a number: who is counted by name adds one, a row of a sum its amount. All together are the
 * number, so that the difference of two numbers is the difference of their names.
 */
final class Weights {

    private final Moment moment;
    private final Figure figure;
    private final Part part;
    private final Scope scope;

    Weights(Moment moment, Figure figure, Part part, Scope scope) {
        this.moment = moment;
        this.figure = figure;
        this.part = part;
        this.scope = scope;
    }

    /** Over the days of which the part speaks. */
    static Asking over(Figure figure, Part part, Asking asking) {
        return asking.over(
                part.kind().orElse(figure.kind()).period(asking.asOf().reportDay()));
    }

    /** What no store keeps: the same whatever place is asked about. */
    static Optional<List<String>> literal(Part part, Asking asking) {
        return part.question().branches().get(0).from().literally(asking.period());
    }

    /** A part's numbers by group, whatever code it is parted by when it is shown. */
    static Map<String, Long> tally(Moment moment, Figure figure, Part part, Group group, Asking asking, Scope scope) {
        Asking over = over(figure, part, asking);
        Optional<List<String>> literal = literal(part, over);
        if (literal.isPresent()) {
            return group instanceof Group.Whole
                    ? Map.of(Group.NONE, (long) literal.get().size())
                    : Map.of();
        }
        return moment.tally(part.question(), part.tally(), group, over, scope);
    }

    /** By key: one or two values of which the figure's names are made. */
    Map<List<Object>, Long> at(Asking asking) {
        Map<List<Object>, Long> weights = new HashMap<>();
        Asking over = over(figure, part, asking);
        Question question = part.question();
        Optional<List<String>> literal = literal(part, over);
        if (literal.isPresent()) {
            literal.get().forEach(text -> weights.put(List.of(text), 1L));
        } else if (part.tally() instanceof Tally.Distinct) {
            moment.keys(question, over, scope).forEach(key -> weights.put(key, 1L));
        } else {
            Field last = row(question);
            moment.tally(question, part.tally(), new Group.ByCode(Path.of(last)), over, scope)
                    .forEach((text, amount) ->
                            weights.put(List.of(last.type() == Field.Type.TEXT ? text : Long.valueOf(text)), amount));
        }
        return weights;
    }

    /** What tells the rows of a question apart. */
    static Field row(Question question) {
        List<Field> key = question.relation().key();
        return key.get(key.size() - 1);
    }

    /** The question by the keys at which its names stand. */
    Question keyed() {
        return part.tally() instanceof Tally.Distinct
                ? part.question()
                : part.question().select(row(part.question()));
    }
}
