package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Settlement;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.platform.nearby.NearbyPlacement;
import io.github.county161.core.platform.startup.StartUp;
import io.github.county161.core.platform.training.SkillTraining;
import io.github.county161.core.platform.welfare.WelfarePosts;

/** 易地搬迁后续帮扶台账: a household a line, its members' work as counts and names. */
public final class RelocationBook {

    private static final int COUNT = 4;
    private static final int NAMES = 8;

    private static final Condition AWAY = Path.of(Spell.WORK_PLACE).oneOf(Definitions.outsideCounty());
    private static final Condition FARMING = Path.of(Spell.STATUS).is(Lists.WORK_STATUS.code("farming"));

    private static final Link IDLE = People.labourers(Relation.RECORD)
            .where(Path.of(Relation.PERSON)
                    .in(Definitions.ACTIVE.select(Relation.PERSON))
                    .not());

    private static final Link TRAINED =
            Link.of(Relation.PERSON, SkillTraining.ENDED, People.field(People.ENROLMENT, "who"));

    public static final Book BOOK = Book.of(
                    "relocation",
                    "易地搬迁后续帮扶台账",
                    Kind.AT_DAY,
                    "报告日的易地扶贫搬迁户，一户一行；就业创业为报告日在户成员在岗的人数和姓名，培训为本年度已结业的",
                    Definitions.RELOCATED)
            .inPlaces()
            .band(
                    "基本情况",
                    Column.of("序号", 5, Shown.NUMBER),
                    Column.of("镇", NAMES, Shown.town(Relation.PLACE)),
                    Column.of("村", 11, Shown.village(Relation.PLACE)),
                    Column.of("户主", NAMES, People.head(Relation.RECORD)),
                    Column.of("身份证号", 19, People.headId(Relation.RECORD)),
                    Column.of("电话", 13, Shown.of(Household.FORM, "head_phone")),
                    Column.of("家庭人口", COUNT, Shown.count(People.members(Relation.RECORD)))
                            .addedUp(),
                    Column.of("劳动力", COUNT, Shown.count(People.labourers(Relation.RECORD)))
                            .addedUp(),
                    Column.of(
                            "劳动力姓名",
                            NAMES,
                            Shown.through(People.labourers(Relation.RECORD), People.name(Relation.PERSON))))
            .band(
                    "安置情况",
                    Column.of("安置点", 12, settlement(Shown.of(Settlement.FORM, "settlement"))),
                    Column.of("所在村", 11, settlement(Shown.village(Relation.PLACE))),
                    Column.of("就业服务站", COUNT, settlement(Shown.of(Settlement.FORM, "station"))))
            .band("县外就业", work(at(AWAY, LaborTransfer.SPELLS)))
            .band("县内就业", work(at(AWAY.not().and(FARMING.not()), LaborTransfer.SPELLS)))
            .band("社区工厂与基地", work(at(NearbyPlacement.SPELLS)))
            .band("公益性岗位", work(at(WelfarePosts.SPELLS)))
            .band("创业", work(at(StartUp.SPELLS)))
            .band("农业", work(at(AWAY.not().and(FARMING), LaborTransfer.SPELLS)))
            .band("其他就业", work(at(People.HIRE, People.LED, People.TENANT_JOB)))
            .band(
                    "未就业",
                    Column.of("人数", COUNT, Shown.count(IDLE)).addedUp(),
                    Column.of(
                            "姓名及原因",
                            13,
                            Shown.through(
                                    IDLE,
                                    Shown.joined(
                                            "：",
                                            People.name(Relation.PERSON),
                                            People.survey(Relation.PERSON, "idle_reason")))))
            .band(
                    "培训",
                    Column.of(
                                    "人数",
                                    COUNT,
                                    Shown.count(People.members(Relation.RECORD).having(TRAINED)))
                            .addedUp(),
                    Column.of(
                            "姓名及工种",
                            13,
                            Shown.through(
                                    People.members(Relation.RECORD).having(TRAINED),
                                    Shown.joined("：", People.name(Relation.PERSON), Shown.through(TRAINED, trade())))));

    private RelocationBook() {}

    private static Shown settlement(Shown shown) {
        return Shown.through(Link.record(Household.SETTLEMENT.field(), Settlement.FORM), shown);
    }

    private static Shown trade() {
        return Shown.through(
                Link.record(People.field(People.ENROLMENT, "course_no"), People.COURSE),
                Shown.of(People.COURSE, "trade"));
    }

    private static Link at(Form... forms) {
        return at(Condition.ALWAYS, forms);
    }

    private static Link at(Condition condition, Form... forms) {
        return People.members(Relation.RECORD)
                .having(People.atWork(Relation.PERSON, forms).where(condition));
    }

    private static Column[] work(Link who) {
        return new Column[] {
            Column.of("人数", COUNT, Shown.count(who)).addedUp(),
            Column.of("姓名", NAMES, Shown.through(who, People.name(Relation.PERSON)))
        };
    }
}
