package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import io.github.county161.core.form.Worked;
import io.github.county161.core.term.IdNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 人员信息: a member of a household. The household is that at entry; only 成员变动 moves a person. */
public final class Member {

    /** The ages of a labourer, by years of birth. */
    public static final int YOUNGEST = 16;

    public static final int OLDEST = 59;

    /** The abilities of a labourer. */
    public static final List<String> ABLE = List.of(Lists.ABILITY.code("common"), Lists.ABILITY.code("skilled"));

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

    public static final Column<String> GRADUATED = Column.month("graduated", "毕业时间");
    public static final Column<String> EDUCATION =
            Column.one("education", "文化程度", Lists.EDUCATION).varying();

    public static final Column<Boolean> DISABLED = Column.flag("disabled", "是否残疾人");
    public static final Column<String> SKILL = Column.text("skill", "劳动技能特长", 100);

    public static final Form FORM = Form.named("member", "人员信息")
            .of(
                    HOUSEHOLD,
                    NAME,
                    ID,
                    RELATION,
                    Column.one("ethnicity", "民族", Lists.ETHNICITY).standard(Lists.ETHNICITY.code("01")),
                    Column.one("politics", "政治面貌", Lists.POLITICS),
                    EDUCATION,
                    HEALTH,
                    ABILITY,
                    SKILL,
                    PHONE,
                    DISABLED,
                    IN_SCHOOL,
                    Column.text("school", "毕业院校", 100),
                    Column.text("major", "所学专业", 100),
                    GRADUATED,
                    Column.note("note", "备注", 500))
            .key(ID)
            .rule(new Rule(
                    "missing", EDUCATION, "必填内容（满16岁的非在校生）", row -> !row.containsKey(EDUCATION.name()) && isGrown(row)))
            .rule(new Rule(
                    "missing",
                    PHONE,
                    "必填内容（劳动力须留本人电话）",
                    row -> !row.containsKey(PHONE.name())
                            && isGrown(row)
                            && age(row) <= OLDEST
                            && ABLE.contains(row.getOrDefault(ABILITY.name(), ""))))
            .showing(
                    Worked.text("sex", "性别", row -> id(row).map(id -> id.female() ? "女" : "男")),
                    Worked.date(
                            "born", "出生日期", row -> id(row).map(id -> id.born().toString())),
                    Worked.whole("age", "年龄", row -> id(row).map(id -> Integer.toString(age(row)))),
                    Worked.flag("is_labourer", "是否劳动力", Member::labourer))
            .rule(Rule.alone(HEALTH, Lists.HEALTH.code("healthy"), "“健康”不与其他健康状况同填"))
            .build();

    private Member() {}

    private static Optional<IdNumber> id(Map<String, String> row) {
        return Optional.ofNullable(row.get(ID.name()))
                .filter(id -> !id.isEmpty())
                .map(IdNumber::new);
    }

    /** Of a row that does not tell all it takes, nothing is said. */
    private static Optional<String> labourer(Map<String, String> row) {
        boolean tells = row.containsKey(ABILITY.name()) && row.containsKey(IN_SCHOOL.name());
        boolean is = age(row) >= YOUNGEST
                && age(row) <= OLDEST
                && ABLE.contains(row.getOrDefault(ABILITY.name(), ""))
                && "0".equals(row.get(IN_SCHOOL.name()));
        return id(row).filter(id -> tells).map(id -> is ? "1" : "0");
    }

    private static boolean isGrown(Map<String, String> row) {
        return "0".equals(row.get(IN_SCHOOL.name())) && age(row) >= YOUNGEST;
    }

    /** By the year of birth; of who has no number any more, none. */
    private static int age(Map<String, String> row) {
        String id = row.getOrDefault(ID.name(), "");
        return id.isEmpty()
                ? -1
                : Integer.parseInt(row.getOrDefault(Rule.DAY, "").substring(0, 4)) - new IdNumber(id).birthYear();
    }
}
