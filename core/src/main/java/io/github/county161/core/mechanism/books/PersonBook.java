package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.platform.nearby.NearbyPlacement;
import io.github.county161.core.platform.shared.FairResult;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.platform.startup.StartUp;
import io.github.county161.core.platform.training.SkillTraining;
import io.github.county161.core.platform.welfare.WelfarePosts;

/** 总台账: a person a line, from the register to the money, under eight bands. */
public final class PersonBook {

    private static final Link WORK = People.atWork(
            Relation.PERSON, LaborTransfer.SPELLS, NearbyPlacement.SPELLS, People.HIRE, People.LED, People.TENANT_JOB);
    private static final Link HOLDING = People.atWork(Relation.PERSON, WelfarePosts.SPELLS);
    private static final Link VENTURE = People.atWork(Relation.PERSON, StartUp.SPELLS);
    private static final Link COURSES =
            Link.of(Relation.PERSON, SkillTraining.ENDED, People.field(People.ENROLMENT, "who"));
    private static final Link FAIRS = Link.of(Relation.PERSON, FairResult.IN_THE_PERIOD, FairResult.WHO.field());
    private static final Link REFERRALS = inTheYear(People.REFERRAL, "date");
    private static final Link AIDS = inTheYear(People.AID, "date");
    private static final Link INTERNSHIPS = inTheYear(People.INTERNSHIP, "start");
    private static final Link MONEY = Link.of(
            Relation.PERSON,
            Question.from(Subsidy.FORM.relation())
                    .where(
                            Path.of(Subsidy.STATE).is(Subsidy.STATE_LIST.code("paid")),
                            Path.of(Subsidy.PAID_ON).within()),
            Subsidy.WHO.field());

    public static final Book BOOK = Book.of(
                    "people",
                    "总台账",
                    Kind.AT_DAY,
                    "报告日在册成员（不含已死亡、户口迁出、婚出），一人一行；就业、公岗、创业为报告日在岗的，培训、服务、政策为本年度的",
                    Question.from(Stay.RELATION)
                            .where(
                                    Stay.holds(),
                                    Path.of(Stay.STANDING)
                                            .oneOf(Definitions.GONE)
                                            .not()))
            .inPlaces(Relation.HOUSEHOLD, Relation.PERSON)
            .band(
                    "基本信息",
                    Column.of("序号", 6, Shown.NUMBER),
                    Column.of("镇", 9, Shown.town(Relation.PLACE)),
                    Column.of("村", 11, Shown.village(Relation.PLACE)),
                    Column.of("户主", 8, People.head(Relation.HOUSEHOLD)),
                    Column.of("姓名", 8, People.name(Relation.PERSON)),
                    Column.of("身份证号", 20, People.id(Relation.PERSON)),
                    Column.of("性别", 5, People.person(Relation.PERSON, Shown.worked((row, asking) -> sex(row)))),
                    Column.of("年龄", 5, Shown.worked(PersonBook::age)),
                    member("与户主关系", 8, "relation"),
                    Column.of("户类型", 10, People.household(Relation.HOUSEHOLD, "category")),
                    Column.of("脱贫状态", 8, People.household(Relation.HOUSEHOLD, "poverty")),
                    member("文化程度", 8, "education"),
                    member("劳动能力", 10, "ability"),
                    Column.of("是否劳动力", 6, new Shown.Whether(Relation.PERSON, Definitions.LABOURERS)),
                    Column.of("电话", 13, People.phone(Relation.PERSON)))
            .band(
                    "就业",
                    Column.of("就业创业状态", 10, new Shown.Status(Relation.PERSON)),
                    Column.of("去向", 10, Shown.through(WORK, People.of(LaborTransfer.SPELLS, "work_place"))),
                    Column.of("单位", 14, Shown.through(WORK, People.employer())),
                    Column.of(
                            "工种",
                            9,
                            Shown.through(
                                    WORK,
                                    Shown.first(
                                            People.of(LaborTransfer.SPELLS, "trade"),
                                            People.of(NearbyPlacement.SPELLS, "trade")))),
                    Column.of("起始日期", 11, Shown.through(WORK, Shown.raw(Spell.START))),
                    Column.of("月工资", 9, Shown.through(WORK, wage())))
            .band(
                    "公岗",
                    Column.of(
                            "岗位",
                            12,
                            Shown.through(HOLDING, People.of(WelfarePosts.SPELLS, "post_no", People.POST, "post"))),
                    Column.of("上岗日期", 11, Shown.through(HOLDING, Shown.raw(Spell.START))))
            .band("培训", Column.of("班次", 20, Shown.through(COURSES, course())))
            .band(
                    "创业",
                    Column.of("项目", 9, Shown.through(VENTURE, People.of(StartUp.SPELLS, "project"))),
                    Column.of("实体", 14, Shown.through(VENTURE, People.of(StartUp.SPELLS, "entity"))),
                    Column.of("起始日期", 11, Shown.through(VENTURE, Shown.raw(Spell.START))))
            .band(
                    "未就业",
                    Column.of("意愿", 12, People.survey(Relation.PERSON, "wish")),
                    Column.of("原因", 9, People.survey(Relation.PERSON, "idle_reason")),
                    Column.of("采集日期", 11, People.survey(Relation.PERSON, Intention.DAY.name())))
            .band("服务", Column.of("推送、招聘会、援助、见习", 20, services()))
            .band(
                    "政策",
                    Column.of(
                            "补贴",
                            22,
                            Shown.through(
                                    MONEY,
                                    Shown.joined(
                                            " ",
                                            Shown.of(Subsidy.FORM, Subsidy.POLICY),
                                            Shown.of(Subsidy.FORM, Subsidy.PAID)))));

