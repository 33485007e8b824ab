package io.github.county161.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The server as it is packaged, in a process of its own, started by its own launcher. */
final class Served implements AutoCloseable {

    /** Longer than it waits after its start before it does what is due. */
    private static final int RESTING_MILLIS = 8_000;

    private static final int MOST_WORKED_RESTING = 200;

    private static final Path CODE = Path.of(
            Served.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    private static final Path PROJECT =
            CODE.resolveSibling("../..").toAbsolutePath().normalize();
    private static final Path PACKAGED = PROJECT.resolve("app/target/dist/county161/county161");

    private final Process process;
    private final int port;

    private Served(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Of the package that {@code app/src/dist/make} lays down, where there is one; else of the checkout. */
    static Path launcher() {
        return Files.exists(PACKAGED) ? PACKAGED : PROJECT.resolve("county161");
    }

    static Process command(List<String> args) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Answers when this returns. */
    static Served start(Path data, LocalDate day) throws Exception {
        int port = freePort();
        Served served = new Served(
                command(List.of(
                        "serve", "--data", data.toString(), "--port", "" + port, "--report-day", day.toString())),
                port);
        while (!served.answers()) {
            if (!served.process.isAlive()) {
                throw new IllegalStateException("the server ended: " + served.process.exitValue());
            }
            Thread.sleep(2);
        }
        return served;
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private boolean answers() {
        try {
            Plain.get(port, "/api/v1/ready");
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Megabytes of it in memory now: all, and without the pages of files that it maps. */
    record Memory(long resident, long own) {
        Memory most(Memory other) {
            return new Memory(Math.max(resident, other.resident), Math.max(own, other.own));
        }

        @Override
        public String toString() {
            return resident + " MB resident, " + own + " of them without mapped files";
        }
    }

    /** Linux tells. */
    Memory memory() throws IOException {
        long resident = 0;
        long own = 0;
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            String[] words = line.split("\\s+");
            if (words[0].equals("VmRSS:")) {
                resident = Long.parseLong(words[1]) >> 10;
            } else if (words[0].equals("RssAnon:")) {
                own = Long.parseLong(words[1]) >> 10;
            }
        }
        return new Memory(resident, own);
    }

    /** Milliseconds of all processors that it has worked. */
    long worked() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** Returns when it does nothing any more: what was due since yesterday, a backup and its drill too, is done. */
    void rests() throws InterruptedException {
        long before;
        long now = worked();
        do {
            Thread.sleep(RESTING_MILLIS);
            before = now;
            now = worked();
        } while (now - before > MOST_WORKED_RESTING);
    }

    /** How busy the machine was in the last minute; above its processors what is timed waits for others. */
    static String busy() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
