package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Fold;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.MemberChange;
import io.github.county161.core.ledger.register.PersonMerge;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 为什么数变了: between two askings of one part of a figure, every name that makes a difference with its one cause. First
 * what is known differently of the earlier day, then what the days between have brought; the differences of all names
 * together are the difference of the numbers.
 */
public final class Differing {

    /** A name that adds another amount than it did, the cause, and the slips between the moments that tell of it. */
    public record Moved(List<Object> key, long was, long is, Cause cause, Set<Long> slips) {
        public Moved {
            key = List.copyOf(key);
            slips = Set.copyOf(slips);
        }

        Moved(List<Object> key, long was, long is, Cause cause) {
            this(key, was, is, cause, Set.of());
        }

        public long difference() {
            return is - was;
        }
    }

    private static final List<String> GONE =
            List.of(Lists.CHANGE.code("died"), Lists.CHANGE.code("moved_out"), Lists.CHANGE.code("married_out"));

    /** What of a place's record makes places lie elsewhere or count otherwise. */
    private static final Set<String> TREE =
            Set.of(Division.TOWN.name(), Division.COUNTY.name(), Division.VILLAGE.name(), Division.POOR.name());

    private final Chart chart;
    private final Moment moment;
    private final Figure figure;
    private final Part part;
    private final Scope scope;
    private final Reads reads;

    public Differing(Chart chart, Moment moment, Figure figure, Part part, Scope scope) {
        this.chart = chart;
        this.moment = moment;
        this.figure = figure;
        this.part = part;
        this.scope = scope;
        this.reads = new Reads(chart, part);
    }

    /** Two moments, both with a position, the later of it not before the earlier; and what lies between. */
    private record Span(Asking from, Asking to) {

        long after() {
            return from.asOf().knownAt().orElseThrow();
        }

        long upTo() {
            return to.asOf().knownAt().orElseThrow();
        }

        LocalDate first() {
            return min(from.asOf().reportDay(), to.asOf().reportDay());
        }

        LocalDate last() {
            LocalDate a = from.asOf().reportDay();
            LocalDate b = to.asOf().reportDay();
            return a.isAfter(b) ? a : b;
        }

        static LocalDate min(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? a : b;
        }

        boolean isWithin(Entry entry) {
            return entry.slip() > after() && entry.slip() <= upTo();
        }

        boolean isBetween(String day) {
            return day.compareTo(first().toString()) > 0 && day.compareTo(last().toString()) <= 0;
        }
    }

    /** @return by cause, and within it in the order of the keys */
    public List<Moved> between(Asking from, Asking to) {
        Span span = new Span(from, to);
        Asking ruled = from.ruledAs(to);
        Asking knowing = ruled.knownAt(span.upTo());
        Weights weights = new Weights(moment, figure, part, scope);
        Map<List<Object>, Long> was = weights.at(from);
        Map<List<Object>, Long> byRule = ruled.equals(from) ? was : weights.at(ruled);
        Map<List<Object>, Long> known = knowing.equals(ruled) ? byRule : weights.at(knowing);
        Map<List<Object>, Long> is = to.equals(knowing) ? known : weights.at(to);
        Set<List<Object>> keys = new HashSet<>(was.keySet());
        keys.addAll(is.keySet());
        keys.removeIf(key -> at(was, key) == at(is, key));
        if (keys.isEmpty()) {
            return List.of();
        }
        Behind behind = new Behind(chart, moment, reads.forms());
        for (Asking asking : List.of(from, knowing, to)) {
            behind.rows(weights.keyed(), Weights.over(figure, part, asking), scope, keys);
        }
        behind.follow();
        List<Moved> moved = new ArrayList<>();
        for (List<Object> key : keys) {
            boolean learnt = at(byRule, key) != at(known, key);
            Cause cause = cause(key, behind, span, at(was, key) != at(byRule, key), learnt);
            moved.add(new Moved(key, at(was, key), at(is, key), cause, slips(key, behind, span)));
        }
        moved.sort((a, b) -> a.cause == b.cause ? compare(a.key, b.key) : a.cause.compareTo(b.cause));
        return moved;
    }

    private static Set<Long> slips(List<Object> key, Behind behind, Span span) {
        return behind.records(key).stream()
                .flatMap(record -> behind.entriesOf(record).stream())
                .filter(span::isWithin)
                .map(Entry::slip)
                .collect(Collectors.toSet());
    }

    private static int compare(List<Object> a, List<Object> b) {
        return a.get(0) instanceof Long x && b.get(0) instanceof Long y
                ? Long.compare(x, y)
                : a.toString().compareTo(b.toString());
    }

    private static long at(Map<List<Object>, Long> weights, List<Object> key) {
        return weights.getOrDefault(key, 0L);
    }

