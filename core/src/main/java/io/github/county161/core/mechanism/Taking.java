package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Fold;
import io.github.county161.core.ledger.Keys;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Finder.Found;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what the lines of one form mean: new, changed, unchanged, stale; and drafts their entries. */
final class Taking {

    /** A drafted entry and the line it came from. */
    record Drafted(Line line, long no, Draft draft) {}

    private final Submission submission;
    private final Moment moment;
    private final Journal journal;
    private final Crypto crypto;
    private final Finder finder;
    private final TextReader reader;
    private final List<Drafted> drafts = new ArrayList<>();
    private final Map<Long, Map<String, String>> openedHere = new HashMap<>();
    private final String reportDay;
    private long next;

    Taking(Submission submission, Moment moment, Journal journal, Crypto crypto, Finder finder, TextReader reader) {
        this.submission = submission;
        this.moment = moment;
        this.journal = journal;
        this.crypto = crypto;
        this.finder = finder;
        this.reader = reader;
        this.reportDay = submission.reportDay().toString();
        this.next = moment.lastEntry() + 1;
    }

    List<Drafted> drafts() {
        return drafts;
    }

    /** Lines already faulted are told what else they lack; their keys are nobody's. */
    void take(Form form, List<Line> lines) {
        Map<Line, Found> found = find(form, lines);
        Set<Long> records = new TreeSet<>();
        found.values().stream().filter(f -> !f.inSlip()).forEach(f -> records.add(f.record()));
        Map<Long, List<Told>> entries = new HashMap<>();
        for (Told told : journal.open(moment, moment.entriesOf(records))) {
            entries.computeIfAbsent(told.entry().record(), r -> new ArrayList<>())
                    .add(told);
        }
        Map<Long, Set<Long>> dwellings = form == Member.FORM ? dwellings(records) : Map.of();
        for (Line line : lines) {
            if (line.isGood()) {
                take(form, line, Optional.ofNullable(found.get(line)), entries, dwellings);
            } else if (!found.containsKey(line) && line.order().record().isEmpty()) {
                reader.complete(line);
            }
        }
    }

    private Map<Line, Found> find(Form form, List<Line> lines) {
        Map<Line, String> keys = new LinkedHashMap<>();
        Map<Line, Found> found = new HashMap<>();
        List<Line> numbered = new ArrayList<>();
        for (Line line : lines) {
            if (line.order().record().isPresent()) {
                numbered.add(line);
            } else {
                Keys.of(form, line.told(), crypto).ifPresent(key -> keys.put(line, key));
            }
        }
        Map<String, Found> byKey = finder.find(form, keys.values());
        keys.forEach((line, key) -> {
            Found at = byKey.get(key);
            if (at != null) {
                found.put(line, at);
            }
        });
        Set<Long> visible = numbered.isEmpty()
                ? Set.of()
                : finder.visible(
                        form,
                        numbered.stream()
                                .map(l -> l.order().record().orElseThrow())
                                .toList());
        for (Line line : numbered) {
            long record = line.order().record().orElseThrow();
            if (visible.contains(record)) {
                found.put(line, new Found(record, Optional.empty(), "", false));
            } else {
                line.fault("", "unknown_record", "#" + record, "“" + form.title() + "”中已有的记录");
            }
        }
        return found;
    }

