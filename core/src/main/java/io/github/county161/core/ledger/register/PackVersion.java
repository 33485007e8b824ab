package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** A pack put in force: the county's words and numbers, by version and digest of content. */
public final class PackVersion {

    /** In letters: a zip of the files of a large pack is a tenth of it. */
    private static final int MOST_CHARS = 4_000_000;

    public static final Column<String> COUNTY = Column.text("county", "县", 60).required();
    public static final Column<String> VERSION =
            Column.text("version", "版本", 40).required();

    /** What the county's key makes of a known word: another key is noticed before it does harm. */
    public static final Column<String> KEY_CHECK = Column.text("key_check", "密钥核对", 64);

    public static final Column<String> CONTENT_HASH =
            Column.text("content_hash", "内容摘要", 64).required();

    /**
     * The pack's files as a zip in letters, so that the rules are kept with the facts; empty of the pack that ships
     * with the program.
     */
    public static final Column<String> CONTENT = Column.text("content", "内容", MOST_CHARS);

    public static final Form FORM = Form.named("pack", "县域包")
            .of(COUNTY, VERSION, CONTENT_HASH, KEY_CHECK, CONTENT)
            .key(VERSION)
            .enteredBy()
            .build();

    private PackVersion() {}
}
