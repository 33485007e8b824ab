package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.plan.DutyGaps;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.List;

/** Problems raised by the report day and not struck off by it, as the list of duties looks at them. */
public final class OpenProblems {

    private static final Column<?> RESPONSIBLE =
            Problem.FORM.column("responsible").orElseThrow();

    private static final Question OPEN = Question.from(Problem.FORM.relation())
            .where(
                    Path.of(Problem.DAY).atMost(Operand.REPORT_DAY),
                    Path.of(Problem.STATE)
                            .is(Problem.STATE_LIST.code("struck_off"))
                            .and(Path.of(Problem.STRUCK_OFF).atMost(Operand.REPORT_DAY))
                            .not());

    private OpenProblems() {}

    public static List<DutyGaps.Open> of(Moment moment, Asking asking, Scope scope) {
        return moment.rows(OPEN, asking, scope, 0, Integer.MAX_VALUE).stream()
                .map(OpenProblems::open)
                .toList();
    }

    private static DutyGaps.Open open(Row row) {
        return new DutyGaps.Open(
                row.get(Problem.NUMBER).orElse(""),
                row.get(Problem.PLACE).orElse(""),
                row.text(RESPONSIBLE.field()).orElse(""));
    }
}
