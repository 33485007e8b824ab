package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import java.util.List;
import java.util.function.Function;

/** 督导机制: who answers for which area, rounds and visits, problems handed over, mended and struck off. */
public final class Supervision {

    public static final List<Form> FORMS = List.of(
            Grid.FORM,
            Round.FORM,
            Visit.FORM,
            Problem.FORM,
            Handover.FORM,
            Bulletin.FORM,
            Interview.FORM,
            Reminder.FORM);

    public static final List<CodeList> LISTS = List.of(
            Grid.LEVEL_LIST,
            Problem.STATE_LIST,
            Problem.ACT_LIST,
            Problem.SOURCE_LIST,
            Bulletin.KIND_LIST,
            Reminder.STATE_LIST,
            Reminder.ACT_LIST);

    private static final Relation AREAS = Grid.FORM.each(Grid.AREA);

    private static final Question POOR_VILLAGES =
            Definitions.VILLAGES.where(Path.of(Division.POOR).isYes());

    private static final Condition COVERED = Path.of(Division.CODE)
            .in(Question.from(AREAS)
                    .where(Path.of(Relation.RECORD).in(assigned("village").select(Relation.RECORD)))
                    .select(Relation.VALUE));

    /** The steps that problems stand on, on the report day: one of each, but of those told later as history. */
    static final Question STANDING = Question.from(Step.RELATION)
            .where(
                    Path.of(Step.FORM).is(Problem.FORM.name()),
                    Path.of(Step.HAPPENED_ON).atMost(Operand.REPORT_DAY),
                    Path.of(Step.UNTIL).after(Operand.REPORT_DAY));

    private static final Condition STRUCK_OFF = in("struck_off");

    /** 反弹: the same again not long after it was struck off, or this one to be mended anew. */
    private static final Condition RELAPSED = Path.of(Relation.RECORD)
            .in(Question.from(Step.RELATION)
                    .where(
                            Path.of(Step.FORM).is(Problem.FORM.name()),
                            Path.of(Step.AFTER)
                                    .atMost(Operand.pack("relapse_days"))
                                    .or(Path.of(Step.ACT)
                                            .is(Problem.ACT_LIST.code("reopen"))
                                            .and(Path.of(Step.HAPPENED_ON).atMost(Operand.REPORT_DAY))))
                    .select(Relation.RECORD));

    /** Problems raised in the period. */
    public static final Question RAISED =
            Question.from(Problem.FORM.relation()).where(Path.of(Problem.DAY).within());

    /** Those of them that were fed back from above. */
    public static final Question FROM_ABOVE =
            RAISED.where(Path.of(Problem.SOURCE).oneOf(List.of(source("central"), source("province"), source("city"))));

    /** Problems of whatever day that are not struck off. */
    static final Question OPEN = Question.from(Problem.FORM.relation())
            .where(Path.of(Problem.DAY).atMost(Operand.REPORT_DAY), STRUCK_OFF.not());

    private static final Condition IN_THE_UNITS_HANDS = in("asked_off").not();

    private static final Condition LATE = due(day -> day.before(Operand.REPORT_DAY));

    /** Those of them past their day and in the unit's hands: waiting for review is no delay. */
    public static final Question OVERDUE = OPEN.where(LATE, IN_THE_UNITS_HANDS);

    /** Those of them whose day comes within a week. */
    public static final Question DUE_IN_A_WEEK =
            OPEN.where(due(day -> day.between(Operand.REPORT_DAY, Operand.WEEK_AHEAD)), IN_THE_UNITS_HANDS);

    /** Villages that no cadre answers for; selects the code. */
    public static final Question UNCOVERED = Definitions.VILLAGES.where(COVERED.not());

    /** Open problems whose unit has nobody among these units of who answers for anything. */
    public static Question unheld(Question units) {
        return RAISED.where(STRUCK_OFF.not(), Path.of(Problem.UNIT).in(units).not());
    }

    /** Who answers for a village on the report day, by cadre. */
    public static final Book HOLDERS = Book.of(
                    "holders",
                    "包联责任人",
                    Figure.Kind.AT_DAY,
                    Question.from(Grid.FORM.relation()).where(Definitions.lasting(Grid.START, Grid.END)))
            .by(Grid.LEVEL.field(), Grid.UNIT.field())
            .with(
                    Book.Column.of("姓名", 8, Shown.of(Grid.FORM, Grid.NAME)),
                    Book.Column.of("层次", 6, Shown.of(Grid.FORM, Grid.LEVEL)),
                    Book.Column.of("单位或科室", 16, Shown.of(Grid.FORM, Grid.UNIT)),
                    Book.Column.of(12, Grid.FORM, "position"),
                    Book.Column.of(13, Grid.FORM, "phone"),
                    Book.Column.of("包联区域", 20, Shown.of(Grid.FORM, Grid.AREA)));

