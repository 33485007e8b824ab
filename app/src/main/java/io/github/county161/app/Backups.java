package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.app.keep.BackupFile;
import io.github.county161.app.keep.Keeping;
import io.github.county161.app.keep.Shelf;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Upkeep.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A county's backups: made while it is at work, laid in every place it was told of, tried by restoring them aside. */
final class Backups {

    private static final Duration BETWEEN_DRILLS = Duration.ofDays(7);

    private final Path folder;
    private final Store store;
    private final Path papers;
    private final ZoneId here;

    Backups(Path folder, Store store, Path papers, ZoneId here) {
        this.folder = folder;
        this.store = store;
        this.papers = papers;
        this.here = here;
    }

    /** The county's. */
    Path folder() {
        return folder;
    }

    List<Shelf> shelves() throws IOException {
        String owner = store.read(moment -> moment.slip(1))
                .map(Slip::digest)
                .map(Shelf::sign)
                .orElse("");
        return Keeping.of(folder).places().stream()
                .map(place -> new Shelf(folder.resolve(place), owner))
                .toList();
    }

    /** One file, wherever it was wanted. */
    void write(Path target) throws IOException {
        try (Temporary aside = Temporary.in(folder)) {
            BackupFile.write(target, copies(aside), papers);
            AesCrypto.ownersAlone(target);
        }
    }

    /** Both databases as they stand (an older folder has no diary yet), and how the county is kept. */
    private Map<String, Path> copies(Temporary aside) throws IOException {
        Map<String, Path> copies = new LinkedHashMap<>();
        for (String name : List.of(BackupFile.DATABASE, BackupFile.DOOR)) {
            if (Files.exists(folder.resolve(name))) {
                copies.put(name, aside.path().resolve(name));
                SqliteStore.copy(folder.resolve(name), aside.path().resolve(name));
            }
        }
        if (Keeping.isTold(folder)) {
            copies.put(
                    Keeping.NAME,
                    Files.copy(folder.resolve(Keeping.NAME), aside.path().resolve(Keeping.NAME)));
        }
        return copies;
    }

    /**
     * One in each place; one that is not there, or full, stops none of the others. One after the other, for two of one
     * second would be one file.
     */
    synchronized Made make(LocalDateTime moment) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean good = true;
        Optional<LocalDateTime> erased = lastErasure();
        LocalDateTime now = erased.filter(moment::isBefore).orElse(moment);
        try (Temporary aside = Temporary.in(folder)) {
            Map<String, Path> copies = copies(aside);
            for (Shelf shelf : shelves()) {
                try {
                    lines.add("已备份到 " + put(shelf, copies, now, erased));
                } catch (IOException failure) {
                    good = false;
                    lines.add("没有备份到 " + shelf.folder() + "：" + Wrongs.ofWorld(failure));
                }
            }
        }
        return new Made(lines, good);
    }

    private Path put(Shelf shelf, Map<String, Path> copies, LocalDateTime now, Optional<LocalDateTime> erased)
            throws IOException {
        if (shelf.folder().equals(folder.resolve(Keeping.USUAL_PLACE))) {
            Files.createDirectories(shelf.folder());
        } else if (!shelf.isThere()) {
            // A stick that is not plugged in must not be mistaken for a folder on this disk.
            throw new NoSuchFileException(shelf.folder() + "（移动盘没有插上？）");
        }
        Path target = shelf.file(now);
        BackupFile.write(target, copies, papers);
        AesCrypto.ownersAlone(target);
        shelf.clear(erased);
        return target;
    }

    /** After a lawful erasure: where backups are kept, a new one takes the place of all older ones. */
    void forget(LocalDateTime now) throws IOException {
        for (Shelf shelf : shelves()) {
            if (shelf.newest().isPresent()) {
                make(now);
                return;
            }
        }
    }

    /** What a night does: a backup unless there is one of today, once a week a drill. */
    List<String> nightly(LocalDateTime now) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean due = false;
        for (Shelf shelf : shelves()) {
            due |= shelf.newest()
                    .filter(at -> at.toLocalDate().equals(now.toLocalDate()))
                    .isEmpty();
        }
        if (due) {
            lines.addAll(make(now).lines());
        }
        boolean drillDue = Keeping.of(folder)
                .drilled()
                .filter(at -> Duration.between(at, now).compareTo(BETWEEN_DRILLS) < 0)
                .isEmpty();
        if (drillDue) {
            lines.add(drill(Optional.empty(), now).told());
        }
        return lines;
    }

    /**
     * A backup restored aside.
     *
     * @param broken what does not hold; empty when all does
     */
    record Drilled(Path backup, Optional<String> broken) {

        String told() {
            return "恢复演练 " + backup + "：" + broken.map(why -> "不符，" + why).orElse("全部相符");
        }
    }

    /** @param named the newest of all places when none is named */
    Drilled drill(Optional<Path> named, LocalDateTime now) throws IOException {
        Path backup = named.isPresent() ? named.get() : newest();
        Optional<String> broken;
        try (Temporary aside = Temporary.in(folder)) {
            broken = Restoring.broken(backup, aside.path(), folder.resolve(County.KEY));
        } catch (BackupFile.Damaged | County.Refused unfit) {
            broken = Optional.of(String.valueOf(unfit.getMessage()));
        }
        Keeping.of(folder).drilledAt(now, broken).keep(folder);
        return new Drilled(backup, broken);
    }

    private Path newest() throws IOException {
        TreeMap<LocalDateTime, Path> all = new TreeMap<>();
        for (Shelf shelf : shelves()) {
            all.putAll(shelf.all());
        }
        return Optional.ofNullable(all.lastEntry())
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new County.Refused("还没有备份（先用 backup 备份一次）"));
    }

    /** The second after the last lawful erasure, by the wall clock: what was backed up before is older. */
    private Optional<LocalDateTime> lastErasure() {
        return store.read(moment -> moment.current(Erasure.FORM.relation()).stream()
                .flatMap(row -> moment.slip(row.whole(Relation.SINCE)).stream())
                .map(Slip::recordedAt)
                .map(at -> OffsetDateTime.parse(at)
                        .atZoneSameInstant(here)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plusSeconds(1))
                .max(LocalDateTime::compareTo));
    }
}