    private void take(
            Form form,
            Line line,
            Optional<Found> before,
            Map<Long, List<Told>> entries,
            Map<Long, Set<Long>> dwellings) {
        String act = line.order().act();
        Optional<Found> found = before.isPresent()
                ? before
                : Keys.of(form, line.told(), crypto)
                        .flatMap(key -> Optional.ofNullable(
                                finder.find(form, List.of(key)).get(key)));
        if (found.isEmpty()) {
            if (act.equals(Order.TAKE_IN) || act.equals(Act.ENTER.word())) {
                open(form, line);
            } else {
                line.fault(form.key().get(0), "unknown_record", "“" + form.title() + "”中已有的记录");
            }
        } else if (found.get().inSlip()) {
            again(form, line, found.get().record());
        } else if (act.equals(Act.WITHDRAW.word())) {
            withdraw(form, line, found.get().record());
        } else {
            if (!found.get().alias().isEmpty()) {
                line.doubt(found.get().alias());
            }
            Set<String> passed = passed(form, line, found.get(), dwellings);
            compare(
                    form,
                    line,
                    found.get().record(),
                    entries.getOrDefault(found.get().record(), List.of()),
                    passed);
        }
    }

    private void open(Form form, Line line) {
        reader.complete(line);
        TextReader.rules(line, line.told());
        if (!line.isGood()) {
            return;
        }
        Map<String, String> told = new HashMap<>(line.told());
        told.values().removeIf(String::isEmpty);
        String day = form.happened().map(c -> told.get(c.name())).orElse(reportDay);
        long record = draft(
                line,
                new Draft(form, Act.ENTER.word(), 0, day, told, line.order().reason()));
        openedHere.put(record, told);
        line.settle(Outcome.NEW, record);
        Optional<String> name =
                Optional.ofNullable(told.get(form == Household.FORM ? Household.HEAD_NAME.name() : Member.NAME.name()));
        Keys.of(form, told, crypto).ifPresent(key -> finder.opened(form, key, record, name));
    }

    long draft(Line line, Draft draft) {
        drafts.add(new Drafted(line, next, draft));
        return next++;
    }

    /** The key was in this very slip before. */
    private void again(Form form, Line line, long record) {
        Map<String, String> first = openedHere.getOrDefault(record, Map.of());
        boolean same =
                line.told().entrySet().stream().allMatch(e -> e.getValue().equals(first.getOrDefault(e.getKey(), "")));
        if (same) {
            line.settle(Outcome.UNCHANGED, record);
        } else {
            line.fault(form.key().get(form.key().size() - 1), "duplicate_in_file", "文件中只出现一次（前面已有同一记录，内容不同）");
        }
    }

    /** Columns that say how the record was found and nothing new of it. */
    private Set<String> passed(Form form, Line line, Found found, Map<Long, Set<Long>> dwellings) {
        Set<String> passed = new TreeSet<>();
        if (!found.alias().isEmpty()) {
            form.key().forEach(column -> passed.add(column.name()));
            passed.add(Household.HEAD_NAME.name());
        }
        if (form == Member.FORM && line.told().containsKey(Member.HOUSEHOLD.name())) {
            long told = Long.parseLong(line.told().getOrDefault(Member.HOUSEHOLD.name(), "0"));
            if (dwellings.getOrDefault(found.record(), Set.of()).contains(told)) {
                passed.add(Member.HOUSEHOLD.name());
            } else {
                line.fault(Member.HOUSEHOLD, "household_differs", "此人登记时或现在所在户的户主（换户请填“成员变动”）");
            }
        }
        return passed;
    }

    /** The households a member was entered in and lives in on the report day. */
    private Map<Long, Set<Long>> dwellings(Set<Long> members) {
        Map<Long, Set<Long>> dwellings = new HashMap<>();
        for (Row row : moment.current(Member.FORM.relation(), Relation.RECORD, members)) {
            dwellings
                    .computeIfAbsent(row.whole(Relation.RECORD), m -> new TreeSet<>())
                    .add(row.whole(Member.HOUSEHOLD.field()));
        }
        for (Row row : moment.current(Stay.RELATION, Relation.PERSON, members)) {
            boolean holds = row.text(Relation.FROM_DAY).orElse("").compareTo(reportDay) <= 0
                    && row.text(Relation.TO_DAY).orElse("").compareTo(reportDay) >= 0;
            if (holds) {
                dwellings
                        .computeIfAbsent(row.whole(Relation.PERSON), m -> new TreeSet<>())
                        .add(row.whole(Relation.HOUSEHOLD));
            }
        }
        return dwellings;
    }

