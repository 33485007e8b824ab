package io.github.county161.core.platform.welfare;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.WorkChecks;
import io.github.county161.core.platform.Drive;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.term.PlaceLevel;
import java.util.List;
import java.util.stream.Stream;

/** 就业保障: public-welfare posts and who holds them. */
public final class WelfarePosts {

    /** Posts held. */
    public static final Form SPELLS = Holding.FORM;

    /** What was done for households in which nobody works. */
    public static final Form HELPS = ZeroHelp.FORM;

    private static final Question DEVELOPED = Question.from(WelfarePost.FORM.relation())
            .where(Path.of(WelfarePost.DEVELOPED).atMost(Operand.REPORT_DAY));

    private static final Condition WITHDRAWN = Path.of(WelfarePost.WITHDRAWN).atMost(Operand.REPORT_DAY);

    private static final Condition HELD = Path.of(Relation.RECORD)
            .in(Question.from(Spell.RELATION)
                    .where(Spell.on(Holding.FORM), Spell.active())
                    .select(Path.through(Relation.RECORD, Holding.FORM, Holding.POST)));

    private static final Part HELD_POSTS = Part.of("held", "个", DEVELOPED.where(WITHDRAWN.not(), HELD), Tally.ROWS);
    private static final Part VACANT_POSTS =
            Part.of("vacant", "个", DEVELOPED.where(WITHDRAWN.not(), HELD.not()), Tally.ROWS);
    private static final Part WITHDRAWN_POSTS = Part.of("withdrawn", "个", DEVELOPED.where(WITHDRAWN), Tally.ROWS);

    private static final Question FUNDS =
            Question.from(Fund.FORM.relation()).where(Path.of(Fund.DAY).within());

    /** Months of attendance that are over in the period. */
    private static final Question ATTENDED = Question.from(Attendance.FORM.relation())
            .where(Path.of(Attendance.MONTH).between(Operand.FIRST_MONTH, Operand.LAST_MONTH))
            .select(Attendance.WHO.field());

    private static final List<Figure> FIGURES = List.of(
            Figure.rows(
                            "F43",
                            "新开发公益性岗位",
                            "个",
                            Figure.Kind.YEAR_TO_DATE,
                            "期内开发的公益性岗位数，含后来撤销的",
                            Question.from(WelfarePost.FORM.relation())
                                    .where(Path.of(WelfarePost.DEVELOPED).within()))
                    .partOf("F44"),
            Figure.rows("F44", "累计公益性岗位", "个", Figure.Kind.TO_DATE, "报告日前开发的公益性岗位数：在岗、空岗、撤销之和", DEVELOPED)
                    .beside(HELD_POSTS)
                    .beside(VACANT_POSTS)
                    .beside(WITHDRAWN_POSTS),
            Figure.yuan("F45", "岗位资金", Figure.Kind.TO_DATE, "报告日前到账的岗位资金", FUNDS, Path.of(Fund.AMOUNT))
                    .beside(Part.yuan("by_source", FUNDS, Path.of(Fund.AMOUNT)).by(Fund.SOURCE)),
            Figure.distinct("F46", "公岗在岗", "人", Figure.Kind.AT_DAY, "报告日在岗的劳动力人数", Definitions.active(Holding.FORM))
                    .beside(
                            "holders_of_any_kind",
                            Question.from(Spell.RELATION)
                                    .where(Spell.on(Holding.FORM), Spell.active())
                                    .select(Relation.PERSON),
                            Tally.DISTINCT)
                    .beside(HELD_POSTS)
                    .beside(VACANT_POSTS)
                    .beside(WITHDRAWN_POSTS),
            Figure.distinct(
                            "W9",
                            "乡村公益性岗位在岗",
                            "人",
                            Figure.Kind.AT_DAY,
                            "报告日在公益性岗位上在岗、岗位不是城镇公岗的劳动力人数",
                            Definitions.active(Holding.FORM)
                                    .where(Path.of(Relation.RECORD)
                                            .in(Question.from(Holding.FORM.relation())
                                                    .where(Path.through(
                                                                    Holding.POST.field(),
                                                                    WelfarePost.FORM,
                                                                    WelfarePost.TYPE)
                                                            .is(WelfarePost.TYPE_LIST.code("urban"))
                                                            .not())
                                                    .select(Relation.RECORD))))
                    .partOf("F46"),
            Figure.mean(
                    "F47",
                    "公岗年人均增收",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内已过完各月的出勤补贴（月补贴标准÷规定出勤天数×实际出勤天数，逐条四舍五入到分）合计，除以有出勤的人数",
                    ATTENDED,
                    new Tally.Amount.Prorate(
                            Path.through(Attendance.POST.field(), WelfarePost.FORM, WelfarePost.MONTHLY),
                            Path.through(Attendance.POST.field(), WelfarePost.FORM, WelfarePost.SET_DAYS),
                            Path.of(Attendance.DAYS))));

    private static final int OLDEST = 69;
    private static final Question HOLDINGS = Question.from(Spell.RELATION).where(Spell.on(Holding.FORM));

