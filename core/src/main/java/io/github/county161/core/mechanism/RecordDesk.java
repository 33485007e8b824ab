package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Records;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows single records, their entries and the journal in order. */
public final class RecordDesk implements Records {

    /** So many entries are looked at for one reading of the journal, and so many at a time. */
    private static final int MOST_LOOKED_AT = 5000;

    private static final int AT_A_TIME = 500;

    private final Chart chart;
    private final Store store;
    private final Lexicon words;
    private final List<Check> checks;
    private final Verification verification;
    private final Function<LocalDate, Asking> onDay;

    /** @param onDay what the questions of a day are asked with */
    public RecordDesk(
            Chart chart,
            Store store,
            Lexicon words,
            List<Check> checks,
            Verification verification,
            Function<LocalDate, Asking> onDay) {
        this.chart = chart;
        this.store = store;
        this.words = words;
        this.checks = List.copyOf(checks);
        this.verification = verification;
        this.onDay = onDay;
    }

    private static List<Row> found(Moment moment, Form form, Collection<Long> records, Asking asking, Scope scope) {
        return moment.rows(
                Question.from(form.relation()).where(Path.of(Relation.RECORD).oneOf(List.copyOf(records))),
                asking,
                scope,
                0,
                Integer.MAX_VALUE);
    }

    private static List<Entry> entries(Moment moment, long record, View view) {
        return moment.entriesOf(List.of(record)).stream()
                .filter(entry -> entry.slip() <= view.knownAt().orElse(Long.MAX_VALUE))
                .toList();
    }

    private static long position(Moment moment, View view) {
        return view.positionAt(moment.position());
    }

