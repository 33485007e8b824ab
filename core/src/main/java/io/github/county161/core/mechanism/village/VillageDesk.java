package io.github.county161.core.mechanism.village;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sample;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.plan.Assignment;
import io.github.county161.core.ledger.plan.Coverage;
import io.github.county161.core.ledger.plan.Duty;
import io.github.county161.core.ledger.plan.DutyGaps;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.plan.Scheme;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.mechanism.Verification.Proof;
import io.github.county161.core.mechanism.supervision.Assignments;
import io.github.county161.core.mechanism.supervision.OpenProblems;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Villages;
import io.github.county161.core.term.Period;
import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Answers who answers for the villages. */
public final class VillageDesk implements Villages {

    private final Chart chart;
    private final Store store;
    private final Crypto crypto;
    private final Lexicon words;
    private final Function<LocalDate, Asking> onDay;

    /** @param onDay the asking of a day with the pack's numbers and calendar */
    public VillageDesk(Chart chart, Store store, Crypto crypto, Lexicon words, Function<LocalDate, Asking> onDay) {
        this.chart = chart;
        this.store = store;
        this.crypto = crypto;
        this.words = words;
        this.onDay = onDay;
    }

    private Asking asking(Desk.View view) {
        return view.asking(onDay);
    }

    @Override
    public Grid grid(Period period, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = asking(view);
            Divisions divisions = new Divisions(moment);
            Coverage all = Assignments.of(moment, asking);
            Coverage own = all.of(Assignments.villageLevel());
            List<Held> held = new ArrayList<>();
            List<Gap> gaps = new ArrayList<>();
            List<Doubled> doubled = new ArrayList<>();
            for (Row row : villages(moment, asking, scope)) {
                String code = row.get(Division.CODE).orElseThrow();
                String title = divisions.title(code);
                boolean covered = !own.holders(List.of(code), view.reportDay()).isEmpty();
                held.add(new Held(code, title, covered, all.holders(above(row, code), view.reportDay())));
                own.gaps(code, period).forEach(days -> gaps.add(new Gap(code, title, days)));
                own.overlaps(code, period).forEach(overlap -> doubled.add(new Doubled(code, title, overlap)));
            }
            return new Grid(view.positionAt(moment.position()), held, gaps, doubled);
        });
    }

    private static List<Row> villages(Moment moment, Asking asking, Scope scope) {
        return moment.rows(Definitions.VILLAGES, asking, scope, 0, Integer.MAX_VALUE);
    }

    /** A village, its town, its county. */
    private static Collection<String> above(Row village, String code) {
        Set<String> places = new HashSet<>(Set.of(code));
        village.get(Division.TOWN).ifPresent(places::add);
        village.get(Division.COUNTY).ifPresent(places::add);
        return places;
    }

    @Override
    public Optional<Handing> handing(String name, Optional<String> unit, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            long position = view.positionAt(moment.position());
            List<Assignment> holds = Assignments.of(moment, asking(view)).assignments().stream()
                    .filter(a -> a.lastsOn(view.reportDay()) && a.name().equals(name))
                    .filter(a -> unit.map(a.unit()::equals).orElse(true))
                    .toList();
            if (holds.stream().map(Assignment::who).distinct().count() != 1) {
                return Optional.empty();
            }
            Divisions divisions = new Divisions(moment);
            Set<Item> open = new LinkedHashSet<>();
            holds.stream()
                    .flatMap(held -> held.places().stream())
                    .distinct()
                    .forEach(place -> open.addAll(
                            new OpenItems(chart, moment, asking(view).in(place), scope, words).all()));
            List<Item> items = open.stream()
                    .sorted(Comparator.comparing(Item::kind, Texts::byCodePoint).thenComparing(Item::record))
                    .toList();
            String who = holds.get(0).who();
            String proof =
                    new Proof(position, moment.slip(position).map(Slip::digest).orElse("0")).text();
            Sheet sheet = new HandingSheet(words, divisions::title)
                    .sheet(
                            divisions.county().map(divisions::title).orElse(""),
                            who,
                            view.reportDay(),
                            holds,
                            items,
                            proof);
            return Optional.of(new Handing(position, who, holds, items, sheet));
        });
    }

    @Override
    public DutyGaps gaps(Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = asking(view);
            Divisions divisions = new Divisions(moment);
            Coverage coverage = Assignments.of(moment, asking);
            Map<String, String> items = new TreeMap<>();
            rows(moment, Scheme.ITEMS, asking)
                    .forEach(row -> row.get(Scheme.ITEM).ifPresent(code -> items.put(code, words.label("item", code))));
            Map<String, String> villages = new TreeMap<>();
            villages(moment, asking, scope).stream()
                    .flatMap(row -> row.get(Division.CODE).stream())
                    .forEach(code -> villages.put(code, divisions.title(code)));
            List<DutyGaps.Held> duties = rows(moment, Planned.DUTIES, asking).stream()
                    .map(row -> new DutyGaps.Held(
                            row.get(Duty.NAME).orElse(""),
                            divisions.unit(row.get(Duty.UNIT).orElse("")).code(),
                            Set.copyOf(row.get(Duty.ITEMS).orElse(List.of()))))
                    .toList();
            Set<String> inOffice = new HashSet<>();
            duties.forEach(duty -> inOffice.add(duty.name()));
            coverage.assignments().stream()
                    .filter(a -> a.lastsOn(view.reportDay()))
                    .forEach(a -> inOffice.add(a.name()));
            return DutyGaps.of(
                    items,
                    villages,
                    OpenProblems.of(moment, asking, scope),
                    duties,
                    place -> coverage.holders(List.of(place), view.reportDay()),
                    inOffice);
        });
    }

    /** Of the whole county, whoever asks: what nobody answers for is no secret, and names no citizen. */
    private static List<Row> rows(Moment moment, Question question, Asking asking) {
        return moment.rows(question, asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<Idle> idle(Desk.View view, Scope scope) {
        return Veil.read(
                store, chart, scope, moment -> new IdleHouseholds(chart, moment, asking(view), scope, words).all());
    }

    @Override
    public Optional<List<Seeking>> matches(Form form, long record, Desk.View view, Scope scope) {
        return Veil.read(
                store,
                chart,
                scope,
                moment -> new SeekingWork(chart, moment, asking(view), scope, words).of(form, record));
    }

    @Override
    public Drawn sample(Form form, int size, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            long position = view.positionAt(moment.position());
            Asking asking = asking(view).knownAt(position);
            Question question = Question.from(form.relation()).select(Relation.RECORD);
            List<Long> numbers = moment.keys(question, asking, scope).stream()
                    .map(key -> (Long) key.get(0))
                    .toList();
            String seed = moment.slip(position).map(Slip::digest).orElse("0");
            Sample sample = Sample.draw(seed, numbers, size, texts -> crypto.digest(texts.stream()));
            Map<String, Map<String, String>> shown = new TreeMap<>();
            new Showing(chart, moment, asking, words)
                    .records(form.name(), sample.drawn())
                    .forEach(record -> shown.put(record.getOrDefault("record", ""), record));
            return new Drawn(
                    position,
                    sample,
                    sample.drawn().stream()
                            .map(number -> shown.getOrDefault(Long.toString(number), Map.of()))
                            .toList());
        });
    }
}
