package io.github.county161.app;

import io.github.county161.app.keep.Doctor;
import io.github.county161.app.keep.Keeping;
import io.github.county161.core.port.Upkeep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks after a county while it is served. */
record Caretaker(County county) implements Upkeep {

    @Override
    public List<Condition> conditions() {
        try {
            List<Condition> all = new ArrayList<>(new Checkup(county.backups().folder()).conditions());
            all.add(pack());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words, tables and rules are those of the pack with which the county was opened. */
    Condition pack() {
        return Doctor.ofPack(county.pack().version(), newer());
    }

    private Optional<String> newer() {
        String latest = Packs.of(county.store(), Optional.empty()).latest().version();
        return latest.equals(county.pack().version()) ? Optional.empty() : Optional.of(latest);
    }

    @Override
    public Shelves backups() {
        try {
            Path folder = county.backups().folder();
            Keeping keeping = Keeping.of(folder);
            return new Shelves(new Checkup(folder).places(), keeping.drilled(), keeping.drillFailed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Made backUp() {
        try {
            return county.backups().make(County.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InForce pack(LocalDate today) {
        Pack pack = county.pack();
        Map<String, Term> terms = new TreeMap<>();
        for (PackFiles.Line line : pack.files().lines("terms.csv")) {
            Term term = new Term(line.get("term"), line.get("text"), LocalDate.parse(line.get("from")));
            if (!term.from().isAfter(today)) {
                terms.merge(term.term(), term, (one, other) -> other.from().isBefore(one.from()) ? one : other);
            }
        }
        return new InForce(
                pack.code(),
                pack.county(),
                pack.version(),
                pack.validFrom(),
                county.packs().isShipped(),
                newer(),
                List.copyOf(terms.values()));
    }
}
