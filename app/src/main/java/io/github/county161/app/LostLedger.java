package io.github.county161.app;

import io.github.county161.app.keep.BackupFile;
import io.github.county161.app.keep.Keeping;
import io.github.county161.app.keep.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that has held a county and whose ledger is gone or empty: no place to found another in, for its first backup
 * would take the place of the good ones. What a founding leaves that was broken off, a key and an empty file, is none.
 */
final class LostLedger {

    private LostLedger() {}

    /** What shows that there was a county, and what is to be done; empty where there is a ledger, or never was one. */
    static Optional<String> of(Path folder) throws IOException {
        Path ledger = folder.resolve(County.DATABASE);
        if (!Files.isDirectory(folder) || Files.exists(ledger) && Files.size(ledger) > 0) {
            return Optional.empty();
        }
        List<String> shows = new ArrayList<>();
        if (Files.exists(folder.resolve(BackupFile.DOOR))) {
            shows.add(BackupFile.DOOR);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            inside.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(County.DATABASE + ".before-"))
                    .sorted()
                    .forEach(shows::add);
        }
        new Shelf(folder.resolve(Keeping.USUAL_PLACE), "")
                .all().descendingMap().values().stream().findFirst().ifPresent(newest -> shows.add("备份 " + newest));
        return shows.isEmpty()
                ? Optional.empty()
                : Optional.of("账库文件 " + ledger + " 不见了或是空的，而这里有过一个县（有 " + String.join("、", shows)
                        + "）：请用 restore 备份文件 恢复；要另建一个县，请用 --data 另选一个空目录");
    }

    static void refuse(Path folder) throws IOException {
        Optional<String> lost = of(folder);
        if (lost.isPresent()) {
            throw new County.Refused(lost.get());
        }
    }
}
