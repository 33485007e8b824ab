package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Column;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The faulty workbooks: what becomes of each row is written beside each, by somebody who has not seen the program. */
class MessyTest {

    @TempDir
    private static Path data;

    private static County county;

    @BeforeAll
    static void the_clean_town() throws IOException {
        county = County.open(data.resolve("county"));
        assertThat(DemoCommand.load(county, data).faults()).isEmpty();
    }

    @AfterAll
    static void close() {
        county.close();
    }

    @TestFactory
    Stream<DynamicTest> each_workbook_gives_what_is_written_beside_it() throws Exception {
        Path folder = Path.of(MessyTest.class.getResource("/messy").toURI());
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> !f.toString().endsWith(".json")).sorted().toList();
        }
        assertThat(files).hasSize(14);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private static void compare(Path file) throws IOException {
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(Path.of(file + ".expected.json")));
        long entries = entries();
        Arrival arrival = Arrival.read(
                List.of(file), county.chart(), county.pack().words(), county.workbooks(), Optional.empty());
        if (expected.path("whole_file").asString().equals("refused")) {
            assertThat(arrival.faults())
                    .extracting(Fault::code)
                    .containsExactly(expected.path("why").asString());
            assertThat(arrival.orders()).isEmpty();
            return;
        }
        assertThat(arrival.faults()).isEmpty();
        Outcome outcome = county.office()
                .rehearse(new Submission(
                        "messy",
                        Asker.SETTING_UP,
                        file.getFileName().toString(),
                        Story.DAY,
                        arrival.orders(),
                        true,
                        false,
                        false,
                        false));
        Map<String, Outcome.Item> told = new HashMap<>();
        outcome.items().forEach(item -> told.put(item.form() + " " + item.row(), item));
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (JsonNode sheet : expected.path("sheets")) {
            for (JsonNode row : sheet.path("rows")) {
                rows++;
                String at =
                        sheet.path("form").asString() + " " + row.path("row").asInt();
                compare(row, Optional.ofNullable(told.get(at)))
                        .ifPresent(why -> wrong.add(at + ": " + why + " " + row));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isEqualTo(outcome.items().size());
        reads(expected, arrival);
        assertThat(entries()).isEqualTo(entries);
    }

    /** What a damaged cell was read as: the row as it should be written tells nothing new of the same record. */
    private static void reads(JsonNode expected, Arrival arrival) {
        Map<String, Order> sent = new HashMap<>();
        arrival.orders().forEach(order -> sent.put(order.form() + " " + order.row(), order));
        List<Order> asWritten = new ArrayList<>();
        for (JsonNode sheet : expected.path("sheets")) {
            for (JsonNode row : sheet.path("rows")) {
                String at =
                        sheet.path("form").asString() + " " + row.path("row").asInt();
                if (row.has("reads_as") && !row.path("outcome").asString().equals("refused")) {
                    asWritten.add(written(sent.get(at), row.path("reads_as")));
                }
            }
        }
        if (asWritten.isEmpty()) {
            return;
        }
        county.office().rehearse(posting -> {
            Map<String, Long> records = new HashMap<>();
            posting.post(submission("in", arrival.orders()))
                    .items()
                    .forEach(item -> records.put(item.form() + " " + item.row(), item.record()));
            assertThat(posting.post(submission("again", asWritten)).items())
                    .hasSize(asWritten.size())
                    .allSatisfy(item -> {
                        assertThat(item.outcome()).as(item.toString()).isEqualTo(Outcome.UNCHANGED);
                        assertThat(item.record()).isEqualTo(records.get(item.form() + " " + item.row()));
                    });
        });
    }

    private static Order written(Order order, JsonNode cells) {
        Map<String, String> texts = new HashMap<>(order.cells());
        cells.properties().forEach(cell -> {
            String name = county.chart().need(order.form()).columns().stream()
                    .flatMap(column -> column.cells().stream())
                    .filter(c -> c.heading().equals(cell.getKey()))
                    .map(Column.Cell::name)
                    .findFirst()
                    .orElseThrow();
            texts.put(name, cell.getValue().asString());
        });
        return order.about(order.record(), texts);
    }

    private static Submission submission(String name, List<Order> orders) {
        return new Submission(name, Asker.SETTING_UP, "messy", Story.DAY, orders, true, false, false, false);
    }

    private static long entries() {
        return county.store().read(m -> m.count("entry"));
    }

    private static Optional<String> compare(JsonNode row, Optional<Outcome.Item> item) {
        if (item.isEmpty()) {
            return Optional.of("not read");
        }
        List<String> faults = item.get().faults().stream()
                .map(f -> f.column() + " " + f.code())
                .toList();
        List<String> doubts = item.get().doubts();
        String told = "told " + faults + " " + doubts;
        return switch (row.path("outcome").asString()) {
            case "accepted" -> faults.isEmpty() && fits(row, item.get()) ? Optional.empty() : Optional.of(told);
            case "doubt" ->
                faults.isEmpty() && doubts.containsAll(kinds(row.path("doubts")))
                        ? Optional.empty()
                        : Optional.of(told);
            case "refused" -> lists(row.path("faults"), faults) ? Optional.empty() : Optional.of(told);
            case "either" -> Optional.empty();
            default -> Optional.of("no such outcome");
        };
    }

    private static boolean fits(JsonNode row, Outcome.Item item) {
        return row.path("effect").isMissingNode()
                || row.path("effect").asString().equals(item.outcome());
    }

    private static List<String> kinds(JsonNode told) {
        List<String> kinds = new ArrayList<>();
        told.forEach(one -> kinds.add(one.path("kind").asString()));
        return kinds;
    }

    private static boolean lists(JsonNode wanted, List<String> faults) {
        for (JsonNode one : wanted) {
            if (!faults.contains(
                    one.path("column").asString() + " " + one.path("kind").asString())) {
                return false;
            }
        }
        return !faults.isEmpty();
    }
}
