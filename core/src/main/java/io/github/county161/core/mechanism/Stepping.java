package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Acts of flows: whether a record's state, whoever acts and what is told allow one, and the entry it makes. One person
 * stands on one side of a record: who entered it or works on it does not review it, and nobody reviews it twice.
 */
final class Stepping {

    private final Submission submission;
    private final Moment moment;
    private final Lexicon words;
    private final Persons persons;
    private final Set<Long> stepped = new HashSet<>();

    /** @param moment before the slip */
    Stepping(Submission submission, Moment moment, Lexicon words) {
        this.submission = submission;
        this.moment = moment;
        this.words = words;
        this.persons = new Persons(moment);
    }

    /** Whether what a line says is an act of its form's flow. */
    static boolean isStep(Form form, Line line) {
        return form.flow().filter(flow -> flow.knows(line.order().act())).isPresent();
    }

    /** Whether a line is a row of a sheet that can only mean a step. */
    static boolean isOfSheet(Form form, Line line) {
        return line.order().act().equals(Order.TAKE_IN)
                && form.flow().filter(Flow::isMeantByRows).isPresent();
    }

    /** The entry of an act that a line asks for; none, and a fault, when it may not be done. */
    Optional<Draft> step(Form form, Line line, long record, Past past) {
        Map<String, String> now = past.on(Relation.ALWAYS_TO);
        Optional<String> act = isOfSheet(form, line)
                ? meant(form, line, record, now)
                : Optional.of(line.order().act());
        return act.flatMap(word -> step(form, line, word, record, past, now));
    }

    /**
     * The act that a row of a sheet means: of those it tells the code of, the first that may be done from here by
     * whoever sends it. What the row repeats of the record is no part of it; one that repeats all changes nothing.
     */
    private Optional<String> meant(Form form, Line line, long record, Map<String, String> now) {
        Flow flow = form.flow().orElseThrow();
        line.told().entrySet().removeIf(told -> told.getValue().equals(now.getOrDefault(told.getKey(), "")));
        Optional<String> act = flow.from(state(flow, now)).stream()
                .filter(step -> step.isMeantBy(line.told()) && may(step))
                .map(Flow.Step::act)
                .findFirst();
        if (act.isEmpty() && line.told().isEmpty()) {
            line.settle(Outcome.UNCHANGED, record);
        } else if (act.isEmpty()) {
            form.columns().stream()
                    .filter(column -> line.told().containsKey(column.name()))
                    .forEach(column -> line.fault(column, "act_unfit", "与库中相同的内容（此表只填办理的结果，由可以办理的账号填）"));
        }
        return act;
    }

    private Optional<Draft> step(Form form, Line line, String act, long record, Past past, Map<String, String> now) {
        Flow flow = form.flow().orElseThrow();
        Optional<Flow.Step> step =
                here(flow, act, record, now).filter(s -> s.carrier().isEmpty());
        if (step.isEmpty()) {
            unfit(flow, line, act, record, now);
            return Optional.empty();
        }
        mayDo(step.get(), line);
        String day = line.order().happenedOn().orElse(submission.reportDay()).toString();
        apart(flow, step.get(), line, day, past.own());
        tells(form, step.get(), line);
        onPaper(step.get(), line, day, past.own(), now);
        return draft(form, step.get(), line, record, past, day, line.told());
    }

    /** The entry of an act that a record of another form does by naming this one. */
    Optional<Draft> carried(Form form, Flow.Step step, Line line, Column<?> naming, long record, Past past) {
        Flow flow = form.flow().orElseThrow();
        Map<String, String> now = past.on(Relation.ALWAYS_TO);
        if (here(flow, step.act(), record, now).isEmpty()) {
            String act = words.label(flow.acts().name(), step.act());
            line.fault(naming, "step_unfit", "可以" + act + "的“" + form.title() + "”（现在的状态是“" + called(flow, now) + "”）");
            return Optional.empty();
        }
        String day = line.form().day(line.told()).orElse(submission.reportDay().toString());
        apart(flow, step, line, day, past.own());
        return draft(form, step, line, record, past, day, Map.of());
    }

    /** Whether a record has gone on to where nobody mends it by the way, and the line that would is told so. */
    boolean isClosed(Form form, Line line, Past past) {
        boolean spared = submission.history()
                || submission.asker().equals(Asker.SETTING_UP)
                || submission.asker().equals(Asker.SYSTEM);
        if (spared || form.flow().isEmpty()) {
            return false;
        }
        Flow flow = form.flow().get();
        Map<String, String> now = past.on(Relation.ALWAYS_TO);
        if (flow.mended().contains(state(flow, now))) {
            return false;
        }
        String why = "还可以改的状态下的记录（现在是“" + called(flow, now) + "”，要改请先按流程退回）";
        line.fault("act", "flow_closed", words.label("act", line.order().act()), why);
        return true;
    }

    private Optional<Flow.Step> here(Flow flow, String act, long record, Map<String, String> now) {
        return stepped.contains(record) ? Optional.empty() : flow.step(state(flow, now), act);
    }

    static String state(Flow flow, Map<String, String> now) {
        return now.getOrDefault(flow.state().name(), flow.first());
    }

    /** The state a record is in, in the county's words. */
    private String called(Flow flow, Map<String, String> now) {
        return words.label(flow.state().kind().list().orElse(""), state(flow, now));
    }

