package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody and nothing stands in the base twice, whichever way it comes. */
class SameOnceStoryTest {

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void two_families() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
        story.has_a_family_at_work(3, 4, 1);
    }

    @AfterEach
    void still_four_persons_and_all_holds() {
        assertThat(story.figure("F06")).isEqualTo("4");
        assertThat(story.broken()).isEmpty();
        story.close();
    }

    private static void isDouble(Outcome outcome) {
        assertThat(outcome.kept()).isFalse();
        assertThat(outcome.faults()).extracting(Fault::code).contains("duplicate_key");
    }

    @Test
    void another_village_enters_a_person_the_county_knows() {
        Asker clerk = new Asker("clerk", "village_clerk", Scope.of("610723107"));
        Asker elsewhere = new Asker("other", "village_clerk", Scope.of("610723104"));
        Outcome own =
                story.county().office().post(story.submission(Story.DAY, clerk, Order.row("member", member(2, 1), 1)));
        Outcome theirs = story.county()
                .office()
                .post(story.submission(
                        Story.DAY,
                        elsewhere,
                        Order.row("household", with(household(2, "谢村村委会"), "town", "谢村镇"), 1),
                        Order.row("member", member(2, 2), 2)));

        assertThat(own.count(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(theirs.kept()).isFalse();
    }

    @Test
    void a_number_is_corrected_to_another_persons() {
        long person = story.enters("member", member(2, 1)).items().get(0).record();
        isDouble(story.posts(Story.act("member", "correct", person, Map.of("id_number", id(4)))));
    }

    @Test
    void a_number_is_changed_to_another_persons() {
        isDouble(story.enters(
                "id_change",
                Map.of("name", name(2), "old_id", id(2), "new_id", id(4), "reason", "录错", "date", "2019-06-01")));
    }

    @Test
    void who_heads_a_household_already_is_split_off_as_the_head_of_one() {
        Outcome outcome = story.enters("household_split", split("2019-10-01", id(1), id(2)));
        assertThat(outcome.kept()).isFalse();
        assertThat(outcome.faults()).extracting(Fault::code).containsAnyOf("duplicate_key");
    }

    private static Map<String, String> split(String day, String head, String members) {
        return Map.of("old_head_id", id(1), "new_head_id", head, "date", day, "address", "某处", "members", members);
    }

    @Test
    void who_lives_in_another_household_is_not_split_off_from_this() {
        Outcome outcome = story.enters("household_split", split("2019-10-01", id(2), id(4)));
        assertThat(outcome.faults()).extracting(Fault::code).containsExactly("not_in_household");
    }

    @Test
    void a_split_takes_the_head_by_record_and_the_category_of_its_day() {
        long person = story.enters("member", member(2, 1)).items().get(0).record();
        story.enters(
                "category",
                Map.of(
                        "head_name",
                        name(1),
                        "head_id",
                        id(1),
                        "category",
                        "一般贫困户",
                        "change",
                        "返贫",
                        "date",
                        "2019-09-01"));
        Outcome outcome = story.enters("household_split", split("2019-10-01", "#" + person, id(2)));
        assertThat(outcome.faults()).isEmpty();

        Outcome again = story.enters(
                "household",
                with(household(2, Invented.VILLAGES.get(0)), "poverty", "返贫", "address", "某处", "head_phone", ""));
        assertThat(again.items().get(0).changes())
                .extracting(Outcome.Change::column)
                .doesNotContain("脱贫状态");
        assertThat(again.count(Outcome.NEW)).isZero();
    }

    @Test
    void a_vacancy_without_a_number_is_given_one_and_is_the_same_when_it_comes_again() {
        Map<String, String> vacancy = Map.ofEntries(
                Map.entry("source", "对口协作地"),
                Map.entry("employer", "某厂"),
                Map.entry("post", "缝纫工"),
                Map.entry("headcount", "20"),
                Map.entry("min_wage", "3000"),
                Map.entry("workplace", "某市"),
                Map.entry("contact", "某人"),
                Map.entry("phone", "19900000001"),
                Map.entry("date", "2019-05-01"));
        Outcome first = story.enters("vacancy", vacancy, with(vacancy, "headcount", "30"));
        Outcome second = story.enters("vacancy", vacancy);

        assertThat(first.faults()).isEmpty();
        assertThat(first.count(Outcome.NEW)).isEqualTo(2);
        assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(story.figure("F16")).isEqualTo("2");
    }

    @Test
    void the_present_village_alone_acts_on_a_person_who_moved() {
        story.enters("member_change", with(who(2), "kind", "转入他户", "date", "2019-10-20", "new_head_id", id(3)));
        Map<String, String> spell = with(Invented.transfer(2, "2019-04-01"), "monthly_wage", "3500");
        for (String village : List.of("610723107200", "610723107201")) {
            Asker clerk = new Asker("clerk", "village_clerk", Scope.of(village));
            Outcome outcome = story.county()
                    .office()
                    .rehearse(story.submission(Story.DAY, clerk, Order.row("transfer", spell, 1)));
            assertThat(outcome.faults().isEmpty()).as(village).isEqualTo(village.equals("610723107201"));
        }
    }
}
