package io.github.county161.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What only a process of its own shows: how soon it answers, and in how little memory it works. */
final class Processes {

    private static final Path CODE = Path.of(
            Processes.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    private static final Path JAR = CODE.resolveSibling("../../app/target/county161.jar");
    private static final List<String> LAUNCHER = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Processes() {}

    /** From exec to the first answer; the county's file is there already. */
    static void starting(Path folder) throws Exception {
        Timing ours = new Timing();
        Timing limit = new Timing();
        String data = folder.resolve("kept").toString();
        for (int round = 0; round <= Bench.ROUNDS; round++) {
            ours.time(() -> answered(
                    port -> java(LAUNCHER, "-jar", JAR.toString(), "serve", "--data", data, "--port", "" + port)));
            limit.time(
                    () -> answered(port -> java(List.of(), "-cp", CODE.toString(), Plain.class.getName(), "" + port)));
        }
        ours.print("start", limit, "plain Javalin", "≤ 0.6");
    }

    /** Import and export in the heap that the budget names. */
    static void memory(Path folder, Path book) throws Exception {
        String data = folder.resolve("small").toString();
        String roster = folder.resolve("small.xlsx").toString();
        for (List<String> command : List.of(
                List.of("import", book.toString(), "--data", data), List.of("export", "-o", roster, "--data", data))) {
            List<String> args = new ArrayList<>(List.of("-jar", JAR.toString()));
            args.addAll(command);
            List<String> heap =
                    Stream.concat(Stream.of("-Xmx128m"), LAUNCHER.stream()).toList();
            int exit = java(heap, args.toArray(String[]::new)).waitFor();
            System.out.println(command.get(0) + " at -Xmx128m: " + (exit == 0 ? "done" : "failed, exit " + exit));
        }
    }

    private interface Served {
        Process start(int port) throws IOException;
    }

    private static void answered(Served served) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = served.start(port);
        try {
            while (process.isAlive() && !answers(port)) {
                Thread.sleep(2);
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the process ended: " + process.exitValue());
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            Plain.get(port, "/api/v1/health");
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static Process java(List<String> flags, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