    private static final List<Check> CHECKS = Stream.concat(
                    Stream.of(Holding.FORM).flatMap(form -> WorkChecks.on(form).stream()),
                    Stream.of(
                            held("excluded_by_transfer", Spell.EXCLUDED, "此人不在县外务工、不在就近就业期间的日期")
                                    .mend("核实在哪里就业：先填务工结束日期，或更正上岗、离岗日期"),
                            held("post_taken", Spell.TAKEN, "无人在岗的岗位（此岗位当时已有人）").mend("核对岗位编号；前一人已离岗的补填离岗日期"),
                            held("household_has_holder", Spell.HOUSEHOLD_HAS, "本户没有其他人在公岗的人员（一户一岗）")
                                    .mend("只留一人在岗，另一人办理离岗；已分户的填“分户”"),
                            barred("post_withdrawn", Spell.WITHDRAWN, "岗位撤销以前的日期")
                                    .mend("核对岗位编号和上岗日期，录错的更正"),
                            barred("age", Spell.AGE, "上岗年份满16周岁、未满70周岁的人员").mend("核对证件号和上岗日期；不合条件的办理离岗"),
                            Check.tell(
                                            "holder_over_70",
                                            Holding.FORM,
                                            HOLDINGS.where(
                                                    Spell.active(),
                                                    Path.through(
                                                                    Relation.PERSON,
                                                                    Stay.RELATION,
                                                                    Relation.PERSON,
                                                                    Stay.BORN)
                                                            .before(Operand.YEAR.minus(OLDEST))),
                                            Holding.WHO,
                                            "未满70周岁的人员（请办理离岗）")
                                    .mend("办理离岗，填离岗日期"),
                            Check.tell(
                                            "agreement_run_out",
                                            Holding.FORM,
                                            Question.from(Holding.FORM.relation())
                                                    .where(
                                                            Path.of(Holding.AGREED_UNTIL)
                                                                    .before(Operand.REPORT_DAY),
                                                            Path.of(Holding.END).isEmpty()),
                                            Holding.AGREED_UNTIL,
                                            "未到期的协议（已到期而未离岗，请续签或办理离岗）")
                                    .mend("续签的更正协议结束日期，不续的填离岗日期")
                                    .by("《中华人民共和国劳动合同法》第四十四条"),
                            Check.tell(
                                            "special_without_lacks",
                                            Holding.FORM,
                                            Question.from(Holding.FORM.relation())
                                                    .where(
                                                            Path.through(
                                                                            Holding.POST.field(),
                                                                            WelfarePost.FORM,
                                                                            WelfarePost.TYPE)
                                                                    .is(WelfarePost.TYPE_LIST.code("special")),
                                                            Path.of(Holding.WHO)
                                                                    .in(Question.from(ThreeLacks.FORM.relation())
                                                                            .select(ThreeLacks.WHO.field()))
                                                                    .not()),
                                            Holding.WHO,
                                            "有三无认定的人员（特设公岗）")
                                    .mend("补录三无认定；不符合条件的调换岗位")
                                    .to(PlaceLevel.TOWN),
                            Check.tell(
                                            "posts_of_three_types",
                                            Holding.FORM,
                                            Question.from(Holding.FORM.relation())
                                                    .where(WelfarePost.TYPE_LIST.meanings().stream()
                                                            .map(WelfarePosts::heldOnce)
                                                            .toArray(Condition[]::new)),
                                            Holding.POST,
                                            "先后在一两种类型公岗的人员（此人三种类型都安置过）")
                                    .mend("核对各次安置的岗位类型，录错的更正")
                                    .to(PlaceLevel.TOWN)
                                    .excusedFor(Check.A_YEAR),
                            Check.daily(
                                            "attendance_without_holding",
                                            Attendance.FORM,
                                            Question.from(Attendance.FORM.relation())
                                                    .where(Condition.in(
                                                                    List.of(
                                                                            Path.of(Attendance.WHO),
                                                                            Path.of(Attendance.POST)),
                                                                    Question.from(Holding.FORM.relation())
                                                                            .select(
                                                                                    Holding.WHO.field(),
                                                                                    Holding.POST.field()))
                                                            .not()),
                                            Attendance.POST,
                                            "此人在岗的岗位（没有公岗安置记录）")
                                    .mend("补录公岗安置，或撤回录错的出勤")))
            .toList();

    public static final Platform PLATFORM = new Platform(
            "welfare",
            "就业保障",
            List.of(
                    WelfarePost.FORM,
                    PostApplication.FORM,
                    Holding.FORM,
                    ThreeLacks.FORM,
                    Attendance.FORM,
                    Fund.FORM,
                    ZeroHelp.FORM),
            List.of(WelfarePost.TYPE_LIST, PostApplication.STATE_LIST, PostApplication.ACT_LIST),
            CHECKS,
            FIGURES,
            List.of(new Drive("welfare_posts", Definitions.touching(SPELLS), Relation.PERSON)));

    private WelfarePosts() {}

    /** Whoever holds it has held a post of this type. */
    private static Condition heldOnce(String type) {
        return Path.of(Holding.WHO)
                .in(Question.from(Holding.FORM.relation())
                        .where(Path.through(Holding.POST.field(), WelfarePost.FORM, WelfarePost.TYPE)
                                .is(type))
                        .select(Holding.WHO.field()));
    }

    private static Check held(String id, String clash, String sentence) {
        return Check.refuse(id, Holding.FORM, WorkChecks.clash(HOLDINGS, clash), Holding.START, sentence);
    }

    private static Check barred(String id, String why, String sentence) {
        return Check.refuse(
                id, Holding.FORM, HOLDINGS.where(Path.of(Spell.BARRED).is(why)), Holding.START, sentence);
    }
}
