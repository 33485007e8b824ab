package io.github.county161.core.platform.startup;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 创业担保贷款信用村: a village whose people borrow without a guarantor. */
final class CreditVillage {

    static final Column<String> PLACE = Column.place("place").required();
    static final Column<LocalDate> RECOGNIZED =
            Column.date("recognized", "认定日期").required();
    static final Column<LocalDate> CANCELLED = Column.date("cancelled", "注销日期");

    static final Form FORM = Form.named("credit_village", "创业担保贷款信用村")
            .of(PLACE, RECOGNIZED, CANCELLED)
            .key(PLACE)
            .lasts(RECOGNIZED, CANCELLED)
            .rule(Rule.inVillage(PLACE))
            .build();

    private CreditVillage() {}
}
