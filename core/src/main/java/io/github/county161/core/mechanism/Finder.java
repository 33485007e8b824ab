package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.HeadChange;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.IdChange;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.PersonMerge;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds records by their keys: among those this very slip opens, among the current ones, and by what they were called
 * before: an old id number, that of a merged person, that of a later head of a household. What lies outside the asker's
 * scope is not found.
 */
final class Finder {

    /** @param alias how it was found when not by its own key: the code of a doubt; "" otherwise */
    record Found(long record, Optional<String> name, String alias, boolean inSlip) {}

    /** Stands in a key for a part that was left out: whichever it is, so long as one record alone fits. */
    static final String ANY = "?";

    private final Moment moment;
    private final Asking asking;
    private final Asker asker;
    private final Map<String, Map<String, Found>> inSlip = new HashMap<>();
    private final Map<String, Map<String, Found>> known = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    Finder(Moment moment, Asking asking, Asker asker) {
        this.moment = moment;
        this.asking = asking;
        this.asker = asker;
    }

    void opened(Form form, String key, long record, Optional<String> name) {
        inSlip.computeIfAbsent(form.name(), f -> new HashMap<>()).put(key, new Found(record, name, "", true));
    }

    /** Drops what was looked up; what the slip opens stays known. */
    void forget() {
        known.clear();
        asked.clear();
    }

    /** What these keys stand for; a key that is not found is missing. */
    Map<String, Found> find(Form form, Collection<String> keys) {
        Map<String, Found> found = new HashMap<>(
                whole(form, keys.stream().filter(key -> !isOpen(key)).toList()));
        keys.stream()
                .filter(Finder::isOpen)
                .distinct()
                .forEach(key -> only(form, key).ifPresent(f -> found.put(key, f)));
        return found;
    }

    private static boolean isOpen(String key) {
        return key.startsWith(ANY + "|");
    }

    /** The one record whose key ends so. */
    private Optional<Found> only(Form form, String key) {
        String ending = key.substring(ANY.length());
        Map<String, Found> fitting = new HashMap<>(inSlip.getOrDefault(form.name(), Map.of()));
        for (Row row : moment.current(form.relation())) {
            fitting.put(
                    row.text(Relation.KEY).orElseThrow(),
                    new Found(row.whole(Relation.RECORD), Optional.empty(), "", false));
        }
        fitting.keySet().removeIf(k -> !k.endsWith(ending));
        return fitting.size() == 1 ? visible(form, fitting).values().stream().findFirst() : Optional.empty();
    }

    private Map<String, Found> whole(Form form, Collection<String> keys) {
        Map<String, Found> here = inSlip.getOrDefault(form.name(), Map.of());
        Map<String, Found> before = known.computeIfAbsent(form.name(), f -> new HashMap<>());
        Set<String> ask = new HashSet<>(keys);
        ask.removeAll(here.keySet());
        ask.removeAll(before.keySet());
        ask.removeIf(key -> !asked.add(form.name() + " " + key));
        if (!ask.isEmpty()) {
            Map<String, Found> current = new HashMap<>();
            for (Row row : moment.current(form.relation(), Relation.KEY, ask)) {
                Optional<String> name = nameColumn(form).flatMap(row::get);
                current.put(
                        row.text(Relation.KEY).orElseThrow(), new Found(row.whole(Relation.RECORD), name, "", false));
            }
            ask.removeAll(current.keySet());
            if (!ask.isEmpty()) {
                byFormerKeys(form, ask, current);
            }
            before.putAll(visible(form, current));
        }
        Map<String, Found> found = new HashMap<>();
        for (String key : keys) {
            Found in = here.getOrDefault(key, before.get(key));
            if (in != null) {
                found.put(key, in);
            }
        }
        return found;
    }

    /** The column by which a form names whom its records are. */
    static Optional<Column<String>> nameColumn(Form form) {
        return form.equals(Member.FORM)
                ? Optional.of(Member.NAME)
                : form.equals(Household.FORM) ? Optional.of(Household.HEAD_NAME) : Optional.empty();
    }

