package io.github.county161.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A county is data: core names no place, no partner province, no year and no amount. The words come from the packs. */
class CountyWordsTest {

    private static final Path PACKS = Path.of("src/main/resources/packs");
    private static final Path CORE = Path.of("../core/src/main/java/io/github/county161/core");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:\"])//[^\\n]*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(19|20)\\d\\d(?![\\d.])");

    @Test
    void core_names_no_place_partner_year_or_amount() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> words = words();
        for (Path file : files(CORE)) {
            faults.addAll(faults(CORE.relativize(file).toString(), Files.readString(file), words));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_packs_give_the_words() throws IOException {
        assertThat(words()).hasSizeGreaterThan(250).contains("洋县", "苏陕", "江苏", "陕西", "3000000");
    }

    @Test
    void each_kind_of_word_is_found_in_code_and_none_in_a_comment() throws IOException {
        String guilty = """
                /* 洋县 2019 */ String a = "洋县"; // 陕西
                int year = 2019; String b = "是否苏陕协作"; long wage = 3_000_000; long c = 20190;
                """;
        assertThat(faults("Guilty.java", guilty, words()))
                .containsExactlyInAnyOrder(
                        "Guilty.java: 洋县", "Guilty.java: 苏陕", "Guilty.java: 2019", "Guilty.java: 3000000");
    }

    private static List<String> faults(String file, String source, Set<String> words) {
        String code = COMMENT.matcher(source).replaceAll(" ").replaceAll("(?<=\\d)_(?=\\d)", "");
        List<String> faults = new ArrayList<>();
        words.stream().filter(code::contains).forEach(word -> faults.add(file + ": " + word));
        Matcher year = YEAR.matcher(code);
        while (year.find()) {
            faults.add(file + ": " + year.group());
        }
        return faults;
    }

    /**
     * Full names of places (a short one may be a common word), the names in the words for the partnership, and amounts
     * from 100000 (a smaller one may be a limit of ours).
     */
    private static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path pack : folders()) {
            column(pack.resolve("divisions.csv"), "name", row -> true).forEach(words::add);
            column(
                            pack.resolve("terms.csv"),
                            "text",
                            row -> row.getField("term").equals("协作"))
                    .forEach(text -> words.add(text.replace("协作", "")));
            column(
                            pack.resolve("lists/cooperation.csv"),
                            "label",
                            row -> row.getField("code").endsWith("province"))
                    .forEach(label -> words.add(label.replaceAll("^在|就业$", "")));
            column(
                            pack.resolve("numbers.csv"),
                            "value",
                            row -> row.getField("value").length() > 5)
                    .forEach(words::add);
        }
        words.removeIf(word -> word.length() < 2);
        return words;
    }

    private static List<String> column(Path file, String column, Predicate<NamedCsvRecord> which) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().filter(which).map(row -> row.getField(column)).toList();
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> list = Files.list(PACKS)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
