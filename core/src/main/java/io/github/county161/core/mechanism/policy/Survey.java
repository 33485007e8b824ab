package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 知晓率与满意度调查: how many know, and are content. */
final class Survey {

    static final Column<String> PLACE = Column.place("place").required();
    static final Column<LocalDate> DAY = Column.date("date", "日期").required();
    static final Column<Long> SAMPLE =
            Column.whole("sample", "样本数", 0, 100_000_000).required();
    static final Column<Long> AWARE =
            Column.whole("aware", "知晓数", 0, 100_000_000).required();
    static final Column<Long> SATISFIED =
            Column.whole("satisfied", "满意数", 0, 100_000_000).required();

    static final Form FORM = Form.named("survey", "知晓率与满意度调查")
            .of(PLACE, DAY, SAMPLE, AWARE, SATISFIED)
            .key(PLACE, DAY)
            .happened(DAY)
            .rule(Rule.inVillage(PLACE))
            .rule(Rule.partOf(AWARE, SAMPLE))
            .rule(Rule.partOf(SATISFIED, SAMPLE))
            .build();

    private Survey() {}
}
