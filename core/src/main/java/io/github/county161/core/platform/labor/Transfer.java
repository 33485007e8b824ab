package io.github.county161.core.platform.labor;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.Map;

/** 转移就业: a person at work from a day on, and where. */
final class Transfer {

    static final CodeList WORK_TYPE = CodeList.of("work_type", "transfer", "flexible", "farming");
    static final CodeList COOPERATION_LIST =
            CodeList.of("cooperation", "none", "partner_province", "own_province", "other_province");

    static final Column<Long> WHO = Column.person();
    static final Column<String> TYPE =
            Column.one("work_type", "就业类型", WORK_TYPE).required();
    static final Column<String> COOPERATION = Column.one("cooperation", "{协作}", COOPERATION_LIST);
    static final Column<LocalDate> START = Column.date("start", "就业起始日期").required();
    static final Column<LocalDate> END = Column.date("end", "就业终止日期");
    static final Column<Yuan> WAGE = Column.yuan("monthly_wage", "月工资").requiredWhen(TYPE, "transfer", "flexible");

    private static final Column<String> PROVINCE =
            Column.text("province", "就业省", 40).required();
    private static final Column<String> CITY = Column.text("city", "就业市", 40);
    private static final Column<String> COUNTY =
            Column.text("county", "就业县", 40).required();

    static final Form FORM = Form.named("transfer", "转移就业")
            .of(
                    WHO,
                    Column.one("channel", "就业渠道", CodeList.of("channel")).required(),
                    Column.one("work_place", "就业地域", Lists.WORK_PLACE).required(),
                    TYPE,
                    Column.text("employer", "就业单位", 100).requiredWhen(TYPE, "transfer"),
                    Column.one("employer_kind", "单位性质", CodeList.of("employer_kind")),
                    Column.one("industry", "行业", CodeList.of("industry")),
                    Column.one("trade", "岗位工种", Lists.TRADE).required(),
                    PROVINCE,
                    CITY,
                    COUNTY,
                    Column.note("address", "详细地址", 200),
                    COOPERATION,
                    Column.flag("point_to_point", "是否点对点输送"),
                    START,
                    END,
                    Column.whole("months", "合同或协议月数", 0, 1_200),
                    WAGE,
                    Column.note("note", "备注", 500))
            .key(WHO, START)
            .spell(START, END, TYPE)
            .rule(Rule.tell("place_not_to_county", COUNTY, "具体到县（区、市）的就业地", Transfer::isWiderThanCounty))
            .build();

    private Transfer() {}

    /** The county's cell repeats the province or the city. */
    private static boolean isWiderThanCounty(Map<String, String> row) {
        String county = row.getOrDefault(COUNTY.name(), "");
        return !county.isEmpty()
                && (county.endsWith("省")
                        || county.equals(row.get(PROVINCE.name()))
                        || county.equals(row.get(CITY.name())));
    }
}
