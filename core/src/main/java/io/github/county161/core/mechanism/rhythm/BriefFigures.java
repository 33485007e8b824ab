package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.plan.Task;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.finding.Finding;
import io.github.county161.core.mechanism.supervision.Supervision;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.platform.nearby.NearbyPlacement;
import io.github.county161.core.platform.recruitment.TargetedRecruitment;
import io.github.county161.core.platform.shared.Fair;
import io.github.county161.core.platform.shared.FairResult;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.platform.shared.Vacancy;
import io.github.county161.core.platform.startup.StartUp;
import io.github.county161.core.platform.welfare.WelfarePosts;
import java.util.ArrayList;
import java.util.List;

/** What meetings ask beside the catalogue: each a figure with a name, so that the rows behind it can be asked. */
public final class BriefFigures {

    /** Everything that shows somebody at work, in the order of the forms. */
    static final List<Form> WORK = List.of(
            LaborTransfer.SPELLS,
            NearbyPlacement.SPELLS,
            StartUp.SPELLS,
            form(StartUp.PLATFORM, "led"),
            form(StartUp.PLATFORM, "tenant_job"),
            WelfarePosts.SPELLS,
            form(TargetedRecruitment.PLATFORM, "hire"));

    /** Years of age, from and to. */
    record Band(int from, int to) {

        String figure() {
            return "at_work_" + from + "_" + to;
        }

        String title() {
            return to == OLDEST_OF_ALL ? from + "岁及以上" : from + "至" + to + "岁";
        }
    }

    private static final int OLDEST_OF_ALL = 150;

    static final List<Band> AGES = List.of(
            new Band(0, Member.YOUNGEST - 1),
            new Band(Member.YOUNGEST, 29),
            new Band(30, 39),
            new Band(40, 49),
            new Band(50, Member.OLDEST),
            new Band(Member.OLDEST + 1, OLDEST_OF_ALL));

    private static final Column<?> TRADE = LaborTransfer.SPELLS.column("trade").orElseThrow();
    private static final Column<?> WORK_PLACE =
            LaborTransfer.SPELLS.column("work_place").orElseThrow();

    private static final Question VACANCIES = Question.from(Vacancy.FORM.relation());
    private static final Question SUBSIDIES =
            Question.from(Subsidy.FORM.relation()).where(Path.of(Subsidy.DAY).atMost(Operand.REPORT_DAY));
    private static final Question OF_THE_YEAR =
            SUBSIDIES.where(Path.of(Subsidy.YEAR).compare(Condition.Op.EQ, Operand.YEAR));
    private static final Question PAID = OF_THE_YEAR.where(
            Path.of(Subsidy.STATE).is(Subsidy.STATE_LIST.code("paid")),
            Path.of(Subsidy.PAID_ON).atMost(Operand.REPORT_DAY));
    private static final Question APPROVED =
            OF_THE_YEAR.where(Path.of(Subsidy.STATE).oneOf(Subsidy.APPROVED));

    private static final Question AT_WORK = Definitions.MEMBERS.where(
            Definitions.OF_THE_BASE, Path.of(Relation.PERSON).in(Definitions.ACTIVE));

    private static final Question OPEN_CYCLES =
            Question.from(Cycle.RELATION).where(Cycle.open()).select(Relation.HOUSEHOLD);

    public static final List<Figure> ALL = all();

    private BriefFigures() {}

