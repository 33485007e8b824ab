package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Kind;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.HeadChange;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Records in the cells of their form's sheet, as they were on a day and known at a position: what leaves here, and what
 * a sheet that comes back is compared with. Ids, phones and cards are masked; free text stays in the journal, its cell
 * is empty.
 */
final class Cells {

    private final Chart chart;
    private final Moment moment;
    private final Asking asking;
    private final Lexicon words;
    private final Map<String, Row> places = new HashMap<>();

    Cells(Chart chart, Moment moment, Asking asking, Lexicon words) {
        this.chart = chart;
        this.moment = moment;
        this.asking = asking.everywhere();
        this.words = words;
    }

    /** Texts by the cell's name, of each record that was there; in the order of the form's cells. */
    Map<Long, Map<String, String>> of(Form form, Collection<Long> records) {
        Map<Long, Row> rows = rows(form, Relation.RECORD, records);
        Map<Long, Map<String, String>> cells = new HashMap<>();
        for (Column<?> column : form.columns()) {
            if (!column.isShadow()) {
                Map<Long, List<String>> called = column.target().isPresent() ? called(column, rows.values()) : Map.of();
                rows.forEach((record, row) -> {
                    List<String> texts = texts(form, column, row, called);
                    Map<String, String> into = cells.computeIfAbsent(record, r -> new LinkedHashMap<>());
                    for (int i = 0; i < texts.size(); i++) {
                        into.put(column.cells().get(i).name(), texts.get(i));
                    }
                });
            }
        }
        return cells;
    }

    private List<String> texts(Form form, Column<?> column, Row row, Map<Long, List<String>> called) {
        if (column.target().isPresent()) {
            return row.number(column.field()).map(called::get).orElse(blank(column));
        }
        if (column.isPlace()) {
            return row.text(column.field())
                    .map(this::place)
                    .map(names -> names.subList(0, column.cells().size()))
                    .orElse(blank(column));
        }
        if (column.fields().isEmpty()) {
            return blank(column);
        }
        Object cell = row.cell(column.field());
        if (cell == null) {
            boolean names = Finder.nameColumn(form).filter(column::equals).isPresent();
            return List.of(names ? Texts.ERASED : "");
        }
        return List.of(column.isAreas() ? areas((String) cell) : column.kind().show(cell, words));
    }

    private static List<String> blank(Column<?> column) {
        return column.cells().stream().map(cell -> "").toList();
    }

    /** Town and village; of a town the village is empty. */
    List<String> place(String code) {
        if (places.isEmpty()) {
            for (Row row : moment.current(Division.FORM.relation())) {
                places.put(row.text(Division.CODE.field()).orElseThrow(), row);
            }
        }
        Optional<Row> place = Optional.ofNullable(places.get(code));
        String name = place.flatMap(p -> p.get(Division.NAME)).orElse(code);
        Optional<String> town = place.flatMap(p -> p.get(Division.TOWN));
        if (town.isEmpty() || town.get().equals(code)) {
            return List.of(name, "");
        }
        return List.of(
                Optional.ofNullable(places.get(town.get()))
                        .flatMap(t -> t.get(Division.NAME))
                        .orElse(""),
                name);
    }

    private String areas(String codes) {
        return Kind.codes(codes).stream()
                .map(code -> String.join("", place(code)))
                .collect(Collectors.joining("、"));
    }

    /** How the records that a reference names are written in its cells: name and id, or key. */
    private Map<Long, List<String>> called(Column<?> column, Collection<Row> rows) {
        Form target = chart.need(column.target().orElseThrow());
        TreeSet<Long> numbers = new TreeSet<>();
        rows.forEach(row -> row.number(column.field()).ifPresent(numbers::add));
        Map<Long, Row> named = rows(target, Relation.RECORD, numbers);
        Map<Long, Row> heads = target == Household.FORM ? laterHeads(numbers) : Map.of();
        Map<Long, List<String>> called = new HashMap<>();
        for (long number : numbers) {
            Optional<Row> head = Optional.ofNullable(heads.get(number));
            Form as = head.isPresent() ? Member.FORM : target;
            Optional<Row> row = head.or(() -> Optional.ofNullable(named.get(number)));
            List<String> texts = new ArrayList<>();
            int before = column.cells().size() - target.key().size();
            for (int i = 0; i < column.cells().size(); i++) {
                Optional<? extends Column<?>> of = i < before
                        ? Finder.nameColumn(as)
                        : Optional.of(as.key().get(i - before));
                String none = i < before ? Texts.ERASED : "";
                texts.add(of.flatMap(c -> row.flatMap(r -> text(c, r))).orElse(none));
            }
            called.put(number, texts);
        }
        return called;
    }

    /** A part of a key; one that is a reference itself by the first part of the other's. */
    private Optional<String> text(Column<?> column, Row row) {
        Object cell = row.cell(column.field());
        if (cell == null) {
            return Optional.empty();
        }
        if (column.target().isEmpty()) {
            return Optional.of(column.kind().show(cell, words));
        }
        Form other = chart.need(column.target().get());
        Column<?> part = other.key().get(0);
        return Optional.ofNullable(
                        rows(other, Relation.RECORD, List.of((Long) cell)).get((Long) cell))
                .flatMap(r -> Optional.ofNullable(r.cell(part.field())))
                .map(found -> part.kind().show(found, words));
    }

    /** The members who head these households instead of those they were registered with. */
    private Map<Long, Row> laterHeads(Collection<Long> households) {
        Map<Long, Long> headOf = new HashMap<>();
        moment.rows(
                        Question.from(HeadChange.FORM.relation())
                                .where(
                                        Path.of(HeadChange.HOUSEHOLD).oneOf(households),
                                        Path.of(HeadChange.DAY).atMost(Operand.REPORT_DAY))
                                .newest(HeadChange.HOUSEHOLD.field(), HeadChange.DAY.field()),
                        asking,
                        Scope.ALL,
                        0,
                        Integer.MAX_VALUE)
                .forEach(
                        row -> headOf.put(row.whole(HeadChange.HOUSEHOLD.field()), row.whole(HeadChange.HEAD.field())));
        Map<Long, Row> members = rows(Member.FORM, Relation.RECORD, headOf.values());
        Map<Long, Row> heads = new HashMap<>();
        headOf.forEach((household, head) ->
                Optional.ofNullable(members.get(head)).ifPresent(row -> heads.put(household, row)));
        return heads;
    }

    /** The rows of a form by this field, where it is one of these. */
    Map<Long, Row> rows(Form form, Field field, Collection<Long> values) {
        Map<Long, Row> by = new HashMap<>();
        if (!values.isEmpty()) {
            moment.rows(
                            Question.from(form.relation()).where(Path.of(field).oneOf(values)),
                            asking,
                            Scope.ALL,
                            0,
                            Integer.MAX_VALUE)
                    .forEach(row -> by.put(row.whole(field), row));
        }
        return by;
    }
}
