package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows records to a reader: labels for codes, names for persons and places, masks for ids. The caller has asked with
 * its scope and division already which records there are to show; a person may stand elsewhere by now.
 */
public final class Showing {

    private final Chart chart;
    private final Moment moment;
    private final Asking asking;
    private final Lexicon words;
    private final Map<String, String> places = new HashMap<>();

    public Showing(Chart chart, Moment moment, Asking asking, Lexicon words) {
        this.chart = chart;
        this.moment = moment;
        this.asking = asking.everywhere();
        this.words = words.on(asking.reportDay());
    }

    /** A place's name, or its code when nobody knows it. */
    public String place(String code) {
        return places.computeIfAbsent(code, unknown -> {
            List<Row> found = moment.current(Division.FORM.relation(), Relation.PLACE, List.of(code));
            return found.isEmpty()
                    ? code
                    : found.get(found.size() - 1).get(Division.NAME).orElse(code);
        });
    }

    /** A unit that is a place by its name, a village behind its town's. */
    private String unit(String unit) {
        List<Row> found = moment.current(Division.FORM.relation(), Relation.PLACE, List.of(unit));
        return found.stream()
                        .flatMap(row -> row.get(Division.TOWN).stream())
                        .filter(town -> !town.equals(unit))
                        .map(this::place)
                        .reduce("", (former, latter) -> latter)
                + place(unit);
    }

    /** The records of a form with these numbers, each as texts by column, after the record's own number. */
    public List<Map<String, String>> records(String formName, List<Long> numbers) {
        Form form = chart.need(formName);
        List<Row> rows = moment.rows(
                Question.from(form.relation()).where(Path.of(Relation.RECORD).oneOf(numbers)),
                asking,
                Scope.ALL,
                0,
                Integer.MAX_VALUE);
        Map<String, Map<Long, String>> names = names(form, rows);
        List<Map<String, String>> shown = new ArrayList<>();
        for (Row row : rows) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("record", Long.toString(row.whole(Relation.RECORD)));
            row.text(Relation.PLACE).ifPresent(code -> texts.put("at_place", code));
            for (Column<?> column : form.columns()) {
                if (!column.fields().isEmpty() && !column.isShadow()) {
                    show(column, row, names).ifPresent(text -> texts.put(column.name(), text));
                }
            }
            shown.add(texts);
        }
        return shown;
    }

    private Optional<String> show(Column<?> column, Row row, Map<String, Map<Long, String>> names) {
        Object cell = row.cell(column.field());
        if (cell == null) {
            return Optional.empty();
        }
        if (column.target().isPresent()) {
            return Optional.of(
                    names.getOrDefault(column.target().get(), Map.of()).getOrDefault((Long) cell, "#" + cell));
        }
        String text = column.kind().show(cell, words);
        return Optional.of(column.isPlace() ? place(text) : column.isUnit() ? unit(text) : text);
    }

    /** What the references of these rows are called: a person or household by name and masked id, others by key. */
    private Map<String, Map<Long, String>> names(Form form, List<Row> rows) {
        Map<String, Map<Long, String>> names = new HashMap<>();
        for (Column<?> column : form.columns()) {
            if (column.target().isPresent()) {
                Form target = chart.need(column.target().get());
                TreeSet<Long> numbers = new TreeSet<>();
                rows.forEach(row -> row.number(column.field()).ifPresent(numbers::add));
                names.computeIfAbsent(target.name(), t -> new HashMap<>()).putAll(names(target, numbers));
            }
        }
        return names;
    }

    /** What these records of a form are called. */
    Map<Long, String> names(Form form, Collection<Long> records) {
        Map<Long, String> names = new HashMap<>();
        moment.current(form.relation(), Relation.RECORD, records)
                .forEach(row -> names.put(row.whole(Relation.RECORD), name(form, row)));
        return names;
    }

    private String name(Form form, Row row) {
        return naming(form)
                .flatMap(column ->
                        Optional.ofNullable(row.cell(column.field()))
                                .map(cell -> column.kind().show(cell, words))
                                .stream())
                .collect(Collectors.joining(" "));
    }

    /** What records are called: a person or household by name and masked id, others by what their key says. */
    public Map<Long, String> titles(String formName, Collection<Long> numbers) {
        Form form = chart.need(formName);
        List<Row> rows = moment.current(form.relation(), Relation.RECORD, numbers);
        Map<String, Map<Long, String>> names = names(form, rows);
        Map<Long, String> titles = new HashMap<>();
        for (Row row : rows) {
            titles.put(
                    row.whole(Relation.RECORD),
                    naming(form)
                            .flatMap(column -> show(column, row, names).stream())
                            .collect(Collectors.joining(" ")));
        }
        return titles;
    }

    /** The columns by which a record is called. */
    private static Stream<Column<?>> naming(Form form) {
        return form.columns().stream()
                .filter(column -> !column.fields().isEmpty())
                .filter(column -> form.key().contains(column)
                        || column.kind().word().equals("name") && (form.equals(Member.FORM) || isHead(column)));
    }

    private static boolean isHead(Column<?> column) {
        return column.name().equals("head_name");
    }

    /** What stands behind a figure: records of a form, or what is counted by its text, places by name. */
    public List<Map<String, String>> behind(Optional<String> form, List<List<Object>> keys) {
        if (form.isPresent()) {
            return records(
                    form.get(), keys.stream().map(key -> (Long) key.get(0)).toList());
        }
        return keys.stream()
                .map(key -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    key.forEach(text -> texts.put("key" + texts.size(), place(text.toString())));
                    return texts;
                })
                .toList();
    }
}
