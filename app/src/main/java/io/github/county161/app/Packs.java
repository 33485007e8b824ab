package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.port.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The packs of a county, in the order in which they were applied. The last one gives the words and rules of today; of a
 * past day the numbers and the calendar are those of the pack that was in force then, so that what was sealed stays.
 *
 * @param isShipped whether the last is the one in the jar, of which a newer jar may bring another
 */
record Packs(List<Pack> all, boolean isShipped) {

    static final String SHIPPED = "610723";

    Packs {
        all = List.copyOf(all);
    }

    /** What there is before any is applied. */
    static Pack shipped() throws IOException {
        return Pack.shipped(SHIPPED);
    }

    /** Of a county that is not there yet. */
    static Packs ofNothing(Optional<Pack> applying) {
        return of(List.of(), applying);
    }

    /** Those of a file that is not opened as a store: what tables it has hangs on their columns. */
    static Packs of(Path database, Optional<Pack> applying) {
        return of(SqliteStore.peek(database, PackVersion.FORM.relation()), applying);
    }

    /** @param applying one that is about to be applied */
    static Packs of(Store store, Optional<Pack> applying) {
        List<Row> rows = store.read(moment -> moment.current(PackVersion.FORM.relation()));
        return of(rows, applying);
    }

    private static Packs of(List<Row> found, Optional<Pack> applying) {
        List<Row> rows = found.stream()
                .sorted(Comparator.comparing(row -> row.whole(Relation.RECORD)))
                .toList();
        List<Pack> all = new ArrayList<>();
        try {
            for (Row row : rows) {
                Optional<String> content = row.get(PackVersion.CONTENT);
                if (content.isPresent()) {
                    all.add(Pack.read(PackFiles.unpacked(content.get())));
                } else if (all.isEmpty()) {
                    all.add(shipped());
                }
            }
            applying.ifPresent(all::add);
            if (all.isEmpty()) {
                all.add(shipped());
            }
            boolean own = applying.isPresent()
                    || rows.stream()
                            .anyMatch(row -> row.get(PackVersion.CONTENT).isPresent());
            return new Packs(all, !own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pack latest() {
        return all.get(all.size() - 1);
    }

    /** The one before the last. */
    Optional<Pack> before() {
        return all.size() > 1 ? Optional.of(all.get(all.size() - 2)) : Optional.empty();
    }

    /** The one in force on a day: the last applied of those that had begun; before any had, the first. */
    Pack on(LocalDate day) {
        return all.stream()
                .filter(pack -> !pack.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(all.get(0));
    }

    Asking asking(LocalDate day) {
        Pack pack = on(day);
        return Asking.on(day, pack.numbers()).with(pack.workdays());
    }
}