    private static Form form(Platform platform, String name) {
        return platform.forms().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(platform.title() + " has no form " + name));
    }

    /** The figure of the spells of a form that last on the report day. */
    static String working(Form form) {
        return "working_" + form.name();
    }

    static String waiting(String state) {
        return "subsidy_" + state;
    }

    private static List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        WORK.forEach(form -> all.add(Figure.rows(
                working(form),
                form.title() + "在岗",
                "条",
                Kind.AT_DAY,
                "报告日在岗的" + form.title() + "记录（对象以内）",
                Question.from(form.relation()).where(lasting(form), Definitions.OF_THE_BASE))));
        all.addAll(recruiting());
        all.addAll(driving());
        all.addAll(money());
        all.addAll(structure());
        return all;
    }

    private static Condition lasting(Form form) {
        Form.Spell spell = form.spell().orElseThrow();
        return Definitions.lasting(spell.start(), spell.end());
    }

    private static List<Figure> recruiting() {
        return List.of(
                Figure.rows("fairs", "招聘会", "场", Kind.YEAR_TO_DATE, "期内开始的招聘会", Fair.HELD),
                Figure.rows(
                        "fair_results", "招聘会达成", "人次", Kind.YEAR_TO_DATE, "期内招聘会上的意向、协议、到岗", FairResult.IN_THE_PERIOD),
                Figure.rows("vacancies", "岗位信息", "条", Kind.YEAR_TO_DATE, "期内发布的岗位信息", published()),
                Figure.of(
                        "vacancy_headcount",
                        "岗位信息招聘人数",
                        Kind.YEAR_TO_DATE,
                        "期内发布的岗位信息的招聘人数合计",
                        Part.of("", "人", published(), new Tally.Sum(new Tally.Amount.Of(Path.of(Vacancy.HEADCOUNT))))),
                Figure.rows(
                        "vacancies_open",
                        "有效岗位信息",
                        "条",
                        Kind.AT_DAY,
                        "报告日已发布、没有过有效期的岗位信息",
                        VACANCIES.where(
                                Path.of(Vacancy.DAY).atMost(Operand.REPORT_DAY),
                                Path.of(Vacancy.UNTIL)
                                        .isEmpty()
                                        .or(Path.of(Vacancy.UNTIL).atLeast(Operand.REPORT_DAY)))));
    }

    private static Question published() {
        return VACANCIES.where(Path.of(Vacancy.DAY).within());
    }

    private static List<Figure> driving() {
        return List.of(
                Figure.rows("findings", "待核疑点", "条", Kind.AT_DAY, "报告日前发现、待处理或待复核的疑点", Finding.WAITING),
                Figure.rows("findings_done", "已销疑点", "条", Kind.YEAR_TO_DATE, "期内关闭或豁免的疑点", Finding.DONE_WITH),
                Figure.rows("problems_overdue", "逾期问题", "个", Kind.AT_DAY, "报告日超过整改时限、还在责任单位手上的问题", Supervision.OVERDUE),
                Figure.rows("problems_due", "一周内到期问题", "个", Kind.AT_DAY, "报告日起一周内到整改时限的问题", Supervision.DUE_IN_A_WEEK),
                Figure.rows("problems", "新增问题", "个", Kind.YEAR_TO_DATE, "期内反馈的问题", Supervision.RAISED),
                Figure.rows(
                        "tasks_due",
                        "一周内到期任务",
                        "项",
                        Kind.AT_DAY,
                        "报告日起一周内截止的任务",
                        Question.from(Task.FORM.relation())
                                .where(Path.of(Task.DUE).between(Operand.REPORT_DAY, Operand.WEEK_AHEAD))),
                Figure.distinct(
                        "idle_due",
                        "一周内到期零就业家庭",
                        "户",
                        Kind.AT_DAY,
                        "报告日的零就业家庭中，一周内到清零时限的户",
                        OPEN_CYCLES.where(
                                Path.of(Cycle.OPENED).atLeast(Operand.OVERDUE_BEFORE),
                                Path.of(Cycle.OPENED).before(Operand.OVERDUE_IN_A_WEEK))));
    }

    private static List<Figure> money() {
        List<Figure> money = new ArrayList<>();
        Subsidy.STATE_LIST
                .meanings()
                .forEach(state -> money.add(Figure.rows(
                        waiting(state),
                        "补贴·" + state,
                        "笔",
                        Kind.AT_DAY,
                        "报告日前申请、现处这一步的补贴",
                        SUBSIDIES.where(
                                state.equals("draft")
                                        ? Path.of(Subsidy.STATE)
                                                .is(state)
                                                .or(Path.of(Subsidy.STATE).isEmpty())
                                        : Path.of(Subsidy.STATE).is(state)))));
        money.add(parted("subsidies_approved", "补贴审批通过", "笔", "本年度、县审批已通过的补贴", APPROVED, Subsidy.POLICY));
        money.add(parted("subsidies_paid", "补贴已发放", "笔", "本年度、报告日前已发放的补贴", PAID, Subsidy.POLICY));
        money.add(Figure.of(
                "subsidies_paid_yuan",
                "补贴实发金额",
                Kind.YEAR_TO_DATE,
                "本年度、报告日前已发放的补贴金额",
                Part.yuan("", PAID, Path.of(Subsidy.PAID)).by(Subsidy.POLICY)));
        money.add(parted(
                "subsidies_paid_working",
                "领补贴后在岗",
                "笔",
                "本年度已发放的补贴中，领取人报告日在岗的笔数",
                PAID.where(Path.of(Subsidy.WHO).in(Definitions.ACTIVE)),
                Subsidy.POLICY));
        money.add(Figure.of(
                "subsidy_payout",
                "补贴兑付率",
                Kind.YEAR_TO_DATE,
                "本年度的补贴：已发放占县审批通过的比例",
                Part.share("", Part.of("", "笔", PAID, Tally.ROWS), Part.of("", "笔", APPROVED, Tally.ROWS))));
        return money;
    }

    private static Figure parted(
            String id, String title, String unit, String definition, Question question, Column<?> by) {
        return Figure.of(
                id,
                title,
                Kind.YEAR_TO_DATE,
                definition,
                Part.of("", unit, question, Tally.ROWS).by(by));
    }

    private static Figure structured(String id, String title, String unit, Question question, Column<?> by) {
        return Figure.of(
                id,
                title,
                Kind.AT_DAY,
                title,
                Part.of("", unit, question, Tally.ROWS).by(by));
    }

    private static List<Figure> structure() {
        Form transfer = LaborTransfer.SPELLS;
        Question away = Question.from(transfer.relation()).where(lasting(transfer), Definitions.OF_THE_BASE);
        List<Figure> structure = new ArrayList<>(List.of(
                structured("working_by_place", "转移就业在岗·按地域", "条", away, WORK_PLACE),
                structured("working_by_trade", "转移就业在岗·按工种", "条", away, TRADE),
                Figure.distinct("at_work", "在岗就业创业人数", "人", Kind.AT_DAY, "报告日在册、有任一种在岗就业创业的人数", AT_WORK),
                sex("men", "男", "1"),
                sex("women", "女", "2"),
                structured("relocated", "易地搬迁户·按安置点", "户", Definitions.RELOCATED, Household.SETTLEMENT),
                structured(
                        "relocated_at_work",
                        "有人在岗的易地搬迁户·按安置点",
                        "户",
                        Definitions.RELOCATED.where(Path.of(Relation.RECORD).in(AT_WORK.select(Relation.HOUSEHOLD))),
                        Household.SETTLEMENT)));
        for (Band band : AGES) {
            structure.add(Figure.distinct(
                    band.figure(),
                    band.title(),
                    "人",
                    Kind.AT_DAY,
                    "报告日在岗的人中，按出生年份 " + band.from() + " 至 " + band.to() + " 岁的人数",
                    AT_WORK.where(Path.of(Stay.BORN)
                            .between(Operand.YEAR.minus(band.to()), Operand.YEAR.minus(band.from())))));
        }
        return structure;
    }

    private static Figure sex(String id, String title, String code) {
        return Figure.distinct(
                "at_work_" + id,
                title,
                "人",
                Kind.AT_DAY,
                "报告日在岗的人中，" + title + "性人数",
                AT_WORK.where(Path.of(Relation.PERSON)
                        .in(Question.from(Member.FORM.relation())
                                .where(Path.of(Member.ID.field("sex")).is(code))
                                .select(Relation.RECORD))));
    }
}
