package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.register.Member;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a slip touches by being named: what takes its day, place or right to begin from the record it names may
 * have another now; and who was named by a number that nobody had may have come.
 */
final class Naming {

    private final Chart chart;
    private final Workspace work;
    private final Evidence evidence;

    Naming(Chart chart, Workspace work, Evidence evidence) {
        this.chart = chart;
        this.work = work;
        this.evidence = evidence;
    }

    /** The records that must be laid out again because these were touched. */
    Set<Long> of(Collection<Long> touched) {
        Set<Long> named = new TreeSet<>();
        Set<Long> members = new TreeSet<>();
        Set<Form> givers = chart.givers();
        for (long record : touched) {
            Form form = work.form(chart, record);
            if (givers.contains(form) && !work.isOpenedNow(record)) {
                named.add(record);
            }
            if (form.equals(Member.FORM)) {
                members.add(record);
            }
        }
        Set<Long> again = work.mentioning(named);
        Set<String> keys = work.keysOfMembers(members);
        for (Form form : chart.forms()) {
            if (form.perhaps().isPresent() && !keys.isEmpty()) {
                Field hash = form.perhaps().get().field("hash");
                evidence.current(form.relation(), hash, keys).forEach(row -> again.add(row.whole(Relation.RECORD)));
            }
        }
        return again;
    }
}
