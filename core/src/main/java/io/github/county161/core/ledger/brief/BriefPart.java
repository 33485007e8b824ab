package io.github.county161.core.ledger.brief;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** 材料内容: what a part of an issued brief says: its tables, and who makes the differences, by record. */
public final class BriefPart {

    private static final int SHORT = 60;
    private static final int CONTENT_CHARS = 4_000_000;

    public static final Column<Long> BRIEF =
            Column.ref("of_brief", "brief", new Column.Cell("brief_no", "材料编号")).required();
    public static final Column<Long> NO = Column.whole("no", "序", 1, 999).required();
    public static final Column<String> PART = Column.text("part", "部分", SHORT).required();
    /** As {@code Frozen} writes it; empty of a part with text alone. */
    public static final Column<String> CONTENT = Column.text("content", "内容", CONTENT_CHARS);

    public static final Form FORM = Form.named("brief_part", "例会材料内容")
            .of(BRIEF, NO, PART, CONTENT)
            .key(BRIEF, NO)
            .enteredBy(BriefForm.ISSUING)
            .build();

    private BriefPart() {}
}
