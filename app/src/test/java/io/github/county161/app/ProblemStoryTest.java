package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Issued;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.supervision.HandoverNumbers;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem goes from who found it to who mends it and back, and each act is somebody's to do. */
class ProblemStoryTest {

    private static final Asker SUPERVISOR = new Asker("督导甲", "supervisor", Scope.of("610723"));
    private static final Asker OFFICE = new Asker("就业办", "county_clerk", Scope.of("610723"));
    private static final Asker TOWN = new Asker("镇干事", "town_clerk", Scope.of("610723107"));

    @TempDir
    private Path folder;

    private Story story;
    private long problem;

    @BeforeEach
    void a_problem_that_was_registered() throws IOException {
        story = new Story(folder);
        Map<String, String> cells = new HashMap<>(Map.of(
                "problem_no", "WT1", "source", "县级督导", "date", "2019-05-06", "description", "台账不全", "kind", "台账"));
        cells.putAll(Map.of("severity", "一般", "town", Invented.TOWN, "aim", "补齐", "unit", "溢水镇", "leader", "某甲"));
        cells.putAll(Map.of("responsible", "某乙", "due", "2019-06-06"));
        problem = story.enters("problem", cells).items().get(0).record();
    }

    @AfterEach
    void close() {
        story.close();
    }

    private Outcome hands_over(String number, String problems) {
        Map<String, String> cells = new HashMap<>(Map.of("handover_no", number, "from_unit", "县就业办", "to_unit", "溢水镇"));
        cells.putAll(Map.of("date", "2019-05-08", "problems", problems, "demand", "限期整改", "due", "2019-06-06"));
        cells.put("issuer", "某丙");
        return story.county().office().post(story.submission(Story.DAY, OFFICE, Order.row("handover", cells, 1)));
    }

    private Outcome does(Asker who, String act, String day, Map<String, String> cells) {
        Order order = Story.act_on("problem", act, problem, day, cells);
        return story.county().office().post(story.submission(LocalDate.parse(day), who, order));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.faults().stream().map(Fault::code).toList();
    }

    private List<Row> steps() {
        return story.county()
                .store()
                .read(moment -> moment.current(Step.RELATION, Relation.RECORD, List.of(problem)).stream()
                        .sorted(Comparator.comparing(row -> row.whole(Step.ENTRY)))
                        .toList());
    }

    @Test
    void it_is_handed_over_signed_mended_reviewed_returned_and_struck_off() {
        assertThat(hands_over("1号", "WT1").kept()).isTrue();
        assertThat(does(TOWN, "sign_in", "2019-05-09", Map.of()).kept()).isTrue();
        assertThat(does(TOWN, "progress", "2019-05-20", Map.of("progress", "补了一半"))
                        .kept())
                .isTrue();
        assertThat(does(TOWN, "ask_off", "2019-05-28", Map.of("evidence", "台账照片"))
                        .kept())
                .isTrue();
        assertThat(does(SUPERVISOR, "return", "2019-05-29", Map.of("conclusion", "还缺两户"))
                        .kept())
                .isTrue();
        assertThat(does(TOWN, "ask_off", "2019-06-03", Map.of("evidence", "照片二"))
                        .kept())
                .isTrue();
        assertThat(does(SUPERVISOR, "strike_off", "2019-06-05", Map.of("conclusion", "已补齐"))
                        .kept())
                .isTrue();
        assertThat(steps())
                .extracting(row -> row.text(Step.HAPPENED_ON).orElse("") + " "
                        + row.text(Step.STATE).orElse(""))
                .containsExactly(
                        "2019-05-06 registered",
                        "2019-05-08 assigned",
                        "2019-05-09 mending",
                        "2019-05-20 mending",
                        "2019-05-28 asked_off",
                        "2019-05-29 mending",
                        "2019-06-03 asked_off",
                        "2019-06-05 struck_off");
        Row row = story.county()
                .store()
                .read(moment -> moment.current(
                                story.county().chart().need("problem").relation(), Relation.RECORD, List.of(problem))
                        .get(0));
        assertThat(row.toString()).contains("2019-06-05");
    }

    /** Its line in the list of problems on a day. */
    private List<String> line(String day) {
        List<List<String>> lines = new ArrayList<>();
        View view = new View(LocalDate.parse(day), Optional.empty(), Optional.empty());
        Book book = story.county().desk().book("problems").orElseThrow();
        story.county()
                .desk()
                .draw(book, view, Scope.ALL, sheets -> sheets.get(0).rows().forEach(lines::add));
        return lines.get(0);
    }

