package io.github.county161.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The names of all forms and columns are written down once; code and glossary agree with them. */
class FormsGoldenTest {

    private static final String BEGIN = "<!-- forms.golden begin -->";
    private static final String END = "<!-- forms.golden end -->";

    private static Map<String, String> golden() throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        String name = "";
        for (String line : lines()) {
            name = line.startsWith("form ") ? line.split(" ")[1] : name;
            blocks.merge(name, line, (a, b) -> a + "\n" + b);
        }
        return blocks;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = FormsGoldenTest.class.getResourceAsStream("/forms.golden")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_form_in_code_is_the_one_written_down() throws IOException {
        Map<String, String> golden = golden();
        return OneSixOne.PATTERN.chart().forms().stream()
                .map(form -> DynamicTest.dynamicTest(
                        form.name(), () -> assertThat(golden.get(form.name())).isEqualTo(block(form))));
    }

    private static String block(Form form) {
        StringBuilder block = new StringBuilder("form " + form.name() + " " + form.title() + " " + form.version());
        for (Column<?> column : form.columns()) {
            if (!column.isShadow()) {
                column.cells()
                        .forEach(cell -> block.append("\n  ")
                                .append(cell.name())
                                .append(' ')
                                .append(cell.heading())
                                .append(' ')
                                .append(column.kind().word())
                                .append(flags(column)));
            }
        }
        return block.toString();
    }

    private static String flags(Column<?> column) {
        StringBuilder flags = new StringBuilder(column.isRequired() ? " required" : "");
        column.requiredWhen()
                .ifPresent(when -> flags.append(" required_when:")
                        .append(when.column())
                        .append('=')
                        .append(String.join("|", when.codes().stream().sorted().toList())));
        flags.append(column.isVarying() ? " varying" : "");
        flags.append(column.mayBeFuture() ? " future" : "");
        flags.append(column.isIssued() ? " issued" : "");
        column.standardText().ifPresent(code -> flags.append(" standard:").append(code));
        flags.append(column.isHistory() ? " history" : "");
        return flags.toString();
    }

    @Test
    void no_name_stands_for_two_headings_within_a_form() throws IOException {
        Set<String> seen = new HashSet<>();
        String form = "";
        for (String line : lines()) {
            if (line.startsWith("form ")) {
                form = line;
                continue;
            }
            assertThat(seen.add(form + line.strip().split(" ")[0]))
                    .as(form + line)
                    .isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(400);
    }

    @Test
    void the_glossary_is_made_from_them() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("GLOSSARY.md"))) {
            root = root.getParent();
        }
        String glossary = Files.readString(root.resolve("GLOSSARY.md"));
        String section = glossary.substring(glossary.indexOf(BEGIN) + BEGIN.length(), glossary.indexOf(END))
                .strip();
        assertThat(section).isEqualTo(String.join("\n", table()));
    }

    private static List<String> table() throws IOException {
        List<String> table = new ArrayList<>(List.of("| 中文 | English | form |", "|---|---|---|"));
        Set<String> listed = new HashSet<>();
        String form = "";
        for (String line : lines()) {
            String[] words = line.strip().split(" ");
            if (line.startsWith("form ")) {
                form = words[1];
                table.add("| **" + words[2] + "** | " + form + " | |");
            } else if (listed.add(words[1] + " " + words[0])) {
                table.add("| " + words[1] + " | " + words[0] + " | " + form + " |");
            }
        }
        return table;
    }
}
