package io.github.county161.app;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.PlaceLevel;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints what costs what, each line beside a limit measured in turns with it; medians. In the app's package, because
 * the wiring is nobody else's. JMH would fork the two sides one after the other, and on a shared machine the ratio of
 * two such runs says nothing.
 */
public final class Bench {

    static final int ROUNDS = 5;
    private static final int SINGLE_ENTRIES = 200;
    private static final int PAGES = 1000;
    private static final int FIGURE_MILLIS = 50;
    private static final int LABOURERS = 22_198;

    /** What the limit of figures took on the machine for which their milliseconds were written. */
    private static final double LIMIT_THERE = 11;

    private static final long MANY_ENTRIES = 450_000;
    private static final LocalDate DAY = LocalDate.parse("2019-11-25");

    private Bench() {}

    /**
     * @param args {@code figures}, {@code workbooks}, {@code books}, {@code start} or {@code load} (of a full demo's
     *     folder, if one is told) for these alone, or persons of the import
     */
    public static void main(String[] args) throws Exception {
        if (List.of(args).equals(List.of("figures"))) {
            full(Bench::figures);
            return;
        }
        if (List.of(args).equals(List.of("books"))) {
            full(Bench::books);
            return;
        }
        if (List.of(args).equals(List.of("start"))) {
            try (Temporary folder = Temporary.make()) {
                try (County county = County.open(folder.path().resolve("kept"))) {
                    load(county, InventedCounty.workbook(folder.path(), LABOURERS));
                }
                Processes.starting(folder.path());
            }
            return;
        }
        if (args.length > 0 && args[0].equals("load")) {
            Load.run(Stream.of(args).skip(1).map(Path::of).toList());
            return;
        }
        if (List.of(args).equals(List.of("workbooks"))) {
            try (Temporary folder = Temporary.make();
                    County county = County.open(folder.path().resolve("kept"))) {
                Path book = InventedCounty.workbook(folder.path(), LABOURERS);
                load(county, book);
                workbooks(county, folder.path(), book);
            }
            full(Bench::villages);
            return;
        }
        int labourers = args.length > 0 ? Integer.parseInt(args[0]) : LABOURERS;
        try (Temporary folder = Temporary.make()) {
            Path book = InventedCounty.workbook(folder.path(), labourers);
            System.out.println("— " + labourers + " persons");
            importing(folder.path(), book);
            try (County county = County.open(folder.path().resolve("kept"))) {
                load(county, book);
                workbooks(county, folder.path(), book);
                pages(county, folder.path(), labourers);
                single(county, folder.path(), labourers);
            }
            Processes.memory(folder.path(), book);
            Processes.starting(folder.path());
        }
        full(county -> {
            figures(county);
            rebuild(county);
            villages(county);
            books(county);
        });
    }

    private interface Measured {
        void of(County county) throws Exception;
    }

    private static void full(Measured measured) throws Exception {
        try (Temporary folder = Temporary.make();
                County county = County.open(folder.path().resolve("full"))) {
            long rows = FullCounty.lay(county, FullPlan.USUAL_SEED, entered -> {});
            System.out.println("— the full demo, " + rows + " rows");
            measured.of(county);
        }
    }

    private static void load(County county, Path book) throws IOException {
        Arrival arrival = Arrival.read(
                List.of(book), county.chart(), county.pack().words(), county.workbooks(), Optional.empty());
        var outcome = county.office()
                .post(new Submission("bench", Asker.SETTING_UP, "bench", DAY, arrival.orders(), false, false, false));
        if (!outcome.kept()) {
            throw new IllegalStateException("the bench's own workbook was refused: "
                    + outcome.faults().get(0).sentence());
        }
    }

    private static void importing(Path folder, Path book) throws Exception {
        Timing ours = new Timing();
        Timing floor = new Timing();
        for (int round = 0; round <= ROUNDS; round++) {
            Path data = folder.resolve("import" + round);
            try (County county = County.open(data)) {
                ours.time(() -> load(county, book));
            }
            Floor rows = Floor.of(data.resolve("county.db"));
            Path bare = folder.resolve("floor" + round + ".db");
            floor.time(() -> {
                InventedCounty.readAndCheck(book);
                rows.insert(bare, data.resolve("county.key"));
            });
        }
        ours.print("import household + member", floor, "read, check ids, same rows by plain JDBC", "≤ 2");
    }

    private static void workbooks(County county, Path folder, Path book) {
        Exchange exchange = new Exchange(county, folder, DAY);
        exchange.reading(book);
        exchange.roster();
    }

