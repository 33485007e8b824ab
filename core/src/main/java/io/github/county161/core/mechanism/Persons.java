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

    private final Moment moment;
    private final Map<Long, String> actors = new HashMap<>();
    private final Map<String, List<Row>> known = new HashMap<>();

    Persons(Moment moment) {
        this.moment = moment;
    }

    /** @param day on which it acts: an account may have been another's before */
    String of(String account, String day) {
        return known.computeIfAbsent(account, this::rows).stream()
                .filter(row -> row.text(Relation.FROM_DAY).orElse("").compareTo(day) <= 0
                        && row.text(Relation.TO_DAY).orElse(Relation.ALWAYS_TO).compareTo(day) > 0)
                .filter(row -> row.get(AccountForm.PERSON).isPresent())
                .findFirst()
                .map(row -> row.get(AccountForm.PERSON).orElse("")
                        + row.get(AccountForm.UNIT)
                                .map(unit -> "（" + unit + "）")
                                .orElse(""))
                .orElse(account);
    }

    private List<Row> rows(String account) {
        return moment.current(AccountForm.FORM.relation(), AccountForm.NAME.field(), List.of(account));
    }

    /** Who made an entry, as of its day. */
    String who(Entry entry) {
        return who(entry.slip(), entry.happenedOn());
    }

    /** Who sent a slip, as of a day. */
    String who(long slip, String day) {
        String account = actors.computeIfAbsent(
                slip, no -> moment.slip(no).map(sent -> sent.actor()).orElse(""));
        return of(account, day);
    }
}
