package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteDoor;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.access.Gatehouse;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Accounts;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A county's door: the file of diary, passwords and keys, and who minds it. */
final class Door implements AutoCloseable {

    /** The account that the first run makes. */
    static final String FIRST = "系统管理员";

    private final SqliteDoor file;
    private final Gate gate;
    private final Accounts accounts;
    private final Store store;

    private Door(SqliteDoor file, Gate gate, Accounts accounts, Store store) {
        this.file = file;
        this.gate = gate;
        this.accounts = accounts;
        this.store = store;
    }

    static Door open(Path path, Crypto crypto, Accounts accounts, Store store, Map<String, Long> numbers)
            throws IOException {
        SqliteDoor file = SqliteDoor.open(path, crypto);
        AesCrypto.ownersAlone(path);
        Gate gate = new Gatehouse(accounts, file, file, crypto, store, County.clock(), numbers);
        return new Door(file, gate, accounts, store);
    }

    Gate gate() {
        return gate;
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
        if (!accounts.areNone()) {
            return Optional.empty();
        }
        String county = store.read(moment -> new Divisions(moment).county()).orElseThrow();
        List<Fault> faults = accounts.add(new Account(FIRST, "system_admin", county), Asker.SETTING_UP);
        if (!faults.isEmpty()) {
            throw new County.Refused(faults.get(0).sentence());
        }
        return Optional.of(gate.reset(FIRST, Asker.SYSTEM, ""));
    }

    @Override
    public void close() {
        file.close();
    }
}
