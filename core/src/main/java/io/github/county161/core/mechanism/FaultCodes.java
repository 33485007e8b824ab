package io.github.county161.core.mechanism;

import io.github.county161.core.port.Records.KnownFault;
import java.util.List;

/** Every code by which something that is sent is refused, with a sentence and an example; checks tell their own. */
final class FaultCodes {

    /** {@code code|what it says|a value that is refused so}. */
    private static final String LINES = """
            act_unfit|这条记录现在不能这样办|
            amount_differs|实发金额与应发金额不同|1200.00
            brief_alone|一次印发一份材料，要单独一行|
            card_format|银行账号应为 8 至 30 位数字|6222 无
            cell_error|单元格是电子表格的错误值|#N/A
            closed_already|这个年度已经结账|
            closing_in_use|下年已经用了这个年度的期末|
            conflict|两边都改了同一格，且改得不同|
            credit_code|统一社会信用代码应为 18 位且末位相符|91610798MA6XXXXXX0
            date_format|日期写法读不懂|去年秋天
            date_future|日期晚于报告日|明天的日期
            date_impossible|历法上没有的日期|2月30日
            date_incomplete|日期缺月或日|只有年和月
            date_order|日期早于应在它之前的日期|
            division_unknown|没有叫这个名字的镇或村，或不止一个|
            duplicate_in_base|库中已有这条记录|
            duplicate_in_file|文件中出现了两次|
            duplicate_key|关键内容与另一记录相同|
            file_empty|文件没有内容|
            file_too_large|文件过大|
            file_type|不是能存的文件类型|.exe
            followed_already|上次所填已改了别的记录|
            form_closed|此表不在这里填|
            form_unknown|表头与哪一张表都不一致|
            future|日期在今后|明天的日期
            has_dependants|有后来的记录依据它，不能撤回|
            history_only|此列只有历史导入才填|
            household_differs|此人登记在另一户|
            id_birth|证件号中的出生日期不存在或在今后|610798199002300011
            id_check|证件号的末位与前 17 位不符|610798199001010000
            id_differs|证件号与离开时的不同|
            id_length|证件号位数不对|61079819900101
            id_precision|长数字被电子表格改过|6.10798E+17
            issued_already|这一期已经印发|
            masked_value|带星号的内容不是值|610798********123X
            missing|必填的没有填|
            name_differs|姓名与此证件号在库中的姓名不同|
            never_changed|印发后的材料不更改|
            no_holding|此人在这一期间没有这个岗位|
            no_number|表中没有这个数|
            no_open_spell|没有未结束的一段|
            no_part|没有这个部分|
            no_rows|工作簿里没有一行内容|
            not_closed|年度还没有结账|
            not_due|按政策没有应享的金额|
            not_found|本账号辖区内没有|
            not_in_batch|不在这一批里，或银行已经回过话|
            not_in_household|当日不在这一户|
            not_in_list|不在可选的几种之内|月球
            not_in_order|还没有轮到|
            not_own|不是本账号录入的，或已过可撤回的日子|
            not_taken|工作表没有导入|
            not_undone|这一批不能撤回|
            nothing_held|当日没有在任的包联或责任|
            number|不是数|三千
            number_range|数过大或过小|-1
            other_village|这一行是另一个地方的|
            out_of_scope|不是本账号辖区内的|
            paid_already|已经发放|
            parameter_missing|少了要写的参数|
            parameter_repeated|同一个参数写了两次|
            parameter_unfit|参数不是应有的样子|yesterday
            phone_format|电话号码应只含数字|138-无
            reference_unknown|引用的编号没有登记|
            role_elsewhere|村级、镇级角色的辖区是全县|
            same_person|两个环节须是不同的人|
            sealed_already|这个月已经封账|
            spell_overlap|与此人另一段时间重叠|
            step_unfit|现在的状态不能办这一步|
            told_otherwise|与已记入的回单不一致|
            too_early|早于可以封账的月份|
            too_long|文字过长|
            unknown_act|没有这种办理|
            unknown_column|表中没有这一列|
            unknown_household|户信息中没有这个户主|
            unknown_parameter|路由没有这个参数|reportday
            unknown_person|人员库中没有这个人|
            unknown_place|没有这个区划|
            unknown_record|没有这条记录|
            unknown_reference|没有所引用的记录|
            unknown_row|库中没有这一行了|
            version_stale|看过之后这条记录又有改动|
            year_open|上年还没有结账|
            """;

    private FaultCodes() {}

    static List<KnownFault> all() {
        return LINES.lines()
                .map(line -> line.split("\\|", -1))
                .map(parts -> new KnownFault(parts[0], parts[1], parts[2]))
                .toList();
    }
}
