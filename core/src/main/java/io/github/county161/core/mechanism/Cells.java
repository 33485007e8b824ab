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
import java.util.Objects;
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
    private final Map<String, List<String>> places = new HashMap<>();
    private final Once<Divisions> divisions;

    Cells(Chart chart, Moment moment, Asking asking, Lexicon words) {
        this.chart = chart;
        this.moment = moment;
        this.asking = asking.everywhere();
        this.words = words;
        this.divisions = new Once<>(() -> Divisions.at(moment, this.asking));
    }

    /** Texts by the cell's name, of each record that was there; in the order of the form's cells. */
    Map<Long, Map<String, String>> of(Form form, Collection<Long> records) {
        return named(form, rows(form, Relation.RECORD, records));
    }

    /** The same of rows that were asked for already. */
    Map<Long, Map<String, String>> named(Form form, Map<Long, Row> rows) {
        List<String> names = names(form);
        Map<Long, Map<String, String>> cells = new HashMap<>();
        texts(form, rows).forEach((record, texts) -> {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                named.put(names.get(i), texts.get(i));
            }
            cells.put(record, named);
        });
        return cells;
    }

    /** The names of a form's cells, in the order in which they leave. */
    static List<String> names(Form form) {
        return form.columns().stream()
                .filter(column -> !column.isShadow())
                .flatMap(column -> column.cells().stream())
                .map(Column.Cell::name)
                .toList();
    }

    /** The texts of these records, each under {@link #names}. */
    Map<Long, List<String>> texts(Form form, Map<Long, Row> rows) {
        Map<Long, List<String>> cells = new HashMap<>();
        rows.keySet()
                .forEach(record ->
                        cells.put(record, new ArrayList<>(form.columns().size() + 2)));
        for (Column<?> column : form.columns()) {
            if (!column.isShadow()) {
                Map<Long, List<String>> called = column.target().isPresent() ? called(column, rows.values()) : Map.of();
                rows.forEach((record, row) ->
                        Objects.requireNonNull(cells.get(record)).addAll(texts(form, column, row, called)));
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

    /** Town and village as they were called then; of a town the village is empty. */
    List<String> place(String code) {
        return places.computeIfAbsent(code, c -> {
            Divisions then = divisions.get();
            String village = then.village(c);
            return village.isEmpty() ? List.of(then.name(c), "") : List.of(then.town(c), village);
        });
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
        Map<Long, Row> heads = target.equals(Household.FORM) ? laterHeads(numbers) : Map.of();
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
