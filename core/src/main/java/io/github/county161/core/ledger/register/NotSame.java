package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;

/** 非同一人: two records look alike and are two persons; never proposed again. */
public final class NotSame {

    public static final Column<Long> ONE =
            Column.ref("one", "member", new Cell("id_one", "身份证号一")).required();
    public static final Column<Long> TWO =
            Column.ref("two", "member", new Cell("id_two", "身份证号二")).required();

    public static final Form FORM = Form.named("not_same", "非同一人")
            .of(ONE, TWO, Column.note("explanation", "说明", 500).required())
            .key(ONE, TWO)
            .rule(Rule.differ(ONE, TWO))
            .build();

    private NotSame() {}
}
