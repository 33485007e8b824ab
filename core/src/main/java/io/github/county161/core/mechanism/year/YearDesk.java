package io.github.county161.core.mechanism.year;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.plan.Chain;
import io.github.county161.core.ledger.plan.Item;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.ledger.plan.YearAct;
import io.github.county161.core.mechanism.BeforeStart;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Progress;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Plans;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.PlaceLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers what is asked of the year. */
public final class YearDesk implements Plans {

    private final Chart chart;
    private final Store store;
    private final Lexicon words;
    private final List<Figure> figures;
    private final Function<LocalDate, Asking> onDay;

    /** @param onDay the asking of a day with the pack's numbers and calendar */
    public YearDesk(Chart chart, Store store, Lexicon words, List<Figure> figures, Function<LocalDate, Asking> onDay) {
        this.chart = chart;
        this.store = store;
        this.words = words;
        this.figures = List.copyOf(figures);
        this.onDay = onDay;
    }

    private Asking asking(Desk.View view) {
        Asking day = onDay.apply(view.reportDay());
        return view.knownAt().map(day::knownAt).orElse(day);
    }

    private Progress progress(Moment moment, Desk.View view, Scope scope) {
        return new Progress(moment, asking(view), scope, words, figures);
    }

    /** Where is asked: the division, else all that the asker sees, else the county. */
    private static Unit place(Progress progress, Moment moment, Desk.View view, Scope scope) {
        return progress.unit(view.division()
                .or(scope::place)
                .or(new Divisions(moment)::county)
                .orElse(""));
    }

    @Override
    public Optional<Standings> standings(Asked asked, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Progress progress = progress(moment, view, scope);
            List<Item> items = asked.item()
                    .map(name -> progress.item(name).stream().toList())
                    .orElseGet(progress::items);
            if (asked.item().isPresent() && items.isEmpty()) {
                return Optional.empty();
            }
            Unit place = place(progress, moment, view, scope);
            Divisions divisions = new Divisions(moment);
            List<Figure> shown = items.stream().map(Item::figure).distinct().toList();
            return Optional.of(new Standings(
                    view.positionAt(moment.position()),
                    progress.of(items).stream()
                            .map(item -> within(item, divisions, place, asked.level()))
                            .toList(),
                    new BeforeStart(moment, scope).lines(shown, asking(view).in(place.code()))));
        });
    }

    /** The place itself with who leads for it, or those of its units that stand at the level. */
    private static ItemProgress within(ItemProgress item, Divisions divisions, Unit place, Optional<PlaceLevel> level) {
        return new ItemProgress(
                item.item(),
                item.planned(),
                item.lines().stream()
                        .filter(line -> level.isEmpty()
                                ? line.unit().equals(place)
                                        || line.unit().kind() == Unit.Kind.LEAD && place.kind() == Unit.Kind.COUNTY
                                : line.unit().kind().name().equals(level.get().name())
                                        && divisions.liesIn(line.unit().code(), place.code()))
                        .toList());
    }

    @Override
    public Optional<Chain> chain(String item, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Progress progress = progress(moment, view, scope);
            return progress.item(item).map(found -> new Chains(moment, asking(view), scope, words, progress).of(found));
        });
    }

    @Override
    public Optional<Gap> gap(String item, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Progress progress = progress(moment, view, scope);
            Unit place = place(progress, moment, view, scope);
            return progress.item(item)
                    .filter(Item::countsPersons)
                    .map(found -> new Gap(
                            place.title(),
                            progress.of(List.of(found)).get(0).lines().stream()
                                    .filter(line -> line.unit().equals(place))
                                    .map(line -> line.standing().sentence(found.unit()))
                                    .findFirst(),
                            new Showing(chart, moment, asking(view), words)
                                    .records("member", progress.willing(place))));
        });
    }

    @Override
    public Year year(long year, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            LocalDate day = LocalDate.ofYearDay((int) year + 1, 1).minusDays(1);
            Progress progress = progress(moment, new Desk.View(day, view.knownAt(), Optional.empty()), scope);
            List<Row> acts = progress.recorded().acts().of(year).stream()
                    .filter(act -> !act.get(YearAct.DAY).orElseThrow().isAfter(view.reportDay()))
                    .toList();
            List<Act> told = acts.stream().map(this::act).toList();
            return new Year(
                    view.positionAt(moment.position()),
                    year,
                    told.isEmpty() ? "未建账" : told.get(told.size() - 1).act(),
                    told,
                    progress.items());
        });
    }

    private Act act(Row act) {
        return new Act(
                words.label("year_act", act.get(YearAct.ACT).orElseThrow()),
                act.get(YearAct.DAY).orElseThrow(),
                act.get(YearAct.ORDER_NO).orElse(""));
    }
}
