package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Colour;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.platform.welfare.WelfarePosts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** “零就业”家庭清零台账: a time without work a line: from when, by when, by whom helped, how it ended. */
public final class ZeroEmploymentBook {

    private static final Form HELP = People.form(WelfarePosts.PLATFORM, "zero_help");

    private static final Link HELPED = Link.naming(
                    Relation.HOUSEHOLD, HELP, HELP.household().orElseThrow())
            .since(People.field(HELP, "date"), Cycle.OPENED);

    private static final Link WILLING = People.labourers(Relation.HOUSEHOLD)
            .where(Path.of(Relation.PERSON)
                    .in(Definitions.surveyed(Path.of(Intention.WISH).is(Lists.WISH.code("none"))))
                    .not());

    /** The work that ended it began on the day it ended. */
    private static final Link WORK =
            Link.of(Cycle.WHO, Question.from(Spell.RELATION), Relation.PERSON).on(Spell.START, Cycle.ENDED);

    public static final Book BOOK = Book.of(
                    "zero_employment",
                    "“零就业”家庭清零台账",
                    Kind.YEAR_TO_DATE,
                    "期末未清零或期内结束的零就业周期，一次一行；家庭人口、劳动力、意愿为报告日的情况；时限为认定后 20 个工作日（以县域包为准）；清零方式“其他”为无意愿、超龄、离户等",
                    Cycle.TOUCHING)
            .inPlaces(Relation.HOUSEHOLD, Cycle.NO)
            .with(
                    Column.of("序号", 6, Shown.NUMBER),
                    Column.of("镇", 9, Shown.town(Relation.PLACE)),
                    Column.of("村", 12, Shown.village(Relation.PLACE)),
                    Column.of("户主", 8, People.head(Relation.HOUSEHOLD)),
                    Column.of("身份证号", 20, People.headId(Relation.HOUSEHOLD)),
                    Column.of("家庭人口", 6, Shown.count(People.members(Relation.HOUSEHOLD))),
                    Column.of("劳动力人数", 6, Shown.count(People.labourers(Relation.HOUSEHOLD))),
                    Column.of(
                            "劳动力姓名",
                            10,
                            Shown.through(People.labourers(Relation.HOUSEHOLD), People.name(Relation.PERSON))),
                    Column.of("有意愿人数", 6, Shown.count(WILLING)),
                    Column.of(
                            "未就业原因",
                            10,
                            Shown.through(
                                    People.labourers(Relation.HOUSEHOLD),
                                    People.survey(Relation.PERSON, "idle_reason"))),
                    Column.of("认定日期", 11, Shown.raw(Cycle.OPENED)),
                    Column.of(
                            "时限",
                            11,
                            Shown.worked((row, asking) -> due(row, asking).toString())),
                    Column.of("天数", 6, Shown.worked(ZeroEmploymentBook::days)),
                    Column.of("颜色", 9, Shown.worked(ZeroEmploymentBook::colour)),
                    Column.of("帮扶责任人", 8, Shown.through(HELPED, Shown.of(HELP, "helper"))),
                    Column.of(
                            "帮扶措施与推荐记录",
                            24,
                            Shown.through(
                                    HELPED,
                                    Shown.joined(
                                            " ",
                                            Shown.of(HELP, "date"),
                                            Shown.of(HELP, "measure"),
                                            Shown.of(HELP, "employer"),
                                            Shown.of(HELP, "result")))))
            .band(
                    "就业",
                    Column.of("就业人", 8, People.name(Cycle.WHO)),
                    Column.of("单位", 14, Shown.through(WORK, People.employer())),
                    Column.of("时间", 11, Shown.through(WORK, Shown.raw(Spell.START))))
            .with(
                    Column.of(
                            "清零日期",
                            11,
                            Shown.worked((row, asking) -> ended(row, asking).orElse(""))),
                    Column.of("清零方式", 8, Shown.worked(ZeroEmploymentBook::how)),
                    Column.of("反复次数", 6, Shown.worked((row, asking) -> Long.toString(row.whole(Cycle.NO) - 1))),
                    Column.of("复核人", 8, Shown.BLANK));

    private ZeroEmploymentBook() {}

    private static LocalDate due(Row row, Asking asking) {
        return asking.workdays()
                .after(LocalDate.parse(row.text(Cycle.OPENED).orElseThrow()), asking.zeroEmploymentDays());
    }

    private static Optional<String> ended(Row row, Asking asking) {
        return row.text(Cycle.ENDED).filter(day -> day.compareTo(asking.reportDay()) <= 0);
    }

    /** How long it has lasted, or lasted. */
    private static String days(Row row, Asking asking) {
        LocalDate last =
                ended(row, asking).map(LocalDate::parse).orElse(asking.asOf().reportDay());
        return Long.toString(
                ChronoUnit.DAYS.between(LocalDate.parse(row.text(Cycle.OPENED).orElseThrow()), last));
    }

    private static String colour(Row row, Asking asking) {
        return Colour.of(
                        ended(row, asking).isPresent(),
                        Optional.of(due(row, asking)),
                        asking.asOf().reportDay())
                .label();
    }

    private static String how(Row row, Asking asking) {
        return ended(row, asking)
                .map(day -> row.text(Cycle.HOW).equals(Optional.of(Cycle.BY_WORK)) ? "就业清零" : "其他")
                .orElse("");
    }
}
