package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Count;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.port.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts that any reader has made, found again by the whole question: what is counted, by what, on which day, for whom.
 * A count answers a moment if each relation that it looked into has in it changed as often as when it was made, so an
 * older moment never gets a newer count, nor a newer one an older.
 */
final class KeptCounts {

    /** Numbers by group, some five megabytes. */
    private static final long MOST_NUMBERS = 50_000;

    private static final float LOAD = 0.75f;
    private static final int FIRST = 64;

    private record Asked(Count count, Group group, Asking asking, Scope scope) {}

    private record Counted(Map<String, Long> numbers, Map<Relation, Long> changed) {

        boolean holds(Laid moment) {
            return changed.entrySet().stream().allMatch(each -> moment.changed(each.getKey()) == each.getValue());
        }
    }

    /** What was asked for longest ago comes first. */
    private final Map<Asked, Counted> all = new LinkedHashMap<>(FIRST, LOAD, true);

    private long numbers;

    Optional<Map<String, Long>> of(Count count, Group group, Asking asking, Scope scope, Laid moment) {
        Asked asked = new Asked(count, group, asking, scope);
        synchronized (all) {
            return Optional.ofNullable(all.get(asked))
                    .filter(counted -> counted.holds(moment))
                    .map(counted -> new TreeMap<>(counted.numbers));
        }
    }

    void keep(
            Count count,
            Group group,
            Asking asking,
            Scope scope,
            Map<String, Long> found,
            Set<Relation> reads,
            Laid moment) {
        Map<Relation, Long> changed = reads.stream().collect(Collectors.toMap(relation -> relation, moment::changed));
        Counted counted = new Counted(Map.copyOf(found), changed);
        synchronized (all) {
            Counted before = all.put(new Asked(count, group, asking, scope), counted);
            numbers += weight(counted) - (before == null ? 0 : weight(before));
            var oldest = all.values().iterator();
            while (numbers > MOST_NUMBERS && oldest.hasNext()) {
                numbers -= weight(oldest.next());
                oldest.remove();
            }
        }
    }

    /** One without numbers is kept too. */
    private static long weight(Counted counted) {
        return counted.numbers.size() + 1L;
    }
}
