package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Hashing;
import io.github.county161.core.form.Kind;
import io.github.county161.core.form.Limits;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.form.Through;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.PersonMerge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Lays the versions of a record out as rows: of its form, of its columns of many, as spell, steps and mentions. */
final class RowFold {

    private static final String WORK_PLACE = "work_place";

    private final Workspace work;
    private final Function<String, Relation> targets;
    private final Hashing hashing;
    private final long position;
    private final Map<Long, List<Version>> folded = new HashMap<>();

    /** @param targets the tables of the forms by name */
    RowFold(Workspace work, Function<String, Relation> targets, Hashing hashing, long position) {
        this.targets = targets;
        this.work = work;
        this.hashing = hashing;
        this.position = position;
    }

    /** Looks up the rows before of all that is laid out for these records, in one go a relation. */
    void load(Form form, Collection<Long> records) {
        work.loadBefore(form.relation(), Relation.RECORD, records);
        form.children().forEach(child -> work.loadBefore(child, Relation.RECORD, records));
        if (form.spell().isPresent()) {
            work.loadBefore(Spell.RELATION, Relation.RECORD, records);
        }
        if (form.flow().isPresent()) {
            work.loadBefore(Step.RELATION, Relation.RECORD, records);
        }
        if (Issued.column(form).isPresent()) {
            work.loadBefore(Issued.RELATION, Relation.RECORD, records);
        }
        work.loadMentions(records);
        Set<Long> persons = new TreeSet<>();
        form.person()
                .ifPresent(column -> records.forEach(r -> work.standing(r).forEach(t -> {
                    String person = t.texts().get(column.name());
                    if (person != null) {
                        persons.add(Long.valueOf(person));
                    }
                })));
        work.loadBefore(Stay.RELATION, Relation.PERSON, persons);
    }

    boolean isFolded(Form form, long record) {
        return (form.equals(Member.FORM) || form.equals(Household.FORM)) && folded.containsKey(record);
    }

    List<Version> folded(Form form, long record) {
        return folded.getOrDefault(record, List.of());
    }

    void put(Form form, long record, List<Version> versions, Merges merges) {
        if (form.equals(Member.FORM) || form.equals(Household.FORM)) {
            folded.put(record, versions);
        }
        List<Row> own = new ArrayList<>();
        Map<Relation, List<Row>> children = new HashMap<>();
        form.children().forEach(child -> children.put(child, new ArrayList<>()));
        for (Version version : versions) {
            Map<Field, Object> common = new HashMap<>();
            common.put(Relation.RECORD, record);
            if (form.varies()) {
                common.put(Relation.FROM_DAY, version.from());
                common.put(Relation.TO_DAY, version.to());
            }
            Map<String, String> told = withoutMerged(form, version.told(), merges);
            attribute(form, record, told, version).forEach((field, value) -> common.put(field, value));
            Map<Field, Object> cells = new HashMap<>(common);
            form.columns().forEach(column -> column.store(told, hashing, cells));
            cells.put(Relation.KEY, Keys.of(form, cells).orElse("#" + record));
            own.add(Row.of(form.relation(), cells, position));
            for (Column<?> column : form.columns()) {
                if (column.kind().isMany()) {
                    for (String code : Kind.codes(told.getOrDefault(column.name(), ""))) {
                        Map<Field, Object> child = new HashMap<>(common);
                        child.put(Relation.VALUE, code);
                        Relation each = form.each(column);
                        Objects.requireNonNull(children.get(each)).add(Row.of(each, child, position));
                    }
                }
            }
        }
        work.put(form.relation(), record, own);
        children.forEach((child, list) -> work.put(child, record, list));
    }

    /** References to a person who was merged name the one who is kept; the merge itself names both. */
    private static Map<String, String> withoutMerged(Form form, Map<String, String> told, Merges merges) {
        Map<String, String> kept = new HashMap<>(told);
        if (!form.equals(PersonMerge.FORM)) {
            for (Column<?> column : form.columns()) {
                if (column.target().equals(Optional.of("member")) && told.containsKey(column.name())) {
                    long person = Long.parseLong(told.getOrDefault(column.name(), ""));
                    kept.put(column.name(), Long.toString(merges.standsFor(person)));
                }
            }
        }
        return kept;
    }

