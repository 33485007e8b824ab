package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Template;
import io.github.county161.core.port.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county of another province, invented, runs from its pack alone with its own workbooks. */
class OtherCountyTest {

    private static final Path EXAMPLE = Path.of("../examples/other-county");
    private static final LocalDate DAY = LocalDate.parse("2019-11-30");

    /** The shipped county, its province and the province it is paired with. */
    private static final List<String> FOREIGN = List.of("洋", "苏陕", "江苏", "陕西");

    @TempDir
    private Path folder;

    @BeforeEach
    void its_pack_is_applied_and_its_workbooks_are_imported() {
        String data = folder.toString();
        assertThat(Main.run("pack", "apply", EXAMPLE.resolve("pack").toString(), "--data", data, "--reason", "建县"))
                .isZero();
        assertThat(Main.run(
                        "import",
                        EXAMPLE.resolve("workbooks").toString(),
                        "--data",
                        data,
                        "--report-day",
                        DAY.toString()))
                .isZero();
    }

    private static void text(Sheet sheet, List<String> told) {
        told.addAll(List.of(sheet.name(), sheet.title(), sheet.subtitle(), sheet.proof()));
        told.addAll(sheet.notes());
        told.addAll(sheet.signatures());
        sheet.bands().forEach(band -> told.add(band.text()));
        sheet.heads().forEach(head -> {
            told.add(head.text() + head.note());
            told.addAll(head.choices());
        });
        sheet.rows().forEach(told::addAll);
    }

    @Test
    void its_figures_are_those_of_its_people_and_none_is_of_another_county() throws IOException {
        try (Story story = new Story(folder)) {
            assertThat(story.county().pack().county()).isEqualTo("样例县");
            assertThat(List.of("F06", "F21", "F17", "F19"))
                    .extracting(id -> story.figure(id, DAY, Optional.empty()))
                    .containsExactly("6", "2", "1", "1");
            assertThat(story.broken()).isEmpty();
        }
    }

    @Test
    void no_sheet_of_it_has_a_word_of_another_county() throws IOException {
        List<String> told = new ArrayList<>();
        try (Story story = new Story(folder)) {
            County county = story.county();
            county.store().read(moment -> {
                for (Book book : OneSixOne.books()) {
                    county.bookkeeping(moment, county.asking(DAY), Scope.ALL)
                            .sheets(book)
                            .forEach(s -> text(s, told));
                }
                return told;
            });
            for (Form form : county.chart().forms()) {
                text(new Template(form, county.pack().words(), DAY.toString()).sheet(row -> {}), told);
            }
            county.pack()
                    .lists()
                    .keySet()
                    .forEach(list -> told.addAll(county.pack().words().labels(list)));
        }
        assertThat(told).anyMatch(text -> text.contains("东西协作")).contains("样例赵", "就业驿站", "在甲省就业");
        assertThat(told).noneMatch(text -> FOREIGN.stream().anyMatch(text::contains));
    }
}