    private void unfit(Flow flow, Line line, String act, long record, Map<String, String> now) {
        String possible = flow.from(state(flow, now)).stream()
                .filter(step -> !step.persons().isEmpty() || step.carrier().isPresent())
                .map(step -> flow.label(step, words))
                .distinct()
                .collect(Collectors.joining("、"));
        String why = stepped.contains(record) ? "同一记录一次只办理一步" : "状态“" + called(flow, now) + "”下可以办理：" + possible;
        line.fault("act", "step_unfit", words.label(flow.acts().name(), act), why);
    }

    private void mayDo(Flow.Step step, Line line) {
        if (!may(step)) {
            String who = step.persons().isEmpty()
                    ? "系统"
                    : step.persons().stream()
                            .sorted()
                            .map(role -> words.label(AccountForm.ROLE.name(), role))
                            .collect(Collectors.joining("、"));
            line.fault("act", "form_closed", "", "由" + who + "办理");
        }
    }

    private boolean may(Flow.Step step) {
        Asker asker = submission.asker();
        return asker.equals(Asker.SETTING_UP)
                || asker.equals(Asker.SYSTEM)
                || step.roles().contains(asker.role());
    }

    /**
     * Who reviews stood on no other side of the record before; who did review it does nothing else on it. What a bank
     * did is nobody's review, whoever brought its sheet.
     */
    private void apart(Flow flow, Flow.Step step, Line line, String day, List<Told> own) {
        if (submission.asker().equals(Asker.SETTING_UP) || step.roles().equals(Set.of(Flow.PROGRAM))) {
            return;
        }
        Persons.Who person = persons.of(submission.asker().account(), day);
        String before = flow.first();
        for (Told told : standing(own)) {
            Side side = side(flow, before, told.entry());
            if (side != step.side() && persons.who(told.entry()).isSame(person)) {
                line.fault("act", "same_person", person.text(), "另一人（录入、镇审核、县复核须是不同的人，此人已办过这条记录的另一环节）");
                return;
            }
            before = told.texts().getOrDefault(flow.state().name(), before);
        }
    }

    /** One person may do a step and the one before it where a paper is named on which others signed. */
    private void onPaper(Flow.Step step, Line line, String day, List<Told> own, Map<String, String> now) {
        step.paper()
                .filter(paper -> !submission.asker().equals(Asker.SETTING_UP))
                .filter(paper -> line.told()
                        .getOrDefault(paper.name(), now.getOrDefault(paper.name(), ""))
                        .isEmpty())
                .filter(paper ->
                        didAnother(step, own, persons.of(submission.asker().account(), day)))
                .ifPresent(paper -> line.fault(paper, "missing", "所依据的纸质件（录入和初审是同一人时必填：两人签字的村初审表的附件编号，或纸质件的说明）"));
    }

    private boolean didAnother(Flow.Step step, List<Told> own, Persons.Who person) {
        return standing(own).stream()
                .filter(told -> !told.entry().act().equals(step.act()))
                .anyMatch(told -> persons.who(told.entry()).isSame(person));
    }

    /** The entries that are not taken back, in the order of the journal. */
    private static List<Told> standing(List<Told> own) {
        Set<Long> gone = own.stream().flatMap(told -> told.takesBack().stream()).collect(Collectors.toSet());
        return own.stream()
                .filter(told -> told.takesBack().isEmpty()
                        && !gone.contains(told.entry().no()))
                .toList();
    }

    /** Of an act its step's, from the state it was done in; whoever enters or mends stands on the side of entering. */
    private static Side side(Flow flow, String before, Entry entry) {
        return flow.step(before, entry.act()).map(Flow.Step::side).orElse(flow.entering());
    }

    private static void tells(Form form, Flow.Step step, Line line) {
        for (Column<?> column : form.columns()) {
            boolean told = line.told().containsKey(column.name());
            if (told && !step.mayTell(column) && !form.key().contains(column)) {
                line.fault(column, "act_unfit", "空白（这一步不填此列）");
            }
        }
        for (Column<?> column : step.needs()) {
            if (line.told().getOrDefault(column.name(), "").isEmpty()) {
                line.fault(column, "missing", "必填内容");
            }
        }
    }

    private Optional<Draft> draft(
            Form form, Flow.Step step, Line line, long record, Past past, String day, Map<String, String> told) {
        String state = form.flow().orElseThrow().state().name();
        String last = standing(past.own()).stream()
                .filter(t -> t.entry().opens() || t.texts().containsKey(state))
                .map(t -> t.entry().happenedOn())
                .max(String::compareTo)
                .orElse("");
        if (line.isGood() && day.compareTo(last) < 0) {
            line.fault("happenedOn", "date_order", day, "不早于上一步的日期 " + last);
        }
        if (!line.isGood()) {
            return Optional.empty();
        }
        Map<String, String> texts = new HashMap<>();
        told.forEach((name, text) -> {
            if (form.column(name).filter(step::mayTell).isPresent()) {
                texts.put(name, text);
            }
        });
        step.dated().ifPresent(column -> texts.put(column.name(), day));
        Map<String, String> now = past.on(Relation.ALWAYS_TO);
        step.clears().stream()
                .filter(column -> now.containsKey(column.name()))
                .forEach(column -> texts.put(column.name(), ""));
        texts.put(form.flow().orElseThrow().state().name(), step.to());
        stepped.add(record);
        return Optional.of(
                new Draft(form, step.act(), record, day, texts, line.order().reason()));
    }
}