    private long overdue(String day) {
        Figure struckOff = OneSixOne.PATTERN.figure("F73").orElseThrow();
        return story.county()
                .store()
                .read(moment -> new Reckoning(moment, Scope.ALL)
                                .numbers(
                                        struckOff,
                                        struckOff.parts().stream()
                                                .filter(part -> part.name().equals("overdue"))
                                                .findFirst()
                                                .orElseThrow(),
                                        story.county().asking(LocalDate.parse(day)),
                                        Group.WHOLE)
                                .values()
                                .stream()
                                .mapToLong(Counted::value)
                                .sum());
    }

    @Test
    void while_it_is_in_hand_the_county_gives_it_another_day_and_another_person() {
        hands_over("1号", "WT1");
        does(TOWN, "sign_in", "2019-05-09", Map.of());
        Map<String, String> longer = Map.of("due", "2019-07-31", "responsible", "某丁");
        assertThat(codes(does(TOWN, "extend", "2019-06-01", longer))).contains("form_closed");
        assertThat(codes(does(SUPERVISOR, "extend", "2019-06-01", Map.of()))).containsExactly("missing");
        assertThat(does(SUPERVISOR, "extend", "2019-06-01", longer).faults()).isEmpty();
        assertThat(line("2019-06-20")).contains("整改中").doesNotContain("红·超期");
        assertThat(line("2019-08-01")).contains("红·超期");
    }

    @Test
    void a_review_is_not_taken_back_by_whom_it_reviews() {
        hands_over("1号", "WT1");
        does(TOWN, "sign_in", "2019-05-09", Map.of());
        does(TOWN, "ask_off", "2019-05-28", Map.of("evidence", "照片"));
        long returned = does(SUPERVISOR, "return", "2019-05-29", Map.of("conclusion", "还缺"))
                .slip();
        Outcome undone = story.county().office().undo(returned, story.submission(Story.DAY, TOWN));
        assertThat(codes(undone)).containsExactly("not_own");
        Asker colleague = new Asker("县审批乙", "county_approver", Scope.of("610723"));
        assertThat(story.county()
                        .office()
                        .undo(returned, story.submission(Story.DAY, colleague))
                        .faults())
                .isEmpty();
    }

    @Test
    void a_past_day_shows_where_it_stood_that_day_and_by_which_limit() {
        hands_over("1号", "WT1");
        does(TOWN, "sign_in", "2019-05-09", Map.of());
        does(TOWN, "ask_off", "2019-06-10", Map.of("evidence", "照片"));
        does(SUPERVISOR, "strike_off", "2019-06-12", Map.of("conclusion", "已补齐"));
        does(SUPERVISOR, "reopen", "2019-07-01", Map.of("conclusion", "又缺", "due", "2019-08-01"));

        assertThat(line("2019-05-08")).contains("交办");
        assertThat(line("2019-06-09")).contains("整改中", "红·超期");
        assertThat(line("2019-06-11")).contains("申请销号", "待复核");
        assertThat(line("2019-06-20")).contains("已销号", "绿·完成");
        assertThat(line("2019-07-02")).contains("整改中").doesNotContain("红·超期");
        assertThat(List.of(
                        overdue("2019-06-06"),
                        overdue("2019-06-09"),
                        overdue("2019-06-11"),
                        overdue("2019-06-20"),
                        overdue("2019-07-20"),
                        overdue("2019-08-02")))
                .containsExactly(0L, 1L, 0L, 0L, 0L, 1L);
    }

    @Test
    void no_step_is_left_out_and_the_answer_says_which_may_be_done() {
        Outcome outcome = does(TOWN, "ask_off", "2019-05-09", Map.of("evidence", "照片"));
        assertThat(codes(outcome)).containsExactly("step_unfit");
        assertThat(outcome.faults().get(0).sentence()).contains("状态“登记”下可以办理：交办（填“问题交办单”）");
        assertThat(codes(does(OFFICE, "hand_over", "2019-05-09", Map.of()))).containsExactly("step_unfit");
        assertThat(steps()).hasSize(1);
    }

