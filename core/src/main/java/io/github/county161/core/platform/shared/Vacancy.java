package io.github.county161.core.platform.shared;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;

/** 岗位信息: work on offer, from the partner area, a local firm, the public hand or a platform. */
public final class Vacancy {

    public static final CodeList SOURCE =
            CodeList.of("vacancy_source", "partner_area", "local_firm", "public", "platform");

    public static final Column<String> NUMBER =
            Column.text("vacancy_no", "岗位编号", 40).issued();
    public static final Column<String> FROM = Column.one("source", "来源", SOURCE).required();
    public static final Column<Long> HEADCOUNT =
            Column.whole("headcount", "招聘人数", 1, 100_000).required();
    public static final Column<LocalDate> DAY = Column.date("date", "发布日期").required();
    public static final Column<LocalDate> UNTIL =
            Column.date("valid_until", "有效期至").future();
    public static final CodeList SEX_LIST = CodeList.of("sex_wanted", "male", "female");
    public static final Column<String> SEX = Column.one("sex", "性别要求", SEX_LIST);
    public static final Column<Long> LEAST_AGE = Column.whole("min_age", "年龄下限", 14, 100);
    public static final Column<Long> MOST_AGE = Column.whole("max_age", "年龄上限", 14, 100);
    public static final Column<String> EDUCATION = Column.text("education", "学历要求", 30);
    public static final Column<String> SKILL = Column.text("skill", "技能要求", 100);
    public static final Column<Yuan> LEAST_WAGE =
            Column.yuan("min_wage", "月薪下限").required();
    public static final Column<Yuan> MOST_WAGE = Column.yuan("max_wage", "月薪上限");
    public static final Column<String> WORK_PLACE = Column.one("work_place", "就业地域", Lists.WORK_PLACE);

    public static final Form FORM = Form.named("vacancy", "岗位信息")
            .of(
                    NUMBER,
                    FROM,
                    Column.ref("provider", "partner", new Cell("provider", "提供单位")),
                    Column.text("employer", "用人单位", 100).required(),
                    Column.creditCode("credit_code", "统一社会信用代码"),
                    Column.one("industry", "行业", CodeList.of("industry")),
                    Column.text("post", "岗位名称", 60).required(),
                    HEADCOUNT,
                    SEX,
                    LEAST_AGE,
                    MOST_AGE,
                    EDUCATION,
                    SKILL,
                    LEAST_WAGE,
                    MOST_WAGE,
                    Column.text("workplace", "工作地点", 100).required(),
                    WORK_PLACE,
                    Column.flag("board", "食宿"),
                    Column.flag("insurance", "社保"),
                    Column.name("contact", "联系人").required(),
                    Column.phone("phone", "联系电话").required(),
                    DAY,
                    UNTIL,
                    Column.flag("suitable", "是否适合{对象}劳动力"))
            .key(NUMBER)
            .happened(DAY)
            .rule(Rule.inOrder(DAY, UNTIL))
            .rule(Rule.partOf(LEAST_AGE, MOST_AGE))
            .rule(Rule.partOf(LEAST_WAGE, MOST_WAGE))
            .build();

    private Vacancy() {}
}
