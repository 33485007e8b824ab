package io.github.county161.core.mechanism.finding;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.form.Worked;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 疑点: a record that a check doubts, until somebody has closed it or excused it for a time. */
public final class Finding {

    static final String OPEN = "open";
    static final String RECHECK = "recheck";
    static final String CLOSED = "closed";
    static final String EXEMPT = "exempt";

    /** Acts of the program. */
    static final String VANISH = "vanish";

    static final String REOPEN = "reopen";
    static final String LAPSE = "lapse";

    static final CodeList STATE_LIST = CodeList.of("finding_state", OPEN, RECHECK, CLOSED, EXEMPT);
    static final CodeList ACT_LIST = CodeList.of("finding_act", VANISH, REOPEN, LAPSE, "close", EXEMPT, "answer");
    static final CodeList RESULT_LIST = CodeList.of("finding_result", "mended", "right", "unclear");

    /** The check's id; with the form it names the check. */
    static final Column<String> CHECK = Column.text("check", "疑点代码", 60).required();

    /** The number of the record that is doubted, on the form {@link #ABOUT}. */
    static final Column<Long> SUBJECT =
            Column.whole("subject", "记录号", 1, Long.MAX_VALUE).required();

    static final Column<String> ABOUT = Column.text("about", "所在的表", 60);
    static final Column<String> PLACE = Column.place("place");
    static final Column<LocalDate> OPENED = Column.date("date", "发现日期");
    static final Column<String> SEVERITY = Column.one("severity", "严重程度", Ruling.SEVERITY);

    /** Whether it was there when the county began to look: 存量. */
    static final Column<Boolean> BASELINE = Column.flag("baseline", "存量");

    static final Column<String> STATE = Column.one("state", "状态", STATE_LIST).history();
    /** The day of the last step; none before the first. */
    static final Column<LocalDate> MOVED = Column.date("moved", "办理日期").history();

    static final Column<String> RESULT =
            Column.one("result", "核查结果", RESULT_LIST).history();
    static final Column<String> EXPLANATION =
            Column.text("explanation", "说明", 200).history();
    static final Column<LocalDate> EXEMPT_UNTIL =
            Column.date("exempt_until", "豁免至").future().history();

    private static final Set<String> PERSONS =
            Set.of("village_clerk", "town_clerk", "town_reviewer", "county_clerk", "county_approver");
    private static final Set<String> EXEMPTING = Set.of("town_reviewer", "county_clerk", "county_approver");

    /**
     * 待处理 → 待复核 (the doubt is gone) → 关闭, or 豁免 until a day; the program opens it again when the doubt is there
     * again. It is all one side's work: the program has checked what a person closes.
     */
    private static final Flow FLOW = Flow.of(STATE, OPEN, Side.DOING, ACT_LIST)
            .step(ofProgram(VANISH, RECHECK, OPEN, EXEMPT))
            .step(ofProgram(REOPEN, OPEN, RECHECK, CLOSED))
            .step(ofProgram(LAPSE, OPEN, EXEMPT))
            .step(step("close", CLOSED, PERSONS, RECHECK)
                    .tells(RESULT, EXPLANATION)
                    .meantBy(RESULT, RESULT_LIST.code("mended")))
            .step(step(EXEMPT, EXEMPT, EXEMPTING, OPEN, RECHECK)
                    .needs(EXPLANATION)
                    .tells(RESULT, EXEMPT_UNTIL)
                    .meantBy(RESULT, RESULT_LIST.code("right")))
            .step(answer(OPEN))
            .step(answer(RECHECK))
            .done(CLOSED)
            .done(EXEMPT);

    private static Flow.Step step(String act, String to, Set<String> roles, String... from) {
        return Flow.Step.of(act, Set.of(from), STATE_LIST.code(to), Side.DOING, roles)
                .dated(MOVED);
    }