    private static void villages(County county) {
        try (Temporary folder = Temporary.make()) {
            new Exchange(county, folder.path(), DAY).villages();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void books(County county) throws Exception {
        try (Temporary folder = Temporary.make()) {
            BookFile.measure(county, folder.path(), DAY);
        }
    }

    private static void pages(County county, Path folder, int persons) throws Exception {
        Timing ours = new Timing();
        Timing limit = new Timing();
        try (Api api = Api.startFor(Asker.SETTING_UP, ServeCommand.ports(county), () -> DAY, County.clock());
                Plain plain = Plain.pages(folder.resolve("plain.db"), persons)) {
            for (int round = 0; round <= PAGES; round++) {
                ours.time(() -> Plain.get(api.port(), "/api/v1/records/member?limit=20"));
                limit.time(() -> Plain.get(plain.port(), "/"));
            }
        }
        ours.print("page of 20 members", limit, "bare Javalin + Jdbi + Jackson, same cells in clear", "≤ 1");
    }

    /** Each figure at a moment of its own, and then the whole catalogue at one; beside each the limit, in turns. */
    private static void figures(County county) throws Exception {
        Map<String, Double> each = new TreeMap<>();
        Timing limit = Timing.ofProcessor();
        Timing all = Timing.ofProcessor();
        try (Indexed indexed = new Indexed()) {
            for (Figure figure : OneSixOne.PATTERN.figures()) {
                Timing timing = Timing.ofProcessor();
                for (int round = 0; round <= ROUNDS; round++) {
                    timing.time(() -> byTown(county, List.of(figure)));
                    limit.time(indexed::count);
                }
                each.put(figure.id(), timing.median());
            }
            for (int round = 0; round <= ROUNDS; round++) {
                all.time(() -> byTown(county, OneSixOne.PATTERN.figures()));
                limit.time(indexed::count);
            }
        }
        each.entrySet().stream()
                .filter(e -> e.getValue() > FIGURE_MILLIS)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(e -> System.out.printf(
                        "figure %s by town: %.1f ms, %.1f×%n",
                        e.getKey(), e.getValue(), e.getValue() / limit.median()));
        System.out.printf(
                "figures by town: %d of %d within %d ms, %d within %.1f×%n",
                each.values().stream().filter(ms -> ms <= FIGURE_MILLIS).count(),
                each.size(),
                FIGURE_MILLIS,
                each.values().stream()
                        .filter(ms -> ms <= FIGURE_MILLIS / LIMIT_THERE * limit.median())
                        .count(),
                FIGURE_MILLIS / LIMIT_THERE);
        all.print("all figures at one moment", limit, "200 000 rows counted by town from an index", "1000 ms or 91×");
    }

    /** Each time under a number that no definition asks for, so that no count kept from before is found. */
    private static void byTown(County county, List<Figure> figures) {
        Map<String, Long> numbers = new TreeMap<>(county.pack().numbers());
        numbers.put("bench", System.nanoTime());
        Asking asking = Asking.on(DAY, numbers).with(county.pack().workdays());
        county.store().read(moment -> {
            return new Reckoning(moment, Scope.ALL)
                    .answers(figures, asking, new Group.ByPlace(PlaceLevel.TOWN))
                    .size();
        });
    }

    private static void single(County county, Path folder, int persons) throws Exception {
        Timing ours = new Timing();
        Timing limit = new Timing();
        try (Floor.Bare bare = Floor.bare(folder.resolve("single.db"))) {
            for (int i = 0; i < SINGLE_ENTRIES; i++) {
                Order order = Order.row(
                        "intention",
                        Invented.with(
                                Invented.who(i % persons), "date", DAY.toString(), "wish", "有转移就业意愿", "surveyor", "某人"),
                        1);
                String id = "single" + i;
                ours.time(() -> county.office()
                        .post(new Submission(id, Asker.SETTING_UP, "", DAY, List.of(order), false, false, false)));
                limit.time(bare::insertFive);
            }
        }
        ours.print("one entry, durable", limit, "five rows by plain JDBC, durable", "≤ 2");
    }

    private static void rebuild(County county) {
        Timing timing = new Timing();
        long entries = county.store().read(m -> m.count("entry"));
        for (int round = 0; round < 3; round++) {
            timing.time(() -> county.verification().rebuild(county.store(), slip -> {}));
        }
        System.out.printf(
                "rebuild: %d entries in %.1f s, %d at that pace in %.1f s (budget 15)%n",
                entries, timing.median() / 1000, MANY_ENTRIES, timing.median() / 1000 * MANY_ENTRIES / entries);
    }
}
