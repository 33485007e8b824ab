package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteDoor;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.access.Gatehouse;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Credentials.Password;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Store;
import io.github.county161.core.term.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A county's door: the file of diary, passwords and keys, and who minds it. */
final class Door implements AutoCloseable {

    /** The account that the first run makes. */
    static final String FIRST = "系统管理员";

    /** The password of all accounts of a demonstration. */
    static final String SHOWN = "Demo-161-Demo";

    private final SqliteDoor file;
    private final County county;

    private Door(SqliteDoor file, County county) {
        this.file = file;
        this.county = county;
    }

    /** @param county need not be whole yet: it is asked when somebody comes */
    static Door open(Path path, County county) throws IOException {
        SqliteDoor file = SqliteDoor.open(path, county.crypto());
        AesCrypto.ownersAlone(path);
        return new Door(file, county);
    }

    Gate gate() {
        return new Gatehouse(
                county.accounts(),
                file,
                file,
                county.crypto(),
                county.store(),
                County.clock(),
                county.pack().numbers());
    }

    Diary diary() {
        return file;
    }

    /**
     * Where there is no account yet: one for the administrator, who makes all others.
     *
     * @return its one-time password; none when there are accounts already
     */
    Optional<String> first() {
        if (!county.accounts().areNone()) {
            // Stopped between the account and its password, the first run is not over yet.
            boolean lacks = county.accounts().named(FIRST).isPresent()
                    && file.passwords(FIRST).isEmpty();
            return lacks ? Optional.of(gate().reset(FIRST, Asker.SYSTEM, "")) : Optional.empty();
        }
        String place =
                county.store().read(moment -> new Divisions(moment).county()).orElseThrow();
        List<Fault> faults = county.accounts().add(new Account(FIRST, "system_admin", place), Asker.SETTING_UP);
        if (!faults.isEmpty()) {
            throw new County.Refused(faults.get(0).sentence());
        }
        return Optional.of(gate().reset(FIRST, Asker.SYSTEM, ""));
    }

    /**
     * An account for each role of a demonstration, all with one password that everybody may know.
     *
     * @return how to log in, a line an account
     */
    List<String> demonstrate() {
        String hash = county.crypto().passwordHash(SHOWN);
        List<String> lines = new ArrayList<>();
        lines.add("演示账号（口令都是 " + SHOWN + "）：");
        for (Account account : county.store().read(Door::ofDemonstration)) {
            List<Fault> faults = county.accounts().add(account, Asker.SETTING_UP);
            if (!faults.isEmpty()) {
                throw new County.Refused(faults.get(0).sentence());
            }
            file.keep(new Password(account.name(), hash, County.today(), false));
            lines.add("  " + account.name() + "（" + county.pack().words().label("role", account.role()) + "）");
        }
        return lines;
    }

    /** Of the county, of the first town that has people, and of its first village. */
    private static List<Account> ofDemonstration(Store.Moment moment) {
        Divisions divisions = new Divisions(moment);
        String county = divisions.county().orElseThrow();
        String village = moment.current(Household.FORM.relation()).stream()
                .flatMap(row -> row.text(Relation.PLACE).stream())
                .filter(place -> !divisions.village(place).isEmpty())
                .min(Texts::byCodePoint)
                .orElseThrow();
        String town = divisions.townOf(village).orElseThrow();
        return List.of(
                new Account("村", "village_clerk", village),
                new Account("镇", "town_clerk", town),
                new Account("镇审核", "town_reviewer", town),
                new Account("县", "county_clerk", county),
                new Account("县审批", "county_approver", county),
                new Account("领导", "county_leader", county),
                new Account("督查", "supervisor", county),
                new Account("系统", "system_admin", county),
                new Account("安全", "security_admin", county),
                new Account("审计", "auditor", county));
    }

    @Override
    public void close() {
        file.close();
    }
}
