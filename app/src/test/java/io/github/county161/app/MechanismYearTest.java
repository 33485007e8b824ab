package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.mechanism.supervision.Reminder;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Flows.Waiting;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.Workdays;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The article's year of the mechanism, gone through day by day by the accounts whose work it is: nothing is imported as
 * history, every problem is raised, handed over, signed for, mended, reviewed and struck off, and the clock ticks each
 * night.
 */
class MechanismYearTest {

    private static final LocalDate FIRST_ORDER = LocalDate.parse("2019-02-25");
    private static final int ORDERS = 34;
    private static final int WORKING_DAYS_TO_MEND = 10;

    /** By order, so many working days after its limit the unit says that it is done; the others say it in time. */
    private static final Map<Integer, Integer> LATE = Map.of(3, 16, 5, 2, 10, 16, 12, 4, 17, 16, 24, 17, 30, 3, 31, 16);

    /** Said done on its limit, sent back ten days later, and done again the same day. */
    private static final int SENT_BACK = 8;

    /** Counted on a calendar by hand: order, rung, day. */
    private static final List<String> CLIMBED = List.of(
            "3 remind 2019-04-02",
            "3 urge 2019-04-04",
            "3 circulate 2019-04-11",
            "3 interview 2019-04-23",
            "5 remind 2019-04-17",
            "10 remind 2019-05-21",
            "10 urge 2019-05-23",
            "10 circulate 2019-05-29",
            "10 interview 2019-06-11",
            "12 remind 2019-06-04",
            "12 urge 2019-06-06",
            "17 remind 2019-07-09",
            "17 urge 2019-07-11",
            "17 circulate 2019-07-17",
            "17 interview 2019-07-29",
            "24 remind 2019-08-27",
            "24 urge 2019-08-29",
            "24 circulate 2019-09-04",
            "24 interview 2019-09-17",
            "30 remind 2019-10-12",
            "30 urge 2019-10-15",
            "31 remind 2019-10-21",
            "31 urge 2019-10-23",
            "31 circulate 2019-10-29",
            "31 interview 2019-11-08");

    private static final Asker CLERK = new Asker("就业办", "county_clerk", Scope.of("610723"));
    private static final Asker SUPERVISOR = new Asker("督导组", "supervisor", Scope.of("610723"));
    private static final Asker LEADER = new Asker("分管副县长", "county_leader", Scope.of("610723"));

    @TempDir
    private Path folder;

    private final Map<LocalDate, List<Runnable>> calendar = new TreeMap<>();
    private final Map<Integer, Long> problems = new HashMap<>();
    private int issued;

    @Test
    void the_year_is_gone_through_and_every_problem_is_struck_off() throws IOException {
        try (Story story = new Story(folder)) {
            organises(story);
            works_without_cease(story);
            for (int i = 0; i < ORDERS; i++) {
                plans(story, i);
            }
            for (LocalDate day = LocalDate.parse("2019-01-01"); !day.isAfter(Story.DAY); day = day.plusDays(1)) {
                assertThat(story.county().clockwork().tick(day).kept()).isTrue();
                issues(story, day);
                calendar.getOrDefault(day, List.of()).forEach(Runnable::run);
                is_overdue_by_its_own_fault_alone(story, day);
            }
            the_ladder_was_climbed_on_its_days(story);
            the_figures_are_those_of_the_article(story);
        }
    }

    private void at(LocalDate day, Runnable event) {
        calendar.computeIfAbsent(day, d -> new ArrayList<>()).add(event);
    }

    private Outcome posts(Story story, Asker who, LocalDate day, Order... orders) {
        Outcome outcome = story.county().office().post(story.submission(day, who, orders));
        assertThat(outcome.faults()).isEmpty();
        return outcome;
    }