    private void compare(Form form, Line line, long record, List<Told> entries, Set<String> passed) {
        String day = line.order().happenedOn().map(Object::toString).orElse(reportDay);
        Map<String, String> now = Fold.on(day, form, entries);
        Map<String, String> varying = new HashMap<>();
        Map<String, String> fixed = new HashMap<>();
        for (Column<?> column : form.columns()) {
            String told = line.told().get(column.name());
            String was = now.getOrDefault(column.name(), "");
            if (told != null && !told.equals(was) && !passed.contains(column.name())) {
                (column.isVarying() ? varying : fixed).put(column.name(), told);
                line.changed(column.heading(), was, told);
            }
        }
        if (varying.isEmpty() && fixed.isEmpty()) {
            line.settle(Outcome.UNCHANGED, record);
            return;
        }
        if (line.order().act().equals(Act.ENTER.word())) {
            line.fault(form.key().get(form.key().size() - 1), "duplicate_in_base", "尚未登记过的记录（库中已有，更改请用更正或变更）");
            return;
        }
        if (line.order().act().equals(Order.TAKE_IN) && !submission.force() && isStale(form, line, entries, passed)) {
            line.doubt("stale");
            line.settle(Outcome.STALE, record);
            return;
        }
        Map<String, String> whole = new HashMap<>(now);
        whole.putAll(line.told());
        whole.values().removeIf(String::isEmpty);
        TextReader.rules(line, whole);
        if (line.isGood()) {
            draftChange(form, line, record, day, varying, fixed, now);
            line.settle(Outcome.CHANGED, record);
        }
    }

    private void draftChange(
            Form form,
            Line line,
            long record,
            String day,
            Map<String, String> varying,
            Map<String, String> fixed,
            Map<String, String> now) {
        String sent = line.order().act();
        boolean takeIn = sent.equals(Order.TAKE_IN);
        String reason = line.order().reason();
        if (!fixed.isEmpty()) {
            boolean ends = form.spell()
                    .map(spell -> fixed.keySet().equals(Set.of(spell.end().name()))
                            && now.getOrDefault(spell.end().name(), "").isEmpty())
                    .orElse(false);
            String act = takeIn ? (ends ? Act.END.word() : Act.CORRECT.word()) : sent;
            draft(line, new Draft(form, act, record, day, fixed, reason));
        }
        if (!varying.isEmpty()) {
            String act = takeIn ? (submission.correct() ? Act.CORRECT.word() : Act.CHANGE.word()) : sent;
            draft(line, new Draft(form, act, record, day, varying, reason));
        }
    }

    /** Whether the row is what an earlier version of the record said: last month's file. */
    private boolean isStale(Form form, Line line, List<Told> entries, Set<String> passed) {
        for (int known = 1; known < entries.size(); known++) {
            Map<String, String> then = Fold.latest(form, entries.subList(0, known));
            boolean same = form.columns().stream()
                    .filter(c -> !passed.contains(c.name()) && line.told().containsKey(c.name()))
                    .allMatch(c ->
                            then.getOrDefault(c.name(), "").equals(line.told().get(c.name())));
            if (same) {
                return true;
            }
        }
        return false;
    }

    private void withdraw(Form form, Line line, long record) {
        Set<Long> dependants = new Dependants(moment, journal).of(Set.of(record));
        if (!dependants.isEmpty()) {
            line.fault("", "has_dependants", "#" + record, "没有其他记录依据的记录（" + Dependants.named(dependants) + "依据它）");
            return;
        }
        draft(
                line,
                new Draft(
                        form,
                        Act.WITHDRAW.word(),
                        record,
                        reportDay,
                        Told.takingBack(record),
                        line.order().reason()));
        line.settle(Outcome.CHANGED, record);
    }
}
