package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.term.PlaceLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one slip's projection has looked up and worked out so far: rows before and after, entries, by number. */
final class Workspace {

    private final Evidence evidence;
    private final Set<Long> openedNow = new HashSet<>();
    private final Map<Long, List<Told>> entries = new HashMap<>();
    private final Map<Long, List<Told>> standing = new HashMap<>();
    private final Map<Relation, Map<Long, List<Row>>> before = new HashMap<>();
    private final Map<Relation, Map<Long, List<Row>>> after = new HashMap<>();

    private final Map<Long, List<Row>> mentionsBefore = new HashMap<>();
    private final Map<Long, List<Row>> mentionsAfter = new HashMap<>();

    Workspace(Evidence evidence, List<Told> slip) {
        this.evidence = evidence;
        slip.stream().map(Told::entry).filter(Entry::opens).forEach(e -> openedNow.add(e.no()));
        for (Told told : slip) {
            if (openedNow.contains(told.entry().record())) {
                entries.computeIfAbsent(told.entry().record(), r -> new ArrayList<>())
                        .add(told);
            }
        }
    }

    /** Looks up, in one go, the entries of records not yet known. */
    void loadEntries(Collection<Long> records) {
        List<Long> missing =
                records.stream().filter(r -> !entries.containsKey(r)).toList();
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(r -> entries.put(r, new ArrayList<>()));
        evidence.entriesOf(missing)
                .forEach(t -> entries.computeIfAbsent(t.entry().record(), r -> new ArrayList<>())
                        .add(t));
        missing.forEach(standing::remove);
    }

    List<Told> standing(long record) {
        return standing.computeIfAbsent(record, r -> Fold.standing(entries.getOrDefault(r, List.of())));
    }

    /** All its entries, withdrawn or not. */
    List<Told> ever(long record) {
        return entries.getOrDefault(record, List.of());
    }

    boolean isOpenedNow(long record) {
        return openedNow.contains(record);
    }

    List<Row> rowsBefore(Relation relation, long number) {
        return before.getOrDefault(relation, Map.of()).getOrDefault(number, List.of());
    }

    /** The rows worked out under this number; none when it was not. */
    List<Row> worked(Relation relation, long number) {
        return after.getOrDefault(relation, Map.of()).getOrDefault(number, List.of());
    }

    void loadMentions(Collection<Long> records) {
        List<Long> missing =
                records.stream().filter(r -> !mentionsBefore.containsKey(r)).toList();
        missing.forEach(r -> mentionsBefore.put(r, new ArrayList<>()));
        List<Long> known = missing.stream().filter(r -> !openedNow.contains(r)).toList();
        if (!known.isEmpty()) {
            evidence.current(Mention.RELATION, Relation.RECORD, known)
                    .forEach(row -> mentionsBefore
                            .computeIfAbsent(row.whole(Relation.RECORD), r -> new ArrayList<>())
                            .add(row));
        }
    }

    void putMentions(long record, List<Row> rows) {
        loadMentions(List.of(record));
        mentionsAfter.put(record, rows);
    }

    /** The form of a record; of one whose entries are loaded. */
    Form form(Chart chart, long record) {
        return chart.need(ever(record).get(0).entry().form());
    }

    /** Looks up, in one go, the rows before of these numbers; those opened by the slip itself have none. */
    void loadBefore(Relation relation, Field by, Collection<Long> numbers) {
        Map<Long, List<Row>> known = before.computeIfAbsent(relation, r -> new HashMap<>());
        List<Long> missing = new ArrayList<>();
        for (Long number : numbers) {
            if (!known.containsKey(number)) {
                known.put(number, new ArrayList<>());
                if (!openedNow.contains(number)) {
                    missing.add(number);
                }
            }
        }
        if (!missing.isEmpty()) {
            for (Row row : evidence.current(relation, by, missing)) {
                known.computeIfAbsent(row.whole(by), n -> new ArrayList<>()).add(row);
            }
        }
    }

    void put(Relation relation, long number, List<Row> rows) {
        after.computeIfAbsent(relation, r -> new HashMap<>()).put(number, rows);
    }

    /** The rows after the slip as far as worked out, else those before. */
    List<Row> rows(Relation relation, Field by, long number) {
        List<Row> worked = after.getOrDefault(relation, Map.of()).get(number);
        if (worked != null) {
            return worked;
        }
        loadBefore(relation, by, List.of(number));
        return rowsBefore(relation, number);
    }

    /** Records whose rows name one of these numbers, before this slip. */
    Set<Long> mentioning(Collection<Long> targets) {
        Set<Long> records = new TreeSet<>();
        loadBefore(Mention.RELATION, Mention.TARGET, targets);
        for (long target : targets) {
            rowsBefore(Mention.RELATION, target).forEach(row -> records.add(row.whole(Relation.RECORD)));
        }
        return records;
    }

