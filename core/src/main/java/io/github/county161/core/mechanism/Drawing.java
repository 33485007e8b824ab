package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Shows what views declare, for many rows at once: a column asks as many questions for five hundred lines as for one.
 * The caller has asked within its scope which lines there are; what they lead to is evidence, and not restricted.
 */
final class Drawing implements Shown.Reader {

    private static final String SEALED = "（无密钥，未打开）";

    private final Chart chart;
    private final Moment moment;
    private final Crypto crypto;
    private final Asking asking;
    private final Lexicon words;
    private final List<Figure> figures;
    private final Divisions divisions;
    private final Reach reach;
    private final Persons persons;
    private final Map<String, Map<String, String>> targets = new HashMap<>();

    Drawing(Chart chart, Moment moment, Crypto crypto, Lexicon words, List<Figure> figures, Asking asking) {
        this.chart = chart;
        this.moment = moment;
        this.crypto = crypto;
        this.words = words.on(asking.reportDay());
        this.figures = List.copyOf(figures);
        this.asking = asking.everywhere();
        this.divisions = new Divisions(moment);
        this.persons = new Persons(moment);
        this.reach = new Reach(moment, this.asking);
    }

    @Override
    public Asking asking() {
        return asking;
    }

    @Override
    public List<Row> rows(Question question) {
        return reach.rows(question);
    }

    @Override
    public String sender(long slip, String day) {
        return persons.who(slip, day).text();
    }

    @Override
    public Map<String, Map<String, String>> targets() {
        if (targets.isEmpty()) {
            Progress progress = new Progress(moment, asking, Scope.ALL, words, figures);
            targets.putAll(TargetLines.texts(progress.of(progress.items()), words));
        }
        return targets;
    }

    /** What each of the rows shows in each column; the number of a line is the caller's to tell. */
    List<List<String>> show(List<Shown> columns, List<Row> rows) {
        try {
            return columns.stream().map(column -> show(column, rows)).toList();
        } finally {
            reach.forget();
        }
    }

    private List<String> show(Shown shown, List<Row> rows) {
        if (shown instanceof Shown.Of of) {
            return of(of.form(), of.column(), rows);
        } else if (shown instanceof Shown.Raw raw) {
            return each(rows, row -> raw(raw, row));
        } else if (shown instanceof Shown.Place place) {
            return each(
                    rows,
                    row -> row.text(place.field())
                            .map(code -> place(code, place.part()))
                            .orElse(""));
        } else if (shown instanceof Shown.Through through) {
            return through(through, rows);
        } else if (shown instanceof Shown.Count count) {
            return reach.reached(count.link(), rows).each().stream()
                    .map(reached -> reached.isEmpty() ? "" : Integer.toString(reached.size()))
                    .toList();
        } else if (shown instanceof Shown.First first) {
            return merged(
                    first.any(),
                    rows,
                    texts -> texts.stream()
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElse(""));
        } else if (shown instanceof Shown.Joined joined) {
            return merged(
                    joined.all(),
                    rows,
                    texts -> String.join(
                            joined.between(),
                            texts.stream().filter(text -> !text.isEmpty()).toList()));
        } else if (shown instanceof Shown.Worked worked) {
            return each(rows, row -> worked.works().of(row, asking));
        } else if (shown instanceof Shown.Reckoned reckoned) {
            return reckoned.reckons().of(rows, this);
        } else if (shown instanceof Shown.Status status) {
            return statuses(status, rows);
        } else if (shown instanceof Shown.Whether whether) {
            Set<Object> among = reach.keys(whether.keys());
            return each(rows, row -> among.contains(String.valueOf(row.cell(whether.field()))) ? "是" : "否");
        }
        return Collections.nCopies(rows.size(), "");
    }

    @FunctionalInterface
    private interface Told {
        String of(Row row);
    }

    private static List<String> each(List<Row> rows, Told told) {
        return rows.stream().map(told::of).toList();
    }

    @FunctionalInterface
    private interface Merge {
        String of(List<String> texts);
    }

