package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.mechanism.Taking.Drafted;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Asks the checks, and the scope, of what a slip has just made of the base. */
final class Rules {

    private final List<Check> checks;
    private final Moment moment;
    private final Map<String, Long> numbers;

    Rules(List<Check> checks, Moment moment, Map<String, Long> numbers) {
        this.checks = checks;
        this.moment = moment;
        this.numbers = numbers;
    }

    void ask(Submission submission, long slip, List<Line> lines, List<Drafted> drafts) {
        Map<Long, Line> byRecord = new HashMap<>();
        lines.stream().filter(Line::isGood).forEach(line -> byRecord.put(line.record(), line));
        drafts.forEach(d -> byRecord.putIfAbsent(
                d.draft().record() == 0 ? d.no() : d.draft().record(), d.line()));
        Asking asking = Asking.on(submission.reportDay(), numbers);
        Set<Form> touched = new HashSet<>();
        drafts.forEach(d -> touched.add(d.draft().form()));
        for (Check check : checks) {
            if (touched.contains(check.form())) {
                Question now = check.wrong().where(Path.of(Relation.SINCE).is(slip));
                forEach(now, asking, Scope.ALL, row -> {
                    Line line = byRecord.get(row.whole(Relation.RECORD));
                    if (line != null) {
                        tell(check, line);
                    }
                });
            }
        }
        if (!submission.asker().scope().equals(Scope.ALL)) {
            touched.forEach(form -> refuseOutside(form, submission, slip, asking, byRecord));
        }
    }

    private static void tell(Check check, Line line) {
        if (check.force() == Check.Force.TELL) {
            line.doubt(check.id());
        } else {
            line.fault(check.column(), check.id(), check.sentence());
        }
    }

    /** What the asker may not see it may not have entered either. */
    private void refuseOutside(Form form, Submission submission, long slip, Asking asking, Map<Long, Line> byRecord) {
        Question now =
                Question.from(form.relation()).where(Path.of(Relation.SINCE).is(slip));
        Set<Long> visible = new HashSet<>();
        forEach(now, asking, submission.asker().scope(), row -> visible.add(row.whole(Relation.RECORD)));
        forEach(now, asking, Scope.ALL, row -> {
            Line line = byRecord.get(row.whole(Relation.RECORD));
            if (line != null && !visible.contains(row.whole(Relation.RECORD))) {
                line.fault("", "out_of_scope", "", "本账号辖区内的记录");
            }
        });
    }

    private void forEach(Question question, Asking asking, Scope scope, Consumer<Row> each) {
        moment.rows(question, asking, scope, 0, Integer.MAX_VALUE).forEach(each);
    }
}