    private void byFormerKeys(Form form, Set<String> keys, Map<String, Found> into) {
        if (form.equals(Member.FORM)) {
            for (Row row : moment.current(IdChange.FORM.relation(), IdChange.OLD_ID.field("hash"), keys)) {
                put(into, row.text(IdChange.OLD_ID.field("hash")), row.whole(IdChange.WHO.field()), "old_id");
            }
            for (Row row : moment.current(PersonMerge.FORM.relation(), PersonMerge.GIVEN_ID.field("hash"), keys)) {
                put(into, row.text(PersonMerge.GIVEN_ID.field("hash")), row.whole(PersonMerge.KEPT.field()), "merged");
            }
        } else if (form.equals(Household.FORM)) {
            Map<Long, String> keyOfHead = new HashMap<>();
            find(Member.FORM, keys).forEach((key, found) -> keyOfHead.put(found.record(), key));
            for (Row row : moment.current(HeadChange.FORM.relation(), HeadChange.HEAD.field(), keyOfHead.keySet())) {
                String key = keyOfHead.get(row.whole(HeadChange.HEAD.field()));
                Optional<String> name = Optional.ofNullable(
                                find(Member.FORM, Set.of(key)).get(key))
                        .flatMap(Found::name);
                into.put(key, new Found(row.whole(HeadChange.HOUSEHOLD.field()), name, "later_head", false));
            }
        }
    }

    private void put(Map<String, Found> into, Optional<String> key, long record, String alias) {
        Optional<String> name = moment.current(Member.FORM.relation(), Relation.RECORD, List.of(record)).stream()
                .findFirst()
                .flatMap(row -> row.get(Member.NAME));
        key.ifPresent(k -> into.put(k, new Found(record, name, alias, false)));
    }

    private Map<String, Found> visible(Form form, Map<String, Found> found) {
        if (asker.scope(form).equals(Scope.ALL) || found.isEmpty()) {
            return found;
        }
        Set<Long> seen =
                visible(form, found.values().stream().map(Found::record).toList());
        Map<String, Found> visible = new HashMap<>(found);
        visible.values().removeIf(f -> !f.inSlip() && !seen.contains(f.record()));
        return visible;
    }

    /** Those of these records that are current and that the asker may see. */
    Set<Long> visible(Form form, Collection<Long> records) {
        Question asked = Question.from(form.relation())
                .where(Path.of(Relation.RECORD).oneOf(records))
                .select(Relation.RECORD);
        return records(moment, asked, asking, asker.scope(form));
    }

    /** Those of these records that the asker may act on: of a person only where the person is now, or of nobody. */
    Set<Long> actable(Form form, Collection<Long> records) {
        return actable(moment, asking, form, records, asker.scope(form));
    }

    static Set<Long> actable(Moment moment, Asking asking, Form form, Collection<Long> records, Scope scope) {
        if (scope.equals(Scope.ALL) || records.isEmpty()) {
            return new HashSet<>(records);
        }
        Question asked =
                Question.from(form.relation()).where(Path.of(Relation.RECORD).oneOf(records));
        List<Row> known = moment.rows(asked, asking, scope, 0, Integer.MAX_VALUE);
        Question acting = Nearby.of(acting(form, asked, scope), known).select(Relation.RECORD);
        return records(moment, acting, asking, scope);
    }

    private static Question acting(Form form, Question rows, Scope scope) {
        Optional<Field> person = form.equals(Member.FORM)
                ? Optional.of(Relation.RECORD)
                : form.person().map(Column::field);
        if (person.isEmpty() || scope.place().isEmpty()) {
            return rows;
        }
        Question here = Question.from(Stay.RELATION)
                .where(
                        Path.of(Relation.TO_DAY).is(Relation.ALWAYS_TO),
                        Path.of(Relation.PLACE).insideNow(scope.place().get()))
                .select(Relation.PERSON);
        Path who = Path.of(person.get());
        return rows.where(who.in(here).or(who.isEmpty()));
    }

    private static Set<Long> records(Moment moment, Question asked, Asking asking, Scope scope) {
        Set<Long> records = new HashSet<>();
        moment.keys(asked, asking, scope).forEach(key -> records.add((Long) key.get(0)));
        return records;
    }
}
