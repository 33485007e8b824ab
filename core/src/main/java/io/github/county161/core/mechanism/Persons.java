package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.port.Store.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who stands behind an account: name and unit where the account tells them, for one person may have several. */
final class Persons {

    /**
     * @param name the account's own where it does not say whose it is
     * @param unit "" where the account does not say
     */
    record Who(String name, String unit) {

        /** Of one name, and nothing tells that the units are two. */
        boolean isSame(Who other) {
            boolean apart = !unit.isEmpty() && !other.unit.isEmpty() && !unit.equals(other.unit);
            return name.equals(other.name) && !apart;
        }

        String text() {
            return name + (unit.isEmpty() ? "" : "（" + unit + "）");
        }
    }

    private final Moment moment;
    private final Map<Long, String> actors = new HashMap<>();
    private final Map<String, List<Row>> known = new HashMap<>();

    Persons(Moment moment) {
        this.moment = moment;
    }

    /** @param day on which it acts: an account may have been another's before */
    Who of(String account, String day) {
        return known.computeIfAbsent(account, this::rows).stream()
                .filter(row -> row.text(Relation.FROM_DAY).orElse("").compareTo(day) <= 0
                        && row.text(Relation.TO_DAY).orElse(Relation.ALWAYS_TO).compareTo(day) > 0)
                .findFirst()
                .map(row -> new Who(
                        row.get(AccountForm.PERSON).orElse(account),
                        row.get(AccountForm.UNIT).orElse("")))
                .orElseGet(() -> new Who(account, ""));
    }

    private List<Row> rows(String account) {
        return moment.current(AccountForm.FORM.relation(), AccountForm.NAME.field(), List.of(account));
    }

    /** Who made an entry, as of its day. */
    Who who(Entry entry) {
        return who(entry.slip(), entry.happenedOn());
    }

    /** Who sent a slip, as of a day. */
    Who who(long slip, String day) {
        String account = actors.computeIfAbsent(
                slip, no -> moment.slip(no).map(sent -> sent.actor()).orElse(""));
        return of(account, day);
    }
}
