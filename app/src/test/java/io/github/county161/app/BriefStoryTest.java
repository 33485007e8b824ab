package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.brief.BriefForm;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Briefs.Behind;
import io.github.county161.core.port.Briefs.Brief;
import io.github.county161.core.port.Briefs.Cell;
import io.github.county161.core.port.Briefs.Changed;
import io.github.county161.core.port.Briefs.Name;
import io.github.county161.core.port.Briefs.Part;
import io.github.county161.core.port.Briefs.Point;
import io.github.county161.core.port.Briefs.Rhythm;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is laid before the weekly, monthly and quarterly meeting: drafted, issued, and shown again. */
class BriefStoryTest {

    private static final LocalDate DAY = LocalDate.parse("2019-11-24");
    private static final int PERSONS = 24;
    private static final Asker CLERK = new Asker("王五", "county_clerk", Scope.ALL);

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("seed", 161);
    private Story story;

    /** People who came and went, some in the last days; posts, fairs, vacancies and a problem that is overdue. */
    @BeforeEach
    void an_autumn() throws IOException {
        story = new Story(folder);
        Random random = new Random(seed);
        for (int n = 1; n <= PERSONS; n++) {
            int head = n - (n - 1) % 3;
            if (head == n) {
                story.enters("household", household(n, Invented.VILLAGES.get(n % 4)));
            }
            story.enters("member", member(n, head));
            Map<String, String> cells =
                    transfer(n, DAY.minusDays(random.nextInt(200)).toString());
            boolean home = random.nextInt(3) == 0;
            LocalDate start = LocalDate.parse(cells.get("start"));
            story.enters(
                    "transfer",
                    home
                            ? with(
                                    cells,
                                    "end",
                                    start.plusDays(random.nextInt((int) (DAY.toEpochDay() - start.toEpochDay()) + 1))
                                            .toString())
                            : cells);
        }
        story.enters("problem", problem());
    }

    private static Map<String, String> problem() {
        Map<String, String> cells = new HashMap<>(Map.of("source", "县级督导", "date", "2019-09-01"));
        cells.putAll(Map.of("problem_no", "WT1", "description", "台账不全", "kind", "台账", "severity", "一般"));
        cells.putAll(Map.of("town", Invented.TOWN, "village", Invented.VILLAGES.get(0), "aim", "补齐"));
        cells.putAll(Map.of("unit", "某局", "leader", "某甲", "responsible", "某乙", "due", "2019-10-01"));
        return cells;
    }

    @AfterEach
    void close() {
        assertThat(story.broken()).as("seed %d", seed).isEmpty();
        story.close();
    }

    private Brief draft(Rhythm rhythm, LocalDate day) {
        return story.county()
                .desk()
                .briefs()
                .draft(rhythm, new View(day, Optional.empty(), Optional.empty()), Scope.ALL)
                .orElseThrow();
    }

    private Submission issuing(String id, Asker asker, Map<String, String> cells) {
        Order order = new Order("brief", Act.ENTER.word(), Optional.empty(), Optional.empty(), cells, "", 1);
        return new Submission(id, asker, "test", DAY, List.of(order), false, false, false);
    }

    private Outcome issues(String id, Asker asker, String... cells) {
        return story.county().office().post(issuing(id, asker, with(Map.of(), cells)));
    }

    private Brief shown(String number) {
        return story.county().desk().briefs().issued(number, Scope.ALL).orElseThrow();
    }

    private Figure figure(String name) {
        return story.county().desk().figure(name).orElseThrow();
    }

    private Asking asking(Point point, String place) {
        Asking asking = story.county().asking(point.day()).knownAt(point.position());
        return place.isEmpty() ? asking : asking.in(place);
    }

    private static Stream<Cell> cells(Brief brief) {
        return brief.parts().stream()
                .flatMap(part -> Stream.concat(
                        part.tables().stream().flatMap(t -> t.rows().stream()).flatMap(List::stream),
                        part.changes().stream().flatMap(c -> Stream.of(c.was(), c.is()))));
    }