    private static Order row(String form, String cells) {
        Map<String, String> texts = new HashMap<>();
        for (String cell : cells.split(" ")) {
            texts.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        return Order.row(form, texts, 1);
    }

    private static List<String> codes(Story story, String level) {
        return story.county().pack().divisions().stream()
                .filter(row -> row.get("level").equals(level))
                .map(row -> row.get("code"))
                .toList();
    }

    /** Member units, plans, papers, teams, and who answers for which of 110 poor villages. */
    private void organises(Story story) {
        List<String> villages = codes(story, "village").subList(0, 110);
        List<String> towns = codes(story, "town");
        LocalDate day = LocalDate.parse("2019-01-10");
        Order[] poor = villages.stream()
                .map(code -> Order.row(
                        Division.FORM.name(), Map.of(Division.CODE.name(), code, Division.POOR.name(), "是"), 1))
                .toArray(Order[]::new);
        story.county()
                .office()
                .post(new Submission("poor", Asker.SYSTEM, "贫困村", Story.DAY, List.of(poor), false, false, true));
        at(day, () -> {
            List<Order> rows = new ArrayList<>(List.of(row("member_unit", "unit=人社局 role=牵头")));
            for (String unit : List.of("扶贫", "教体", "农业", "经贸", "妇联", "民政", "团县委")) {
                rows.add(row("member_unit", "unit=" + unit + " role=成员 start=2019-01-02"));
            }
            for (String plan : List.of("冲刺摘帽百日决战", "三比一提升", "巩固提升")) {
                rows.add(row("document", "document_no=" + plan + " title=" + plan + " kind=方案 date=2019-01-08"));
            }
            rows.add(row("material", "material=折页 kind=折页 copies=20000 date=2019-01-09"));
            rows.add(row("material", "material=贴画 kind=贴画 copies=20000 date=2019-01-09"));
            for (int i = 0; i < 18; i++) {
                rows.add(row("team", "team=第" + i + "宣讲团 town=" + towns.get(i % towns.size())));
            }
            for (int i = 0; i < 85; i++) {
                String area = villages.get(i) + (i < 25 ? "、" + villages.get(85 + i) : "");
                rows.add(answers("包村", "就业局", "干部" + i, area));
            }
            for (int i = 0; i < 17; i++) {
                rows.add(answers("包镇", "第" + i + "科", "科长" + i, towns.get(i)));
            }
            for (int i = 0; i < 9; i++) {
                rows.add(answers("包片", "人社局", "领导" + i, towns.get(i * 2) + "、" + towns.get(i * 2 + 1)));
            }
            posts(story, CLERK, day, rows.toArray(Order[]::new));
        });
    }

    private static Order answers(String level, String unit, String name, String area) {
        String cells = "level=" + level + " unit=" + unit + " name=" + name + " position=干部 phone=19900000000 area=";
        return row("grid", cells + area + " start=2019-01-10");
    }

    /** A meeting in every week, month and quarter that is over, five rounds, three households cleared in time. */
    private void works_without_cease(Story story) {
        LocalDate first = LocalDate.parse("2019-01-01");
        for (LocalDate day = first; !day.isAfter(Story.DAY); day = day.plusDays(1)) {
            LocalDate on = day;
            if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
                at(day, () -> posts(story, CLERK, on, row("meeting", "kind=周分析调度 session=" + on + " date=" + on)));
            }
            if (day.getDayOfMonth() == 20 && day.getMonth() != Story.DAY.getMonth()) {
                at(day, () -> posts(story, CLERK, on, row("meeting", "kind=月督导推进 session=" + on + " date=" + on)));
            }
            if (day.getDayOfMonth() == 25 && day.getMonthValue() % 3 == 0) {
                at(day, () -> posts(story, CLERK, on, row("meeting", "kind=季综合研判 session=" + on + " date=" + on)));
            }
        }
        for (int i = 1; i <= 5; i++) {
            LocalDate day = FIRST_ORDER.plusDays(i * 45L - 48);
            String round = "year=2019 round=第" + i + "轮 date=" + day + " end_date=" + day.plusDays(4);
            at(day.plusDays(4), () -> posts(story, CLERK, day.plusDays(4), row("round", round)));
        }
        for (int i = 1; i <= 3; i++) {
            int n = i;
            Map<String, String> household = Invented.household(n, Invented.VILLAGES.get(0));
            household.put("registered_year", "2019");
            LocalDate cleared = LocalDate.parse("2019-01-2" + i);
            at(
                    first.plusDays(1),
                    () -> posts(
                            story,
                            CLERK,
                            first.plusDays(1),
                            Order.row("household", household, 1),
                            Order.row("member", Invented.member(n, n), 2)));
            at(
                    cleared,
                    () -> posts(
                            story, CLERK, cleared, Order.row("transfer", Invented.transfer(n, cleared.toString()), 1)));
        }
    }

