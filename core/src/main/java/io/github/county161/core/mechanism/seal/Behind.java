package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Mention;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The records behind the names of a number: the rows counted, what these name, and of the persons and households among
 * them what else names them, as far as the figure looks at it. Found in bulk, a few rounds for all names together.
 */
final class Behind {

    /** Row, person, household: no chain of references that a figure follows is longer. */
    private static final int ROUNDS = 3;

    private final Chart chart;
    private final Moment moment;
    private final Set<String> forms;
    private final Map<List<Object>, Set<Long>> records = new HashMap<>();
    private final Map<List<Object>, Set<String>> places = new HashMap<>();
    private final Map<Long, List<Entry>> entries = new HashMap<>();
    private final Map<Long, Set<Long>> mentioning = new HashMap<>();
    private final Set<Long> mentionsLoaded = new HashSet<>();

    /** @param forms at whose records the figure looks */
    Behind(Chart chart, Moment moment, Set<String> forms) {
        this.chart = chart;
        this.moment = moment;
        this.forms = forms;
    }

    /** Remembers the rows that stand behind these keys in an asking. */
    void rows(Question keyed, Asking asking, Scope scope, Set<List<Object>> keys) {
        for (Question.Branch branch : keyed.branches()) {
            Relation from = branch.from();
            if (from.literally(asking.period()).isPresent()) {
                continue;
            }
            beside(branch, from.leading(), asking, scope, keys)
                    .forEach((key, values) -> values.forEach(value -> {
                        if (value instanceof Long record) {
                            records.computeIfAbsent(key, k -> new TreeSet<>()).add(record);
                        }
                    }));
            if (from.has(Relation.PLACE)) {
                beside(branch, Relation.PLACE, asking, scope, keys)
                        .forEach((key, values) ->
                                values.forEach(value -> places.computeIfAbsent(key, k -> new TreeSet<>())
                                        .add((String) value)));
            }
        }
    }

    /** What else stands in the rows of a branch, by their keys. */
    private Map<List<Object>, Set<Object>> beside(
            Question.Branch branch, Field field, Asking asking, Scope scope, Set<List<Object>> keys) {
        Map<List<Object>, Set<Object>> found = new HashMap<>();
        if (branch.select().size() == 1) {
            Question pairs =
                    Reads.with(branch, List.of(), List.of(branch.select().get(0)), field);
            moment.keys(pairs, asking, scope).forEach(pair -> {
                List<Object> key = pair.subList(0, 1);
                if (keys.contains(key)) {
                    found.computeIfAbsent(key, k -> new HashSet<>()).add(pair.get(1));
                }
            });
        } else {
            for (List<Object> key : keys) {
                Question of = Reads.with(branch, key, List.of(), field);
                moment.keys(of, asking, scope)
                        .forEach(value ->
                                found.computeIfAbsent(key, k -> new HashSet<>()).add(value.get(0)));
            }
        }
        return found;
    }

    /** Follows the references from what is remembered. */
    void follow() {
        divisions();
        Map<List<Object>, Set<Long>> seeds = new HashMap<>();
        records.forEach((key, of) -> seeds.put(key, Set.copyOf(of)));
        for (int round = 0; round < ROUNDS; round++) {
            Set<Long> all = new HashSet<>();
            records.values().forEach(all::addAll);
            load(all);
            Set<Long> mentioned = all.stream()
                    .filter(r -> isOf(r, Member.FORM) || isOf(r, Household.FORM))
                    .collect(Collectors.toSet());
            loadMentions(mentioned);
            records.forEach((key, of) -> of.addAll(further(of, seeds.getOrDefault(key, Set.of()))));
        }
        Set<Long> all = new HashSet<>();
        records.values().forEach(all::addAll);
        load(all);
    }

    /** The tree's own records of the places, and of what is itself counted as a place. */
    private void divisions() {
        Map<String, Long> byCode = new HashMap<>();
        moment.current(Division.FORM.relation())
                .forEach(row -> byCode.put(row.get(Division.CODE).orElse(""), row.whole(Relation.RECORD)));
        Set<List<Object>> keys = new HashSet<>(records.keySet());
        keys.addAll(places.keySet());
        for (List<Object> key : keys) {
            Set<Object> codes = new HashSet<>(places.getOrDefault(key, Set.of()));
            codes.addAll(key);
            for (Object code : codes) {
                Optional.ofNullable(byCode.get(code.toString()))
                        .filter(record -> code instanceof String)
                        .ifPresent(record -> records.computeIfAbsent(key, k -> new TreeSet<>())
                                .add(record));
            }
        }
    }

    private Set<Long> further(Set<Long> of, Set<Long> seeds) {
        Set<Long> more = new HashSet<>();
        for (long record : of) {
            more.addAll(named(record));
            boolean household = isOf(record, Household.FORM);
            if (household || isOf(record, Member.FORM)) {
                for (long by : mentioning.getOrDefault(record, Set.of())) {
                    // Of who lives with somebody only the household is asked, unless the household is what is counted.
                    if (!household || seeds.contains(record) || !isOf(by, Member.FORM)) {
                        more.add(by);
                    }
                }
            }
        }
        return more;
    }

    private Set<Long> named(long record) {
        Set<Long> named = new HashSet<>();
        for (Entry entry : entriesOf(record)) {
            Map<String, String> told = Body.read(entry.facts());
            for (Column<?> column : chart.need(entry.form()).columns()) {
                String text = told.getOrDefault(column.name(), "");
                if (column.target().isPresent() && !text.isEmpty()) {
                    named.add(Long.valueOf(text));
                }
            }
        }
        return named;
    }

    private void load(Collection<Long> some) {
        Set<Long> missing = new TreeSet<>(some);
        missing.removeAll(entries.keySet());
        missing.forEach(record -> entries.put(record, new ArrayList<>()));
        moment.entriesOf(missing)
                .forEach(entry -> entries.computeIfAbsent(entry.record(), r -> new ArrayList<>())
                        .add(entry));
    }

    private void loadMentions(Set<Long> targets) {
        Set<Long> missing = new TreeSet<>(targets);
        missing.removeIf(target -> !mentionsLoaded.add(target));
        moment.current(Mention.RELATION, Mention.TARGET, missing).stream()
                .filter(row -> forms.contains(row.text(Mention.FORM).orElse("")))
                .forEach(row -> mentioning
                        .computeIfAbsent(row.whole(Mention.TARGET), t -> new HashSet<>())
                        .add(row.whole(Relation.RECORD)));
        Set<Long> by = new HashSet<>();
        missing.forEach(target -> by.addAll(mentioning.getOrDefault(target, Set.of())));
        load(by);
    }

    private boolean isOf(long record, Form form) {
        List<Entry> own = entriesOf(record);
        return !own.isEmpty() && own.get(0).form().equals(form.name());
    }

    /** The records behind a name. */
    Set<Long> records(List<Object> key) {
        return records.getOrDefault(key, Set.of());
    }

    List<Entry> entriesOf(long record) {
        return entries.getOrDefault(record, List.of());
    }
}
