package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;

/** 易地搬迁安置点: where relocated households live. */
public final class Settlement {

    private static final Column<String> PLACE = Column.place("place").required();
    public static final Column<String> NAME =
            Column.text("settlement", "安置点名称", 60).required();

    public static final Form FORM = Form.named("settlement", "易地搬迁安置点")
            .of(
                    PLACE,
                    NAME,
                    Column.whole("households", "安置户数", 0, 100_000),
                    Column.whole("persons", "安置人数", 0, 1_000_000),
                    Column.flag("station", "有无就业服务站"),
                    Column.note("note", "备注", 500))
            .key(NAME)
            .rule(Rule.inVillage(PLACE))
            .build();

    private Settlement() {}
}
