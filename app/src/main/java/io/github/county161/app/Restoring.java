package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.app.keep.BackupFile;
import io.github.county161.app.keep.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what was made aside in place of a county, once it was tried there, or shows that it could be. */
final class Restoring {

    private static final List<String> BESIDE = List.of("-wal", "-shm");

    private Restoring() {}

    /**
     * Unpacks a backup aside and opens and verifies it there.
     *
     * @param key the key it was written with; without it the chain alone is followed
     * @return what does not hold
     */
    static Optional<String> broken(Path backup, Path aside, Path key) throws IOException {
        BackupFile.unpack(backup, aside);
        lend(key, aside);
        try (County county = County.open(aside)) {
            Optional<String> broken = county.verification()
                    .verify(county.store(), Optional.empty(), slip -> {})
                    .broken();
            return broken.isPresent() || !county.crypto().hasKey()
                    ? broken
                    : county.brokenFiles().stream().findFirst();
        }
    }

    /** A copy of the key, if there is one, for a county aside. */
    static void lend(Path key, Path aside) throws IOException {
        if (Files.exists(key)) {
            Files.copy(key, aside.resolve(County.KEY));
        }
    }

    /**
     * From a county that was opened aside: papers first, for they are only added; then the database in one move, so
     * that whenever the plug is pulled there is a whole one, the old or the new.
     *
     * @return where the old one lies now
     */
    static Optional<Path> swap(Path aside, Path folder, LocalDateTime now) throws IOException {
        addPapers(aside.resolve(BackupFile.FILES), folder.resolve(BackupFile.FILES));
        Path key = folder.resolve(County.KEY);
        if (!Files.exists(key) && Files.exists(aside.resolve(County.KEY))) {
            move(aside.resolve(County.KEY), key);
            AesCrypto.ownersAlone(key);
        }
        Path door = folder.resolve(BackupFile.DOOR);
        if (!Files.exists(door) && Files.exists(aside.resolve(BackupFile.DOOR))) {
            // The diary of a folder goes on, whatever comes back into its journal.
            move(aside.resolve(BackupFile.DOOR), door);
            AesCrypto.ownersAlone(door);
        }
        Path fresh = aside.resolve(County.DATABASE);
        BackupFile.force(fresh);
        Path database = folder.resolve(County.DATABASE);
        Optional<Path> old = Files.exists(database) ? Optional.of(setAside(database, now)) : Optional.empty();
        move(fresh, database);
        AesCrypto.ownersAlone(database);
        return old;
    }

    private static void addPapers(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to);
        try (Stream<Path> papers = Files.list(from)) {
            for (Path paper : papers.toList()) {
                Path target = to.resolve(paper.getFileName());
                if (!Files.exists(target)) {
                    move(paper, target);
                }
            }
        }
    }

    /** A copy of the old one. What its log holds is written into it first; where that cannot be, the log goes along. */
    private static Path setAside(Path database, LocalDateTime now) throws IOException {
        Path old = database.resolveSibling(County.DATABASE + ".before-restore-" + Shelf.stamp(now));
        try {
            SqliteStore.fold(database);
        } catch (RuntimeException broken) {
            // That is why there is a backup.
        }
        Files.copy(database, old);
        for (String ending : BESIDE) {
            Path beside = database.resolveSibling(County.DATABASE + ending);
            if (Files.exists(beside)) {
                // Beside another database it would be taken for that one's own.
                Files.move(beside, old.resolveSibling(old.getFileName() + ending));
            }
        }
        return old;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
