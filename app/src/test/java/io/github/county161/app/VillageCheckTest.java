package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.mechanism.Template;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The month of a village: sixty at work, confirmed in one workbook. */
class VillageCheckTest {

    private static final LocalDate DAY = LocalDate.parse("2019-11-25");
    private static final int PERSONS = 60;
    private static final List<Integer> MOVED = List.of(10, 20, 30);
    private static final List<Integer> RETURNED = List.of(40, 50);

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void sixty_at_work() throws IOException {
        story = new Story(folder.resolve("county"));
        List<Order> orders = new ArrayList<>();
        IntStream.rangeClosed(1, PERSONS)
                .forEach(n -> orders.add(Order.row("household", household(n, Invented.VILLAGES.get(0)), n)));
        IntStream.rangeClosed(1, PERSONS).forEach(n -> orders.add(Order.row("member", member(n, n), n)));
        IntStream.rangeClosed(1, PERSONS).forEach(n -> orders.add(Order.row("transfer", transfer(n, "2019-03-01"), n)));
        assertThat(story.posts(orders.toArray(Order[]::new)).faults()).isEmpty();
    }

    @AfterEach
    void close() {
        assertThat(story.broken()).isEmpty();
        story.close();
    }

    private static Map<String, String> row(int n) {
        Map<String, String> stayed =
                with(who(n), "month", "2019-11", "state", "不变", "way", "电话", "checker", "某人", "date", "2019-11-20");
        if (RETURNED.contains(n)) {
            return with(stayed, "state", "已返乡", "end", "2019-11-10", "return_reason", "照顾家人");
        }
        return MOVED.contains(n)
                ? with(
                        stayed,
                        "state",
                        "换岗换地",
                        "new_start",
                        "2019-11-05",
                        "new_work_place",
                        "省外",
                        "new_province",
                        "某省",
                        "new_county",
                        "另县",
                        "new_employer",
                        "另厂",
                        "new_trade",
                        "制造类",
                        "new_monthly_wage",
                        "3300")
                : stayed;
    }

    /** As a village fills it in: the form's own workbook. */
    private Path workbook() throws IOException {
        County county = story.county();
        Form form = county.chart().need("work_check");
        Template template = new Template(form, county.pack().words(), DAY.toString());
        Path file = folder.resolve("务工月核实.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            county.workbooks()
                    .write(
                            template.sheet(rows -> IntStream.rangeClosed(1, PERSONS)
                                    .forEach(n -> rows.accept(template.cells().stream()
                                            .map(cell -> row(n).getOrDefault(cell, ""))
                                            .toList()))),
                            out);
        }
        return file;
    }

    private long spells(String which) {
        Asking asking = story.county().asking(DAY);
        Question all = Question.from(Spell.RELATION);
        Question asked = which.equals("ended")
                ? all.where(io.github.county161.core.ledger.Path.of(Spell.END)
                        .isEmpty()
                        .not())
                : all;
        return story.county()
                .store()
                .read(m -> m.tally(asked, Tally.ROWS, Group.WHOLE, asking, Scope.ALL)
                        .getOrDefault(Group.NONE, 0L));
    }

    private List<String> names(String figure) {
        View view = new View(DAY, Optional.empty(), Optional.empty());
        return story
                .county()
                .desk()
                .rows(story.county().desk().figure(figure).orElseThrow(), view, Scope.ALL)
                .records()
                .stream()
                .map(texts -> texts.getOrDefault("name", ""))
                .toList();
    }

    @Test
    void sixty_confirmed_in_one_workbook_add_end_and_open_what_they_say() throws IOException {
        assertThat(spells("all")).isEqualTo(PERSONS);
        story.close();
        int code = Main.run(
                "import",
                workbook_of_a_closed_county().toString(),
                "--data",
                folder.resolve("county").toString(),
                "--report-day",
                DAY.toString());
        story = new Story(folder.resolve("county"));
        assertThat(code).isZero();
        assertThat(spells("all")).as("55 add none, 3 open one each").isEqualTo(PERSONS + 3);
        assertThat(spells("ended")).as("3 and 2 end one each").isEqualTo(5);
        assertThat(story.figure("W2", DAY, Optional.empty()))
                .as("unchanged or moved")
                .isEqualTo("58");
        assertThat(names("W4.left")).containsExactlyInAnyOrder(Invented.name(40), Invented.name(50));
        assertThat(names("W4.changed"))
                .containsExactlyInAnyOrderElementsOf(
                        MOVED.stream().map(Invented::name).toList());
    }

    private Path workbook_of_a_closed_county() throws IOException {
        story = new Story(folder.resolve("county"));
        Path file = workbook();
        story.close();
        return file;
    }
}
