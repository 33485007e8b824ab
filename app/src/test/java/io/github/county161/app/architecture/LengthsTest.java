package io.github.county161.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines stay within 120 characters, which the formatter does not see to in comments; files of main within 300. */
class LengthsTest {

    private static final int LONGEST_LINE_CHARS = 120;
    private static final int LONGEST_FILE_LINES = 300;
    private static final List<String> MODULES =
            List.of("core", "adapters-sqlite", "adapters-excel", "adapters-http", "app", "testkit", "bench");

    private static List<String> tooLong(String file, List<String> lines, boolean ofTheProduct) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LONGEST_LINE_CHARS) {
                wrong.add(file + ":" + (i + 1) + " has " + lines.get(i).length() + " characters");
            }
        }
        if (ofTheProduct && lines.size() > LONGEST_FILE_LINES) {
            wrong.add(file + " has " + lines.size() + " lines");
        }
        return wrong;
    }

    @Test
    void lines_and_files_are_as_short_as_the_house_has_them() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    boolean ofTheProduct = file.toString().contains("main") && !module.equals("testkit");
                    wrong.addAll(tooLong(file.toString(), Files.readAllLines(file), ofTheProduct));
                    seen++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(300);
    }

    @Test
    void what_is_too_long_is_found() {
        String[] line = {"x".repeat(121)};
        assertThat(tooLong("a", Arrays.asList(line), true)).containsExactly("a:1 has 121 characters");
        assertThat(tooLong("a", Collections.nCopies(301, ""), true)).containsExactly("a has 301 lines");
    }
}
