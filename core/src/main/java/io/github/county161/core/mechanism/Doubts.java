package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.port.Choice;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What doubts say, by their code: those that come of reading a row, and those of forms' rules and of checks. */
public final class Doubts {

    /** By code. */
    public static final Map<String, String> OF_READING = Map.ofEntries(
            Map.entry("id_from_15", "15位证件号已换算为18位，请核对"),
            Map.entry("id_from_disability_card", "残疾证号已取前18位作身份证号，请核对"),
            Map.entry("id_placeholder", "身份证号是占位号，取得正式号码后请填“证件号更正”"),
            Map.entry("phone_length", "电话不是11位，请核对"),
            Map.entry("month_ambiguous", "“.1”读作1月，若是10月请改写为“.10”"),
            Map.entry("old_id", "旧证号，已按更正后的人员记入"),
            Map.entry("merged", "此人已并入另一人，已按保留的人员记入"),
            Map.entry("later_head", "户主已变更，已按原户记入"),
            Map.entry("worked_out_differs", "表上自动算出的列（如年龄）与按报告日算出的不同，以算出的为准"),
            Map.entry("village_differs", "表上的镇办、村与库中此人所在的村不同，请核对（迁移请填“成员变动”）"),
            Map.entry("shown_only", "性别、年龄、镇办、村等列只供查看，改动没有采用（迁移请填“成员变动”，证件号有误请填“证件号更正”）"),
            Map.entry("note_replaced", "此列离开时是空白，库中原有内容；已换成本表所填，原来的仍留在账页中"),
            Map.entry(Guard.LATE, "补报：所属月份已封账，照常记入，列入下一张表的以前期间调整"),
            Map.entry("stale", "陈旧：与此记录以前的内容相同，没有采用（要采用请选" + Choice.FORCE.text() + "）"));

    private Doubts() {}

    /** What would be right, by the code of a rule that tells and of a check. */
    public static Map<String, String> ofRules(Collection<Form> forms, Collection<Check> checks) {
        Map<String, String> says = new HashMap<>();
        forms.stream()
                .flatMap(form -> form.rules().stream())
                .filter(Rule::tells)
                .forEach(rule -> says.put(rule.code(), "应为" + rule.expected()));
        checks.forEach(check -> says.put(check.id(), "应为" + check.sentence()));
        return says;
    }
}
