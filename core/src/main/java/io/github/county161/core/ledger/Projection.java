package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Hashing;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.MemberChange;
import io.github.county161.core.ledger.register.PersonMerge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From the entries of a slip and the rows current before it to the rows it closes and opens. Never validates. It works
 * outward from the records touched: merges and amendments first, then households, members, their stays, and last
 * whatever rests on a person or household that has come to stand elsewhere. A rebuild runs the same, slip by slip.
 */
public final class Projection {

    private static final Relation HOUSEHOLDS = Household.FORM.relation();
    private static final Relation MEMBERS = Member.FORM.relation();

    private final Chart chart;
    private final Workspace work;
    private final RowFold rows;
    private final Evidence evidence;
    private final long position;
    private final Set<Long> touched = new TreeSet<>();
    private final Set<Long> ownRecords = new TreeSet<>();
    private final Set<Long> restay = new TreeSet<>();
    private Merges merges = new Merges();

    private Projection(Chart chart, Evidence evidence, Hashing hashing, long position, List<Told> slip) {
        this.chart = chart;
        this.evidence = evidence;
        this.position = position;
        this.work = new Workspace(evidence, slip);
        this.rows = new RowFold(work, name -> chart.need(name).relation(), hashing, position);
        slip.forEach(told -> ownRecords.add(told.entry().record()));
    }

    /** What the slip at this position changes; its entries are in the evidence already, its rows are not. */
    public static Changes of(Chart chart, Evidence evidence, Hashing hashing, long position, List<Told> slip) {
        return new Projection(chart, evidence, hashing, position, slip).run();
    }

    private Changes run() {
        touched.addAll(ownRecords);
        work.loadEntries(touched);
        mergePersons();
        touchAmended();
        foldBase(HOUSEHOLDS, Household.FORM);
        touchDwellers();
        foldBase(MEMBERS, Member.FORM);
        foldStays();
        foldBase(MEMBERS, Member.FORM);
        touch(new Naming(chart, work, evidence).of(touched));
        foldOthers();
        new AgainFold(chart, work, position).fold(touched);
        new ClashFold(chart, work, position).fold(touched);
        new CycleFold(chart, work, position).fold(touched, restay);
        return work.changes(position);
    }

    private Set<Long> touchedOf(Form form) {
        Set<Long> of = new TreeSet<>();
        touched.stream().filter(r -> work.form(chart, r).equals(form)).forEach(of::add);
        return of;
    }

    private void touch(Collection<Long> records) {
        work.loadEntries(records);
        touched.addAll(records);
    }

    private static long number(Map<String, String> told, Column<?> column) {
        return Long.parseLong(told.getOrDefault(column.name(), "0"));
    }

    /** Every record that this one ever named in a column, also before a correction or a withdrawal. */
    private Set<Long> everNamed(long record, Column<?> column) {
        work.loadEntries(List.of(record));
        Set<Long> named = new TreeSet<>();
        work.ever(record).forEach(t -> {
            if (t.texts().containsKey(column.name())) {
                named.add(number(t.texts(), column));
            }
        });
        return named;
    }

    private void mergePersons() {
        Set<Long> own = touchedOf(PersonMerge.FORM);
        Merges earlier = new Merges();
        merges = new Merges();
        for (Row row : evidence.current(PersonMerge.FORM.relation())) {
            long kept = row.whole(PersonMerge.KEPT.field());
            long given = row.whole(PersonMerge.GIVEN.field());
            earlier.add(kept, given);
            if (!own.contains(row.whole(Relation.RECORD))) {
                merges.add(kept, given);
            }
        }
        Set<Long> persons = new TreeSet<>();
        for (long record : own) {
            persons.addAll(everNamed(record, PersonMerge.KEPT));
            persons.addAll(everNamed(record, PersonMerge.GIVEN));
            Map<String, String> told = Fold.told(work.standing(record));
            if (!told.isEmpty()) {
                merges.add(number(told, PersonMerge.KEPT), number(told, PersonMerge.GIVEN));
            }
        }
        Set<Long> alike = new TreeSet<>();
        for (long person : persons) {
            alike.addAll(earlier.alike(person));
            alike.addAll(merges.alike(person));
        }
        touch(alike);
        touch(work.mentioning(alike));
        restay.addAll(alike);
    }

    private void touchAmended() {
        for (long record : List.copyOf(touched)) {
            work.form(chart, record).amendment().ifPresent(amendment -> {
                boolean ofPersons = amendment.target().target().equals(Optional.of(Member.FORM.name()));
                touch(everNamed(record, amendment.target()).stream()
                        .map(target -> ofPersons ? merges.standsFor(target) : target)
                        .toList());
            });
        }
    }

    /** Folds the touched records of a form that others amend. */
    private void foldBase(Relation relation, Form form) {
        Set<Long> own = touchedOf(form);
        own.removeIf(record -> rows.isFolded(form, record));
        work.loadBefore(relation, Relation.RECORD, own);
        Map<Long, Set<Long>> amending = amendersOf(own, form);
        for (long record : own) {
            List<Fold.Amending> amendments = new ArrayList<>();
            for (long by : amending.getOrDefault(record, Set.of())) {
                amendments.addAll(Fold.amendments(work.form(chart, by), work.standing(by)));
            }
            boolean given = form.equals(Member.FORM) && merges.isGiven(record);
            List<Version> versions = given ? List.of() : Fold.versions(form, work.standing(record), amendments);
            rows.put(form, record, versions, merges);
        }
        if (form.equals(Member.FORM)) {
            restay.addAll(own);
        }
    }

