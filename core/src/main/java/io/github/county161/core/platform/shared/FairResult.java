package io.github.county161.core.platform.shared;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import java.time.LocalDate;

/** 招聘会达成: what a person came to at a fair: an intention, an agreement, work begun. */
public final class FairResult {

    public static final CodeList RESULT_LIST = CodeList.of("fair_result", "intended", "signed", "started");

    public static final Column<Long> FAIR = Column.ref(
                    "at_fair", "fair", new Cell("fair", "招聘会名称"), new Cell("fair_date", "开始日期"))
            .required();
    public static final Column<Long> WHO = Column.person();
    public static final Column<String> RESULT =
            Column.one("result", "结果", RESULT_LIST).required();
    public static final Column<LocalDate> DAY = Column.date("date", "日期").required();

    public static final Form FORM = Form.named("fair_result", "招聘会达成")
            .of(FAIR, WHO, RESULT, DAY, Column.text("employer", "用人单位", 100), Column.text("post", "岗位", 60))
            .key(FAIR, WHO, RESULT)
            .happened(DAY)
            .build();

    /** Those of the period. */
    public static final Question IN_THE_PERIOD =
            Question.from(FORM.relation()).where(Path.of(DAY).within());

    private FairResult() {}

    /** The results of this kind in the period at fairs of a kind. */
    public static Question of(String result, String fairKind) {
        return Question.from(FORM.relation())
                .where(
                        Path.of(RESULT).is(RESULT_LIST.code(result)),
                        Path.of(DAY).within(),
                        Path.through(FAIR.field(), Fair.FORM, Fair.KIND).is(Fair.KIND_LIST.code(fairKind)));
    }
}