    /** Where the record stands: of a person or household that of its own day, else by its place column. */
    private Map<Field, Object> attribute(Form form, long record, Map<String, String> told, Version version) {
        Map<Field, Object> at = new HashMap<>();
        Optional<String> day =
                form.through().isPresent() ? throughDay(form.through().get(), told) : form.dayOfPlace(told);
        if (form.equals(Household.FORM)) {
            at.put(Relation.HOUSEHOLD, record);
            at.put(Relation.PLACE, told.getOrDefault(Household.PLACE.name(), ""));
        } else if (form.equals(Member.FORM)) {
            standing(record, Relation.ALWAYS_TO, at);
        } else if (form.person().filter(c -> told.containsKey(c.name())).isPresent()) {
            String person = told.getOrDefault(form.person().get().name(), "0");
            standing(Long.parseLong(person), day.orElse(Relation.ALWAYS_TO), at);
        } else if (form.household().isPresent()) {
            long household =
                    Long.parseLong(told.getOrDefault(form.household().get().name(), "0"));
            at.put(Relation.HOUSEHOLD, household);
            Workspace.on(
                            day.orElse(Relation.ALWAYS_TO),
                            work.rows(Household.FORM.relation(), Relation.RECORD, household))
                    .flatMap(row -> row.text(Household.PLACE.field()))
                    .ifPresent(place -> at.put(Relation.PLACE, place));
        } else if (form.place().isPresent()) {
            form.place().map(column -> told.get(column.name())).ifPresent(place -> at.put(Relation.PLACE, place));
        } else if (form.perhaps().isPresent()) {
            String id = told.getOrDefault(form.perhaps().get().name(), "");
            work.memberOf(id.isEmpty() ? "" : hashing.keyedHash(id))
                    .ifPresent(person -> standing(person, day.orElse(Relation.ALWAYS_TO), at));
        } else {
            elsewhere(form, told).ifPresent(place -> at.put(Relation.PLACE, place));
        }
        return at;
    }

    /** The one area told, the town that a unit is, or the place of the record that is named. */
    private Optional<String> elsewhere(Form form, Map<String, String> told) {
        if (form.unit().isPresent()) {
            return work.placeOf(form.unit().get(), told);
        }
        for (Column<?> column : form.columns()) {
            String text = told.getOrDefault(column.name(), "");
            if (column.isAreas() && !text.isEmpty()) {
                return Optional.of(text).filter(codes -> !codes.contains(","));
            }
            if (column.target().isPresent() && !text.isEmpty()) {
                Relation target = targets.apply(column.target().get());
                return work.rows(target, Relation.RECORD, Long.parseLong(text)).stream()
                        .findFirst()
                        .flatMap(row -> row.text(Relation.PLACE));
            }
        }
        return Optional.empty();
    }

    private Optional<String> throughDay(Through through, Map<String, String> told) {
        long target = Long.parseLong(told.getOrDefault(through.reference().name(), "0"));
        return work.rows(through.target().relation(), Relation.RECORD, target).stream()
                .findFirst()
                .flatMap(row -> row.text(through.day().field()));
    }

    private void standing(long person, String day, Map<Field, Object> at) {
        Workspace.on(day, work.rows(Stay.RELATION, Relation.PERSON, person)).ifPresent(stay -> {
            stay.number(Relation.HOUSEHOLD).ifPresent(household -> at.put(Relation.HOUSEHOLD, household));
            stay.text(Relation.PLACE).ifPresent(place -> at.put(Relation.PLACE, place));
        });
    }

