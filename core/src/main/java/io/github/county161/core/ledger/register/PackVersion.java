package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** A pack put in force: the county's words and numbers, by version and digest of content. */
public final class PackVersion {

    public static final Column<String> VERSION =
            Column.text("version", "版本", 40).required();

    /** What the county's key makes of a known word: another key is noticed before it does harm. */
    public static final Column<String> KEY_CHECK = Column.text("key_check", "密钥核对", 64);

    public static final Form FORM = Form.named("pack", "县域包")
            .of(
                    Column.text("county", "县", 60).required(),
                    VERSION,
                    Column.text("content_hash", "内容摘要", 64).required(),
                    KEY_CHECK)
            .key(VERSION)
            .enteredBy()
            .build();

    private PackVersion() {}
}
