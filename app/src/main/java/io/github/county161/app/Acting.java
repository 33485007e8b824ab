package io.github.county161.app;

import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Accounts;
import io.github.county161.core.port.Asker;
import java.util.Optional;

/**
 * Who acts when a command names an account, or none.
 *
 * @param hasKey whether the county's key is in hand too, and not its folder alone
 */
record Acting(Accounts accounts, boolean hasKey) {

    private static final String KEEPER = "system_admin";

    /** Who adds accounts; while there is no administrator, whoever has the county's folder and key in hand. */
    Asker administrator(Optional<String> name) {
        boolean none = accounts.all().stream().noneMatch(a -> a.asker().mayEnter(AccountForm.FORM));
        return none && name.isEmpty() && hasKey ? Asker.SETTING_UP : asker(name);
    }

    /** Backups are for the system's administrator; while there is none, for whoever has the county's folder in hand. */
    void keeper(Optional<String> name) {
        boolean none = accounts.all().stream().noneMatch(a -> a.role().equals(KEEPER));
        if (!(none && name.isEmpty()) && !asker(name).role().equals(KEEPER)) {
            throw new County.Refused("备份、恢复演练和封存密钥由系统管理员办理");
        }
    }

    /** Who asks under this name for figures and names; some accounts see no person. */
    Asker reader(Optional<String> name) {
        Asker reader = asker(name);
        if (reader.scope().none()) {
            throw new County.Refused("账号“" + reader.account() + "”无权查看人员数据");
        }
        return reader;
    }

    /** Who acts under this name; while there never was an account, whoever sets the county up. */
    Asker asker(Optional<String> name) {
        if (name.isEmpty() && accounts.areNone()) {
            return Asker.SETTING_UP;
        }
        return name.flatMap(accounts::named)
                .map(Account::asker)
                .orElseThrow(() ->
                        new County.Refused(name.isPresent() ? "没有账号“" + name.get() + "”" : "已有账号，请用 --as 账号 说明由谁办理"));
    }
}