    private List<String> merged(List<Shown> all, List<Row> rows, Merge merge) {
        List<List<String>> shown = all.stream().map(one -> show(one, rows)).toList();
        List<String> merged = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int line = i;
            merged.add(merge.of(shown.stream().map(texts -> texts.get(line)).toList()));
        }
        return merged;
    }

    private String raw(Shown.Raw raw, Row row) {
        String text =
                Optional.ofNullable(row.cell(raw.field())).map(Object::toString).orElse("");
        return raw.list().isEmpty() || text.isEmpty() ? text : words.label(raw.list(), text);
    }

    private String place(String code, Shown.Place.Part part) {
        return switch (part) {
            case TOWN -> divisions.town(code);
            case VILLAGE -> divisions.village(code);
            case WHOLE -> divisions.title(code);
        };
    }

    private List<String> of(Form form, Column<?> column, List<Row> rows) {
        if (column.fields().isEmpty()) {
            return opened(form, column, rows);
        }
        boolean erasable = column.kind().word().equals("name") && column.isRequired();
        return each(rows, row -> {
            Object cell = row.cell(column.field());
            return cell == null ? erasable ? Texts.ERASED : "" : told(column, cell);
        });
    }

    /** What a stored cell of a column says. */
    String told(Column<?> column, Object cell) {
        if (column.isPlace()) {
            return divisions.title((String) cell);
        }
        String text = column.kind().show(cell, words);
        if (column.isUnit()) {
            return divisions.unit(text).title();
        }
        return column.isAreas()
                ? String.join(
                        "、",
                        List.of(text.split("、")).stream().map(divisions::title).toList())
                : text;
    }

    /** Free text lies in the journal alone. */
    private List<String> opened(Form form, Column<?> column, List<Row> rows) {
        if (!crypto.hasKey()) {
            return Collections.nCopies(rows.size(), SEALED);
        }
        List<Long> records =
                rows.stream().map(row -> row.whole(Relation.RECORD)).toList();
        Map<Long, Past> pasts = Past.of(form, records, moment, new Journal(chart, crypto));
        long position = asking.asOf().knownAt().orElse(Relation.OPEN);
        return each(
                rows,
                row -> Optional.ofNullable(pasts.get(row.whole(Relation.RECORD)))
                        .map(past ->
                                past.knownAt(position).on(asking.reportDay()).getOrDefault(column.name(), ""))
                        .map(Texts::discreet)
                        .orElse(""));
    }

    private List<String> statuses(Shown.Status status, List<Row> rows) {
        Set<Long> persons = new TreeSet<>();
        rows.forEach(row -> row.number(status.person()).ifPresent(persons::add));
        Statuses statuses = Statuses.of(persons, chart, moment, asking);
        return each(
                rows,
                row -> row.number(status.person())
                        .map(person -> words.label(Lists.WORK_STATUS.name(), statuses.of(person)))
                        .orElse(""));
    }

    private List<String> through(Shown.Through through, List<Row> rows) {
        Reach.Reached reached = reach.reached(through.link(), rows);
        List<String> shown = show(through.shown(), reached.all());
        List<String> texts = new ArrayList<>(rows.size());
        int at = 0;
        for (List<Row> own : reached.each()) {
            Set<String> different = new LinkedHashSet<>(shown.subList(at, at + own.size()));
            at += own.size();
            StringJoiner text = new StringJoiner("、");
            different.stream().filter(one -> !one.isEmpty()).forEach(text::add);
            texts.add(text.toString());
        }
        return texts;
    }

    /** The codes of a coded column in the order of its list; none of another field. */
    List<String> codes(Relation relation, Field field) {
        return chart.form(relation.name())
                .flatMap(form -> form.columns().stream()
                        .filter(column -> column.fields().contains(field))
                        .findFirst())
                .flatMap(column -> column.kind().list())
                .map(list -> List.copyOf(words.list(list).keySet()))
                .orElse(List.of());
    }
}
