package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nobody says what to write to, a book bears the place it is of and takes no other file's place. */
class ExportNamesTest {

    private static final Pattern WRITTEN = Pattern.compile("已写 ([^：]+\\.xlsx)");

    @TempDir
    private Path folder;

    @Test
    void two_exports_without_a_name_are_two_files() throws IOException {
        String village = Invented.VILLAGES.get(0);
        try (Story story = new Story(folder)) {
            story.enters("household", household(1, village));
            story.enters("member", member(1, 1));
        }
        List<Path> written = new ArrayList<>();
        try {
            written.add(export("--division", village));
            byte[] first = Files.readAllBytes(written.get(0));
            written.add(export("--division", village));
            written.add(export());

            assertThat(written).doesNotHaveDuplicates().allMatch(Files::exists);
            assertThat(written.get(0).toString()).startsWith("人员信息花名册-");
            assertThat(written.get(1).toString()).contains("（2）");
            assertThat(written.get(2).toString()).doesNotContain("-");
            assertThat(first).isEqualTo(Files.readAllBytes(written.get(0)));
        } finally {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path export(String... options) {
        List<String> words = new ArrayList<>(List.of("export", "人员信息花名册", "--data", folder.toString()));
        words.addAll(List.of(options));
        StringWriter out = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(out)).execute(words.toArray(String[]::new));
        assertThat(code).isZero();
        Matcher told = WRITTEN.matcher(out.toString());
        assertThat(told.find()).as(out.toString()).isTrue();
        return Path.of(told.group(1));
    }
}
