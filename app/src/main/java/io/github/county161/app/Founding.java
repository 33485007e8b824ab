package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.app.keep.BackupFile;
import io.github.county161.app.keep.FolderLock;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/**
 * A county of a pack of its own, in a folder where there is none. It is made aside, in the same folder, and laid in its
 * place in one move once the pack is in: when the pack is refused nothing is left, and when the plug is pulled there is
 * no county or a whole one, never one that the next start would give the built-in pack.
 */
final class Founding {

    private Founding() {}

    /** @param entering puts the pack in force; what it answers is {@link Main#DONE} or the county is not kept */
    static int of(Path folder, Pack pack, ToIntFunction<County> entering) throws IOException {
        boolean fresh = !Files.exists(folder);
        Files.createDirectories(folder);
        Temporary.clear(folder);
        boolean laid = false;
        try {
            try (Temporary aside = Temporary.in(folder)) {
                Restoring.lend(folder.resolve(County.KEY), aside.path());
                int code;
                try (County county = County.open(aside.path(), pack)) {
                    code = entering.applyAsInt(county);
                }
                if (code == Main.DONE) {
                    lay(aside.path(), folder);
                    laid = true;
                }
                return code;
            }
        } finally {
            if (fresh && !laid) {
                leave(folder);
            }
        }
    }

    private static void leave(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException another) {
            // Another program has put something there meanwhile, which is not ours to take away.
        }
    }

    private static void lay(Path aside, Path folder) throws IOException {
        SqliteStore.fold(aside.resolve(County.DATABASE));
        // Nobody has come in yet; laid before the database it would look as if a county had lost that.
        Files.deleteIfExists(aside.resolve(BackupFile.DOOR));
        FolderLock alone = FolderLock.alone(folder).orElseThrow(() -> taken(folder));
        try {
            if (Where.isCounty(folder)) {
                throw taken(folder);
            }
            Restoring.swap(aside, folder, County.now());
        } finally {
            alone.close();
        }
    }

    private static County.Refused taken(Path folder) {
        return new County.Refused("目录里刚有了账库，没有另建：" + folder);
    }
}