    @Test
    void each_part_is_there() {
        assertThat(draft(Rhythm.WEEK, DAY).parts())
                .extracting(Part::title)
                .containsExactly("就业变动", "招聘会与岗位", "公益性岗位", "零就业家庭", "疑点核查", "补贴办理", "逾期问题", "各镇排名", "下期事项");
        assertThat(draft(Rhythm.MONTH, DAY).parts())
                .extracting(Part::title)
                .containsExactly("目标任务进度", "各单位完成率", "比上期变动", "督导与问题整改", "补贴兑付", "封账");
        assertThat(draft(Rhythm.QUARTER, DAY).parts())
                .extracting(Part::title)
                .containsExactly("进度与预测", "就业结构", "易地搬迁安置点", "政策效果", "风险");
        assertThat(draft(Rhythm.WEEK, DAY).since().day()).isEqualTo(LocalDate.parse("2019-11-17"));
        assertThat(draft(Rhythm.MONTH, DAY).since().day()).isEqualTo(LocalDate.parse("2019-10-31"));
        assertThat(draft(Rhythm.QUARTER, DAY).since().day()).isEqualTo(LocalDate.parse("2019-09-30"));
        assertThat(draft(Rhythm.WEEK, DAY).parts())
                .allSatisfy(part -> assertThat(part.says()).doesNotContain("{"));
    }

