package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.mechanism.Taking.Drafted;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Asks the checks, and the scope, of what a slip has just made of the base. */
final class Rules {

    private final Chart chart;
    private final List<Check> checks;
    private final Moment moment;
    private final Map<String, Long> numbers;

    Rules(Chart chart, List<Check> checks, Moment moment, Map<String, Long> numbers) {
        this.chart = chart;
        this.checks = checks;
        this.moment = moment;
        this.numbers = numbers;
    }

    void ask(Submission submission, long slip, List<Line> lines, List<Drafted> drafts) {
        Map<Long, Line> byRecord = new HashMap<>();
        lines.stream().filter(Line::isGood).forEach(line -> byRecord.put(line.record(), line));
        Set<Form> touched = new TreeSet<>(Comparator.comparing(Form::name));
        for (Drafted drafted : drafts) {
            Draft draft = drafted.draft();
            byRecord.putIfAbsent(draft.record() == 0 ? drafted.no() : draft.record(), drafted.line());
            touched.add(draft.form());
            draft.form().amendment().ifPresent(amendment -> {
                touched.add(chart.need(amendment.target().target().orElseThrow()));
                Optional.ofNullable(draft.told().get(amendment.target().name()))
                        .ifPresent(target -> byRecord.putIfAbsent(Long.valueOf(target), drafted.line()));
            });
        }
        Asking asking = Asking.on(submission.reportDay(), numbers);
        for (Check check : checks) {
            if (touched.contains(check.form())) {
                Question now = check.wrong().where(Path.of(Relation.SINCE).is(slip));
                forEach(now, asking, Scope.ALL, row -> blamed(row, byRecord).ifPresent(line -> tell(check, line)));
            }
        }
        touched.forEach(form -> refuseDouble(form, slip, asking, byRecord));
        touched.forEach(form -> refuseOutside(form, submission.asker().scope(form), slip, asking, byRecord));
    }

    /** The line that made a row wrong: its own, or that of the other spell it clashes with. */
    private static Optional<Line> blamed(Row row, Map<Long, Line> byRecord) {
        Optional<Line> own = Optional.ofNullable(byRecord.get(row.whole(Relation.RECORD)));
        return own.isPresent() || !row.relation().has(Spell.CLASH)
                ? own
                : row.number(Spell.CLASH).map(byRecord::get);
    }

    /** Two records of one key would be counted twice, whoever entered the other and wherever. */
    private void refuseDouble(Form form, long slip, Asking asking, Map<Long, Line> byRecord) {
        Set<String> keys = new HashSet<>();
        Question now = Question.from(form.relation())
                .where(Path.of(Relation.SINCE).is(slip))
                .select(Relation.KEY);
        moment.keys(now, asking, Scope.ALL).forEach(key -> keys.add((String) key.get(0)));
        Map<String, Set<Long>> records = new HashMap<>();
        for (Row row : moment.current(form.relation(), Relation.KEY, keys)) {
            records.computeIfAbsent(row.text(Relation.KEY).orElse(""), k -> new TreeSet<>())
                    .add(row.whole(Relation.RECORD));
        }
        records.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.stream()
                        .map(byRecord::get)
                        .filter(Objects::nonNull)
                        .forEach(line -> line.fault("", "duplicate_key", "", "尚未登记过的记录（证件号等关键内容与另一记录相同）")));
    }

    private static void tell(Check check, Line line) {
        if (check.force() == Check.Force.TELL) {
            line.doubt(check.id());
        } else {
            line.fault(check.column(), check.id(), check.sentence());
        }
    }

    /** Where the asker may not act it may not have entered anything either. */
    private void refuseOutside(Form form, Scope scope, long slip, Asking asking, Map<Long, Line> byRecord) {
        if (scope.equals(Scope.ALL)) {
            return;
        }
        Question now =
                Question.from(form.relation()).where(Path.of(Relation.SINCE).is(slip));
        Set<Long> within = new HashSet<>();
        forEach(Finder.acting(form, now, scope), asking, scope, row -> within.add(row.whole(Relation.RECORD)));
        forEach(now, asking, Scope.ALL, row -> {
            Line line = byRecord.get(row.whole(Relation.RECORD));
            if (line != null && !within.contains(row.whole(Relation.RECORD))) {
                line.outOfScope();
            }
        });
    }

    private void forEach(Question question, Asking asking, Scope scope, Consumer<Row> each) {
        moment.rows(question, asking, scope, 0, Integer.MAX_VALUE).forEach(each);
    }
}
