package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.platform.shared.FairResult;
import io.github.county161.core.platform.shared.Vacancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 就业漏斗: vacancy → referral → 意向 → 协议 → 到岗 → 稳岗三月. From the referral on a stage counts persons, and each
 * of them was in the stage before, or it is said why not: that stage was before the period, or nobody recorded it.
 */
public final class Funnel {

    /** Of a stage: who was in the stage before within the period; before it; never. */
    static final String BEFORE = "in_stage_before";

    static final String EARLIER = "stage_before_earlier";
    static final String MISSING = "stage_before_missing";

    private static final Form REFERRAL = LaborTransfer.PLATFORM.forms().stream()
            .filter(form -> form.name().equals("referral"))
            .findFirst()
            .orElseThrow();

    /** A stage's rows whenever they were, with its day and who it is about. */
    private record Stage(Question all, Field day, Field who) {

        Question within() {
            return all.where(Path.of(day).within()).select(who);
        }

        Question earlier() {
            return all.where(Path.of(day).before(Operand.FROM)).select(who);
        }

        Question byNow() {
            return all.where(Path.of(day).atMost(Operand.TO)).select(who);
        }
    }

    private static final Stage REFERRED = new Stage(
            Question.from(REFERRAL.relation()),
            REFERRAL.column("date").map(Column::field).orElseThrow(),
            REFERRAL.person().orElseThrow().field());
    private static final Stage INTENDED = result("intended");
    private static final Stage SIGNED = result("signed");
    private static final Stage STARTED = result("started");

    /** Begun in the period and three months long by the report day, of those who came through any stage. */
    private static final Question STABLE = Question.from(Spell.RELATION)
            .where(
                    Path.of(Spell.START).within(),
                    Path.of(Spell.START).atMost(Operand.EFFECTIVE_SINCE),
                    Path.of(Spell.END).isEmpty().or(Path.of(Spell.LASTED).atLeast(Definitions.EFFECTIVE_DAYS)),
                    Path.of(Relation.PERSON)
                            .in(Question.union(REFERRED.byNow(), INTENDED.byNow(), SIGNED.byNow(), STARTED.byNow())))
            .select(Relation.PERSON);

    private static final Question VACANCIES =
            Question.from(Vacancy.FORM.relation()).where(Path.of(Vacancy.DAY).within());

    /** In the order of the stages. */
    public static final List<Figure> FIGURES = List.of(
            Figure.rows(
                            "funnel_vacancies",
                            "岗位信息",
                            "条",
                            Kind.YEAR_TO_DATE,
                            "期内发布的岗位信息，并列招聘人数；岗位不是人，不与下面各步相减",
                            VACANCIES)
                    .beside("headcount", VACANCIES, new Tally.Sum(new Tally.Amount.Of(Path.of(Vacancy.HEADCOUNT)))),
            Figure.distinct("funnel_referred", "推送", "人", Kind.YEAR_TO_DATE, "期内推送过信息的人数", REFERRED.within()),
            stage("funnel_intended", "意向", "期内招聘会上达成意向的人数", INTENDED.within(), INTENDED.who, REFERRED),
            stage("funnel_signed", "协议", "期内招聘会上签订协议的人数", SIGNED.within(), SIGNED.who, INTENDED),
            stage("funnel_started", "到岗", "期内招聘会后到岗的人数", STARTED.within(), STARTED.who, SIGNED),
            stage("funnel_stable", "稳岗三月", "经推送或招聘会、期内上岗且到报告日满三个月（有效天数）的人数", STABLE, Relation.PERSON, STARTED));

    private Funnel() {}

    private static Stage result(String code) {
        return new Stage(
                Question.from(FairResult.FORM.relation())
                        .where(Path.of(FairResult.RESULT).is(FairResult.RESULT_LIST.code(code))),
                FairResult.DAY.field(),
                FairResult.WHO.field());
    }

    private static Figure stage(
            String id, String title, String definition, Question question, Field who, Stage before) {
        Condition within = Path.of(who).in(before.within());
        Condition earlier = Path.of(who).in(before.earlier());
        return Figure.distinct(id, title, "人", Kind.YEAR_TO_DATE, definition, question)
                .beside(BEFORE, question.where(within), Tally.DISTINCT)
                .beside(EARLIER, question.where(within.not(), earlier), Tally.DISTINCT)
                .beside(MISSING, question.where(within.not(), earlier.not()), Tally.DISTINCT);
    }

    /** A line a stage: how many, of them how many from the stage before, and why the others were not in it. */
    static Sheet sheet(List<Answer> answers, String place, LocalDate day, String proof) {
        List<List<String>> rows = new ArrayList<>();
        for (Answer answer : answers) {
            boolean counts = answer.beside().containsKey(BEFORE);
            rows.add(List.of(
                    answer.figure().title(),
                    answer.figure().unit(),
                    text(answer.own()),
                    counts ? text(beside(answer, BEFORE)) : "",
                    counts ? text(beside(answer, EARLIER)) : "",
                    counts ? text(beside(answer, MISSING)) : "",
                    answer.figure().definition()
                            + (answer.beside().containsKey("headcount")
                                    ? "（招聘 " + text(beside(answer, "headcount")) + " 人）"
                                    : "")));
        }
        return new Sheet(
                        "就业漏斗",
                        place + "就业漏斗",
                        List.of(),
                        List.of(
                                new Sheet.Head("步骤", 12, false),
                                new Sheet.Head("计量", 6, false),
                                new Sheet.Head("本年", 10, false),
                                new Sheet.Head("其中有上一步", 14, false),
                                new Sheet.Head("上一步在往年", 14, false),
                                new Sheet.Head("没有登记上一步", 16, false),
                                new Sheet.Head("口径", 50, false)),
                        rows::forEach,
                        List.of(),
                        List.of("从推送起各步按人计。每一步 = 其中有上一步 + 上一步在往年 + 没有登记上一步；名单用 figures rows 看。"),
                        proof)
                .signed("报告日 " + day, List.of());
    }

    private static Map<String, Counted> beside(Answer answer, String part) {
        return answer.beside().getOrDefault(part, Map.of());
    }

    private static String text(Map<String, Counted> numbers) {
        return numbers.values().stream().map(Counted::text).findFirst().orElse("0");
    }
}