    private static LocalDate ordered(int i) {
        return FIRST_ORDER.plusDays(7L * i);
    }

    private static LocalDate limit(Story story, int i) {
        return story.county().pack().workdays().after(ordered(i), WORKING_DAYS_TO_MEND);
    }

    private static LocalDate done(Story story, int i) {
        Workdays workdays = story.county().pack().workdays();
        LocalDate limit = limit(story, i);
        return LATE.containsKey(i) ? workdays.after(limit, LATE.get(i)) : i == SENT_BACK ? limit : limit.minusDays(2);
    }

    private static String town(Story story, int i) {
        List<String> towns = codes(story, "town");
        return towns.get(i % towns.size());
    }

    /** The way of the i-th problem, from its being raised to its being looked at again. */
    private void plans(Story story, int i) {
        String town = town(story, i);
        Asker unit = new Asker("镇干事" + town, "town_clerk", Scope.of(town));
        String number = String.format("WT2019-%03d", i + 1);
        LocalDate ordered = ordered(i);
        String limit = limit(story, i).toString();
        at(ordered.minusDays(3), () -> {
            String cells = "source=县级督导 description=问题" + i + " kind=第" + i + "类 severity=一般 aim=整改 unit=" + town;
            String rest = " town=" + town + " leader=镇长 responsible=干事 due=" + limit + " date=" + ordered.minusDays(3);
            Outcome outcome = posts(story, CLERK, ordered.minusDays(3), row("problem", cells + rest));
            problems.put(i, outcome.items().get(0).record());
        });
        at(
                ordered,
                () -> posts(
                        story,
                        CLERK,
                        ordered,
                        row(
                                "handover",
                                "from_unit=县就业办 to_unit=" + town + " date=" + ordered + " problems=" + number
                                        + " demand=限期整改 due=" + limit + " issuer=局长")));
        acts(story, unit, "sign_in", i, ordered.plusDays(1), Map.of());
        acts(story, unit, "progress", i, ordered.plusDays(5), Map.of("progress", "已着手"));
        LocalDate done = done(story, i);
        acts(story, unit, "ask_off", i, done, Map.of("evidence", "照片"));
        if (i == SENT_BACK) {
            acts(story, SUPERVISOR, "return", i, done.plusDays(10), Map.of("conclusion", "还差一户"));
            acts(story, unit, "ask_off", i, done.plusDays(10), Map.of("evidence", "照片二"));
        }
        acts(story, SUPERVISOR, "strike_off", i, done.plusDays(13), Map.of("conclusion", "已整改"));
        acts(story, SUPERVISOR, "look_back", i, done.plusDays(14), Map.of("conclusion", "没有反弹"));
    }

    private void acts(Story story, Asker who, String act, int i, LocalDate day, Map<String, String> cells) {
        at(
                day,
                () -> posts(
                        story,
                        who,
                        day,
                        Story.act_on("problem", act, problems.getOrDefault(i, 0L), day.toString(), cells)));
    }