    /**
     * The rows after the slip with this field one of these values.
     *
     * @param by the field under whose numbers rows of this relation are worked out
     */
    List<Row> merged(Relation relation, Field field, Collection<?> values, Field by) {
        Map<Long, List<Row>> worked = after.getOrDefault(relation, Map.of());
        List<Row> rows = new ArrayList<>();
        for (Row row : evidence.current(relation, field, values)) {
            if (!worked.containsKey(row.whole(by))) {
                rows.add(row);
            }
        }
        Set<Object> wanted = new HashSet<>(values);
        worked.values()
                .forEach(list -> list.stream()
                        .filter(row -> Optional.ofNullable(row.cell(field))
                                .filter(wanted::contains)
                                .isPresent())
                        .forEach(rows::add));
        return rows;
    }

    /** The member of this key, after the slip. */
    Optional<Long> memberOf(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<Long, List<Row>> worked :
                after.getOrDefault(Member.FORM.relation(), Map.of()).entrySet()) {
            if (worked.getValue().stream()
                    .anyMatch(row -> row.text(Relation.KEY).equals(Optional.of(key)))) {
                return Optional.of(worked.getKey());
            }
        }
        return evidence.current(Member.FORM.relation(), Relation.KEY, List.of(key)).stream()
                .map(row -> row.whole(Relation.RECORD))
                .filter(record ->
                        !after.getOrDefault(Member.FORM.relation(), Map.of()).containsKey(record))
                .findFirst();
    }

    /** The keys of these members, before the slip and after. */
    Set<String> keysOfMembers(Collection<Long> members) {
        Set<String> keys = new HashSet<>();
        for (long member : members) {
            rowsBefore(Member.FORM.relation(), member)
                    .forEach(row -> row.text(Relation.KEY).ifPresent(keys::add));
            worked(Member.FORM.relation(), member)
                    .forEach(row -> row.text(Relation.KEY).ifPresent(keys::add));
        }
        return keys;
    }

    /** The town that is called so. */
    private Optional<String> townNamed(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : evidence.current(Division.FORM.relation(), Division.NAME.field(), List.of(name)).stream()
                        .filter(row -> row.get(Division.TOWN).equals(row.get(Division.CODE)))
                        .flatMap(row -> row.get(Division.CODE).stream())
                        .findFirst();
    }

    /** Where a unit stands: at the place it is; else at the county, or nowhere where the column tells no places. */
    Optional<String> placeOf(Column<String> column, Map<String, String> told) {
        String unit = told.getOrDefault(column.name(), "");
        return column.isUnit() ? placeOrCounty(unit) : townNamed(unit);
    }

    private Optional<String> placeOrCounty(String unit) {
        return Optional.of(unit)
                .filter(code -> PlaceLevel.ofCode(code).isPresent())
                .or(() -> evidence.current(Division.FORM.relation()).stream()
                        .filter(row -> row.get(Division.CODE).equals(row.get(Division.COUNTY)))
                        .flatMap(row -> row.get(Division.CODE).stream())
                        .findFirst());
    }

    /** Whether what was worked out under this number differs from what was before. */
    boolean changed(Relation relation, Field by, long number) {
        loadBefore(relation, by, List.of(number));
        List<Row> old = rowsBefore(relation, number);
        List<Row> now = rows(relation, by, number);
        return old.size() != now.size() || !contents(old).equals(contents(now));
    }

    private static Set<List<?>> contents(List<Row> rows) {
        Set<List<?>> contents = new HashSet<>();
        rows.forEach(row -> contents.add(row.content()));
        return contents;
    }

    Changes changes(long position) {
        List<Row> closed = new ArrayList<>();
        List<Row> opened = new ArrayList<>();
        List<Row> reopened = new ArrayList<>();
        after.forEach((relation, byNumber) -> {
            List<Row> here = new ArrayList<>();
            byNumber.forEach((number, now) -> compare(rowsBefore(relation, number), now, closed, here));
            settle(relation, here, opened, reopened);
        });
        List<Row> mentions = new ArrayList<>();
        mentionsAfter.forEach(
                (record, now) -> compare(mentionsBefore.getOrDefault(record, List.of()), now, closed, mentions));
        settle(Mention.RELATION, mentions, opened, reopened);
        return new Changes(position, closed, opened, reopened);
    }

    /** A row that an earlier part of the slip closed and that holds again was never closed. */
    private void settle(Relation relation, List<Row> here, List<Row> opened, List<Row> reopened) {
        Set<Long> numbers = new HashSet<>();
        here.forEach(row -> numbers.add(row.whole(relation.leading())));
        Map<List<?>, Row> closedHere = new HashMap<>();
        evidence.closed(relation, relation.leading(), numbers).forEach(row -> closedHere.put(row.content(), row));
        for (Row row : here) {
            Row before = closedHere.get(row.content());
            if (before == null) {
                opened.add(row);
            } else {
                reopened.add(before);
            }
        }
    }

    private static void compare(List<Row> old, List<Row> now, List<Row> closed, List<Row> opened) {
        Set<List<?>> kept = contents(now);
        Set<List<?>> had = contents(old);
        old.stream().filter(row -> !kept.contains(row.content())).forEach(closed::add);
        now.stream().filter(row -> !had.contains(row.content())).forEach(opened::add);
    }

    /** The stretch of a dated relation that holds on a day. */
    static Optional<Row> on(String day, List<Row> rows) {
        return rows.stream().filter(row -> row.holdsOn(day)).findFirst();
    }
}