    private PersonBook() {}

    private static Column member(String heading, int width, String column) {
        return Column.of(heading, width, People.person(Relation.PERSON, Shown.of(Member.FORM, column)));
    }

    private static Link inTheYear(Form form, String day) {
        return Link.naming(Relation.PERSON, form, form.person().orElseThrow())
                .where(Path.of(People.field(form, day)).within());
    }

    private static String sex(Row member) {
        return member.text(Member.ID.field("sex"))
                .map(code -> code.equals("1") ? "男" : "女")
                .orElse("");
    }

    private static String age(Row stay, Asking asking) {
        return stay.number(Stay.BORN)
                .map(born -> Long.toString(asking.asOf().reportDay().getYear() - born))
                .orElse("");
    }

    private static Shown wage() {
        return Shown.first(
                People.of(LaborTransfer.SPELLS, "monthly_wage"),
                People.of(NearbyPlacement.SPELLS, "monthly_wage"),
                People.of(People.LED, "monthly_wage"),
                People.of(People.TENANT_JOB, "monthly_wage"));
    }

    private static Shown course() {
        return Shown.through(
                Link.record(People.field(People.ENROLMENT, "course_no"), People.COURSE),
                Shown.joined(
                        " ",
                        Shown.of(People.COURSE, "training"),
                        Shown.of(People.COURSE, "trade"),
                        Shown.of(People.COURSE, "end_date")));
    }

    private static Shown services() {
        return Shown.joined(
                "；",
                Shown.through(REFERRALS, Shown.joined(" ", Shown.of(People.REFERRAL, "date"), told("推送"))),
                Shown.through(
                        FAIRS,
                        Shown.joined(
                                " ", Shown.of(People.FAIR_RESULT, "date"), Shown.of(People.FAIR_RESULT, "result"))),
                Shown.through(AIDS, Shown.joined(" ", Shown.of(People.AID, "date"), Shown.of(People.AID, "way"))),
                Shown.through(
                        INTERNSHIPS,
                        Shown.joined(" ", Shown.of(People.INTERNSHIP, "start"), Shown.of(People.INTERNSHIP, "kind"))));
    }

    private static Shown told(String word) {
        return Shown.worked((row, asking) -> word);
    }
}
