package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Template;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings and labels are written in the terms of a year and read in those of every year. */
class TermsStoryTest {

    private static final String IN_2019 = "2019-11-25";
    private static final String IN_2026 = "2026-03-01";

    private static final Map<String, String> FAIR = Map.ofEntries(
            Map.entry("town", "溢水镇"),
            Map.entry("village", Invented.VILLAGES.get(0)),
            Map.entry("fair", "春风行动"),
            Map.entry("kind", "劳务输出"),
            Map.entry("partner", "某公司"),
            Map.entry("paired", "是"),
            Map.entry("at_settlement", "否"),
            Map.entry("venue", "广场"),
            Map.entry("date", "2019-03-05"),
            Map.entry("employers", "3"),
            Map.entry("vacancies", "40"),
            Map.entry("attendance", "60"),
            Map.entry("poor_attendance", "35"));

    private static final Map<String, String> CARRIER = Map.of(
            "town", "溢水镇",
            "village", Invented.VILLAGES.get(0),
            "carrier", "某基地",
            "kind", "就业扶贫基地",
            "business", "手工",
            "recognized", "2019-04-01",
            "workers", "12",
            "at_settlement", "否");

    @TempDir
    private Path folder;

    private static Pack pack(String version, String validFrom, String terms) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>(Packs.shipped().files().texts());
        texts.compute(
                PackFiles.HEAD,
                (name, head) -> head.replaceAll("(\"version\": )\"[^\"]*\"", "$1\"" + version + "\"")
                        .replaceAll("(\"valid_from\": )\"[^\"]*\"", "$1\"" + validFrom + "\""));
        texts.compute("terms.csv", (name, text) -> terms.isEmpty() ? text : terms);
        return Pack.read(new PackFiles(texts));
    }

    /** Another pack put in force; the county is to be opened again. */
    private void goes_over_to(Pack pack) throws IOException {
        assertThat(PackReview.of(pack.files(), OneSixOne.PATTERN)).isEmpty();
        try (County county = County.open(folder, pack)) {
            assertThat(new PackSlip(pack, county.crypto())
                            .apply(county.office(), "包", "换词", true)
                            .faults())
                    .isEmpty();
        }
    }

    /** A workbook as it went out on a day, filled in. */
    private Path workbook(Pack pack, String form, String day, Map<String, String> cells) throws IOException {
        Form of = OneSixOne.PATTERN.chart().need(form);
        Template template = new Template(of, pack.words(), day);
        Path file = folder.resolve(form + "-" + day + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = template.sheet(row -> row.accept(template.cells().stream()
                    .map(cell -> cells.getOrDefault(cell, ""))
                    .toList()));
            new ExcelWorkbooks().write(sheet, out);
        }
        return file;
    }

    private static Outcome imports(Story story, Path... files) throws IOException {
        County county = story.county();
        Arrival arrival = Arrival.read(
                List.of(files), county.chart(), county.pack().words(), county.workbooks(), Optional.empty());
        assertThat(arrival.faults()).isEmpty();
        return story.posts(arrival.orders().toArray(Order[]::new));
    }

    private static List<String> headings(Story story, String form, String day) {
        return new Template(
                        OneSixOne.PATTERN.chart().need(form),
                        story.county().pack().words(),
                        day)
                .sheet(row -> {}).heads().stream().map(Sheet.Head::text).toList();
    }

    @Test
    void a_form_goes_out_in_the_words_of_its_day() throws IOException {
        try (Story story = new Story(folder)) {
            assertThat(headings(story, "fair", IN_2019)).contains("贫困劳动力参会人数", "是否苏陕协作");
            assertThat(headings(story, "fair", "2021-06-30")).contains("脱贫劳动力参会人数");
            assertThat(headings(story, "fair", IN_2026)).contains("帮扶对象劳动力参会人数");
            var words = story.county().pack().words();
            assertThat(words.on(IN_2019).labels("carrier_kind")).contains("就业扶贫基地", "扶贫车间");
            assertThat(words.on(IN_2026).labels("carrier_kind")).contains("就业帮扶基地", "就业帮扶车间");
        }
    }

    @Test
    void a_workbook_of_2019_is_read_under_the_pack_of_2026() throws IOException {
        Pack shipped = Packs.shipped();
        Path fair = workbook(shipped, "fair", IN_2019, FAIR);
        Path carrier = workbook(shipped, "carrier", IN_2019, CARRIER);
        try (Story story = new Story(folder)) {
            assertThat(story.position()).isPositive();
        }
        goes_over_to(pack("2026.1", "2026-01-01", ""));
        try (Story story = new Story(folder)) {
            assertThat(story.county().pack().words().label("carrier_kind", "base"))
                    .isEqualTo("就业帮扶基地");
            Outcome outcome = imports(story, fair, carrier);
            assertThat(outcome.faults()).isEmpty();
            assertThat(outcome.count(Outcome.NEW)).isEqualTo(2);
            assertThat(story.figure("F19")).isEqualTo("1");
            Form form = story.county().chart().need("carrier");
            List<Optional<String>> kinds = story.county()
                    .store()
                    .read(moment -> moment.current(form.relation()).stream()
                            .map(row ->
                                    row.text(form.column("kind").orElseThrow().field()))
                            .toList());
            assertThat(kinds).containsExactly(Optional.of("base"));
            Outcome again = imports(
                    story,
                    workbook(story.county().pack(), "fair", IN_2026, FAIR),
                    workbook(story.county().pack(), "carrier", IN_2026, Invented.with(CARRIER, "kind", "就业帮扶基地")));
            assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        }
    }

    @Test
    void one_journal_printed_in_two_years_terms_has_equal_numbers_under_different_headings() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
            assertThat(imports(
                                    story,
                                    workbook(story.county().pack(), "fair", IN_2019, FAIR),
                                    workbook(story.county().pack(), "carrier", IN_2019, CARRIER))
                            .faults())
                    .isEmpty();
        }
        long position;
        try (Story story = new Story(folder)) {
            position = story.position();
        }
        Printed before = printed(position);
        String sooner = Packs.shipped()
                .files()
                .text("terms.csv")
                .replace(",2019-01-01,", ",2000-01-01,")
                .replace(",2021-01-01,", ",2017-01-01,")
                .replace(",2026-01-01,", ",2018-01-01,");
        goes_over_to(pack("2019.x", "2019-01-01", sooner + "协作,2018-01-01,东西协作,虚构\n"));
        Printed after = printed(position);
        assertThat(after.numbers()).isEqualTo(before.numbers()).isNotEmpty();
        assertThat(after.headings()).isNotEqualTo(before.headings());
        assertThat(before.headings()).contains("苏陕协作").doesNotContain("东西协作");
        assertThat(after.headings()).contains("东西协作").doesNotContain("苏陕协作");
    }

    /** All the books of a day, as known at a position: what stands above their columns, and every number in them. */
    private record Printed(List<String> headings, List<String> numbers) {}

    private Printed printed(long position) throws IOException {
        List<String> headings = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        try (Story story = new Story(folder)) {
            County county = story.county();
            county.store().read(moment -> {
                for (Book book : OneSixOne.books()) {
                    county.bookkeeping(moment, county.asking(Story.DAY).knownAt(position), Scope.ALL)
                            .sheets(book)
                            .forEach(sheet -> {
                                sheet.heads().forEach(head -> headings.add(head.text()));
                                sheet.rows()
                                        .forEach(row -> row.stream()
                                                .filter(cell -> cell.matches("[\\d./-]+"))
                                                .forEach(numbers::add));
                            });
                }
                return numbers;
            });
            OneSixOne.PATTERN.figures().stream()
                    .filter(figure -> figure.own().group().isEmpty())
                    .forEach(figure -> numbers.add(figure.id() + " " + story.figure(figure.id())));
        }
        return new Printed(headings, numbers);
    }
}
