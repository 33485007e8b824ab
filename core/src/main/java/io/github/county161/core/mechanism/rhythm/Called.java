package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.finding.Finding;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What records are called in a brief, by what was known at its moments: people and heads of households by name, other
 * records by their key, each with where it is. A name that is erased by law is erased here too.
 */
final class Called {

    private final Chart chart;
    private final Moment moment;
    private final Lexicon words;
    private final List<Asking> moments;
    private final Divisions divisions;

    /** @param moments the first at which a record is known tells what it is called */
    Called(Chart chart, Moment moment, Lexicon words, List<Asking> moments) {
        this.chart = chart;
        this.moment = moment;
        this.words = words;
        this.moments = moments.stream().map(Asking::everywhere).toList();
        this.divisions = new Divisions(moment);
    }

    private Map<Long, Row> rows(Form form, Collection<Long> records) {
        Map<Long, Row> rows = new HashMap<>();
        for (Asking asking : moments) {
            List<Long> missing =
                    records.stream().filter(r -> !rows.containsKey(r)).toList();
            if (!missing.isEmpty()) {
                Question these = Question.from(form.relation())
                        .where(Path.of(Relation.RECORD).oneOf(missing));
                moment.rows(these, asking, Scope.ALL, 0, Integer.MAX_VALUE)
                        .forEach(row -> rows.put(row.whole(Relation.RECORD), row));
            }
        }
        return rows;
    }

    /** What one column says of records; {@code at_place} where they are. */
    Map<Long, String> column(String formName, String name, Set<Long> records) {
        Form form = chart.need(formName);
        Map<Long, String> texts = new HashMap<>();
        Optional<Column<?>> column = form.column(name);
        rows(form, records)
                .forEach((record, row) -> texts.put(
                        record,
                        column.map(c -> shown(c, row))
                                .orElseGet(() -> row.text(Relation.PLACE)
                                        .map(divisions::title)
                                        .orElse(""))));
        return texts;
    }

    private String shown(Column<?> column, Row row) {
        Object cell = row.cell(column.field());
        if (cell == null) {
            return column.kind().word().equals("name") ? Texts.ERASED : "";
        }
        String text = column.kind().show(cell, words);
        return column.isPlace()
                ? divisions.title(text)
                : column.isUnit() ? divisions.unit(text).title() : text;
    }

    /** What records are called. */
    Map<Long, String> names(String formName, Collection<Long> records) {
        Form form = chart.need(formName);
        Map<Long, Row> rows = rows(form, records);
        if (form.equals(Finding.FORM)) {
            return doubted(rows);
        }
        Optional<Column<?>> person = form.equals(Member.FORM) ? Optional.empty() : form.person();
        Set<Long> persons = new TreeSet<>();
        person.ifPresent(c -> rows.values().forEach(row -> row.number(c.field()).ifPresent(persons::add)));
        Map<Long, Row> members = persons.isEmpty() ? Map.of() : rows(Member.FORM, persons);
        Map<Long, String> names = new HashMap<>();
        rows.forEach((record, row) -> {
            String name = person.flatMap(c -> row.number(c.field()))
                    .map(of -> Optional.ofNullable(members.get(of))
                            .flatMap(m -> m.get(Member.NAME))
                            .orElse(Texts.ERASED))
                    .orElseGet(() -> own(form, row));
            String at = row.text(Relation.PLACE).map(divisions::title).orElse("");
            names.put(record, at.isEmpty() ? name : name + "（" + at + "）");
        });
        return names;
    }

    /** Findings by the table they are about and by what the record doubted is called. */
    private Map<Long, String> doubted(Map<Long, Row> findings) {
        Map<String, Set<Long>> subjects = new HashMap<>();
        findings.values()
                .forEach(row -> subjects.computeIfAbsent(Finding.about(row), form -> new TreeSet<>())
                        .add(Finding.subject(row)));
        Map<String, Map<Long, String>> called = new HashMap<>();
        subjects.forEach((form, records) -> {
            if (chart.form(form).isPresent() && !form.equals(Finding.FORM.name())) {
                called.put(form, names(form, records));
            }
        });
        Map<Long, String> names = new HashMap<>();
        findings.forEach((record, row) -> {
            String about = Finding.about(row);
            String name = called.getOrDefault(about, Map.of()).getOrDefault(Finding.subject(row), "");
            String at = row.text(Relation.PLACE).map(divisions::title).orElse("");
            names.put(
                    record,
                    chart.form(about).map(Form::title).orElse("") + " "
                            + (name.isBlank() ? "第" + Finding.subject(row) + "号记录（" + at + "）" : name));
        });
        return names;
    }

    private String own(Form form, Row row) {
        if (form.equals(Member.FORM)) {
            return row.get(Member.NAME).orElse(Texts.ERASED);
        }
        if (form.equals(Household.FORM)) {
            return row.get(Household.HEAD_NAME).orElse(Texts.ERASED);
        }
        return form.key().stream()
                .filter(c -> c.target().isEmpty() && !c.fields().isEmpty())
                .map(c -> shown(c, row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
