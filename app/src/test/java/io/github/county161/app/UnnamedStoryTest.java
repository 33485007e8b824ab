package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.plan.Unnamed;
import io.github.county161.core.mechanism.BeforeStart;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Plans;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.Month;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county starts in the middle of a year: what it knows as a number alone is told apart and lessened by names. */
class UnnamedStoryTest {

    private static final Asker CLERK = new Asker("就业办甲", "county_clerk", Scope.of("610723"));
    private static final Asker APPROVER = new Asker("就业办乙", "county_approver", Scope.of("610723"));
    private static final LocalDate START = LocalDate.parse("2019-09-30");

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void one_family_by_name_at_the_start() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private Outcome tells(Asker who, String figure, String unit, String number) {
        Map<String, String> cells = Map.of(
                "figure",
                figure,
                "unit",
                unit,
                "date",
                START.toString(),
                "number",
                number,
                "document_no",
                "某就〔2019〕7号");
        return story.county().office().post(story.submission(Story.DAY, who, Order.row("unnamed", cells, 1)));
    }

    private Outcome confirms(Asker who, long record) {
        Order order = Story.act_on("unnamed", "confirm", record, Story.DAY.toString(), Map.of());
        return story.county().office().post(story.submission(Story.DAY, who, order));
    }

    private long confirmed(String figure, String unit, String number) {
        Outcome told = tells(CLERK, figure, unit, number);
        assertThat(told.faults()).isEmpty();
        long record = told.items().get(0).record();
        assertThat(confirms(APPROVER, record).faults()).isEmpty();
        return record;
    }

    private Map<String, Counted> left(String figure, Scope scope, Optional<Long> knownAt) {
        var asking = story.county().asking(Story.DAY);
        return story.county()
                .store()
                .read(moment -> new BeforeStart(moment, scope)
                        .left(
                                List.of(story.county().pattern().figure(figure).orElseThrow()),
                                knownAt.map(asking::knownAt).orElse(asking))
                        .getOrDefault(figure, Map.of()));
    }

    private String left(String figure) {
        return left(figure, Scope.ALL, Optional.empty()).values().stream()
                .map(Counted::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void it_is_told_apart_and_is_in_no_figure_and_no_list() {
        String before = story.figure("F21");
        confirmed("F21", "洋县", "120");
        assertThat(story.figure("F21")).isEqualTo(before);
        assertThat(left("F21")).isEqualTo("120");
        List<List<Object>> behind = story.county()
                .store()
                .read(moment -> new Reckoning(moment, Scope.ALL)
                        .behind(
                                story.county().pattern().figure("F21").orElseThrow(),
                                story.county().asking(Story.DAY)));
        assertThat(behind).hasSize(Integer.parseInt(before));
    }

    @Test
    void names_that_come_in_late_lessen_it_and_an_earlier_position_knows_the_number_of_then() {
        confirmed("F21", "洋县", "3");
        long then = story.position();
        story.has_a_family_at_work(3, 4, 1);
        assertThat(left("F21")).isEqualTo("1");
        assertThat(left("F21", Scope.ALL, Optional.of(then)).get("610723").text())
                .isEqualTo("3");
        story.has_a_family_at_work(5, 6, 1);
        assertThat(left("F21")).as("never below nought").isEmpty();
    }

    @Test
    void two_accounts_of_two_persons_stand_behind_it() {
        Outcome told = tells(APPROVER, "F21", "洋县", "3");
        assertThat(told.faults()).isEmpty();
        long record = told.items().get(0).record();
        assertThat(left("F21")).as("not confirmed").isEmpty();
        assertThat(confirms(APPROVER, record).faults()).extracting(Fault::code).containsExactly("same_person");
        assertThat(confirms(CLERK, record).faults()).extracting(Fault::code).containsExactly("form_closed");
        Asker town = new Asker("镇干事", "town_clerk", Scope.of("610723107"));
        assertThat(tells(town, "F22", "洋县", "3").kept()).isFalse();
        assertThat(tells(CLERK, "没有的指标", "洋县", "3").kept()).isFalse();
    }

    @Test
    void a_town_sees_its_own_alone() {
        confirmed("F21", Invented.TOWN, "5");
        assertThat(left("F21", Scope.of("610723107"), Optional.empty())).containsOnlyKeys("610723107");
        assertThat(left("F21", Scope.of("610723100"), Optional.empty())).isEmpty();
    }

    @Test
    void the_first_sealed_sheet_prints_it_apart_and_goes_on_printing_what_was_known() {
        confirmed("F21", "洋县", "3");
        assertThat(story.county()
                        .sealing()
                        .month(new Month(2019, 10), Asker.SETTING_UP, Story.DAY)
                        .faults())
                .isEmpty();
        story.has_a_family_at_work(3, 4, 1);
        var closings = story.county().desk().closings();
        var movement = closings.movement("2019-10", Optional.empty(), Optional.empty(), Scope.ALL)
                .orElseThrow();
        assertThat(closings.sheet(movement).notes())
                .filteredOn(note -> note.startsWith("启用前"))
                .singleElement()
                .asString()
                .contains("洋县 3 人", "不在上面的数内");
        assertThat(story.broken()).isEmpty();
    }

    @Test
    void it_stands_beside_the_targets_that_it_would_count_for_and_on_their_book() {
        confirmed("F21", "洋县", "120");
        story.posts(Order.row("target", Map.of("year", "2019", "item", "转移就业人数", "unit", "洋县", "target", "200"), 1));
        Desk.View view = new Desk.View(Story.DAY, Optional.empty(), Optional.empty());
        Plans.Asked asked = new Plans.Asked(Optional.of("转移就业人数"), Optional.empty());
        Desk desk = story.county().desk();
        Plans.Standings standings =
                desk.plans().standings(asked, view, Scope.ALL).orElseThrow();
        String figure = standings.items().get(0).item().figure().id();
        assertThat(figure).isEqualTo("F21");
        assertThat(standings.unnamed()).singleElement().asString().contains("洋县 120 人", "不在上面的数内");
        assertThat(standings.items().get(0).lines().get(0).standing().done().text())
                .isEqualTo(story.figure("F21"));
        List<String> notes = new ArrayList<>();
        desk.draw(
                desk.book("targets").orElseThrow(),
                view,
                Scope.ALL,
                sheets -> notes.addAll(sheets.get(0).notes()));
        assertThat(notes)
                .filteredOn(note -> note.startsWith("启用前"))
                .singleElement()
                .asString()
                .contains("洋县 120 人");
    }

    @Test
    void the_pack_calls_every_figure_by_its_title() {
        Map<String, String> titles = new LinkedHashMap<>();
        Lexicon words = story.county().pack().words();
        story.county().pattern().figures().forEach(figure -> titles.put(figure.id(), words.says(figure.title())));
        Map<String, String> labels = story.county().desk().list(Unnamed.FIGURE_LIST.name());
        assertThat(labels).as(lines(titles)).containsExactlyInAnyOrderEntriesOf(titles);
    }

    private static String lines(Map<String, String> titles) {
        StringBuilder lines = new StringBuilder("code,label,from,until,becomes,national_code\n");
        titles.forEach((id, title) -> lines.append(id).append(',').append(title).append(",,,,\n"));
        return lines.toString();
    }
}
