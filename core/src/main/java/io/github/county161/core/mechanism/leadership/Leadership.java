package io.github.county161.core.mechanism.leadership;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spans;
import io.github.county161.core.ledger.Tally;
import java.util.List;

/** 领导机制: who drives the work, and that they meet. */
public final class Leadership {

    public static final List<Form> FORMS = List.of(MemberUnit.FORM, Meeting.FORM);

    public static final List<CodeList> LISTS = List.of(MemberUnit.ROLE_LIST, Meeting.KIND_LIST);

    public static final List<Figure> FIGURES = List.of(
            Figure.rows(
                    "F56",
                    "推进组成员单位",
                    "个",
                    Figure.Kind.AT_DAY,
                    "报告日角色为成员的单位数",
                    Question.from(MemberUnit.FORM.relation())
                            .where(
                                    Path.of(MemberUnit.ROLE).is(MemberUnit.ROLE_LIST.code("member")),
                                    Path.of(MemberUnit.START)
                                            .isEmpty()
                                            .or(Path.of(MemberUnit.START).atMost(Operand.REPORT_DAY)),
                                    Path.of(MemberUnit.END)
                                            .isEmpty()
                                            .or(Path.of(MemberUnit.END).atLeast(Operand.REPORT_DAY)))),
            held("F59", "一周一分析调度", "weekly", Spans.WEEKS, "周"),
            held("F60", "一月一督导推进", "monthly", Spans.MONTHS, "月"),
            held("F61", "一季度一综合研判", "quarterly", Spans.QUARTERS, "季"));

    private Leadership() {}

    private static Figure held(String id, String title, String kind, Question elapsed, String span) {
        return Figure.rows(
                        id,
                        title,
                        "次",
                        Figure.Kind.YEAR_TO_DATE,
                        "期内召开的次数，并列期内已过完的" + span + "数",
                        Question.from(Meeting.FORM.relation())
                                .where(
                                        Path.of(Meeting.KIND).is(Meeting.KIND_LIST.code(kind)),
                                        Path.of(Meeting.DAY).within()))
                .beside(Part.of("elapsed", span, elapsed, Tally.ROWS));
    }
}
