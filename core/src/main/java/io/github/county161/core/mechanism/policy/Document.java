package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 政策与方案: a plan, a policy, a collection. */
final class Document {

    static final CodeList KIND_LIST = CodeList.of("document_kind", "plan");

    static final Column<String> NUMBER = Column.text("document_no", "文号", 60).required();
    static final Column<String> KIND = Column.one("kind", "类型", KIND_LIST).required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    static final Form FORM = Form.named("document", "政策与方案")
            .of(
                    NUMBER,
                    Column.text("title", "标题", 100).required(),
                    KIND,
                    DAY,
                    Column.date("valid_from", "起").future(),
                    Column.date("valid_until", "止").future(),
                    Column.text("attachment", "附件", 200))
            .key(NUMBER)
            .happened(DAY)
            .build();

    private Document() {}
}