    @Test
    void every_number_is_the_number_of_its_figure_and_of_the_rows_behind_it() {
        int seen = 0;
        for (Rhythm rhythm : Rhythm.values()) {
            for (Cell cell : cells(draft(rhythm, DAY)).toList()) {
                if (cell.behind().isPresent() && !cell.behind().get().figure().isEmpty()) {
                    seen++;
                    is_behind(cell, cell.behind().get());
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private void is_behind(Cell cell, Behind behind) {
        Figure figure = figure(behind.figure());
        if (figure.own().tally() instanceof Tally.Sum
                || figure.own().per().isPresent()
                || behind.since().isPresent()) {
            return;
        }
        int rows = story.county()
                .store()
                .read(moment -> new Reckoning(moment, Scope.ALL)
                        .behind(figure, asking(behind.at(), behind.place()))
                        .size());
        boolean derived = cell.text().contains(".") || figure.id().startsWith("subsidy_");
        if (!derived) {
            assertThat(cell.text()).as(figure.id() + " " + behind).isEqualTo(Integer.toString(rows));
        }
    }

    /** The two questions are asked of the store itself, and their keys compared as sets. */
    @Test
    void every_list_of_changes_is_the_difference_of_two_questions() {
        int names = 0;
        for (Rhythm rhythm : Rhythm.values()) {
            for (Part part : draft(rhythm, DAY).parts()) {
                for (Changed changed : part.changes()) {
                    names += changed.names().size();
                    is_the_difference(changed);
                }
            }
        }
        assertThat(names).as("seed %d", seed).isGreaterThan(3);
    }

    private void is_the_difference(Changed changed) {
        Behind was = changed.was().behind().orElseThrow();
        Behind is = changed.is().behind().orElseThrow();
        Set<String> before = keys(figure(was.figure()), asking(was.at(), ""));
        Set<String> now = keys(figure(is.figure()), asking(is.at(), ""));
        Set<String> came = new TreeSet<>(now);
        came.removeAll(before);
        Set<String> went = new TreeSet<>(before);
        went.removeAll(now);
        String as = changed.title() + " seed " + seed;
        assertThat(new HashSet<>(named(changed, true))).as(as).isEqualTo(came);
        assertThat(new HashSet<>(named(changed, false))).as(as).isEqualTo(went);
    }

    private static List<String> named(Changed changed, boolean came) {
        return changed.names().stream()
                .filter(name -> came == name.is() > name.was())
                .map(Name::key)
                .toList();
    }

    private Set<String> keys(Figure figure, Asking asking) {
        Asking over = asking.over(figure.kind().period(asking.asOf().reportDay()));
        return story.county().store().read(moment -> {
            Set<String> keys = new HashSet<>();
            moment.keys(figure.own().question(), over, Scope.ALL)
                    .forEach(key -> keys.add(
                            String.join(" ", key.stream().map(Object::toString).toList())));
            return keys;
        });
    }

    @Test
    void what_was_issued_is_shown_unchanged_and_says_what_is_known_otherwise_and_by_whom() {
        assertThat(issues("one", CLERK, "kind", "week").faults()).isEmpty();
        String number = "weekly-2019-W47-610723";
        Brief before = shown(number);
        assertThat(before.later()).isEmpty();
        assertThat(before.issued().orElseThrow().by()).isEqualTo("王五");
        long record = story.enters("transfer", transfer(1, start_of(1)))
                .items()
                .get(0)
                .record();
        Outcome mended = story.county()
                .office()
                .post(story.submission(
                        DAY,
                        new Asker("赵六", "county_clerk", Scope.ALL),
                        new Order(
                                "transfer",
                                Act.WITHDRAW.word(),
                                Optional.of(record),
                                Optional.empty(),
                                Map.of(),
                                "录错人",
                                1)));
        assertThat(mended.faults()).isEmpty();
        Brief after = shown(number);
        assertThat(after.parts()).isEqualTo(before.parts());
        assertThat(after.issued()).isEqualTo(before.issued());
        assertThat(after.later()).isNotEmpty();
        assertThat(String.join("\n", after.later()))
                .contains("赵六")
                .contains("更正或撤回")
                .contains(Invented.name(1));
        assertThat(draft(Rhythm.WEEK, DAY).parts()).isNotEqualTo(before.parts());
    }

    private String start_of(int n) {
        return story.county()
                .store()
                .read(moment -> moment
                        .current(story.county().chart().need("transfer").relation())
                        .stream()
                        .filter(row -> row.text(story.county()
                                        .chart()
                                        .need("transfer")
                                        .key()
                                        .get(1)
                                        .field())
                                .isPresent())
                        .skip(n - 1L)
                        .findFirst()
                        .flatMap(row -> row.text(story.county()
                                .chart()
                                .need("transfer")
                                .key()
                                .get(1)
                                .field()))
                        .orElseThrow());
    }

    @Test
    void a_draft_says_the_same_as_what_is_issued_and_the_same_again() {
        Brief draft = draft(Rhythm.MONTH, DAY);
        assertThat(draft(Rhythm.MONTH, DAY)).isEqualTo(draft);
        assertThat(issues("one", CLERK, "kind", "月督导推进").faults()).isEmpty();
        assertThat(shown("monthly-2019-11-610723").parts()).isEqualTo(draft.parts());
        Brief next = draft(Rhythm.MONTH, DAY.plusMonths(1));
        assertThat(next.since()).as("compared with what was issued").isEqualTo(draft.at());
    }

    @Test
    void the_next_draft_waits_for_who_may_issue_it_when_its_period_is_over() {
        View later = new View(DAY.plusDays(9), Optional.empty(), Optional.empty());
        var flows = story.county().desk().flows();
        assertThat(flows.waitingFor(CLERK, later)).noneMatch(task -> task.form().equals(BriefForm.FORM));
        issues("one", CLERK, "kind", "week");
        assertThat(flows.waitingFor(CLERK, later))
                .filteredOn(task -> task.form().equals(BriefForm.FORM))
                .singleElement()
                .satisfies(task -> assertThat(task.name()).isEqualTo("weekly-2019-W48-610723"));
        assertThat(flows.waitingFor(new Asker("村", "village_clerk", Scope.of("610723107")), later))
                .noneMatch(task -> task.form().equals(BriefForm.FORM));
    }

    @Test
    void the_same_request_again_is_the_same_issue_and_another_is_refused() {
        Outcome first = issues("one", CLERK, "kind", "week");
        Outcome again = issues("one", CLERK, "kind", "week");
        assertThat(again.slip()).isEqualTo(first.slip());
        assertThat(issues("two", CLERK, "kind", "week").faults())
                .extracting(Fault::code)
                .containsExactly("issued_already");
    }

    @Test
    void text_is_put_otherwise_and_numbers_are_not() {
        String said = "【就业变动】今日在岗{在岗人数·本期}人，形势平稳。";
        assertThat(issues("one", CLERK, "kind", "week", "text", said).kept()).isTrue();
        Part work = shown("weekly-2019-W47-610723").parts().get(0);
        assertThat(work.text()).isEqualTo("今日在岗{在岗人数·本期}人，形势平稳。");
        assertThat(work.says()).isEqualTo("今日在岗" + story.figure("at_work", DAY, Optional.empty()) + "人，形势平稳。");
        assertThat(issues("two", CLERK, "kind", "month", "text", "【督导与问题整改】{没有·这个}")
                        .faults())
                .extracting(Fault::code)
                .containsExactly("no_number");
        assertThat(issues("three", CLERK, "kind", "month", "text", "没有标题").faults())
                .extracting(Fault::code)
                .containsExactly("no_part");
    }

    @Test
    void who_may_not_issue_is_refused_and_a_town_issues_its_own() {
        Asker town = new Asker("镇上", "town_clerk", Scope.of("610723107"));
        assertThat(issues("one", town, "kind", "week", "place", "610723").faults())
                .extracting(Fault::code)
                .containsExactly("not_found");
        assertThat(issues("two", new Asker("村", "village_clerk", Scope.of("610723107")), "kind", "week")
                        .faults())
                .extracting(Fault::code)
                .containsExactly("form_closed");
        assertThat(issues("three", town, "kind", "week").faults()).isEmpty();
        assertThat(story.county().desk().briefs().all(Scope.of("610723107"))).hasSize(1);
        assertThat(story.county().desk().briefs().all(Scope.of("610723101"))).isEmpty();
        assertThat(story.county().desk().briefs().issued("weekly-2019-W47-610723107", Scope.of("610723101")))
                .isEmpty();
    }
}
