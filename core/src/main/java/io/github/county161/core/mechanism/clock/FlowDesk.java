package io.github.county161.core.mechanism.clock;

import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.mechanism.Unsealed;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.mechanism.paper.Papers;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Flows;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers what is asked of steps. */
public final class FlowDesk implements Flows {

    private final Chart chart;
    private final Store store;
    private final Crypto crypto;
    private final Lexicon words;
    private final Timetable timetable;
    private final Function<LocalDate, Asking> onDay;

    /** @param onDay the asking of a day with the pack's numbers and calendar */
    public FlowDesk(
            Chart chart,
            Store store,
            Crypto crypto,
            Lexicon words,
            Timetable timetable,
            Function<LocalDate, Asking> onDay) {
        this.chart = chart;
        this.store = store;
        this.crypto = crypto;
        this.words = words;
        this.timetable = timetable;
        this.onDay = onDay;
    }

    private Asking asking(Desk.View view) {
        return view.asking(onDay);
    }

    @Override
    public List<Waiting> waitingFor(Asker asker, Desk.View view) {
        return Veil.read(
                store,
                chart,
                asker.scope(),
                moment -> new Tasks(moment, asking(view), asker, chart, words, timetable).all());
    }

    @Override
    public List<Days> days(Optional<Form> form, boolean byTown, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            StepDays stepDays = new StepDays(moment, asking(view), scope, words);
            List<Days> days = new ArrayList<>();
            for (Form each : form.map(List::of).orElseGet(chart::forms)) {
                each.flow().ifPresent((Flow flow) -> days.addAll(stepDays.of(each, flow, byTown)));
            }
            return days;
        });
    }

    @Override
    public Optional<Sheet> printed(Form form, String record, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Condition which = record.matches("#\\d{1,18}")
                    ? Path.of(Relation.RECORD).is(Long.valueOf(record.substring(1)))
                    : Path.of(Relation.KEY).is(record);
            List<Row> found = moment.rows(Question.from(form.relation()).where(which), asking(view), scope, 0, 1);
            Papers papers = new Papers(
                    moment,
                    new Showing(chart, moment, asking(view), words),
                    new Unsealed(chart, crypto, moment),
                    words);
            return found.stream().findFirst().flatMap(row -> papers.of(form, row.whole(Relation.RECORD)));
        });
    }
}
