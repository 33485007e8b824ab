package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.app.keep.Doctor;
import io.github.county161.app.keep.Health;
import io.github.county161.app.keep.Keeping;
import io.github.county161.app.keep.Machine;
import io.github.county161.app.keep.Shelf;
import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.port.Upkeep.Condition;
import io.github.county161.core.port.Upkeep.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what the doctor looks at; opens nothing that a broken file would keep it from. */
final class Checkup {

    private final Path folder;
    private final Path database;

    Checkup(Path folder) {
        this.folder = folder;
        this.database = folder.resolve(County.DATABASE);
    }

    /** Of the machine, and of the county once there is one. */
    List<Condition> conditions() throws IOException {
        long bytes = Files.exists(database) ? Files.size(database) : 0;
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        List<Condition> all = new ArrayList<>(Doctor.ofMachine(Machine.here(folder, temporary), bytes));
        LostLedger.of(folder).map(Doctor::ofLostLedger).ifPresent(all::add);
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            all.add(Doctor.ofUnwritable(folder));
        } else if (bytes > 0) {
            all.addAll(Doctor.ofCounty(health(bytes)));
        }
        return all;
    }

    private Health health(long bytes) throws IOException {
        SqliteStore.Checked checked = SqliteStore.check(database);
        Optional<LocalDateTime> last = checked.lastRecordedAt()
                .map(at -> OffsetDateTime.parse(at)
                        .atZoneSameInstant(County.clock().getZone())
                        .toLocalDateTime());
        return new Health(
                bytes,
                checked.damage(),
                Files.exists(folder.resolve(County.KEY)),
                checked.damage().isPresent() ? Optional.empty() : keyTrouble(),
                County.now(),
                last,
                lastCalendarYear(checked),
                places(),
                Keeping.of(folder));
    }

    /** What every command would say of the key that lies here. */
    private Optional<String> keyTrouble() throws IOException {
        Path key = folder.resolve(County.KEY);
        if (!Files.exists(key)) {
            return Optional.empty();
        }
        try {
            Pack first = Packs.of(database, Optional.empty()).all().get(0);
            new PackSlip(first, AesCrypto.of(key, false))
                    .needTheKey(SqliteStore.peek(database, PackVersion.FORM.relation()));
            return Optional.empty();
        } catch (County.Refused refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** The last year whose holidays the county's pack knows; of a file that cannot be asked now, the jar's. */
    private int lastCalendarYear(SqliteStore.Checked checked) throws IOException {
        Pack pack = checked.damage().isPresent()
                ? Packs.shipped()
                : Packs.of(database, Optional.empty()).latest();
        return pack.workdays().lastYear();
    }

    /** Where backups go. */
    List<Place> places() throws IOException {
        List<Place> places = new ArrayList<>();
        String owner = SqliteStore.firstDigest(database).map(Shelf::sign).orElse("");
        for (String name : Keeping.of(folder).places()) {
            Shelf shelf = new Shelf(folder.resolve(name), owner);
            boolean sameDisk =
                    shelf.isThere() && Files.getFileStore(shelf.folder()).equals(Files.getFileStore(folder));
            places.add(new Place(name, shelf.isThere(), sameDisk, shelf.newest()));
        }
        return places;
    }
}
