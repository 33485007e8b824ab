package io.github.county161.core.platform.shared;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import java.time.LocalDate;

/** 招聘会: a fair of one of the platforms, held at a place on a day. */
public final class Fair {

    public static final CodeList KIND_LIST =
            CodeList.of("fair_kind", "labor", "nearby", "welfare", "workshop", "graduate");

    private static final long MANY = 1_000_000;

    public static final Column<String> PLACE = Column.place("place").required();
    public static final Column<String> NAME = Column.text("fair", "招聘会名称", 100).required();
    public static final Column<String> KIND =
            Column.one("kind", "专场类型", KIND_LIST).required();
    public static final Column<LocalDate> DAY = Column.date("date", "开始日期").required();
    private static final Column<LocalDate> LAST_DAY = Column.date("end_date", "结束日期");
    private static final Column<Boolean> AT_SETTLEMENT =
            Column.flag("at_settlement", "是否安置点举办").required();
    private static final Column<Long> ATTENDANCE =
            Column.whole("attendance", "参会人数", 0, MANY).required();
    public static final Column<Long> POOR_ATTENDANCE =
            Column.whole("poor_attendance", "{对象}劳动力参会人数", 0, MANY).required();

    public static final Form FORM = Form.named("fair", "招聘会")
            .of(
                    PLACE,
                    NAME,
                    Column.one("style", "形式", CodeList.of("fair_style", "special", "market", "village", "household")),
                    KIND,
                    Column.text("partner", "合作单位", 100).required(),
                    Column.flag("paired", "是否{协作}").required(),
                    AT_SETTLEMENT,
                    Column.ref("settlement", "settlement", new Cell("settlement", "安置点名称"))
                            .requiredWhen(AT_SETTLEMENT, "1"),
                    Column.text("venue", "举办地点", 100).required(),
                    DAY,
                    LAST_DAY,
                    Column.whole("employers", "参加单位数", 0, MANY).required(),
                    Column.whole("vacancies", "提供岗位数", 0, MANY).required(),
                    ATTENDANCE,
                    POOR_ATTENDANCE,
                    Column.note("note", "备注", 500))
            .key(NAME, DAY)
            .happened(DAY)
            .rule(Rule.inOrder(DAY, LAST_DAY))
            .rule(Rule.partOf(POOR_ATTENDANCE, ATTENDANCE))
            .build();

    private Fair() {}

    /** The fairs begun in the period. */
    public static final Question HELD =
            Question.from(FORM.relation()).where(Path.of(DAY).within());

    /** The fairs of these kinds begun in the period. */
    public static Question held(String... kinds) {
        Condition of = Path.of(KIND)
                .oneOf(java.util.Arrays.stream(kinds).map(KIND_LIST::code).toList());
        return Question.from(FORM.relation()).where(of, Path.of(DAY).within());
    }
}
