package io.github.county161.core.mechanism.year;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.plan.Chain;
import io.github.county161.core.ledger.plan.Duty;
import io.github.county161.core.ledger.plan.Item;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.plan.Task;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.mechanism.Progress;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 责任链: who answers for an item's targets, and which tasks hang on them, from the county to the villages. */
public final class Chains {

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final Progress progress;

    public Chains(Moment moment, Asking asking, Scope scope, Lexicon words, Progress progress) {
        this.moment = moment;
        this.asking = asking.everywhere();
        this.scope = scope;
        this.words = words;
        this.progress = progress;
    }

    public Chain of(Item item) {
        ItemProgress standing = progress.of(List.of(item)).get(0);
        List<Row> duties = rows(Planned.DUTIES).stream()
                .filter(duty -> duty.get(Duty.ITEMS)
                        .filter(items -> !items.contains(item.code()))
                        .isEmpty())
                .toList();
        List<Row> tasks =
                rows(Planned.TASKS).stream().filter(task -> hangsOn(task, item)).toList();
        List<Chain.Link> links = new ArrayList<>();
        List<Unit> gaps = new ArrayList<>();
        for (ItemProgress.Line line : standing.lines()) {
            List<Chain.Answers> answers = duties.stream()
                    .filter(duty -> answersFor(duty, line.unit()))
                    .map(this::answers)
                    .toList();
            links.add(new Chain.Link(
                    line,
                    answers,
                    tasks.stream()
                            .filter(task -> isAt(task.get(Task.UNIT).orElse(""), line.unit()))
                            .map(this::task)
                            .toList()));
            if (answers.isEmpty() && line.responsible().isEmpty()) {
                gaps.add(line.unit());
            }
        }
        return new Chain(standing, links, gaps);
    }

    private List<Row> rows(Question question) {
        return moment.rows(question, asking, scope, 0, Integer.MAX_VALUE);
    }

    /** By its item, or by one of the seven drives that is called as the item is. */
    private boolean hangsOn(Row task, Item item) {
        String source = task.get(Task.SOURCE).orElse("");
        return source.equals(item.code()) || words.label("task_source", source).equals(item.title());
    }

    /** At the place it names; of an office that is no place, at the county when that is its level. */
    private boolean answersFor(Row duty, Unit unit) {
        String told = duty.get(Duty.UNIT).orElse("");
        boolean ofCounty = duty.get(Duty.LEVEL).equals(Optional.of(Duty.LEVEL_LIST.code("county")));
        boolean isPlace = progress.unit(told).kind() != Unit.Kind.LEAD;
        return ofCounty && !isPlace && unit.kind() == Unit.Kind.COUNTY
                || progress.unit(told).equals(unit);
    }

    /** What is done by no place hangs on the county, unless the unit itself has a target. */
    private boolean isAt(String told, Unit unit) {
        Unit at = progress.unit(told);
        return at.equals(unit) || at.kind() == Unit.Kind.LEAD && unit.kind() == Unit.Kind.COUNTY;
    }

    private Chain.Answers answers(Row duty) {
        return new Chain.Answers(
                duty.get(Duty.UNIT).orElse(""),
                duty.get(Duty.POSITION).orElse(""),
                duty.get(Duty.NAME).orElse(""),
                words.label("duty_kind", duty.get(Duty.KIND).orElse("")),
                duty.get(Duty.CONTENT).orElse(""));
    }

    private Chain.Task task(Row task) {
        return new Chain.Task(
                task.get(Task.NUMBER).orElse(""),
                task.get(Task.TITLE).orElse(""),
                task.get(Task.UNIT).orElse(""),
                task.get(Task.DUE).orElseThrow(),
                task.get(Task.STATE)
                        .map(state -> words.label("task_state", state))
                        .orElse(""));
    }
}