    /** Spell, steps and mentions of a record whose own rows are laid out. */
    void putAside(Form form, long record, Merges merges, boolean ownEntries) {
        List<Row> own = work.rows(form.relation(), Relation.RECORD, record);
        form.spell()
                .ifPresent(spell -> work.put(
                        Spell.RELATION,
                        record,
                        own.stream().map(row -> spell(form, spell, row)).toList()));
        form.flow()
                .ifPresent(flow ->
                        work.put(Step.RELATION, record, StepFold.steps(flow, work.standing(record), own, position)));
        Issued.column(form).ifPresent(column -> {
            List<Row> before = work.rows(Issued.RELATION, Relation.RECORD, record);
            work.put(Issued.RELATION, record, Issued.rows(form, column, work.ever(record), own, before, position));
        });
        if (ownEntries) {
            putMentions(form, record);
        }
    }

    private Row spell(Form form, Form.Spell dates, Row row) {
        Map<Field, Object> cells = new HashMap<>();
        cells.put(Relation.RECORD, row.whole(Relation.RECORD));
        cells.put(Spell.FORM, form.name());
        form.person().flatMap(c -> row.number(c.field())).ifPresent(p -> cells.put(Relation.PERSON, p));
        row.number(Relation.HOUSEHOLD).ifPresent(h -> cells.put(Relation.HOUSEHOLD, h));
        row.text(Relation.PLACE).ifPresent(p -> cells.put(Relation.PLACE, p));
        LocalDate start = row.get(dates.start()).orElseThrow();
        cells.put(Spell.START, start.toString());
        cells.put(
                Spell.STATUS,
                dates.givenBy()
                        .flatMap(column -> row.text(column.field()))
                        .orElse(dates.gives().code()));
        row.get(dates.end()).ifPresent(end -> {
            cells.put(Spell.END, end.toString());
            cells.put(Spell.LASTED, ChronoUnit.DAYS.between(start, end));
        });
        form.column(WORK_PLACE)
                .flatMap(c -> row.text(c.field()))
                .ifPresent(place -> cells.put(Spell.WORK_PLACE, place));
        Limits limits = form.limits();
        limits.seat().flatMap(c -> row.number(c.field())).ifPresent(seat -> cells.put(Spell.SEAT, seat));
        barred(limits, cells, start).ifPresent(why -> cells.put(Spell.BARRED, why));
        return Row.of(Spell.RELATION, cells, position);
    }

    private Optional<String> barred(Limits limits, Map<Field, Object> spell, LocalDate start) {
        if (limits.seatUntil().isPresent() && spell.get(Spell.SEAT) instanceof Long seat) {
            Relation seats = targets.apply(limits.seat().orElseThrow().target().orElseThrow());
            boolean gone = work.rows(seats, Relation.RECORD, seat).stream()
                    .flatMap(row -> row.text(limits.seatUntil().get().field()).stream())
                    .anyMatch(until -> until.compareTo(start.toString()) < 0);
            if (gone) {
                return Optional.of(Spell.WITHDRAWN);
            }
        }
        if (spell.get(Relation.PERSON) instanceof Long person) {
            Optional<Long> age = Workspace.on(start.toString(), work.rows(Stay.RELATION, Relation.PERSON, person))
                    .flatMap(stay -> stay.number(Stay.BORN))
                    .map(born -> start.getYear() - born);
            if (age.filter(a -> a < limits.youngest() || a > limits.oldest()).isPresent()) {
                return Optional.of(Spell.AGE);
            }
        }
        return Optional.empty();
    }

    private void putMentions(Form form, long record) {
        Set<Long> targets = new TreeSet<>();
        for (Told told : work.ever(record)) {
            for (Column<?> column : form.columns()) {
                String target = told.texts().get(column.name());
                if (column.target().isPresent() && target != null && !target.isEmpty()) {
                    targets.add(Long.valueOf(target));
                }
            }
        }
        List<Row> mentions = new ArrayList<>();
        targets.forEach(target -> mentions.add(Row.of(
                Mention.RELATION,
                Map.of(Mention.TARGET, target, Relation.RECORD, record, Mention.FORM, form.name()),
                position)));
        work.putMentions(record, mentions);
    }
}
