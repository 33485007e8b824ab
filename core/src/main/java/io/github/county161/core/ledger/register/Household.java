package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.util.List;

/** 户信息: a household as it was registered; what varies of it later is told with its day. */
public final class Household {

    public static final Column<String> PLACE = Column.place("place").required().varying();
    public static final Column<String> HEAD_ID = Column.id("head_id", "户主身份证号").required();
    public static final Column<String> HEAD_NAME =
            Column.name("head_name", "户主姓名").required();
    public static final Column<String> PHONE =
            Column.phone("head_phone", "户主电话").varying();
    public static final Column<String> CATEGORY =
            Column.one("category", "户类型", Lists.CATEGORY).required().varying();
    public static final Column<String> POVERTY =
            Column.one("poverty", "脱贫状态", Lists.POVERTY).required().varying();
    public static final Column<Boolean> RELOCATED =
            Column.flag("relocated", "是否易地扶贫搬迁户").required();
    public static final Column<Long> SETTLEMENT = Column.ref(
                    "settlement", "settlement", new Cell("settlement", "安置点名称"))
            .requiredWhen(RELOCATED, "1")
            .varying();

    public static final Column<String> CAUSE = Column.one("cause", "主要致贫原因", Lists.CAUSE);
    public static final Column<Long> REGISTERED = Column.year("registered_year", "认定年度");

    public static final Form FORM = Form.named("household", "户信息")
            .of(
                    PLACE,
                    Column.text("group", "村民小组", 40),
                    Column.text("household_no", "户编号", 40),
                    HEAD_NAME,
                    HEAD_ID,
                    PHONE,
                    Column.note("address", "详细住址", 200).required(),
                    REGISTERED,
                    CATEGORY,
                    POVERTY,
                    CAUSE,
                    RELOCATED,
                    SETTLEMENT,
                    Column.note("note", "备注", 500))
            .key(HEAD_ID)
            .rule(Rule.inVillage(PLACE))
            .rule(new Rule(
                    "state_contradicts",
                    SETTLEMENT,
                    "非易地扶贫搬迁户不填安置点",
                    row -> "0".equals(row.get(RELOCATED.name())) && row.containsKey(SETTLEMENT.name())))
            .build();

    /** A household named by its head: the cells that do so. */
    public static Column<Long> ref(String name, Cell... cells) {
        return Column.ref(name, "household", cells);
    }

    public static final List<Cell> BY_HEAD = List.of(new Cell("head_name", "户主姓名"), new Cell("head_id", "户主身份证号"));

    private Household() {}
}