    @Test
    void an_act_is_done_by_who_may_with_what_it_needs_and_not_before_the_last() {
        hands_over("1号", "WT1");
        assertThat(codes(does(SUPERVISOR, "sign_in", "2019-05-09", Map.of()))).containsExactly("form_closed");
        assertThat(codes(does(TOWN, "sign_in", "2019-05-07", Map.of()))).containsExactly("date_order");
        does(TOWN, "sign_in", "2019-05-09", Map.of());
        assertThat(codes(does(TOWN, "ask_off", "2019-05-10", Map.of()))).containsExactly("missing");
        assertThat(codes(does(TOWN, "ask_off", "2019-05-10", Map.of("evidence", "照片", "aim", "别的"))))
                .containsExactly("act_unfit");
    }

    @Test
    void the_state_is_nobodys_to_type() {
        assertThat(codes(does(OFFICE, "correct", "2019-05-09", Map.of("state", "已销号", "struck_off", "2019-05-09"))))
                .contains("history_only");
    }

    @Test
    void who_mends_does_not_review_under_another_account() {
        story.posts(account("乡干事", "town_clerk", "610723107"), account("乡干事督导", "supervisor", "610723"));
        Asker mends = new Asker("乡干事", "town_clerk", Scope.of("610723107"));
        Asker reviews = new Asker("乡干事督导", "supervisor", Scope.of("610723"));
        hands_over("1号", "WT1");
        does(mends, "sign_in", "2019-05-09", Map.of());
        does(mends, "ask_off", "2019-05-10", Map.of("evidence", "照片"));
        assertThat(codes(does(reviews, "strike_off", "2019-05-11", Map.of("conclusion", "好"))))
                .containsExactly("same_person");
        assertThat(does(SUPERVISOR, "strike_off", "2019-05-11", Map.of("conclusion", "好"))
                        .kept())
                .isTrue();
    }

    @Test
    void one_name_is_one_person_where_an_account_does_not_tell_its_unit_or_its_name() {
        Order unitless = Order.row(
                "account", Map.of("account", "王督导", "role", "supervisor", "place", "610723", "person", "王某"), 1);
        Order nameless = Order.row("account", Map.of("account", "王某", "role", "supervisor", "place", "610723"), 2);
        Map<String, String> elsewhere = Map.of("person", "王某", "unit", "县就业办", "role", "supervisor", "place", "610723");
        story.posts(account("乡干事", "town_clerk", "610723107"), unitless, nameless);
        story.posts(Order.row("account", Invented.with(elsewhere, "account", "另一王某"), 1));
        Asker mends = new Asker("乡干事", "town_clerk", Scope.of("610723107"));
        hands_over("1号", "WT1");
        does(mends, "sign_in", "2019-05-09", Map.of());
        does(mends, "ask_off", "2019-05-10", Map.of("evidence", "照片"));
        for (String name : List.of("王督导", "王某")) {
            Asker reviews = new Asker(name, "supervisor", Scope.of("610723"));
            assertThat(codes(does(reviews, "strike_off", "2019-05-11", Map.of("conclusion", "好"))))
                    .as(name)
                    .containsExactly("same_person");
        }
        Asker other = new Asker("另一王某", "supervisor", Scope.of("610723"));
        assertThat(does(other, "strike_off", "2019-05-11", Map.of("conclusion", "好"))
                        .kept())
                .isTrue();
    }

    private static Order account(String name, String role, String place) {
        Map<String, String> cells =
                Map.of("account", name, "role", role, "place", place, "person", "王某", "unit", "溢水镇政府");
        return Order.row("account", cells, 1);
    }

    @Test
    void the_number_of_an_order_that_was_taken_back_is_given_to_no_other() {
        long order = hands_over("", "WT1").items().get(0).record();
        assertThat(number(order)).isEqualTo("洋就扶交〔2019〕1号");
        assertThat(takes_back(order).faults()).isEmpty();
        long next = hands_over("", "WT1").items().get(0).record();
        assertThat(number(next)).isEqualTo("洋就扶交〔2019〕2号");
        List<Row> issued = story.county().store().read(moment -> moment.current(Issued.RELATION));
        assertThat(issued)
                .filteredOn(row -> row.text(Issued.FORM).equals(Optional.of("handover")))
                .extracting(row -> row.text(Issued.NUMBER).orElseThrow() + " " + row.whole(Issued.VOID))
                .containsExactlyInAnyOrder("洋就扶交〔2019〕1号 1", "洋就扶交〔2019〕2号 0");
        assertThat(lines(HandoverNumbers.BOOK))
                .extracting(line -> line.get(1) + line.get(2) + line.get(4))
                .containsExactly("洋就扶交〔2019〕1号作废", "洋就扶交〔2019〕2号在用溢水镇");
        assertThat(story.broken()).isEmpty();
    }

