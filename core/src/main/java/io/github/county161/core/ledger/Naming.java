package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.register.Member;
import java.util.Collection;
import java.util.HashSet;
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
        Set<Form> targets = targets();
        for (long record : touched) {
            Form form = work.form(chart, record);
            if (targets.contains(form) && !work.isOpenedNow(record)) {
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

    /** The forms from whose records others take something. */
    private Set<Form> targets() {
        Set<Form> targets = new HashSet<>();
        for (Form form : chart.forms()) {
            form.through().ifPresent(through -> targets.add(through.target()));
            form.limits().seat().flatMap(Column::target).ifPresent(seat -> targets.add(chart.need(seat)));
            if (form.isElsewhere()) {
                form.columns().forEach(c -> c.target().ifPresent(target -> targets.add(chart.need(target))));
            }
        }
        return targets;
    }
}
