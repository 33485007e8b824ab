package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.port.Desk.Picked;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Nullable;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which records of a form are listed, and in which order; asked for by columns whose values the scope may see. */
final class Picking {

    private final Form form;
    private final Lexicon words;
    private final Scope scope;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Optional<Field> by;
    private final boolean down;

    /** @throws Picked.Unfit if a column is none that may be asked by, or a value none of its */
    Picking(Form form, Picked picked, Lexicon words, Scope scope) {
        this.form = form;
        this.words = words;
        this.scope = scope;
        this.down = picked.down();
        picked.values().forEach(this::filter);
        this.by = picked.by().flatMap(name -> column("sort", name)).map(Column::field);
        if (!faults.isEmpty()) {
            throw new Picked.Unfit(faults);
        }
    }

    private Optional<Column<?>> column(String asked, String name) {
        Optional<Column<?>> column = form.columns().stream()
                .filter(this::mayBeAsked)
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (column.isEmpty()) {
            List<String> all = form.columns().stream()
                    .filter(this::mayBeAsked)
                    .map(Column::name)
                    .toList();
            faults.add(new Fault(0, "", asked, "unknown_column", name, "下列各列之一：" + String.join("、", all)));
        }
        return column;
    }

    private boolean mayBeAsked(Column<?> column) {
        return Cover.isOpen(column, scope) && !column.fields().isEmpty() && !column.isShadow();
    }

    private void filter(String name, String value) {
        column("filter", name).ifPresent(column -> {
            Reading<String> read = column.kind().read(value, words);
            if (read.isGood()) {
                conditions.add(Path.of(column)
                        .is(
                                column.field().type() == Field.Type.INTEGER
                                        ? (Object) Long.valueOf(read.value())
                                        : read.value()));
            } else {
                faults.add(new Fault(
                        0, "", name, read.flaw().code(), value, read.flaw().expected()));
            }
        });
    }

    /** The numbers of the records after one, at most so many. */
    List<Long> numbers(Moment moment, Asking asking, long after, int limit) {
        Question question = Question.from(form.relation()).where(conditions.toArray(Condition[]::new));
        if (by.isEmpty()) {
            return moment.rows(question, asking, scope, after, limit).stream()
                    .map(row -> row.whole(Relation.RECORD))
                    .toList();
        }
        List<Row> all = new ArrayList<>(moment.rows(question, asking, scope, 0, Integer.MAX_VALUE));
        Comparator<Row> order = Comparator.comparing(row -> sortable(row.cell(by.orElseThrow())), Texts::byCodePoint);
        all.sort((down ? Collections.reverseOrder(order) : order).thenComparing(row -> row.whole(Relation.RECORD)));
        List<Long> numbers = all.stream().map(row -> row.whole(Relation.RECORD)).toList();
        int from = numbers.indexOf(after) + 1;
        return numbers.subList(from, Math.min(numbers.size(), from + limit));
    }

    /** Numbers in the order of their size, texts in that of their signs; nothing before all. */
    private static String sortable(@Nullable Object cell) {
        return cell == null ? "" : cell instanceof Long number ? String.format("%020d", number) : cell.toString();
    }
}
