package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.mechanism.PlanRules.Fault;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.PlaceLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * 三员分立: nobody sets the own account, and no account goes over from the administrators, who see no person, to those
 * who do, or back: what one role has made, the other must not judge.
 */
final class AccountRules {

    private final Moment before;
    private final Moment now;
    private final Asker asker;

    AccountRules(Moment before, Moment now, Asker asker) {
        this.before = before;
        this.now = now;
        this.asker = asker;
    }

    /**
     * @param lines what the slip told, by record
     * @param refuse hears each line that is wrong, and why
     */
    void ask(Map<Long, Line> lines, BiConsumer<Line, Fault> refuse) {
        Map<Long, Row> was = rows(before, lines.keySet());
        rows(now, lines.keySet())
                .forEach((record, row) -> wrong(Optional.ofNullable(was.get(record)), row)
                        .ifPresent(fault -> refuse.accept(lines.get(record), fault)));
    }

    /** The last of each account's rows. */
    private static Map<Long, Row> rows(Moment moment, Set<Long> records) {
        Map<Long, Row> rows = new HashMap<>();
        moment.current(AccountForm.FORM.relation(), Relation.RECORD, records).stream()
                .filter(row -> row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO)))
                .forEach(row -> rows.put(row.whole(Relation.RECORD), row));
        return rows;
    }

    private Optional<Fault> wrong(Optional<Row> was, Row is) {
        if (is.get(AccountForm.NAME).equals(Optional.of(asker.account()))) {
            return Optional.of(new Fault(AccountForm.NAME, "own_account", "别人的账号（自己的账号由另一位管理员设置）"));
        }
        boolean isAsBefore = was.filter(before -> before.get(AccountForm.ROLES).equals(is.get(AccountForm.ROLES))
                        && before.get(AccountForm.WHERE).equals(is.get(AccountForm.WHERE)))
                .isPresent();
        if (!isAsBefore && isTooWide(is)) {
            return Optional.of(new Fault(AccountForm.WHERE, "role_elsewhere", "村或镇（村级、镇级角色不管全县）"));
        }
        boolean goesOver = was.isPresent() && isApart(was.get()) != isApart(is);
        return goesOver
                ? Optional.of(new Fault(AccountForm.ROLES, "roles_apart", "与原来同一类的角色（管理员与业务角色互相排斥，请另建账号）"))
                : Optional.empty();
    }

    private static boolean isTooWide(Row account) {
        return account.get(AccountForm.ROLES).filter(Account::isOfPlaces).isPresent()
                && account.get(AccountForm.WHERE).filter(PlaceLevel::isCounty).isPresent();
    }

    private static boolean isApart(Row account) {
        return account.get(AccountForm.ROLES).filter(Account::isAdministrator).isPresent();
    }
}
