package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 通报: a circular. */
final class Bulletin {

    static final CodeList KIND_LIST = CodeList.of("bulletin_kind", "problems");

    static final Column<Long> YEAR = Column.year("year", "年度").required();
    static final Column<String> NUMBER = Column.text("bulletin_no", "期号", 40).required();
    static final Column<String> KIND = Column.one("kind", "类型", KIND_LIST).required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    /** The proposals that it issues. */
    static final Column<String> PROPOSALS = Column.text("proposals", "依据催办", 500);

    static final Form FORM = Form.named("bulletin", "通报")
            .of(
                    YEAR,
                    NUMBER,
                    KIND,
                    DAY,
                    Column.text("title", "标题", 100),
                    Column.text("range", "范围", 100),
                    Column.note("text", "正文", 5000),
                    Column.text("addressees", "印发对象", 200),
                    PROPOSALS)
            .key(YEAR, NUMBER)
            .happened(DAY)
            .enteredBy("county_clerk", "county_approver", "county_leader")
            .build();

    private Bulletin() {}
}
