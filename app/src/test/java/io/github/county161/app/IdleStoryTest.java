package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.platform.shared.Vacancy;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Villages;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A household in which nobody works is helped in time, offered what fits, and noticed when it comes back. */
class IdleStoryTest {

    @TempDir
    private Path folder;

    private Story story;
    private long household;

    @BeforeEach
    void a_household_without_work() throws IOException {
        story = new Story(folder);
        kept(story.enters("household", Invented.household(1, Invented.VILLAGES.get(0))));
        kept(story.enters("member", Invented.member(1, 1)));
        household = story.county()
                .store()
                .read(moment -> moment.current(Household.FORM.relation()).get(0).whole(Relation.RECORD));
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static void kept(Outcome outcome) {
        assertThat(outcome.faults()).isEmpty();
    }

    private static Desk.View on(String day) {
        return new Desk.View(LocalDate.parse(day), Optional.empty(), Optional.empty());
    }

    private List<Villages.Idle> idle(String day) {
        return story.county().desk().villages().idle(on(day), Scope.ALL);
    }

    private static Map<String, String> help(String day) {
        return Map.of(
                "head_name",
                Invented.name(1),
                "head_id",
                Invented.id(1),
                "date",
                day,
                "measure",
                "推荐岗位",
                "helper",
                "某甲");
    }

    private static Map<String, String> vacancy(String number, String day) {
        Map<String, String> cells = new HashMap<>(Map.of("vacancy_no", number, "source", "本县企业", "employer", "某厂"));
        cells.putAll(Map.of("post", "缝纫工", "headcount", "2", "min_wage", "2500", "workplace", "城关"));
        cells.putAll(Map.of("contact", "某乙", "phone", "19900000009", "date", day));
        return cells;
    }

    private List<Villages.Seeking> matches(String day) {
        return story.county()
                .desk()
                .villages()
                .matches(Household.FORM, household, on(day), Scope.ALL)
                .orElseThrow();
    }

    @Test
    void it_is_due_after_twenty_working_days_and_comes_back_as_a_second_time() {
        Villages.Idle first = idle("2019-02-01").get(0);
        assertThat(first.times()).isEqualTo(1);
        assertThat(first.overdue()).isTrue();
        kept(story.enters("transfer", Invented.with(Invented.transfer(1, "2019-03-01"), "end", "2019-06-03")));
        assertThat(idle("2019-05-01")).isEmpty();
        Villages.Idle again = idle("2019-06-10").get(0);
        assertThat(again.relapsed()).isTrue();
        assertThat(again.times()).isEqualTo(2);
        assertThat(again.due())
                .isEqualTo(story.county().asking(Story.DAY).workdays().after(again.opened(), 20));
        assertThat(again.overdue()).isFalse();
        assertThat(idle("2019-07-15").get(0).overdue()).isTrue();
    }

    @Test
    void what_was_done_counts_for_the_cycle_it_was_done_in() {
        kept(story.enters("transfer", Invented.with(Invented.transfer(1, "2019-03-01"), "end", "2019-06-03")));
        kept(story.enters("zero_help", help("2019-02-01"), help("2019-06-20")));
        assertThat(idle("2019-02-15").get(0).helps())
                .extracting(help -> help.get("date"))
                .containsExactly("2019-02-01");
        assertThat(idle("2019-07-01").get(0).helps())
                .extracting(help -> help.get("date"))
                .containsExactly("2019-06-20");
    }

    @Test
    void who_looks_for_work_is_offered_what_fits_while_it_is_valid() {
        kept(story.enters(
                "vacancy",
                vacancy("G1", "2019-05-01"),
                Invented.with(vacancy("G2", "2019-05-01"), "max_age", "20"),
                vacancy("G3", "2019-01-01"),
                Invented.with(vacancy("G4", "2019-01-01"), "valid_until", "2019-12-31")));
        Villages.Seeking seeking = matches("2019-06-01").get(0);
        assertThat(seeking.name()).isEqualTo(Invented.name(1));
        assertThat(seeking.fits())
                .extracting(fit -> fit.shown().get("vacancy_no"))
                .containsExactly("G1", "G4");
        assertThat(seeking.fits()).allMatch(fit -> fit.reasons().size() == 7);
    }

    @Test
    void the_newest_survey_decides_and_who_refuses_or_works_is_not_offered_anything() {
        kept(story.enters("vacancy", vacancy("G1", "2019-05-01")));
        Map<String, String> survey = new HashMap<>(Invented.who(1));
        survey.putAll(Map.of("date", "2019-04-01", "wish", "有转移就业意愿", "wish_wage", "2600", "surveyor", "某丙"));
        kept(story.enters("intention", survey));
        assertThat(matches("2019-06-01").get(0).fits()).isEmpty();
        kept(story.enters("intention", Invented.with(survey, "date", "2019-05-02", "wish_wage", "2500")));
        assertThat(matches("2019-06-01").get(0).fits()).hasSize(1);
        kept(story.enters("intention", Invented.with(survey, "date", "2019-05-20", "wish", "无就业创业意愿")));
        assertThat(matches("2019-06-01")).isEmpty();
    }

    @Test
    void persons_and_vacancies_are_matched_from_either_side_alike() {
        kept(story.enters(
                "vacancy", vacancy("G1", "2019-05-01"), Invented.with(vacancy("G2", "2019-05-01"), "max_age", "20")));
        Villages villages = story.county().desk().villages();
        Villages.Seeking of_household = matches("2019-06-01").get(0);
        Villages.Seeking of_person = villages.matches(Member.FORM, of_household.person(), on("2019-06-01"), Scope.ALL)
                .orElseThrow()
                .get(0);
        assertThat(of_person).isEqualTo(of_household);
        long fitting = of_household.fits().get(0).vacancy();
        assertThat(villages.matches(Vacancy.FORM, fitting, on("2019-06-01"), Scope.ALL)
                        .orElseThrow())
                .containsExactly(of_household);
        assertThat(villages.matches(Vacancy.FORM, fitting + 1, on("2019-06-01"), Scope.ALL)
                        .orElseThrow())
                .as("nobody is young enough")
                .isEmpty();
        assertThat(villages.matches(Vacancy.FORM, fitting, on("2019-06-01"), Scope.of("610723101"))
                        .orElseThrow())
                .as("nobody of this town")
                .isEmpty();
        assertThat(villages.matches(Vacancy.FORM, fitting, on("2019-12-01"), Scope.ALL)
                        .orElseThrow())
                .as("no longer open")
                .isEmpty();
        assertThat(villages.matches(Vacancy.FORM, 999_999, on("2019-06-01"), Scope.ALL))
                .isEmpty();
    }

    @Test
    void of_another_towns_household_there_is_nothing() {
        assertThat(story.county()
                        .desk()
                        .villages()
                        .matches(Household.FORM, household, on("2019-06-01"), Scope.of("610723101")))
                .isEmpty();
        assertThat(story.county().desk().villages().idle(on("2019-06-01"), Scope.of("610723101")))
                .isEmpty();
    }
}