    /** The leader finds the night's proposals among what waits, and issues them. */
    private void issues(Story story, LocalDate day) {
        View view = new View(day, Optional.empty(), Optional.empty());
        for (Waiting task : story.county().desk().flows().waitingFor(LEADER, view)) {
            if (task.form().equals(Reminder.FORM)) {
                issued++;
                String named = " date=" + day + " proposals=" + task.name();
                posts(
                        story,
                        LEADER,
                        day,
                        task.state().equals("拟通报")
                                ? row("bulletin", "year=2019 kind=问题通报 bulletin_no=" + issued + named)
                                : row(
                                        "interview",
                                        "interviewer=副县长 interviewer_position=副县长 interviewed=镇长"
                                                + " interviewed_position=镇长 matter=整改逾期 unit=" + place(task) + named));
            }
        }
    }

    private static String place(Waiting task) {
        return task.place().orElseThrow();
    }

    /** On the days of the ladder alone: past the limit until the unit says that it is done. */
    private void is_overdue_by_its_own_fault_alone(Story story, LocalDate day) {
        if (day.getDayOfMonth() % 6 != 0) {
            return;
        }
        long overdue = LATE.keySet().stream()
                .filter(i -> limit(story, i).isBefore(day) && done(story, i).isAfter(day))
                .count();
        assertThat(story.beside("F73", "overdue", day)).as(day.toString()).isEqualTo(Long.toString(overdue));
    }

    private void the_ladder_was_climbed_on_its_days(Story story) {
        Map<Long, Integer> byRecord = new HashMap<>();
        problems.forEach((i, record) -> byRecord.put(record, i));
        List<Row> reminders = story.county().store().read(moment -> moment.current(Reminder.FORM.relation()));
        assertThat(reminders.stream()
                        .sorted(Comparator.comparing((Row row) -> byRecord.get(row.whole(Reminder.PROBLEM.field())))
                                .thenComparing(row -> row.get(Reminder.DAY).orElseThrow()))
                        .map(row -> byRecord.get(row.whole(Reminder.PROBLEM.field())) + " "
                                + row.get(Reminder.RUNG).orElseThrow() + " "
                                + row.get(Reminder.DAY).orElseThrow()))
                .containsExactlyElementsOf(CLIMBED);
        assertThat(reminders).allMatch(row -> row.get(Reminder.STATE).equals(Optional.of("issued")));
        assertThat(reminders).allMatch(row -> row.text(Relation.PLACE).isPresent());
    }

    private void the_figures_are_those_of_the_article(Story story) {
        Map<String, String> article = Map.ofEntries(
                Map.entry("F56", "7"),
                Map.entry("F57", "3"),
                Map.entry("F62", "20000"),
                Map.entry("F63", "20000"),
                Map.entry("F64", "18"),
                Map.entry("F65", "9"),
                Map.entry("F66", "17"),
                Map.entry("F67", "85"),
                Map.entry("F68", "110"),
                Map.entry("F69", "5"),
                Map.entry("F70", "34"),
                Map.entry("F71", "5"),
                Map.entry("F72", "5"),
                Map.entry("F73", "100.00"),
                Map.entry("F75", "0"));
        Map<String, String> told = new TreeMap<>();
        article.keySet().forEach(id -> told.put(id, story.figure(id)));
        assertThat(told).isEqualTo(new TreeMap<>(article));
        for (String meetings : List.of("F59", "F60", "F61")) {
            assertThat(story.figure(meetings)).isEqualTo(story.beside(meetings, "elapsed", Story.DAY));
        }
        assertThat(story.beside("F73", "overdue", Story.DAY)).isEqualTo("0");
        assertThat(story.beside("F73", "relapsed", Story.DAY)).isEqualTo("0");
        assertThat(story.beside("F68", "uncovered", Story.DAY)).isEqualTo("0");
        assertThat(story.beside("F75", "closed_in_the_period", Story.DAY)).isEqualTo("3");
        assertThat(story.broken()).isEmpty();
    }
}
