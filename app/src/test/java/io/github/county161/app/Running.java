package io.github.county161.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, which can be killed. */
final class Running {

    /** In which sh counts the size of files. */
    private static final int BLOCK_BYTES = 512;

    private Running() {}

    static Process program(String... command) throws IOException {
        return program(Main.class, command);
    }

    /** The same with another beginning. */
    static Process program(Class<?> main, String... command) throws IOException {
        return started(java(main, command));
    }

    /** The same where no file grows beyond so many bytes: the system refuses what would be written after. */
    static Process within(long mostBytes, String... command) throws IOException {
        String limit = "ulimit -f " + mostBytes / BLOCK_BYTES + " && exec \"$@\"";
        List<String> all = new ArrayList<>(List.of("sh", "-c", limit, "sh"));
        all.addAll(java(Main.class, command));
        return started(all);
    }

    private static List<String> java(Class<?> main, String... command) {
        List<String> all = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        all.addAll(List.of(command));
        return all;
    }

    private static Process started(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** Reads what it prints until it says this. */
    static void until(Process process, String said) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(said)) {
                return;
            }
        }
        throw new IllegalStateException("it ended without saying " + said);
    }

    /** All it printed. */
    static String told(Process process) throws IOException {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return String.join("\n", out.lines().toList());
        }
    }
}
