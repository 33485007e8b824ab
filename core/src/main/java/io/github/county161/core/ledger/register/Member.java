package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.util.List;

/** 人员信息: a member of a household. The household is that at entry; only 成员变动 moves a person. */
public final class Member {

    public static final Column<Long> HOUSEHOLD =
            Household.ref("household", Household.BY_HEAD.toArray(Cell[]::new)).required();
    public static final Column<String> NAME = Column.name("name", "姓名").required();
    public static final Column<String> ID = Column.id("id_number", "身份证号").required();
    public static final Column<String> RELATION =
            Column.one("relation", "与户主关系", Lists.RELATION).required();
    public static final Column<List<String>> HEALTH =
            Column.many("health", "健康状况", Lists.HEALTH).required().varying();
    public static final Column<String> ABILITY =
            Column.one("ability", "劳动能力", Lists.ABILITY).required().varying();
    public static final Column<Boolean> IN_SCHOOL =
            Column.flag("in_school", "是否在校生").required().varying();
    public static final Column<String> PHONE = Column.phone("phone", "电话").varying();

    public static final Form FORM = Form.named("member", "人员信息")
            .of(
                    HOUSEHOLD,
                    NAME,
                    ID,
                    RELATION,
                    Column.one("ethnicity", "民族", Lists.ETHNICITY).standard(Lists.ETHNICITY.code("01")),
                    Column.one("politics", "政治面貌", Lists.POLITICS),
                    Column.one("education", "文化程度", Lists.EDUCATION).varying(),
                    HEALTH,
                    ABILITY,
                    Column.text("skill", "劳动技能特长", 100),
                    PHONE,
                    Column.flag("disabled", "是否残疾人"),
                    IN_SCHOOL,
                    Column.text("school", "毕业院校", 100),
                    Column.text("major", "所学专业", 100),
                    Column.month("graduated", "毕业时间"),
                    Column.note("note", "备注", 500))
            .key(ID)
            .rule(Rule.alone(HEALTH, Lists.HEALTH.code("healthy"), "“健康”不与其他健康状况同填"))
            .build();

    private Member() {}
}