    @Override
    public Optional<One> one(Form form, long record, View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = view.asking(onDay);
            if (found(moment, form, List.of(record), asking, scope).isEmpty()) {
                return Optional.empty();
            }
            long version = entries(moment, record, view).stream()
                    .mapToLong(Entry::no)
                    .max()
                    .orElse(record);
            return new Showing(chart, moment, asking, words)
                    .records(form.name(), List.of(record)).stream()
                            .findFirst()
                            .map(texts -> new One(position(moment, view), version, texts));
        });
    }

    @Override
    public List<Map<String, String>> search(String text, int limit, View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = view.asking(onDay);
            List<Long> found = new PersonSearch(moment, asking, scope).find(text, limit);
            Showing showing = new Showing(chart, moment, asking, words);
            List<Map<String, String>> shown = showing.records(Member.FORM.name(), found);
            shown.forEach(texts -> texts.computeIfPresent("at_place", (key, code) -> showing.place(code)));
            return shown;
        });
    }

    @Override
    public Optional<History> history(Form form, long record, View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = view.asking(onDay);
            return found(moment, form, List.of(record), asking, scope).isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new History(position(moment, view), lines(moment, entries(moment, record, view), asking)));
        });
    }

    private List<Line> lines(Moment moment, List<Entry> entries, Asking asking) {
        Showing showing = new Showing(chart, moment, asking, words);
        Map<Long, Optional<Slip>> slips = new HashMap<>();
        return entries.stream()
                .map(entry -> {
                    Optional<Slip> slip = slips.computeIfAbsent(entry.slip(), moment::slip);
                    return new Line(
                            entry.no(),
                            entry.slip(),
                            slip.map(Slip::recordedAt).orElse(""),
                            slip.map(Slip::actor).orElse(""),
                            entry.form(),
                            entry.record(),
                            entry.act(),
                            entry.happenedOn(),
                            facts(entry, showing));
                })
                .toList();
    }

    /** What it tells in the clear; what names somebody lies apart and is not read. */
    private Map<String, String> facts(Entry entry, Showing showing) {
        Map<String, String> told = Body.read(entry.facts());
        Map<String, String> texts = new LinkedHashMap<>();
        for (Column<?> column : chart.need(entry.form()).columns()) {
            Optional.ofNullable(told.get(column.name()))
                    .filter(text -> !column.isShadow() && !column.fields().isEmpty())
                    .ifPresent(text -> texts.put(column.name(), shown(column, text, showing)));
        }
        return texts;
    }

    private String shown(Column<?> column, String text, Showing showing) {
        if (text.isEmpty()) {
            return "";
        }
        if (column.target().isPresent()) {
            return "#" + text;
        }
        return column.isPlace() ? showing.place(text) : column.kind().showText(text, words);
    }

    @Override
    public Feed after(Mark mark, int limit, LocalDate day, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = onDay.apply(day);
            List<Entry> seen = new ArrayList<>();
            long slip = Math.max(1, mark.slip());
            long entry = mark.entry();
            int looked = 0;
            while (slip <= moment.position() && seen.size() < limit && looked < MOST_LOOKED_AT) {
                List<Entry> part = moment.entriesOfSlip(slip, entry, AT_A_TIME);
                List<Entry> visible = seen(moment, slip, part, asking, scope);
                List<Entry> taken = visible.subList(0, Math.min(visible.size(), limit - seen.size()));
                seen.addAll(taken);
                looked += part.size() + 1;
                if (taken.size() < visible.size()) {
                    entry = taken.get(taken.size() - 1).no();
                } else if (part.size() < AT_A_TIME) {
                    slip++;
                } else {
                    entry = part.get(part.size() - 1).no();
                }
            }
            return new Feed(lines(moment, seen, asking), new Mark(slip, entry));
        });
    }

    /** A record that is gone after its entry, as one withdrawn or moved away, was there before it. */
    private List<Entry> seen(Moment moment, long slip, List<Entry> entries, Asking asking, Scope scope) {
        if (scope.equals(Scope.ALL) || scope.none()) {
            return scope.none() ? List.of() : entries;
        }
        Set<Long> seen = new HashSet<>();
        Map<String, Set<Long>> byForm = new TreeMap<>(Texts::byCodePoint);
        Map<String, Map<String, Set<Long>>> byDay = new TreeMap<>(Texts::byCodePoint);
        for (Entry entry : entries) {
            byForm.computeIfAbsent(entry.form(), form -> new TreeSet<>()).add(entry.record());
            byDay.computeIfAbsent(entry.form(), form -> new TreeMap<>(Texts::byCodePoint))
                    .computeIfAbsent(entry.happenedOn(), on -> new TreeSet<>())
                    .add(entry.record());
        }
        byForm.forEach((form, records) -> see(moment, chart.need(form), records, slip, asking, scope, seen));
        byDay.forEach((form, days) -> days.forEach((on, records) -> {
            records.removeAll(seen);
            see(moment, chart.need(form), records, slip, asking.on(LocalDate.parse(on)), scope, seen);
        }));
        return entries.stream().filter(entry -> seen.contains(entry.record())).toList();
    }

    private static void see(
            Moment moment, Form form, Set<Long> records, long slip, Asking asking, Scope scope, Set<Long> seen) {
        for (long position : new long[] {slip, slip - 1}) {
            if (!records.isEmpty() && position > 0) {
                found(moment, form, records, asking.knownAt(position), scope)
                        .forEach(row -> seen.add(row.whole(Relation.RECORD)));
            }
        }
    }

    @Override
    public List<Map<String, String>> divisions(View view, Scope scope) {
        // Who sees no person sees places all the same: accounts are made for them.
        Scope whole = scope.none() ? Scope.ALL : scope;
        return Veil.read(
                store,
                chart,
                scope,
                moment ->
                        moment
                                .rows(
                                        Question.from(Division.FORM.relation()),
                                        view.asking(onDay),
                                        whole,
                                        0,
                                        Integer.MAX_VALUE)
                                .stream()
                                .map(Divisions::texts)
                                .sorted(Comparator.comparing(
                                        texts -> Objects.requireNonNull(texts.get("code")), Texts::byCodePoint))
                                .toList());
    }

    @Override
    public Overlap overlap(View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Overlaps overlaps = new Overlaps(chart, new Reckoning(moment, scope), view.asking(onDay));
            return new Overlap(
                    position(moment, view), overlaps.forms(), overlaps.named(), overlaps.gross(), overlaps.net());
        });
    }

    @Override
    public boolean template(Form form, boolean prefilled, View view, Scope scope, Consumer<List<Sheet>> drawer) {
        if (form.enteredBy().equals(Optional.of(Set.of()))) {
            return false;
        }
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = view.asking(onDay);
            drawer.accept(
                    prefilled
                            ? new Rosters(chart, moment, asking, scope, words).prefilled(form)
                            : List.of(new Template(form, words, asking.reportDay()).sheet(row -> {})));
            return true;
        });
    }

    @Override
    public List<KnownFault> faults() {
        Map<String, KnownFault> byCode = new TreeMap<>(Texts::byCodePoint);
        Doubts.ofRules(chart.forms(), checks).forEach((code, says) -> byCode.put(code, new KnownFault(code, says, "")));
        FaultCodes.all().forEach(known -> byCode.put(known.code(), known));
        return List.copyOf(byCode.values());
    }

    @Override
    public Proof verify() {
        Verification.Finding finding = verification.verify(store, Optional.empty(), slip -> {});
        return new Proof(finding.broken(), finding.proof().text(), finding.digests());
    }
}