    /** Of an area: that it is among these codes. */
    public static Book holders(List<String> places) {
        return HOLDERS.over(
                "包联责任人",
                HOLDERS.lines()
                        .where(Path.of(Relation.RECORD)
                                .in(Question.from(AREAS)
                                        .where(Path.of(Relation.VALUE).oneOf(places))
                                        .select(Relation.RECORD))));
    }

    /** How a problem is called. */
    public static final Shown PROBLEM =
            Shown.joined(" ", Shown.of(Problem.FORM, Problem.NUMBER), Shown.of(Problem.FORM, Problem.UNIT));

    public static final List<Figure> FIGURES = List.of(
            cadres("F65", "包片领导", "area", Grid.NAME.field(), Grid.UNIT.field()),
            Figure.distinct(
                    "F66",
                    "包镇科室",
                    "个",
                    Figure.Kind.AT_DAY,
                    "报告日包镇的科室数",
                    assigned("town").select(Grid.UNIT.field())),
            cadres("F67", "包村干部", "village", Grid.NAME.field(), Grid.UNIT.field()),
            Figure.distinct("F68", "包联贫困村", "个", Figure.Kind.AT_DAY, "报告日有干部包村的贫困村数", POOR_VILLAGES.where(COVERED))
                    .beside("poverty_villages", POOR_VILLAGES, Tally.DISTINCT)
                    .beside("uncovered", POOR_VILLAGES.where(COVERED.not()), Tally.DISTINCT),
            Figure.rows(
                    "F69",
                    "督导轮次",
                    "次",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内开始的督导轮次",
                    Question.from(Round.FORM.relation())
                            .where(Path.of(Round.DAY).within())),
            Figure.rows(
                    "F70",
                    "问题交办单",
                    "份",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内交办的问题交办单份数",
                    Question.from(Handover.FORM.relation())
                            .where(Path.of(Handover.DAY).within())),
            Figure.rows(
                    "F71",
                    "问题通报",
                    "期",
                    Figure.Kind.YEAR_TO_DATE,
                    "期内印发的问题通报期数",
                    Question.from(Bulletin.FORM.relation())
                            .where(
                                    Path.of(Bulletin.KIND).is(Bulletin.KIND_LIST.code("problems")),
                                    Path.of(Bulletin.DAY).within())),
            Figure.rows("F72", "约谈", "人次", Figure.Kind.YEAR_TO_DATE, "期内约谈的人次", interviews())
                    .beside(Part.of(
                            "persons", "人", interviews().select(Interview.INTERVIEWED.field()), Tally.DISTINCT)),
            Figure.of(
                            "F73",
                            "销号率",
                            Figure.Kind.YEAR_TO_DATE,
                            "期内反馈的问题中，报告日已销号的比例",
                            Part.share(
                                    "",
                                    Part.of("", "个", RAISED.where(STRUCK_OFF), Tally.ROWS),
                                    Part.of("", "个", RAISED, Tally.ROWS)))
                    .beside(Part.of(
                            "overdue", "个", RAISED.where(LATE, IN_THE_UNITS_HANDS, STRUCK_OFF.not()), Tally.ROWS))
                    .beside(Part.of("relapsed", "个", RAISED.where(RELAPSED), Tally.ROWS))
                    .revised());

    private Supervision() {}

    /** Where a problem stands on the report day. */
    private static Condition in(String state) {
        return Path.of(Relation.RECORD)
                .in(STANDING.where(Path.of(Step.STATE).is(Problem.STATE_LIST.code(state)))
                        .select(Relation.RECORD));
    }

    /** Of the day that binds on the report day; what has no step by then is bound by what it tells now. */
    private static Condition due(Function<Path, Condition> told) {
        Path record = Path.of(Relation.RECORD);
        return record.in(STANDING.where(told.apply(Path.of(Step.DUE))).select(Relation.RECORD))
                .or(told.apply(Path.of(Problem.DUE))
                        .and(record.in(STANDING.select(Relation.RECORD)).not()));
    }

    private static String source(String code) {
        return Problem.SOURCE_LIST.code(code);
    }

    private static Question assigned(String level) {
        return Question.from(Grid.FORM.relation())
                .where(Path.of(Grid.LEVEL).is(Grid.LEVEL_LIST.code(level)), Definitions.lasting(Grid.START, Grid.END));
    }

    private static Figure cadres(String id, String title, String level, Field... who) {
        return Figure.distinct(
                id,
                title,
                "人",
                Figure.Kind.AT_DAY,
                "报告日的" + title + "人数（按姓名和单位）",
                assigned(level).select(who));
    }

    private static Question interviews() {
        return Question.from(Interview.FORM.relation())
                .where(Path.of(Interview.DAY).within());
    }
}
