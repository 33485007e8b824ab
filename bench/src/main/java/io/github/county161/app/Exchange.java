package io.github.county161.app;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks out and in, each beside the bare library on the same cells. */
final class Exchange {

    private static final Book ROSTER = OneSixOne.ROSTERS.get(0);

    private final County county;
    private final Path folder;
    private final LocalDate day;

    Exchange(County county, Path folder, LocalDate day) {
        this.county = county;
        this.folder = folder;
        this.day = day;
    }

    /** The roster of the county in one workbook. */
    void roster() {
        List<List<String>> rows = rows(Optional.empty());
        Timing ours = new Timing();
        Timing limit = new Timing();
        for (int round = 0; round <= Bench.ROUNDS; round++) {
            ours.time(() -> write(
                    "roster.xlsx", (moment, out) -> county.workbooks().write(sheets(moment, Optional.empty()), out)));
            limit.time(() -> InventedCounty.bareWorkbook(folder.resolve("bare.xlsx"), rows));
        }
        ours.print("export the roster, " + rows.size() + " rows", limit, "fastexcel, same rows from memory", "≤ 1");
    }

    /** The roster of each village, in one zip. */
    void villages() {
        List<String> villages = county.store().read(moment -> {
            Divisions divisions = new Divisions(moment);
            return divisions.villages(divisions.county().orElseThrow());
        });
        List<List<List<String>>> files =
                villages.stream().map(village -> rows(Optional.of(village))).toList();
        Timing ours = new Timing();
        Timing limit = new Timing();
        for (int round = 0; round <= Bench.ROUNDS; round++) {
            ours.time(() -> write(
                    "villages.zip",
                    (moment, out) -> new ByVillage(
                                    county.workbooks(),
                                    county.bookkeeping(moment, county.asking(day), Scope.ALL),
                                    new Divisions(moment),
                                    county.asking(day),
                                    Scope.ALL)
                            .zip(ROSTER, out)));
            limit.time(() -> {
                for (int i = 0; i < files.size(); i++) {
                    InventedCounty.bareWorkbook(folder.resolve("bare" + i + ".xlsx"), files.get(i));
                }
            });
        }
        ours.print("zip of " + files.size() + " village rosters", limit, "fastexcel, same files from memory", "≤ 1");
    }

    /** A workbook read, its rows told apart and every cell read by its kind; nothing of it is looked up. */
    void reading(Path book) {
        Timing ours = new Timing();
        Timing limit = new Timing();
        for (int round = 0; round <= Bench.ROUNDS; round++) {
            ours.time(() -> {
                Arrival arrival = Arrival.read(
                        List.of(book), county.chart(), county.pack().words(), county.workbooks(), Optional.empty());
                need(sum(arrival.orders(), this::goodCells));
            });
            limit.time(() -> need(bare(book)));
        }
        ours.print("read, parse and check", limit, "fastexcel-reader, every cell as text", "≤ 1.5");
    }

    private long goodCells(Order order) {
        Form form = county.chart().need(order.form());
        Lexicon words = county.pack().words();
        long good = 0;
        for (Column<?> column : form.columns()) {
            for (Column.Cell cell : column.cells()) {
                String raw = order.cells().get(cell.name());
                good += raw != null && column.kind().read(raw, words).isGood() ? 1 : 0;
            }
        }
        return good;
    }

    private static long bare(Path book) throws IOException {
        long[] filled = {0};
        try (ReadableWorkbook workbook = new ReadableWorkbook(book.toFile())) {
            for (var sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(
                            cell -> filled[0] += cell == null || cell.getText().isEmpty() ? 0 : 1));
                }
            }
        }
        return filled[0];
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).sum();
    }

    private static void need(long some) {
        if (some == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private List<List<String>> rows(Optional<String> place) {
        List<List<String>> rows = new ArrayList<>();
        county.store().read(moment -> {
            sheets(moment, place).get(1).rows().forEach(rows::add);
            return 0;
        });
        return rows;
    }

    private List<Sheet> sheets(Moment moment, Optional<String> place) {
        var keeping = county.bookkeeping(moment, county.asking(day), Scope.ALL);
        return place.map(keeping::in).orElse(keeping).sheets(ROSTER);
    }

    @FunctionalInterface
    private interface Writing {
        void to(Moment moment, OutputStream out) throws IOException;
    }

    private void write(String name, Writing writing) {
        county.store().read(moment -> {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                writing.to(moment, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return 0;
        });
    }
}
