package io.github.county161.app;

import java.io.IOException;
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

    /**
     * From exec to the first answer with data, by the launcher as it is packaged; the county's file is there already.
     * And what it holds of memory when nobody asks.
     */
    static void starting(Path folder) throws Exception {
        Timing ours = new Timing();
        Timing limit = new Timing();
        Path data = folder.resolve("kept");
        System.out.println("started by " + Served.launcher() + ", load average " + Served.busy());
        for (int round = 0; round <= Bench.ROUNDS; round++) {
            List<Served> served = new ArrayList<>();
            ours.time(() -> served.add(Served.start(data, Load.DAY)));
            if (round == Bench.ROUNDS) {
                served.get(0).rests();
                System.out.println("server idle: " + served.get(0).memory() + " (budget 130)");
            }
            served.get(0).close();
            List<Process> plain = new ArrayList<>();
            limit.time(() -> plain.add(answered()));
            plain.get(0).destroy();
            plain.get(0).onExit().join();
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

    private static Process answered() throws Exception {
        int port = Served.freePort();
        Process process = java(List.of(), "-cp", CODE.toString(), Plain.class.getName(), "" + port);
        while (process.isAlive() && !answers(port)) {
            Thread.sleep(2);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("the process ended: " + process.exitValue());
        }
        return process;
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