    private Cause cause(List<Object> key, Behind behind, Span span, boolean ruled, boolean learnt) {
        List<Entry> entries = behind.records(key).stream()
                .flatMap(record -> behind.entriesOf(record).stream())
                .toList();
        List<Entry> since = entries.stream().filter(span::isWithin).toList();
        if (learnt && any(since, PersonMerge.FORM)) {
            return Cause.MERGE;
        }
        if (isOfPlaces(span, learnt ? since : entries, learnt)) {
            return Cause.PLACE;
        }
        if (ruled || learnt && since.stream().anyMatch(this::isOfThePack)) {
            return Cause.RULE;
        }
        return learnt ? ofKnowing(since) : ofTheDays(key, behind, span, entries);
    }

    private static Cause ofKnowing(List<Entry> since) {
        if (any(since, Erasure.FORM)) {
            return Cause.ERASURE;
        }
        boolean mended = since.stream()
                .anyMatch(e -> e.act().equals(Act.CORRECT.word()) || e.act().equals(Act.WITHDRAW.word()));
        return mended ? Cause.CORRECTION : since.isEmpty() ? Cause.OTHER : Cause.LATE;
    }

    private static boolean any(List<Entry> entries, Form form) {
        return entries.stream().anyMatch(entry -> entry.form().equals(form.name()));
    }

    /** Where places lie is asked of a place, and by figures that look at the tree themselves. */
    private boolean isOfPlaces(Span span, List<Entry> entries, boolean learnt) {
        boolean asked = span.to.division().isPresent() || reads.places();
        return asked
                && entries.stream()
                        .filter(e -> e.form().equals(Division.FORM.name()) && !e.opens())
                        .filter(e -> learnt || e.act().equals(Act.CHANGE.word()) && span.isBetween(e.happenedOn()))
                        .anyMatch(e -> Body.read(e.facts()).keySet().stream().anyMatch(TREE::contains));
    }

    private boolean isOfThePack(Entry entry) {
        Form form = chart.need(entry.form());
        return !form.equals(Division.FORM)
                && form.enteredBy().filter(Set::isEmpty).isPresent();
    }

    private Cause ofTheDays(List<Object> key, Behind behind, Span span, List<Entry> entries) {
        Map<Long, List<Told>> told = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.slip() <= span.upTo())
                .forEach(entry -> told.computeIfAbsent(entry.record(), r -> new ArrayList<>())
                        .add(new Told(entry, Body.read(entry.facts()))));
        Map<Long, Map<String, String>> latest = new HashMap<>();
        told.forEach((record, of) -> latest.put(record, Fold.latest(form(of), of, List.of())));
        boolean left = told.entrySet().stream()
                .filter(e -> form(e.getValue()).equals(MemberChange.FORM))
                .map(e -> latest.getOrDefault(e.getKey(), Map.of()))
                .anyMatch(texts -> GONE.contains(texts.getOrDefault(MemberChange.KIND.name(), ""))
                        && span.isBetween(texts.getOrDefault(MemberChange.DAY.name(), "")));
        if (left) {
            return Cause.LEAVING;
        }
        if (isOfAge(behind.records(key), told, span)) {
            return Cause.AGE;
        }
        return told.entrySet().stream()
                        .anyMatch(e -> isOfWork(form(e.getValue()), latest.getOrDefault(e.getKey(), Map.of()), span))
                ? Cause.SPELL
                : Cause.OTHER;
    }

    private Form form(List<Told> told) {
        return chart.need(told.get(0).entry().form());
    }

    /** Somebody came of age for work, or grew too old, by the turn of a year. */
    private boolean isOfAge(Set<Long> records, Map<Long, List<Told>> told, Span span) {
        int a = span.first().getYear();
        int b = span.last().getYear();
        if (a == b || !reads.birthYears()) {
            return false;
        }
        Set<Long> persons = records.stream()
                .filter(r -> told.containsKey(r)
                        && form(told.getOrDefault(r, List.of())).equals(Member.FORM))
                .collect(Collectors.toSet());
        return moment.current(Stay.RELATION, Relation.PERSON, persons).stream()
                .flatMap(row -> row.number(Stay.BORN).stream())
                .anyMatch(born -> isAbleIn(a, born) != isAbleIn(b, born));
    }

    private static boolean isAbleIn(int year, long born) {
        return born >= year - Member.OLDEST && born <= year - Member.YOUNGEST;
    }

    /** A spell began or ended between; where the period begins anew, one that was over before it. */
    private boolean isOfWork(Form form, Map<String, String> told, Span span) {
        if (form.spell().isEmpty() || told.isEmpty()) {
            return false;
        }
        String start = told.getOrDefault(form.spell().get().start().name(), "");
        String end = told.getOrDefault(form.spell().get().end().name(), "");
        LocalDate anew = Weights.over(figure, part, span.to).period().from();
        LocalDate before = Weights.over(figure, part, span.from).period().from();
        boolean ended = !end.isEmpty()
                && end.compareTo(span.last().toString()) <= 0
                && end.compareTo((anew.equals(before) ? span.first() : Span.min(anew, before)).toString()) >= 0;
        return ended || span.isBetween(start);
    }
}
