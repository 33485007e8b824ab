package io.github.county161.core.platform.welfare;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;

/** 岗位资金: money that came for posts, by document and source. */
public final class Fund {

    static final CodeList SOURCE_LIST = CodeList.of("fund_source");

    public static final Column<String> DOCUMENT =
            Column.text("document_no", "文号", 60).required();
    static final Column<String> SOURCE =
            Column.one("fund_source", "资金来源", SOURCE_LIST).required();
    public static final Column<Yuan> AMOUNT = Column.yuan("amount", "金额").required();
    public static final Column<LocalDate> DAY = Column.date("date", "到账日期").required();

    public static final Form FORM = Form.named("fund", "岗位资金")
            .of(DOCUMENT, SOURCE, AMOUNT, DAY, Column.text("purpose", "用途", 200))
            .key(DOCUMENT, SOURCE)
            .happened(DAY)
            .build();

    private Fund() {}
}
