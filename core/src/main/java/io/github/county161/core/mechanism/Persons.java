package io.github.county161.core.mechanism;

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
    private final Map<String, String> known = new HashMap<>();

    Persons(Moment moment) {
        this.moment = moment;
    }

    String of(String account) {
        return known.computeIfAbsent(account, this::lookedUp);
    }

    private String lookedUp(String account) {
        return moment.current(AccountForm.FORM.relation(), AccountForm.NAME.field(), List.of(account)).stream()
                .filter(row -> row.get(AccountForm.PERSON).isPresent())
                .findFirst()
                .map(row -> row.get(AccountForm.PERSON).orElse("")
                        + row.get(AccountForm.UNIT)
                                .map(unit -> "（" + unit + "）")
                                .orElse(""))
                .orElse(account);
    }

    /** Who made an entry. */
    String who(Entry entry) {
        return of(actors.computeIfAbsent(
                entry.slip(), no -> moment.slip(no).map(slip -> slip.actor()).orElse("")));
    }
}
