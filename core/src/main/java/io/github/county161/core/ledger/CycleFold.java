package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Works a household's cycles out from all that is known of those who ever lived in it. */
final class CycleFold {

    private final Map<Long, List<Row>> staysOf = new HashMap<>();
    private final Map<Long, Set<Long>> livedIn = new HashMap<>();
    private final Map<Long, List<Row>> spellsOf = new HashMap<>();
    private final Map<Long, List<Row>> surveysOf = new HashMap<>();
    private final Chart chart;
    private final Workspace work;
    private final long position;

    CycleFold(Chart chart, Workspace work, long position) {
        this.chart = chart;
        this.work = work;
        this.position = position;
    }

    /**
     * Works out the cycles of the households of all whose stay, work or wish is touched.
     *
     * @param restay persons whose stays were worked out again
     */
    void fold(Set<Long> touched, Set<Long> restay) {
        if (chart.form(Intention.FORM.name()).isEmpty()) {
            return;
        }
        Set<Long> persons = new TreeSet<>(restay);
        Set<Long> households = new TreeSet<>();
        touched.forEach(record -> collect(record, persons, households));
        work.merged(Stay.RELATION, Relation.PERSON, persons, Relation.PERSON)
                .forEach(row -> households.add(row.whole(Relation.HOUSEHOLD)));
        persons.forEach(
                p -> work.rowsBefore(Stay.RELATION, p).forEach(row -> households.add(row.whole(Relation.HOUSEHOLD))));
        work.merged(Stay.RELATION, Relation.HOUSEHOLD, households, Relation.PERSON)
                .forEach(row -> persons.add(row.whole(Relation.PERSON)));
        know(
                work.merged(Stay.RELATION, Relation.PERSON, persons, Relation.PERSON),
                work.merged(Spell.RELATION, Relation.PERSON, persons, Relation.RECORD),
                work.merged(Intention.FORM.relation(), Intention.WHO.field(), persons, Relation.RECORD));
        work.loadBefore(Cycle.RELATION, Relation.HOUSEHOLD, households);
        for (long household : households) {
            List<Row> versions = work.rows(Household.FORM.relation(), Relation.RECORD, household);
            work.put(Cycle.RELATION, household, fold(household, versions));
        }
    }

    /** Whose work or wish a record tells, before the slip and after; or the household it is. */
    private void collect(long record, Set<Long> persons, Set<Long> households) {
        Form form = work.form(chart, record);
        if (form.equals(Household.FORM)) {
            households.add(record);
        } else if (form.spell().isPresent() || form.equals(Intention.FORM)) {
            Relation relation = form.equals(Intention.FORM) ? form.relation() : Spell.RELATION;
            Field who = form.equals(Intention.FORM) ? Intention.WHO.field() : Relation.PERSON;
            work.rowsBefore(relation, record).forEach(r -> persons.add(r.whole(who)));
            work.worked(relation, record).forEach(r -> persons.add(r.whole(who)));
        }
    }

    private void know(Collection<Row> stays, Collection<Row> spells, Collection<Row> surveys) {
        sort(stays, Relation.PERSON, staysOf);
        stays.forEach(stay -> livedIn.computeIfAbsent(stay.whole(Relation.HOUSEHOLD), h -> new TreeSet<>())
                .add(stay.whole(Relation.PERSON)));
        sort(spells, Relation.PERSON, spellsOf);
        sort(surveys, Intention.WHO.field(), surveysOf);
    }

    private static void sort(Collection<Row> rows, Field by, Map<Long, List<Row>> into) {
        rows.forEach(row -> row.number(by)
                .ifPresent(person ->
                        into.computeIfAbsent(person, p -> new ArrayList<>()).add(row)));
    }