    private Map<Long, Set<Long>> amendersOf(Set<Long> targets, Form form) {
        Map<Long, Set<Long>> by = new HashMap<>();
        Set<Long> candidates = new TreeSet<>(touched);
        Set<Long> alike = new TreeSet<>(targets);
        if (form.equals(Member.FORM)) {
            targets.forEach(t -> alike.addAll(merges.alike(t)));
        }
        work.loadBefore(Mention.RELATION, Mention.TARGET, alike);
        for (long target : alike) {
            for (Row row : work.rowsBefore(Mention.RELATION, target)) {
                if (amends(row.text(Mention.FORM).orElseThrow(), form)) {
                    candidates.add(row.whole(Relation.RECORD));
                }
            }
        }
        work.loadEntries(candidates);
        for (long record : candidates) {
            Form other = work.form(chart, record);
            Map<String, String> standing = Fold.told(work.standing(record));
            if (amends(other.name(), form) && !standing.isEmpty()) {
                long told = number(standing, other.amendment().orElseThrow().target());
                long target = form.equals(Member.FORM) ? merges.standsFor(told) : told;
                by.computeIfAbsent(target, t -> new TreeSet<>()).add(record);
            }
        }
        return by;
    }

    private boolean amends(String by, Form target) {
        return chart.need(by)
                .amendment()
                .flatMap(a -> a.target().target())
                .filter(target.name()::equals)
                .isPresent();
    }

    /** Households that changed: those who live in them, or ever did, may stand elsewhere; so may what names them. */
    private void touchDwellers() {
        Set<Long> changed = new TreeSet<>(touchedOf(Household.FORM));
        changed.removeIf(h -> !work.changed(HOUSEHOLDS, Relation.RECORD, h) || work.isOpenedNow(h));
        if (!changed.isEmpty()) {
            evidence.current(Stay.RELATION, Relation.HOUSEHOLD, changed)
                    .forEach(row -> restay.add(row.whole(Relation.PERSON)));
            touch(work.mentioning(changed));
        }
        for (long record : touchedOf(MemberChange.FORM)) {
            everNamed(record, MemberChange.WHO).forEach(who -> restay.add(merges.standsFor(who)));
        }
    }

    private void foldStays() {
        work.loadBefore(Stay.RELATION, Relation.PERSON, restay);
        work.loadBefore(MEMBERS, Relation.RECORD, restay);
        Map<Long, List<StayFold.Move>> moves = movesOf(restay);
        Set<Long> lived = new HashSet<>();
        for (long person : restay) {
            work.rows(MEMBERS, Relation.RECORD, person).forEach(row -> lived.add(row.whole(Member.HOUSEHOLD.field())));
        }
        moves.values().forEach(list -> list.stream().filter(m -> m.into() != 0).forEach(m -> lived.add(m.into())));
        work.loadBefore(HOUSEHOLDS, Relation.RECORD, lived);
        Set<Long> moved = new TreeSet<>();
        for (long person : restay) {
            List<Row> stays = StayFold.fold(
                    person,
                    work.rows(MEMBERS, Relation.RECORD, person),
                    moves.getOrDefault(person, List.of()),
                    household -> work.rows(HOUSEHOLDS, Relation.RECORD, household),
                    position);
            work.put(Stay.RELATION, person, stays);
            if (work.changed(Stay.RELATION, Relation.PERSON, person)) {
                moved.add(person);
            }
        }
        Set<Long> alike = new TreeSet<>();
        moved.forEach(person -> alike.addAll(merges.alike(person)));
        touch(work.mentioning(alike));
        touch(moved);
    }

    private Map<Long, List<StayFold.Move>> movesOf(Set<Long> persons) {
        Set<Long> alike = new TreeSet<>();
        persons.forEach(person -> alike.addAll(merges.alike(person)));
        Set<Long> records = new TreeSet<>(touchedOf(MemberChange.FORM));
        work.loadBefore(Mention.RELATION, Mention.TARGET, alike);
        for (long person : alike) {
            for (Row row : work.rowsBefore(Mention.RELATION, person)) {
                if (row.text(Mention.FORM).orElseThrow().equals(MemberChange.FORM.name())) {
                    records.add(row.whole(Relation.RECORD));
                }
            }
        }
        work.loadEntries(records);
        Map<Long, List<StayFold.Move>> moves = new HashMap<>();
        for (long record : records) {
            List<Version> versions = Fold.versions(MemberChange.FORM, work.standing(record), List.of());
            if (!versions.isEmpty()) {
                Map<String, String> told = versions.get(0).told();
                moves.computeIfAbsent(merges.standsFor(number(told, MemberChange.WHO)), p -> new ArrayList<>())
                        .add(StayFold.Move.of(record, told));
            }
        }
        return moves;
    }

    private void foldOthers() {
        Map<Form, Set<Long>> byForm = new HashMap<>();
        touched.forEach(r -> byForm.computeIfAbsent(work.form(chart, r), f -> new TreeSet<>())
                .add(r));
        for (Form form : chart.forms()) {
            Set<Long> own = byForm.getOrDefault(form, Set.of());
            if (own.isEmpty()) {
                continue;
            }
            rows.load(form, own);
            for (long record : own) {
                List<Version> versions = rows.isFolded(form, record)
                        ? rows.folded(form, record)
                        : Fold.versions(form, work.standing(record), List.of());
                rows.put(form, record, versions, merges);
                rows.putAside(form, record, merges, ownRecords.contains(record));
            }
        }
    }
}
