package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Accounts;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts are records like any other: entered through the office, read from the journal's tables. */
public final class AccountBook implements Accounts {

    private final Store store;
    private final Office office;
    private final LocalDate today;

    public AccountBook(Store store, Office office, LocalDate today) {
        this.store = store;
        this.office = office;
        this.today = today;
    }

    @Override
    public List<Account> all() {
        return store.read(moment -> moment.current(AccountForm.FORM.relation()).stream()
                .filter(row -> row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO)))
                .filter(row -> !row.get(AccountForm.LOCKED).orElse(false))
                .map(AccountBook::account)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList());
    }

    @Override
    public boolean areNone() {
        return store.read(moment -> moment.current(AccountForm.FORM.relation()).isEmpty());
    }

    private static Account account(Row row) {
        return new Account(
                row.get(AccountForm.NAME).orElseThrow(),
                row.get(AccountForm.ROLES).orElseThrow(),
                row.get(AccountForm.WHERE).orElseThrow());
    }

    @Override
    public Optional<Account> named(String name) {
        return all().stream().filter(a -> a.name().equals(name)).findFirst();
    }

    @Override
    public List<Fault> add(Account account, Asker by) {
        return tell(account, false, by);
    }

    @Override
    public List<Fault> lock(String name, Asker by) {
        return named(name)
                .map(account -> tell(account, true, by))
                .orElseGet(() -> List.of(new Fault(
                        0,
                        AccountForm.FORM.title(),
                        AccountForm.NAME.cells().get(0).heading(),
                        "unknown_account",
                        name,
                        "已有的账号")));
    }

    private List<Fault> tell(Account account, boolean locked, Asker by) {
        Map<String, String> cells = Map.of(
                AccountForm.NAME.name(), account.name(),
                AccountForm.ROLES.name(), account.role(),
                AccountForm.WHERE.name(), account.place(),
                AccountForm.LOCKED.name(), locked ? "1" : "0");
        Order order = Order.row(AccountForm.FORM.name(), cells, 1);
        String id = "account-" + UUID.randomUUID();
        return office.post(new Submission(id, by, "user", today, List.of(order), false, true, false))
                .faults();
    }
}
