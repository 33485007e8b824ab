package io.github.county161.app;

import io.github.county161.adapters.sqlite.SqliteDoor;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Credentials.Password;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Three hundred sessions at work on the full county for a minute, after one that warms up, each pausing one to three
 * seconds before it asks again; meanwhile a town's workbook is tried and taken in, and a backup is written by a process
 * of its own.
 */
final class Load {

    static final LocalDate DAY = LocalDate.parse("2019-11-25");

    private static final int OFFICIAL = 300;

    /** Fewer, told by {@code -Dsessions}, ask so much more often: for a quick look, as each log-in takes its time. */
    private static final int SESSIONS = Integer.getInteger("sessions", OFFICIAL);

    private static final int ACCOUNTS = 60;
    private static final int TOWNS = 12;
    private static final int COUNTY = 4;
    private static final int SECONDS = 60;
    private static final int TOWN_PERSONS = 2_000;
    private static final int LOG_INS_AT_ONCE = 2;
    private static final double MILLIS = 1000;
    private static final String KEEPER = "系统";
    private static final String OWN = "Qing-shan-2026";

    private final Path data;
    private final Path folder;
    private final Random random = new Random(161);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Load(Path data, Path folder) {
        this.data = data;
        this.folder = folder;
    }

    /** @param given a full demo's folder, which is copied; without it one is laid down */
    static void run(List<Path> given) throws Exception {
        try (Temporary temporary = Temporary.make()) {
            Path data = temporary.path().resolve("full");
            if (given.isEmpty()) {
                try (County county = County.open(data)) {
                    FullCounty.lay(county, FullPlan.USUAL_SEED, entered -> {});
                }
            } else {
                copy(given.get(0), data);
            }
            new Load(data, temporary.path()).measure();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private record Office(Account account, List<Map<String, String>> heads) {}

    /** Accounts of villages, towns and the county that have households, each with the heads of some of them. */
    private List<Office> offices() throws IOException {
        Map<String, List<Map<String, String>>> villages = new TreeMap<>();
        List<Office> offices = new ArrayList<>();
        try (County county = County.open(data)) {
            Map<String, String> names = new TreeMap<>();
            Map<String, String> codes = new TreeMap<>();
            for (Map<String, String> division : county.pack().divisions()) {
                names.put(division.get("code"), division.get("name"));
                codes.put(names.getOrDefault(division.get("parent"), "") + division.get("name"), division.get("code"));
            }
            Set<String> members = new HashSet<>();
            FullCounty.rows(county.pack(), FullPlan.USUAL_SEED, order -> {
                if (order.form().equals(Member.FORM.name())) {
                    members.add(order.cells().get("id_number"));
                }
                if (order.form().equals(Household.FORM.name())) {
                    Map<String, String> cells = order.cells();
                    villages.computeIfAbsent(
                                    codes.getOrDefault(cells.get("town") + cells.get("village"), ""),
                                    code -> new ArrayList<>())
                            .add(Map.of("name", cells.get("head_name"), "id_number", cells.get("head_id")));
                }
            });
            villages.remove("");
            // Some heads are in no list of persons: a fault that the demo plants.
            villages.values().forEach(heads -> heads.removeIf(head -> !members.contains(head.get("id_number"))));
            List<String> places = new ArrayList<>(villages.keySet());
            Collections.shuffle(places, random);
            String whole = places.get(0).substring(0, 6);
            for (int i = 0; i < ACCOUNTS; i++) {
                String village = places.get(i);
                List<Map<String, String>> heads = villages.getOrDefault(village, List.of());
                boolean ofTown = i >= COUNTY && i < COUNTY + TOWNS;
                offices.add(new Office(
                        i < COUNTY
                                ? new Account("县" + i, "county_clerk", whole)
                                : ofTown
                                        ? new Account("镇" + i, "town_clerk", village.substring(0, 9))
                                        : new Account("村" + i, "village_clerk", village),
                        heads));
            }
            for (Office office : offices) {
                var faults = county.accounts().add(office.account(), Asker.SETTING_UP);
                if (!faults.isEmpty()) {
                    throw new IllegalStateException(faults.get(0).sentence());
                }
            }
            if (!county.accounts()
                    .add(new Account(KEEPER, "system_admin", whole), Asker.SETTING_UP)
                    .isEmpty()) {
                throw new IllegalStateException("no account for backups");
            }
            String hash = county.crypto().passwordHash(OWN);
            try (SqliteDoor door = SqliteDoor.open(data.resolve("access.db"), county.crypto())) {
                offices.forEach(
                        office -> door.keep(new Password(office.account().name(), hash, County.today(), false)));
            }
        }
        return offices;
    }

    private void measure() throws Exception {
        List<Office> offices = offices();
        Path book = InventedCounty.workbook(folder, TOWN_PERSONS);
        // The first start may have an older file to bring up to date.
        Served.start(data, DAY).close();
        try (Served server = Served.start(data, DAY)) {
            server.rests();
            System.out.println("server idle: " + server.memory() + " (budget 130)");
            List<LoadSession> sessions = logIn(offices, server.port());
            LoadTally warming = new LoadTally();
            work(sessions, warming).run();
            System.out.print("warming up, ");
            warming.print(SESSIONS, SECONDS);
            long worked = server.worked();
            String busy = Served.busy();
            LoadTally tally = new LoadTally();
            Ending atWork = work(sessions, tally);
            long start = System.nanoTime();
            ExecutorService beside = Executors.newFixedThreadPool(2);
            Future<String> imported = beside.submit(() -> {
                Thread.sleep(10_000);
                return new LoadImport(client, server.port(), sessions.get(0).cookie()).takes(book);
            });
            Future<String> backed = beside.submit(this::backup);
            Served.Memory most = server.memory();
            while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(SECONDS)) {
                Thread.sleep(500);
                most = most.most(server.memory());
            }
            atWork.run();
            tally.print(SESSIONS, SECONDS);
            System.out.printf(
                    "server worked %.1f s of processors; load average before %s, after %s%n",
                    (server.worked() - worked) / MILLIS, busy, Served.busy());
            System.out.println("import beside: " + imported.get() + "; backup beside: " + backed.get());
            beside.shutdown();
            System.out.println("server under load, at most: " + most + " (budget 256)");
        }
    }

    /** What is run at the end of it returns when the last answer has come. */
    private interface Ending {
        void run() throws InterruptedException;
    }

    private static Ending work(List<LoadSession> sessions, LoadTally tally) {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        CountDownLatch going = new CountDownLatch(sessions.size());
        sessions.forEach(session -> session.begin(clock, tally, SECONDS, going::countDown));
        return () -> {
            going.await();
            clock.shutdown();
        };
    }

    private String backup() throws Exception {
        Thread.sleep(20_000);
        long start = System.nanoTime();
        int exit = Served.command(List.of(
                        "backup", folder.resolve("beside.zip").toString(), "--data", data.toString(), "--as", KEEPER))
                .waitFor();
        return (exit == 0 ? "done" : "failed, exit " + exit) + " in " + (System.nanoTime() - start) / 1_000_000 + " ms";
    }

    /** Before the clock runs: a log-in takes a quarter of a second of a processor on purpose. */
    private List<LoadSession> logIn(List<Office> offices, int port) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(LOG_INS_AT_ONCE);
        List<Callable<LoadSession>> all = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            Office office = offices.get(i % offices.size());
            long seed = random.nextLong();
            all.add(() -> LoadSession.logIn(
                    client,
                    port,
                    office.account().name(),
                    OWN,
                    office.heads(),
                    new Random(seed),
                    SESSIONS / (double) OFFICIAL));
        }
        List<LoadSession> sessions = new ArrayList<>();
        for (Future<LoadSession> each : threads.invokeAll(all)) {
            sessions.add(each.get());
        }
        threads.shutdown();
        return sessions;
    }
}
