package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A policy as one document sets it.
 *
 * @param until the last day; empty while nobody has said
 * @param basis the form whose records the money rests on
 * @param day on which such a record tells: its own day, or that of the record it names
 * @param begun whether that day lies in the year; of work it is otherwise enough to last into it
 * @param payee who gets the money: the person of the record, or the unit it names
 * @param who of persons
 * @param needs of the records
 * @param windowDays within so many days after the day it is asked for; empty for ever
 * @param papers what comes with an application, in Chinese
 */
record Terms(
        String documentNo,
        LocalDate from,
        Optional<LocalDate> until,
        Form basis,
        Path day,
        boolean begun,
        Column<?> payee,
        List<Requirement> who,
        List<Requirement> needs,
        Amount amount,
        Limits limits,
        Optional<Long> windowDays,
        List<String> papers) {

    /** How often and how much at most. */
    record Limits(Often often, Optional<Yuan> perYear, Optional<Yuan> perPerson, Optional<String> group) {}

    /** How often a person is paid: for each record, once a year for the best of them, once for good. */
    enum Often {
        EACH,
        YEARLY,
        ONCE
    }

    Terms {
        who = List.copyOf(who);
        needs = List.copyOf(needs);
        papers = List.copyOf(papers);
    }

    boolean holdsOn(LocalDate of) {
        return !of.isBefore(from) && until.map(last -> !of.isAfter(last)).orElse(true);
    }

    Column<?> person() {
        return basis.person().orElseThrow();
    }

    /** Records of the year to the report day: what lasts, or is paid by the month, touches it, the others lie in it. */
    Question ofTheYear() {
        Question all = Question.from(basis.relation()).select(Relation.RECORD);
        Optional<Amount.PerMonth> monthly = amount.monthly();
        if (monthly.isPresent()) {
            return all.where(touches(monthly.get().from(), monthly.get().to()));
        }
        if (!begun) {
            Form.Spell spell = basis.spell().orElseThrow();
            return all.where(touches(Path.of(spell.start()), Path.of(spell.end())));
        }
        boolean month = basis.happened()
                .filter(column -> column.kind().word().equals("month"))
                .isPresent();
        return all.where(month ? day.between(Operand.FIRST_MONTH, Operand.LAST_MONTH) : day.within());
    }

    private static Condition touches(Path start, Path end) {
        return start.atMost(Operand.TO).and(end.isEmpty().or(end.atLeast(Operand.FROM)));
    }

    /** Whether it is still time to ask. */
    Condition inTime() {
        return windowDays.map(days -> day.atLeast(Operand.daysBefore(days))).orElse(Condition.ALWAYS);
    }
}
