package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.app.keep.BackupFile;
import io.github.county161.app.keep.FolderLock;
import io.github.county161.app.keep.Keeping;
import io.github.county161.app.keep.Shelf;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.mechanism.seal.SheetProof;
import io.github.county161.core.port.Crypto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * A program meets a file of another one. A newer file it leaves alone. Of an older one it makes a backup, works all
 * tables out again on a copy, follows the chain and asks every sealed sheet; only when all holds does the copy take
 * the file's place. Else the file stays as it is for the program that knows it.
 */
final class Upgrade {

    private static final String COPY = "county.db.upgrading";

    private final Path folder;
    private final OneSixOne pattern;
    private final Crypto crypto;
    private final Optional<Pack> applying;

    /** @param applying a pack that is about to be applied and may bring columns */
    Upgrade(Path folder, OneSixOne pattern, Crypto crypto, Optional<Pack> applying) {
        this.folder = folder;
        this.pattern = pattern;
        this.crypto = crypto;
        this.applying = applying;
    }

    /** @return the packs of the county as its file is now */
    Packs ifDue(LocalDateTime now) throws IOException {
        Path database = folder.resolve(County.DATABASE);
        Packs packs = Packs.of(database, applying);
        SqliteStore.Found found = SqliteStore.look(database, chart(packs));
        if (found.release() > Main.RELEASE) {
            throw new County.Refused("账库是较新的程序写的，本程序较旧，没有打开它：请换用新的 county161.jar");
        }
        if (!found.ofAnotherChart() || found.slips() == 0) {
            // What an upgrade left that was killed.
            remove(folder.resolve(COPY));
            return packs;
        }
        if (!crypto.hasKey()) {
            throw new County.Refused("账库要由新程序重算一次，重算需要密钥文件：请把 county.key 放回 " + folder);
        }
        FolderLock alone =
                FolderLock.alone(folder).orElseThrow(() -> new County.Refused("账库要升级，但正被别的程序打开：请先结束它们（如 serve）"));
        try {
            run(database, now);
            return Packs.of(database, applying);
        } finally {
            alone.close();
        }
    }

    private void run(Path database, LocalDateTime now) throws IOException {
        Path copy = folder.resolve(COPY);
        remove(copy);
        try {
            SqliteStore.copy(database, copy);
            keep(copy, now);
            Optional<String> broken = worked(copy);
            if (broken.isPresent()) {
                throw new County.Refused("没有升级，账库仍是原来的，可用原来的程序打开：" + broken.get());
            }
            SqliteStore.fold(copy);
            BackupFile.force(copy);
            SqliteStore.fold(database);
            Files.move(copy, database, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(copy);
        }
    }

    private void keep(Path copy, LocalDateTime now) throws IOException {
        Path shelf = folder.resolve(Keeping.USUAL_PLACE);
        Files.createDirectories(shelf);
        Path backup = shelf.resolve("before-upgrade-" + Shelf.stamp(now) + BackupFile.ENDING);
        BackupFile.write(backup, Map.of(BackupFile.DATABASE, copy), folder.resolve(BackupFile.FILES));
        AesCrypto.ownersAlone(backup);
    }

    /** @return what does not hold once its tables are worked out anew */
    private Optional<String> worked(Path copy) {
        Packs found = Packs.of(copy, applying);
        Packs kept = rebuilt(copy, found);
        if (!kept.latest().columns().keySet().equals(found.latest().columns().keySet())) {
            // Its packs could not be read before: an older program's, or left in the middle.
            kept = rebuilt(copy, kept);
        }
        SheetProof sealed = new SheetProof(crypto, pattern.figures(), kept::asking);
        try (SqliteStore store = SqliteStore.open(copy, chart(kept))) {
            return new Verification(chart(kept), crypto, sealed::broken)
                    .verify(store, Optional.empty(), slip -> {})
                    .broken();
        }
    }

    private Packs rebuilt(Path copy, Packs packs) {
        Chart chart = chart(packs);
        try (SqliteStore store = SqliteStore.open(copy, chart)) {
            new Verification(chart, crypto, moment -> Optional.empty()).rebuild(store, slip -> {});
            return Packs.of(store, applying);
        }
    }

    private Chart chart(Packs packs) {
        return pattern.with(packs.latest().columns()).chart();
    }

    private static void remove(Path copy) throws IOException {
        for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + ending));
        }
    }
}
