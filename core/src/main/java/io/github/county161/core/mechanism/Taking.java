package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Keys;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Finder.Found;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Store.Writing;
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

    private final Moment moment;
    private final Writing writing;
    private final Journal journal;
    private final Crypto crypto;
    private final Finder finder;
    private final TextReader reader;
    private final Returning returning;
    private final Succession succession;
    private final boolean endsPrevious;
    private final Comparing comparing;
    private final Numbering numbering;
    private final Stepping stepping;
    private final Withdrawing withdrawing;
    private final List<Drafted> drafts = new ArrayList<>();
    private final Map<Long, Map<String, String>> openedHere = new HashMap<>();
    private final String reportDay;
    private long next;

    /**
     * @param moment before the slip
     * @param writing where earlier parts of the slip are already
     * @param returning knows which records came back by their keys
     */
    Taking(
            Submission submission,
            Moment moment,
            Writing writing,
            Journal journal,
            Crypto crypto,
            Finder finder,
            TextReader reader,
            Stepping stepping,
            Withdrawing withdrawing,
            Lexicon words,
            Returning returning,
            Merging merging) {
        this.moment = moment;
        this.writing = writing;
        this.journal = journal;
        this.crypto = crypto;
        this.finder = finder;
        this.reader = reader;
        this.stepping = stepping;
        this.withdrawing = withdrawing;
        this.returning = returning;
        this.succession = new Succession(moment);
        this.endsPrevious = submission.further().endPrevious();
        this.comparing = new Comparing(submission, reader, merging);
        this.numbering = new Numbering(submission.reportDay(), moment, journal, words);
        this.reportDay = submission.reportDay().toString();
        this.next = moment.lastEntry() + 1;
    }

    List<Drafted> drafts() {
        return drafts;
    }

    /** Drops the drafts: they are in the journal now. */
    void forget() {
        drafts.clear();
        openedHere.clear();
        finder.forget();
    }

    /** Lines already faulted are told what else they lack; their keys are nobody's. */
    void take(Form form, List<Line> lines) {
        Map<Line, Found> found = find(form, lines);
        Set<Long> records = new TreeSet<>();
        found.values().forEach(f -> records.add(f.record()));
        Known known = new Known(
                Past.of(form, records, moment, journal),
                form.equals(Member.FORM) ? Dwellings.of(records, moment, reportDay) : Map.of(),
                finder.actable(form, records));
        for (Line line : lines) {
            Acts.check(form, line, reportDay, Optional.ofNullable(found.get(line)), known.pasts());
            if (line.isGood()) {
                take(form, line, Optional.ofNullable(found.get(line)), known);
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
                form.key()
                        .forEach(column -> column.standardText()
                                .ifPresent(text -> line.told().putIfAbsent(column.name(), text)));
                Keys.of(form, line.told(), crypto).ifPresent(key -> keys.put(line, key));
            }
        }
        Map<String, Found> byKey = finder.find(form, keys.values());
        keys.forEach((line, key) -> {
            Found at = byKey.get(key);
            // What an earlier line of the slip opened is looked for when it is this line's turn.
            if (at != null && !at.inSlip()) {
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

    /** What was looked up of the records that the lines are about. */
    private record Known(Map<Long, Past> pasts, Map<Long, Set<Long>> dwellings, Set<Long> actable) {

        Past past(Form form, long record) {
            return pasts.getOrDefault(record, new Past(form, List.of(), List.of()));
        }
    }

    private void take(Form form, Line line, Optional<Found> before, Known known) {
        String act = line.order().act();
        Optional<Found> found = before.isPresent()
                ? before
                : Keys.of(form, line.told(), crypto)
                        .flatMap(key -> Optional.ofNullable(
                                finder.find(form, List.of(key)).get(key)));
        if (found.isEmpty()) {
            if (act.equals(Act.ENTER.word()) || act.equals(Order.TAKE_IN) && !Stepping.isOfSheet(form, line)) {
                open(form, line, line);
            } else {
                line.fault(form.key().get(0), "unknown_record", "“" + form.title() + "”中已有的记录");
            }
        } else if (found.get().inSlip()) {
            again(form, line, found.get().record());
        } else if (returning.isOfAnother(line, found.get().record())) {
            line.fault(form.key().get(form.key().size() - 1), "duplicate_in_file", "文件中只出现一次（前面已有同一记录）");
        } else {
            long record = found.get().record();
            if (!found.get().alias().isEmpty()) {
                line.doubt(found.get().alias());
            }
            if (act.equals(Act.WITHDRAW.word())) {
                if (!stepping.isClosed(form, line, known.past(form, record))) {
                    withdrawing.drafts(form, line, record).forEach(draft -> draft(line, draft));
                }
            } else if (Stepping.isStep(form, line) || Stepping.isOfSheet(form, line)) {
                step(form, line, record, known.past(form, record));
            } else {
                Set<String> passed = passed(form, line, found.get(), known.dwellings);
                Past past = known.past(form, record);
                List<Draft> drafts = comparing.compare(form, line, record, past, passed);
                if (drafts.isEmpty() || !stepping.isClosed(form, line, past)) {
                    drafts.forEach(draft -> draft(line, draft));
                }
            }
            if (line.outcome().equals(Outcome.CHANGED) && !known.actable.contains(record)) {
                line.outOfScope();
            }
        }
    }

    /** The row must hold as it will stand; what the act grants is opened as if it were entered. */
    private void step(Form form, Line line, long record, Past past) {
        stepping.step(form, line, record, past).ifPresent(draft -> {
            Map<String, String> whole = new HashMap<>(past.on(Relation.ALWAYS_TO));
            whole.putAll(draft.told());
            whole.values().removeIf(String::isEmpty);
            reader.stillHolds(line, whole);
            draft(line, draft);
            line.settle(Outcome.CHANGED, record);
            form.grant()
                    .filter(grant -> grant.act().equals(draft.act()) && line.isGood())
                    .ifPresent(grant -> grant(grant.form(), line, whole));
        });
    }

    private void grant(Form form, Line line, Map<String, String> whole) {
        Line granted = new Line(line.order(), form, line.no());
        form.columns().stream()
                .filter(column -> whole.containsKey(column.name()))
                .forEach(column -> granted.told().put(column.name(), whole.getOrDefault(column.name(), "")));
        open(form, granted, line);
        granted.faults().forEach(f -> line.fault(f.column(), f.code(), f.value(), f.expected()));
    }

    /** @param behind the line that is told of what is wrong with it later */
    private void open(Form form, Line line, Line behind) {
        numbering.issue(form, line, next);
        if (line.outcome().equals(Outcome.UNCHANGED)) {
            return;
        }
        reader.complete(line);
        if (!line.isGood()) {
            return;
        }
        Map<String, String> told = new HashMap<>(line.told());
        told.values().removeIf(String::isEmpty);
        form.flow().ifPresent(flow -> told.putIfAbsent(flow.state().name(), flow.first()));
        String day = form.day(told).orElse(reportDay);
        if (endsPrevious) {
            succession.ending(form, told, line.order().reason()).ifPresent(end -> draft(line, end));
        }
        long record = draft(
                behind,
                new Draft(form, Act.ENTER.word(), 0, day, told, line.order().reason()));
        openedHere.put(record, told);
        if (endsPrevious) {
            succession.opened(form, told, record);
        }
        line.settle(Outcome.NEW, record);
        Optional<String> name = Finder.nameColumn(form).map(column -> told.get(column.name()));
        Keys.of(form, told, crypto).ifPresent(key -> finder.opened(form, key, record, name));
    }

    long draft(Line line, Draft draft) {
        drafts.add(new Drafted(line, next, draft));
        succession.drafted(draft);
        return next++;
    }

    /** The key was in this very slip before. */
    private void again(Form form, Line line, long record) {
        Map<String, String> first = openedHere.containsKey(record)
                ? openedHere.getOrDefault(record, Map.of())
                : journal.open(writing, writing.entriesOf(List.of(record)))
                        .get(0)
                        .texts();
        reader.unmask(line, first);
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
        if (form.equals(Member.FORM) && line.told().containsKey(Member.HOUSEHOLD.name())) {
            long told = Long.parseLong(line.told().getOrDefault(Member.HOUSEHOLD.name(), "0"));
            if (dwellings.getOrDefault(found.record(), Set.of()).contains(told)) {
                passed.add(Member.HOUSEHOLD.name());
            } else {
                line.fault(Member.HOUSEHOLD, "household_differs", "此人登记时或现在所在户的户主（换户请填“成员变动”）");
            }
        }
        return passed;
    }
}
