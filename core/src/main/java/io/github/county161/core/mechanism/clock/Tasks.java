package io.github.county161.core.mechanism.clock;

import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Colour;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Flows.Waiting;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What waits for somebody (待办): the open records, within the own scope, with a step that the own role may do; a step
 * that a record of another form does waits for whoever enters that form.
 */
final class Tasks {

    private static final Comparator<Waiting> MOST_URGENT_FIRST = Comparator.comparing(
                    (Waiting task) -> task.due().orElse(LocalDate.MAX))
            .thenComparing(Waiting::since)
            .thenComparing(Waiting::record);

    /** So does every form with steps call it that is about a sum of money. */
    private static final String AMOUNT = "amount";

    private final Moment moment;
    private final Asking asking;
    private final Asker asker;
    private final Chart chart;
    private final Lexicon words;
    private final Timetable timetable;

    Tasks(Moment moment, Asking asking, Asker asker, Chart chart, Lexicon words, Timetable timetable) {
        this.moment = moment;
        this.asking = asking;
        this.asker = asker;
        this.chart = chart;
        this.words = words;
        this.timetable = timetable;
    }

    List<Waiting> all() {
        List<Waiting> all = new ArrayList<>();
        for (Form form : chart.forms()) {
            form.flow().ifPresent(flow -> all.addAll(of(form, flow)));
        }
        all.addAll(DueBriefs.of(moment, asking, asker));
        all.sort(MOST_URGENT_FIRST);
        return all;
    }

    private List<Waiting> of(Form form, Flow flow) {
        Set<String> states = flow.steps().stream()
                .filter(this::mayDo)
                .flatMap(step -> step.from().stream())
                .filter(state -> !flow.isOver(state))
                .collect(Collectors.toSet());
        if (states.isEmpty()) {
            return List.of();
        }
        Question open =
                Question.from(form.relation()).where(Path.of(flow.state()).oneOf(states));
        List<Row> rows = moment.rows(open, asking, asker.scope(), 0, Integer.MAX_VALUE);
        List<Long> records =
                rows.stream().map(row -> row.whole(Relation.RECORD)).toList();
        Map<Long, List<Passage>> passages =
                Passage.of(moment, Path.of(Relation.RECORD).oneOf(records), asking.everywhere(), Scope.ALL);
        Map<Long, Map<String, String>> shown = shown(form, records);
        List<Waiting> waiting = new ArrayList<>();
        for (Row row : rows) {
            long record = row.whole(Relation.RECORD);
            Passage.last(passages.getOrDefault(record, List.of()))
                    .ifPresent(now -> waiting.add(waiting(form, flow, row, now, shown.getOrDefault(record, Map.of()))));
        }
        return waiting;
    }

    private Waiting waiting(Form form, Flow flow, Row row, Passage now, Map<String, String> texts) {
        Optional<LocalDate> due = timetable.due(form, row, now);
        return new Waiting(
                form,
                row.whole(Relation.RECORD),
                name(form, texts),
                Optional.ofNullable(texts.get(AMOUNT)),
                row.text(Relation.PLACE),
                flow.state().kind().showText(now.state(), words),
                now.from(),
                flow.from(now.state()).stream()
                        .filter(this::mayDo)
                        .map(step -> flow.label(step, words))
                        .distinct()
                        .toList(),
                due,
                Colour.of(false, due, asking.asOf().reportDay()));
    }

    private boolean mayDo(Flow.Step step) {
        return step.carrier()
                .map(carrier -> asker.mayEnter(chart.need(carrier.form())))
                .orElseGet(() -> asker.equals(Asker.SETTING_UP)
                        || asker.equals(Asker.SYSTEM)
                        || step.roles().contains(asker.role()));
    }

    private Map<Long, Map<String, String>> shown(Form form, List<Long> records) {
        Map<Long, Map<String, String>> shown = new HashMap<>();
        new Showing(chart, moment, asking, words)
                .records(form.name(), records)
                .forEach(texts -> shown.put(Long.valueOf(texts.getOrDefault("record", "0")), texts));
        return shown;
    }

    private static String name(Form form, Map<String, String> texts) {
        return form.key().stream()
                .map(column -> texts.getOrDefault(column.name(), ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
