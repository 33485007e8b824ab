package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Verdict;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is due what, and who has it, where versions, years and units meet. */
class DueStoryTest {

    @TempDir
    private Path folder;

    private Story story;

    private void begins(Story county) {
        story = county;
        story.enters("household", Invented.household(1, Invented.VILLAGES.get(0)));
        story.enters("member", Invented.member(1, 1), Invented.member(2, 1), Invented.member(3, 1));
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static View on(String day) {
        return new View(LocalDate.parse(day), Optional.empty(), Optional.empty());
    }

    private List<Entitlement> those(String policy, Verdict verdict, String day) {
        return story.county()
                .desk()
                .policies()
                .those(policy, verdict, on(day), Scope.ALL)
                .orElseThrow();
    }

    /** The shipped pack, in which the transport subsidy gives less from July on. */
    private static Pack lessFromJuly() throws IOException {
        String file = "policies/transport.json";
        SortedMap<String, String> texts = new TreeMap<>(Packs.shipped().files().texts());
        String text = texts.get(file);
        String version = text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
        String first =
                version.replace("\"from\": \"2018-01-01\"", "\"from\": \"2018-01-01\", \"until\": \"2019-06-30\"");
        String second = version.replace("2018-01-01", "2019-07-01").replace("\"500\"", "\"200\"");
        texts.put(file, text.replace(version, first + "," + second));
        return Pack.read(new PackFiles(texts));
    }

    @Test
    void what_was_asked_for_under_one_version_is_held_against_that_version() throws IOException {
        begins(Story.with(folder, lessFromJuly()));
        story.enters("transfer", Invented.transfer(2, "2019-03-01"), Invented.transfer(3, "2019-03-01"));
        Map<String, String> paid = Map.of("policy", "转移就业交通补贴", "year", "2019", "amount", "500", "state", "已发放");
        story.had(
                "subsidy",
                Invented.with(
                        Invented.with(paid, "date", "2019-06-10", "paid_on", "2019-08-01", "paid_amount", "500"),
                        "name",
                        Invented.name(2),
                        "id_number",
                        Invented.id(2)),
                Story.DAY);
        story.had(
                "subsidy",
                Invented.with(
                        Invented.with(paid, "date", "2019-07-10", "paid_on", "2019-08-01", "paid_amount", "500"),
                        "name",
                        Invented.name(3),
                        "id_number",
                        Invented.id(3)),
                Story.DAY);
        assertThat(those("transport", Verdict.RECEIVED, "2019-11-25"))
                .extracting(e -> e.due().text(), e -> e.received().text())
                .containsExactly(tuple("500.00", "500.00"));
        assertThat(those("transport", Verdict.WRONG, "2019-11-25"))
                .extracting(e -> e.due().text(), e -> e.received().text())
                .containsExactly(tuple("200.00", "500.00"));
    }

    @Test
    void an_internship_across_new_year_gives_each_year_the_months_that_became_whole_in_it() throws IOException {
        begins(new Story(folder));
        story.enters(
                "internship",
                Invented.with(
                        Invented.who(2),
                        "kind",
                        "毕业生见习",
                        "employer",
                        "某局",
                        "start",
                        "2018-10-16",
                        "end",
                        "2019-04-15",
                        "monthly_subsidy",
                        "1000"));
        assertThat(those("internship", Verdict.ENTITLED, "2018-12-31"))
                .extracting(e -> e.due().text())
                .containsExactly("2000.00");
        assertThat(those("internship", Verdict.ENTITLED, "2019-02-20"))
                .extracting(e -> e.due().text())
                .containsExactly("2000.00");
        assertThat(those("internship", Verdict.ENTITLED, "2019-11-25"))
                .extracting(e -> e.due().text())
                .containsExactly("4000.00");
    }

    @Test
    void who_works_at_two_workshops_in_a_year_is_paid_for_to_the_first() throws IOException {
        begins(new Story(folder));
        story.enters("carrier", SampleWorld.carrier("某工厂"), SampleWorld.carrier("另一工厂"));
        story.enters(
                "nearby",
                Invented.with(SampleWorld.spell("nearby", Invented.who(2), "2019-06-01"), "carrier", "另一工厂"),
                Invented.with(SampleWorld.spell("nearby", Invented.who(2), "2019-03-01"), "end", "2019-05-01"),
                Invented.with(SampleWorld.spell("nearby", Invented.who(3), "2019-04-01"), "carrier", "另一工厂"));
        assertThat(those("workshop_post", Verdict.ENTITLED, "2019-11-25"))
                .extracting(e -> e.title(), e -> e.due().text())
                .containsExactlyInAnyOrder(tuple("某工厂", "1000.00"), tuple("另一工厂", "1000.00"));
        long other = those("workshop_post", Verdict.ENTITLED, "2019-11-25").stream()
                .filter(e -> e.title().equals("另一工厂"))
                .findFirst()
                .orElseThrow()
                .payee();
        assertThat(story.county().desk().policies().of("workshop_post", other, on("2019-11-25"), Scope.ALL))
                .as("alone as among all")
                .hasValueSatisfying(e -> assertThat(e.due().text()).isEqualTo("1000.00"));
    }
}