    private static Flow.Step ofProgram(String act, String to, String... from) {
        return step(act, to, Set.of(), from).tells(RESULT, EXPLANATION, EXEMPT_UNTIL);
    }

    private static Flow.Step answer(String state) {
        return step("answer", state, PERSONS, state)
                .needs(RESULT)
                .tells(EXPLANATION)
                .meantBy(RESULT, RESULT_LIST.meanings().toArray(String[]::new));
    }

    public static final Form FORM = Form.named("finding", "疑点核查表")
            .of(
                    CHECK,
                    SUBJECT,
                    ABOUT,
                    PLACE,
                    OPENED,
                    SEVERITY,
                    BASELINE,
                    STATE,
                    MOVED,
                    RESULT,
                    EXPLANATION,
                    EXEMPT_UNTIL)
            .key(CHECK, SUBJECT)
            .happened(OPENED)
            .flow(FLOW)
            .showing(
                    shown("where", "哪个村"),
                    shown("form", "表"),
                    shown("doubt", "疑点"),
                    shown("object", "对象"),
                    shown("mend", "怎么改"))
            .enteredBy()
            .build();

    private static final Question FOUND =
            Question.from(FORM.relation()).where(Path.of(OPENED).atMost(Operand.REPORT_DAY));

    /** Doubts found by the report day that wait for somebody. */
    public static final Question WAITING = FOUND.where(Path.of(STATE)
            .isEmpty()
            .or(Path.of(STATE).oneOf(List.of(STATE_LIST.code(OPEN), STATE_LIST.code(RECHECK)))));

    /** Doubts that were closed or excused within the period. */
    public static final Question DONE_WITH = FOUND.where(
            Path.of(STATE).oneOf(List.of(STATE_LIST.code(CLOSED), STATE_LIST.code(EXEMPT))),
            Path.of(MOVED).within());

    public static final List<CodeList> LISTS = List.of(STATE_LIST, ACT_LIST, RESULT_LIST, Ruling.SEVERITY);

    private Finding() {}

    /** What its sheet says to whoever answers, and nobody compares. */
    private static Worked shown(String name, String heading) {
        return Worked.text(name, heading, row -> Optional.empty());
    }

    /** The form of the record that is doubted; "" where none is told. */
    public static String about(Row finding) {
        return finding.get(ABOUT).orElse("");
    }

    /** The number of the record that is doubted. */
    public static long subject(Row finding) {
        return finding.get(SUBJECT).orElse(0L);
    }

    static String state(Row finding) {
        return finding.get(STATE).orElse(OPEN);
    }

    /** The day of its last step. */
    static LocalDate moved(Row finding) {
        return finding.get(MOVED).or(() -> finding.get(OPENED)).orElse(LocalDate.MIN);
    }

    /** The day on which an exemption ends: as it says, as its check says, or else after a year; none is for good. */
    static LocalDate exemptUntil(Row finding, Optional<Check> check) {
        return finding.get(EXEMPT_UNTIL)
                .orElseGet(() -> moved(finding)
                        .plusDays(check.map(c -> c.advice().days())
                                .filter(days -> days > 0)
                                .orElse(Check.A_YEAR)));
    }

    /** Whether it is excused on a day: no longer on the day the exemption ends. */
    static boolean isExcused(Row finding, Optional<Check> check, LocalDate day) {
        return state(finding).equals(EXEMPT) && exemptUntil(finding, check).isAfter(day);
    }

    /** The act that is due of a finding; none when it stands as it should. */
    static Optional<String> due(Row finding, Optional<Check> check, boolean doubted, LocalDate day) {
        boolean excused = isExcused(finding, check, day);
        return switch (state(finding)) {
            case OPEN -> doubted ? Optional.empty() : Optional.of(VANISH);
            case EXEMPT -> excused ? Optional.empty() : Optional.of(doubted ? LAPSE : VANISH);
            default -> doubted ? Optional.of(REOPEN) : Optional.empty();
        };
    }
}
