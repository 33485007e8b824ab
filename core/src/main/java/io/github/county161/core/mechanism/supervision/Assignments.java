package io.github.county161.core.mechanism.supervision;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.plan.Assignment;
import io.github.county161.core.ledger.plan.Coverage;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.List;

/** The rows of 包联 as assignments. They have no place of their own: every business account of the county sees them. */
public final class Assignments {

    private Assignments() {}

    public static Coverage of(Moment moment, Asking asking) {
        return new Coverage(
                moment
                        .rows(Question.from(Grid.FORM.relation()), asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE)
                        .stream()
                        .map(Assignments::assignment)
                        .toList());
    }

    /** The code of 包村 among the levels. */
    public static String villageLevel() {
        return Grid.LEVEL_LIST.code("village");
    }

    private static Assignment assignment(Row row) {
        return new Assignment(
                row.whole(Relation.RECORD),
                row.get(Grid.LEVEL).orElse(""),
                row.get(Grid.UNIT).orElse(""),
                row.get(Grid.NAME).orElse(""),
                row.get(Grid.POSITION).orElse(""),
                row.get(Grid.AREA).orElse(List.of()),
                row.get(Grid.START).orElseThrow(),
                row.get(Grid.END));
    }
}
