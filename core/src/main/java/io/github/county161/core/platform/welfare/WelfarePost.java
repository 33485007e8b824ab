package io.github.county161.core.platform.welfare;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;

/** 公益性岗位: a post, whoever holds it or nobody. */
final class WelfarePost {

    static final CodeList TYPE_LIST = CodeList.of("welfare_post_type", "welfare", "special", "urban");

    static final Column<String> NUMBER = Column.text("post_no", "岗位编号", 40).issued();
    static final Column<String> TYPE =
            Column.one("post_type", "岗位类型", TYPE_LIST).required();
    static final Column<String> PLACE = Column.place("place").required();
    static final Column<Yuan> MONTHLY = Column.yuan("monthly_subsidy", "月补贴标准").required();
    static final Column<Long> SET_DAYS =
            Column.whole("set_days", "规定出勤天数", 0, 100_000_000).required();
    static final Column<LocalDate> DEVELOPED = Column.date("developed", "开发日期").required();
    static final Column<LocalDate> WITHDRAWN = Column.date("withdrawn", "撤销日期");

    static final Form FORM = Form.named("welfare_post", "公益性岗位")
            .of(
                    NUMBER,
                    Column.text("post", "岗位名称", 60).required(),
                    TYPE,
                    Column.one("kind", "岗位类别", CodeList.of("welfare_kind")).required(),
                    Column.text("developer", "开发单位", 100).required(),
                    PLACE,
                    MONTHLY,
                    SET_DAYS,
                    Column.one("fund_source", "资金来源", CodeList.of("fund_source"))
                            .required(),
                    DEVELOPED,
                    Column.text("document_no", "开发文号", 60),
                    WITHDRAWN)
            .key(NUMBER)
            .lasts(DEVELOPED, WITHDRAWN)
            .build();

    private WelfarePost() {}
}
