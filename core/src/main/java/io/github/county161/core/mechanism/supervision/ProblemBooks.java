package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 中省市反馈问题整改台账 and 问题清单: problems, who mends them by when, and how far they are. */
public final class ProblemBooks {

    /** What was done about a problem, as its flow tells it. */
    private static final Link STEPS = Link.of(
            Relation.RECORD,
            Question.from(Step.RELATION)
                    .where(
                            Path.of(Step.FORM).is(Problem.FORM.name()),
                            Path.of(Step.HAPPENED_ON).atMost(Operand.REPORT_DAY)),
            Relation.RECORD);

    /** Where it stood on the report day, and not where it stands now. */
    private static final Shown STATE = Shown.first(
            Shown.through(
                    Link.of(Relation.RECORD, Supervision.STANDING, Relation.RECORD),
                    Shown.code(Step.STATE, Problem.STATE_LIST)),
            Shown.worked((row, asking) -> "未销号"));

    public static final Book RECTIFICATION = Book.of(
                    "rectification",
                    "中省市反馈问题整改台账",
                    Kind.YEAR_TO_DATE,
                    "期内中央、省级、市级反馈的问题；进展、完成日期来自整改流程的办理",
                    Supervision.FROM_ABOVE)
            .by(Problem.DAY.field(), Problem.NUMBER.field())
            .with(
                    Column.of("序号", 5, Shown.NUMBER),
                    told(9, "source"),
                    told(11, "date"),
                    told(10, "document_no"),
                    told(22, "description"),
                    told(9, "kind"),
                    Column.of("镇村", 12, Shown.place(Relation.PLACE)),
                    told(5, "households").addedUp(),
                    told(5, "persons").addedUp(),
                    told(12, "aim"),
                    told(14, "measures"))
            .band("责任", told(10, "unit"), told(8, "leader"), told(8, "responsible"))
            .with(Column.of("整改时限", 11, by(ProblemCourse::due)))
            .band(
                    "整改",
                    Column.of("进展", 16, steps()),
                    Column.of("佐证", 8, by(ProblemCourse::evidence)),
                    Column.of("完成日期", 11, done()),
                    Column.of("复核人、结论", 14, new Shown.Reckoned(ProblemBooks::reviewed)),
                    Column.of("销号日期", 11, by(ProblemCourse::struckOff)))
            .with(Column.of("状态", 9, STATE));

    public static final Book PROBLEMS = Book.of(
                    "problems", "问题清单", Kind.YEAR_TO_DATE, "期内反馈的全部问题；颜色按报告日到整改时限的天数，待复核的不计超期", Supervision.RAISED)
            .by(Problem.NUMBER.field())
            .with(
                    told(13, "problem_no"),
                    Column.of("发现日期", 11, Shown.of(Problem.FORM, Problem.DAY)),
                    Column.of("方式", 10, Shown.of(Problem.FORM, Problem.SOURCE)),
                    Column.of("轮次", 8, Shown.of(Problem.FORM, "round")),
                    Column.of("镇村", 16, Shown.place(Relation.PLACE)),
                    Column.of("描述", 28, Shown.of(Problem.FORM, "description")),
                    told(10, "kind"),
                    Column.of("程度", 7, Shown.of(Problem.FORM, "severity")),
                    told(12, "unit"),
                    Column.of("时限", 11, by(ProblemCourse::due)),
                    Column.of("交办单", 20, new Shown.Reckoned(ProblemBooks::handovers)),
                    Column.of("状态", 10, STATE),
                    Column.of("颜色", 10, by(ProblemCourse::colour)));

    /** What was raised by the report day and is not struck off yet. */
    public static final Book OPEN = PROBLEMS.over("未销号问题", Supervision.OPEN);

    private ProblemBooks() {}

    private static Column told(int width, String column) {
        return Column.of(width, Problem.FORM, column);
    }

    /** Each day on which something was done, and what state that led to. */
    private static Shown steps() {
        Shown state = Shown.code(Step.STATE, Problem.STATE_LIST);
        return Shown.through(STEPS, Shown.joined(" ", Shown.raw(Step.HAPPENED_ON), state));
    }

    /** The day on which it was asked to be struck off. */
    private static Shown done() {
        return Shown.through(
                STEPS.where(Path.of(Step.STATE).is(Problem.STATE_LIST.code("asked_off"))), Shown.raw(Step.HAPPENED_ON));
    }

    private static Shown by(Function<ProblemCourse, String> told) {
        return new Shown.Reckoned(
                (rows, reader) -> courses(rows, reader).stream().map(told).toList());
    }

    /** Who reviewed it last, and the word on it. */
    private static List<String> reviewed(List<Row> rows, Shown.Reader reader) {
        return courses(rows, reader).stream()
                .map(course -> course.reviewed(reader::sender))
                .toList();
    }

    private static List<ProblemCourse> courses(List<Row> rows, Shown.Reader reader) {
        Map<Long, List<Row>> steps =
                reader
                        .rows(Question.from(Step.RELATION)
                                .where(Path.of(Step.FORM).is(Problem.FORM.name())))
                        .stream()
                        .collect(Collectors.groupingBy(step -> step.whole(Relation.RECORD)));
        LocalDate day = reader.asking().asOf().reportDay();
        return rows.stream()
                .map(row -> new ProblemCourse(row, steps.getOrDefault(row.whole(Relation.RECORD), List.of()), day))
                .toList();
    }

    /** On which orders a problem was handed over: an order names its problems by their numbers. */
    private static List<String> handovers(List<Row> rows, Shown.Reader reader) {
        Map<String, List<String>> orders = new HashMap<>();
        Question issued = Question.from(Handover.FORM.relation())
                .where(Path.of(Handover.DAY).atMost(Operand.REPORT_DAY));
        for (Row order : reader.rows(issued)) {
            for (String number : Flow.Carrier.names(order.get(Handover.PROBLEMS).orElse(""))) {
                orders.computeIfAbsent(number, n -> new ArrayList<>())
                        .add(order.get(Handover.NUMBER).orElse(""));
            }
        }
        return rows.stream()
                .map(row -> String.join(
                        "、", orders.getOrDefault(row.get(Problem.NUMBER).orElse(""), List.of())))
                .toList();
    }
}