    private List<List<String>> lines(Book book) {
        List<List<String>> lines = new ArrayList<>();
        story.county().store().read(moment -> {
            story.county()
                    .bookkeeping(moment, story.county().asking(Story.DAY), Scope.ALL)
                    .sheets(book)
                    .forEach(sheet -> sheet.rows().forEach(lines::add));
            return lines;
        });
        return lines;
    }

    private String number(long order) {
        return story.county()
                .store()
                .read(moment -> moment.current(Issued.RELATION, Relation.RECORD, List.of(order)).stream()
                        .findFirst()
                        .flatMap(row -> row.text(Issued.NUMBER))
                        .orElseThrow());
    }

    @Test
    void an_order_names_problems_that_are_there_and_can_be_handed_over() {
        assertThat(codes(hands_over("1号", "WT9"))).containsExactly("reference_unknown");
        assertThat(hands_over("1号", "WT1").kept()).isTrue();
        assertThat(codes(hands_over("2号", "WT1"))).containsExactly("step_unfit");
    }

    @Test
    void an_order_taken_back_leaves_the_problem_where_it_was() {
        long slip = hands_over("1号", "WT1").slip();
        Outcome undone = story.county().office().undo(slip, story.submission(Story.DAY, Asker.SETTING_UP));
        assertThat(undone.kept()).isTrue();
        assertThat(steps()).hasSize(1);
        assertThat(hands_over("2号", "WT1").kept()).isTrue();
    }

    @Test
    void a_handover_order_taken_back_takes_its_problems_back_while_nobody_has_signed_in() {
        long order = hands_over("洋就扶交〔2019〕1号", "WT1").items().get(0).record();
        assertThat(state()).isEqualTo("assigned");
        assertThat(takes_back(order).faults()).isEmpty();
        assertThat(state()).isEqualTo("registered");
        assertThat(hands_over("洋就扶交〔2019〕2号", "WT1").faults()).isEmpty();
        assertThat(state()).isEqualTo("assigned");
        assertThat(story.broken()).isEmpty();
    }

    @Test
    void one_that_was_signed_for_stays() {
        long order = hands_over("洋就扶交〔2019〕1号", "WT1").items().get(0).record();
        Order signs = Story.act_on("problem", "sign_in", problem, "2019-05-09", Map.of());
        assertThat(story.county()
                        .office()
                        .post(story.submission(Story.DAY, TOWN, signs))
                        .faults())
                .isEmpty();
        assertThat(takes_back(order).faults()).extracting(Fault::code).containsExactly("has_dependants");
        assertThat(state()).isEqualTo("mending");
    }

    private Outcome takes_back(long order) {
        Order back = Story.act("handover", "withdraw", order, Map.of());
        return story.county().office().post(story.submission(Story.DAY, OFFICE, back));
    }

    private String state() {
        return story.county()
                .store()
                .read(moment -> moment.current(
                                story.county().chart().need("problem").relation(), Relation.RECORD, List.of(problem))
                        .get(0)
                        .text(Field.text("state"))
                        .orElse(""));
    }

    @Test
    void a_supervisor_registers_one_where_it_supervises_and_a_village_clerk_does_not() {
        Map<String, String> cells = new HashMap<>(Map.of(
                "problem_no", "WT9", "source", "县级督导", "date", "2019-05-06", "description", "名册不全", "kind", "名册"));
        cells.putAll(Map.of("severity", "一般", "town", Invented.TOWN, "aim", "补齐", "unit", "溢水镇", "leader", "某甲"));
        cells.putAll(Map.of("responsible", "某乙", "due", "2019-06-06"));
        Asker clerk = new Asker("村干部", "village_clerk", Scope.of("610723107200"));
        assertThat(registers(clerk, cells).faults()).extracting(Fault::code).containsExactly("form_closed");
        Asker elsewhere = new Asker("别镇督导", "supervisor", Scope.of("610723100"));
        assertThat(registers(elsewhere, cells).kept()).isFalse();
        assertThat(registers(SUPERVISOR, cells).faults()).isEmpty();
    }

    private Outcome registers(Asker who, Map<String, String> cells) {
        return story.county().office().post(story.submission(Story.DAY, who, Order.row("problem", cells, 1)));
    }
}
