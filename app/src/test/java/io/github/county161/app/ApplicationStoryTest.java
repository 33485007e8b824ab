package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Row;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application goes its way, and what it asks for is there when it is granted, and not before. */
class ApplicationStoryTest {

    private static final Asker VILLAGE = new Asker("村甲", "village_clerk", Scope.of("610723107200"));
    private static final Asker TOWN = new Asker("镇乙", "town_reviewer", Scope.of("610723107"));
    private static final Asker COUNTY = new Asker("县丙", "county_approver", Scope.of("610723"));

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void a_post_and_two_households() throws IOException {
        story = new Story(folder);
        for (int n = 1; n <= 2; n++) {
            kept(story.enters("household", Invented.household(n, Invented.VILLAGES.get(0))));
            kept(story.enters("member", Invented.member(n, n)));
        }
        Map<String, String> post = new HashMap<>(Map.of("post_no", "GG1", "post", "保洁员", "post_type", "公益专岗"));
        post.putAll(Map.of("kind", "乡村保洁", "developer", "某局", "town", Invented.TOWN, "monthly_subsidy", "600"));
        post.putAll(Map.of("set_days", "20", "fund_source", "就业资金", "developed", "2019-01-05"));
        kept(story.enters("welfare_post", post));
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static Outcome kept(Outcome outcome) {
        assertThat(outcome.faults()).isEmpty();
        return outcome;
    }

    private long applies(int n) {
        Map<String, String> cells = new HashMap<>(Invented.who(n));
        cells.putAll(Map.of("post_no", "GG1", "date", "2019-03-01", "grounds", "家中无人务工"));
        return kept(story.enters("post_application", cells)).items().get(0).record();
    }

    private Outcome does(Asker who, String form, String act, long record, String day, String... cells) {
        return story.county()
                .office()
                .post(story.submission(
                        LocalDate.parse("2019-11-01"),
                        who,
                        Story.act_on(form, act, record, day, Invented.with(Map.of(), cells))));
    }

    private void isShown(long application) {
        kept(does(VILLAGE, "post_application", "discuss", application, "2019-03-05", "discussion", "同意"));
        kept(does(
                TOWN,
                "post_application",
                "give_notice",
                application,
                "2019-03-06",
                "notice_from",
                "2019-03-06",
                "notice_until",
                "2019-03-14"));
    }

    private Outcome hires(long application, String day) {
        return does(
                COUNTY, "post_application", "hire", application, day, "agreed_from", day, "agreed_until", "2020-03-14");
    }

    private List<Row> rows(String form) {
        return story.county()
                .store()
                .read(moment -> moment.current(story.county().chart().need(form).relation()));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.faults().stream().map(Fault::code).toList();
    }

    @Test
    void who_is_hired_holds_the_post_from_that_day_and_not_before_the_notice_is_over() {
        long application = applies(1);
        isShown(application);
        assertThat(codes(hires(application, "2019-03-14"))).containsExactly("date_order");
        assertThat(rows("holding")).isEmpty();
        Outcome hired = kept(hires(application, "2019-03-15"));
        assertThat(rows("holding")).hasSize(1);
        assertThat(rows("holding").get(0).toString()).contains("2019-03-15", "2020-03-14");
        assertThat(story.figure("F46")).isEqualTo("1");
        kept(story.county().office().undo(hired.slip(), story.submission(Story.DAY, Asker.SETTING_UP)));
        assertThat(rows("holding")).isEmpty();
        kept(hires(application, "2019-03-20"));
        assertThat(story.broken()).isEmpty();
    }

    @Test
    void a_post_that_is_taken_is_not_given_and_the_application_stays_where_it_was() {
        long one = applies(1);
        long other = applies(2);
        isShown(one);
        isShown(other);
        kept(hires(one, "2019-03-15"));
        assertThat(codes(hires(other, "2019-03-16"))).containsExactly("post_taken");
        kept(does(COUNTY, "post_application", "refuse", other, "2019-03-16", "opinion", "岗位已有人"));
        assertThat(rows("holding")).hasSize(1);
    }

    @Test
    void a_holding_that_comes_by_import_needs_no_application() {
        Map<String, String> cells = new HashMap<>(Invented.who(1));
        cells.putAll(Map.of("post_no", "GG1", "agreed_from", "2019-02-01", "agreed_until", "2020-01-31"));
        cells.put("start", "2019-02-01");
        kept(story.enters("holding", cells));
        assertThat(story.figure("F46")).isEqualTo("1");
    }

    @Test
    void a_carrier_that_is_recognized_is_a_carrier_under_a_name_that_no_other_bears() {
        Map<String, String> cells = new HashMap<>(Map.of("town", Invented.TOWN, "carrier", "某厂", "kind", "社区工厂"));
        cells.putAll(Map.of("business", "服装加工", "workers", "12", "at_settlement", "否", "date", "2019-04-01"));
        long one =
                kept(story.enters("carrier_application", cells)).items().get(0).record();
        long other = kept(story.enters("carrier_application", Invented.with(cells, "date", "2019-04-02")))
                .items()
                .get(0)
                .record();
        Map<String, String> photo = Map.of(
                "attachment_no",
                "FJ1",
                "town",
                Invented.TOWN,
                "content_hash",
                "00",
                "file_type",
                "JPG",
                "bytes",
                "9",
                "date",
                "2019-04-10");
        kept(story.enters("attachment", photo));
        for (long application : List.of(one, other)) {
            assertThat(codes(does(
                            TOWN, "carrier_application", "inspect", application, "2019-04-10", "inspection", "属实")))
                    .containsExactly("missing");
            kept(does(
                    TOWN,
                    "carrier_application",
                    "inspect",
                    application,
                    "2019-04-10",
                    "inspection",
                    "属实",
                    "photo",
                    "FJ1"));
            kept(does(
                    COUNTY,
                    "carrier_application",
                    "give_notice",
                    application,
                    "2019-04-11",
                    "notice_from",
                    "2019-04-11",
                    "notice_until",
                    "2019-04-19"));
        }
        kept(does(COUNTY, "carrier_application", "recognize", one, "2019-04-22"));
        assertThat(rows("carrier")).hasSize(1);
        assertThat(rows("carrier").get(0).toString()).contains("某厂", "2019-04-22");
        assertThat(codes(does(COUNTY, "carrier_application", "recognize", other, "2019-04-23")))
                .containsExactly("duplicate_key");
    }

    @Test
    void a_notice_ends_after_its_days_unless_an_objection_stands() {
        Map<String, String> cells = new HashMap<>(Map.of("matter", "公岗拟聘用", "town", Invented.TOWN));
        cells.putAll(Map.of("village", Invented.VILLAGES.get(0), "notice_text", "张*", "notice_from", "2019-03-06"));
        cells.put("notice_until", "2019-03-14");
        long notice = kept(story.enters("notice", cells)).items().get(0).record();
        assertThat(codes(does(VILLAGE, "notice", "finish", notice, "2019-03-14")))
                .containsExactly("date_order");
        kept(does(VILLAGE, "notice", "object", notice, "2019-03-10", "objection", "此人已务工"));
        assertThat(codes(does(VILLAGE, "notice", "finish", notice, "2019-03-15")))
                .containsExactly("step_unfit");
        kept(does(TOWN, "notice", "answer", notice, "2019-03-12", "answer", "已核，未务工"));
        kept(does(VILLAGE, "notice", "finish", notice, "2019-03-15"));
        assertThat(rows("notice").get(0).toString()).contains("GS2019-001", "over");
    }
}
