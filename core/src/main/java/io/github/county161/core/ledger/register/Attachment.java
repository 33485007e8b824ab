package io.github.county161.core.ledger.register;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 附件: a paper that was handed in, of a place; its content lies enciphered beside the journal, its digest in it. */
public final class Attachment {

    public static final CodeList TYPE_LIST = CodeList.of("attachment_type", "pdf", "jpeg", "png", "docx", "xlsx");

    public static final Column<String> NUMBER =
            Column.text("attachment_no", "附件编号", 40).required().issued();
    public static final Column<String> PLACE = Column.place("place").required();
    public static final Column<String> HASH =
            Column.text("content_hash", "内容摘要", 64).required();
    public static final Column<String> TYPE =
            Column.one("file_type", "文件类型", TYPE_LIST).required();
    public static final Column<Long> BYTES =
            Column.whole("bytes", "字节数", 1, 100_000_000).required();
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();
    /** May name somebody, so it is free text. */
    public static final Column<String> FILE_NAME = Column.note("file_name", "文件名", 200);

    public static final Form FORM = Form.named("attachment", "附件")
            .of(NUMBER, PLACE, HASH, TYPE, BYTES, DAY, FILE_NAME)
            .key(NUMBER)
            .happened(DAY)
            .build();

    private Attachment() {}

    /** A column that names one by its number. */
    public static Column<Long> ref(String name, String heading) {
        return Column.ref(name, "attachment", new Column.Cell(name, heading));
    }
}