    /** @param versions the household's rows; without any it has no cycles */
    private List<Row> fold(long household, List<Row> versions) {
        List<Row> cycles = new ArrayList<>();
        Set<Long> persons = livedIn.getOrDefault(household, Set.of());
        Optional<String> first = versions.isEmpty() ? Optional.empty() : first(versions, persons);
        if (first.isEmpty()) {
            return cycles;
        }
        Map<Field, Object> open = new HashMap<>();
        for (String day : days(persons, household, first.get())) {
            boolean idle = isIdle(persons, household, day);
            if (idle && open.isEmpty()) {
                open.put(Relation.HOUSEHOLD, household);
                open.put(Cycle.NO, cycles.size() + 1L);
                open.put(Cycle.OPENED, day);
                Workspace.on(day, versions)
                        .flatMap(row -> row.text(Household.PLACE.field()))
                        .ifPresent(place -> open.put(Relation.PLACE, place));
            } else if (!idle && !open.isEmpty()) {
                open.put(Cycle.ENDED, day);
                Optional<Long> worker = worker(persons, household, day);
                open.put(Cycle.HOW, worker.isPresent() ? Cycle.BY_WORK : Cycle.OTHERWISE);
                worker.ifPresent(who -> open.put(Cycle.WHO, who));
                cycles.add(Row.of(Cycle.RELATION, open, position));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            cycles.add(Row.of(Cycle.RELATION, open, position));
        }
        return cycles;
    }

    /** The first of January of the year in which it was registered, else of that of the first fact about its people. */
    private Optional<String> first(List<Row> versions, Set<Long> persons) {
        Optional<Long> registered = versions.get(0).get(Household.REGISTERED);
        if (registered.isPresent()) {
            return Optional.of(registered.get() + "-01-01");
        }
        return persons.stream()
                .flatMap(person -> facts(person).stream())
                .min(Comparator.naturalOrder())
                .map(day -> day.substring(0, 4) + "-01-01");
    }

    private List<String> facts(long person) {
        List<String> days = new ArrayList<>();
        spells(person).forEach(s -> days.add(s.text(Spell.START).orElseThrow()));
        surveys(person).forEach(s -> days.add(s.text(Intention.DAY.field()).orElseThrow()));
        return days;
    }

    /** Every day from the first on on which the answer may be another. */
    private List<String> days(Set<Long> persons, long household, String first) {
        Set<String> days = new TreeSet<>(Set.of(first));
        for (long person : persons) {
            for (Row stay : stays(person)) {
                days.add(stay.text(Relation.FROM_DAY).orElseThrow());
                stay.number(Stay.BORN).ifPresent(born -> {
                    days.add(born + Member.YOUNGEST + "-01-01");
                    days.add(born + Member.OLDEST + 1 + "-01-01");
                });
            }
            for (Row spell : spells(person)) {
                days.add(spell.text(Spell.START).orElseThrow());
                spell.text(Spell.END)
                        .ifPresent(
                                end -> days.add(LocalDate.parse(end).plusDays(1).toString()));
            }
            surveys(person)
                    .forEach(survey ->
                            days.add(survey.text(Intention.DAY.field()).orElseThrow()));
        }
        return days.stream().filter(day -> day.compareTo(first) >= 0).toList();
    }

    private List<Row> stays(long person) {
        return staysOf.getOrDefault(person, List.of());
    }

    private List<Row> spells(long person) {
        return spellsOf.getOrDefault(person, List.of());
    }

    private List<Row> surveys(long person) {
        return surveysOf.getOrDefault(person, List.of());
    }

    private Optional<Row> stay(long person, long household, String day) {
        return Workspace.on(day, stays(person))
                .filter(s -> s.number(Relation.HOUSEHOLD).equals(Optional.of(household)))
                .filter(s -> !Definitions.GONE.contains(s.text(Stay.STANDING).orElse("")));
    }

    /** At least one who can, nobody at work, at least one of those who can has not said no. */
    private boolean isIdle(Set<Long> persons, long household, String day) {
        boolean willing = false;
        for (long person : persons) {
            Optional<Row> stay = stay(person, household, day);
            if (stay.isPresent()) {
                if (spells(person).stream().anyMatch(spell -> isActive(spell, day))) {
                    return false;
                }
                willing |= isLabourer(stay.get(), day) && !hasRefused(person, day);
            }
        }
        return willing;
    }

    private static boolean isActive(Row spell, String day) {
        return spell.text(Spell.START).orElseThrow().compareTo(day) <= 0
                && spell.text(Spell.END).map(end -> end.compareTo(day) >= 0).orElse(true);
    }

    private static boolean isLabourer(Row stay, String day) {
        long age = Long.parseLong(day.substring(0, 4)) - stay.number(Stay.BORN).orElse(Long.MIN_VALUE / 2);
        return stay.text(Stay.STANDING).equals(Optional.of(Stay.PRESENT))
                && Member.ABLE.contains(stay.text(Stay.ABILITY).orElse(""))
                && stay.number(Stay.IN_SCHOOL).equals(Optional.of(0L))
                && age >= Member.YOUNGEST
                && age <= Member.OLDEST;
    }

    private boolean hasRefused(long person, String day) {
        return surveys(person).stream()
                .filter(s -> s.text(Intention.DAY.field()).orElseThrow().compareTo(day) <= 0)
                .max(Comparator.comparing(
                                (Row s) -> s.text(Intention.DAY.field()).orElseThrow())
                        .thenComparing(s -> s.whole(Relation.RECORD)))
                .filter(s -> s.text(Intention.WISH.field()).equals(Optional.of(Lists.WISH.code("none"))))
                .isPresent();
    }

    /** Whose work ended the cycle: the member whose spell began last, by then. */
    private Optional<Long> worker(Set<Long> persons, long household, String day) {
        return persons.stream()
                .filter(person -> stay(person, household, day).isPresent())
                .flatMap(person -> spells(person).stream().filter(spell -> isActive(spell, day)))
                .max(Comparator.comparing((Row spell) -> spell.text(Spell.START).orElseThrow())
                        .thenComparing(spell -> -spell.whole(Relation.RECORD)))
                .map(spell -> spell.whole(Relation.PERSON));
    }
}
