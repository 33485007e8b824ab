package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Store.Moment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** In which households members live. */
final class Dwellings {

    private Dwellings() {}

    /** The households a member was entered in and lives in on the report day. */
    static Map<Long, Set<Long>> of(Set<Long> members, Moment moment, String reportDay) {
        Map<Long, Set<Long>> dwellings = new HashMap<>();
        for (Row row : moment.current(Member.FORM.relation(), Relation.RECORD, members)) {
            dwellings
                    .computeIfAbsent(row.whole(Relation.RECORD), m -> new TreeSet<>())
                    .add(row.whole(Member.HOUSEHOLD.field()));
        }
        for (Row row : moment.current(Stay.RELATION, Relation.PERSON, members)) {
            if (row.holdsOn(reportDay)) {
                dwellings
                        .computeIfAbsent(row.whole(Relation.PERSON), m -> new TreeSet<>())
                        .add(row.whole(Relation.HOUSEHOLD));
            }
        }
        return dwellings;
    }
}
