package io.github.county161.core.mechanism.village;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.mechanism.Workforce;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Villages.Item;
import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that is open in a place on a day: of every form with a flow the records that are not done with, households
 * without work, persons at work whom nobody has looked at this month. A further form with a flow needs no word here.
 */
final class OpenItems {

    private static final String ZERO_EMPLOYMENT = "零就业家庭";
    private static final String UNCONFIRMED = "未核实务工";
    private static final String ZERO_EMPLOYMENT_DAYS = "zero_employment_days";

    private final Chart chart;
    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final Showing showing;

    /** @param asking in the place */
    OpenItems(Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.chart = chart;
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.words = words;
        this.showing = new Showing(chart, moment, asking, words);
    }

    List<Item> all() {
        List<Item> items = new ArrayList<>();
        chart.forms().forEach(form -> form.flow().ifPresent(flow -> items.addAll(within(form, flow))));
        items.addAll(withoutWork());
        items.addAll(unconfirmed());
        return items;
    }

    private List<Item> within(Form form, Flow flow) {
        List<Row> rows = rows(open(form, flow));
        List<Long> numbers =
                rows.stream().map(row -> row.whole(Relation.RECORD)).toList();
        Map<Long, String> states = states(numbers);
        Map<Long, Map<String, String>> shown = shown(form, numbers);
        List<Item> items = new ArrayList<>();
        for (Row row : rows) {
            long record = row.whole(Relation.RECORD);
            Map<String, String> texts = shown.getOrDefault(record, Map.of());
            String what = form.key().stream()
                    .map(column -> texts.getOrDefault(column.name(), ""))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            String state = states.getOrDefault(record, flow.first());
            items.add(new Item(
                    form.title(),
                    record,
                    row.text(Relation.PLACE).orElse(""),
                    what,
                    words.label(flow.state().kind().list().orElse(""), state),
                    form.happened()
                            .map(day -> texts.getOrDefault(day.name(), ""))
                            .orElse(""),
                    due(form, texts)));
        }
        return items;
    }

    /** By its day, and not standing on that day in a state in which it is done with. */
    private static Question open(Form form, Flow flow) {
        Question open = Question.from(form.relation());
        if (form.happened().isPresent()) {
            open = open.where(Path.of(form.happened().get()).atMost(Operand.REPORT_DAY));
        }
        Question over = Question.from(Step.RELATION)
                .where(
                        Path.of(Step.FORM).is(form.name()),
                        Path.of(Step.STATE).oneOf(flow.over().stream().sorted().toList()),
                        Path.of(Step.HAPPENED_ON).atMost(Operand.REPORT_DAY),
                        Path.of(Step.UNTIL).after(Operand.REPORT_DAY));
        return open.where(
                Path.of(Relation.RECORD).in(over.select(Relation.RECORD)).not());
    }

    /** The states in which records stood on the day. */
    private Map<Long, String> states(List<Long> records) {
        Question newest = Question.from(Step.RELATION)
                .where(
                        Path.of(Relation.RECORD).oneOf(records),
                        Path.of(Step.HAPPENED_ON).atMost(Operand.REPORT_DAY))
                .newest(Relation.RECORD, Step.ENTRY);
        Map<Long, String> states = new HashMap<>();
        moment.rows(newest, asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE)
                .forEach(row -> row.text(Step.STATE).ifPresent(s -> states.put(row.whole(Relation.RECORD), s)));
        return states;
    }

    /** What may lie ahead is a time set: 整改时限. */
    private static String due(Form form, Map<String, String> texts) {
        return form.columns().stream()
                .filter(Column::mayBeFuture)
                .map(column -> texts.getOrDefault(column.name(), ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Item> withoutWork() {
        List<Row> cycles = rows(Question.from(Cycle.RELATION).where(Cycle.open()));
        Map<Long, Map<String, String>> heads = shown(
                Household.FORM,
                cycles.stream().map(row -> row.whole(Relation.HOUSEHOLD)).toList());
        long days = asking.numbers().getOrDefault(ZERO_EMPLOYMENT_DAYS, 0L);
        return cycles.stream()
                .map(row -> {
                    long household = row.whole(Relation.HOUSEHOLD);
                    LocalDate opened = LocalDate.parse(row.text(Cycle.OPENED).orElseThrow());
                    return new Item(
                            ZERO_EMPLOYMENT,
                            household,
                            row.text(Relation.PLACE).orElse(""),
                            who(heads.getOrDefault(household, Map.of()), Household.HEAD_NAME, Household.HEAD_ID),
                            "第" + row.whole(Cycle.NO) + "次",
                            opened.toString(),
                            asking.workdays().after(opened, days).toString());
                })
                .toList();
    }

    private List<Item> unconfirmed() {
        Map<Long, Row> spells = new HashMap<>();
        rows(Workforce.UNCONFIRMED).forEach(row -> spells.putIfAbsent(row.whole(Relation.PERSON), row));
        Map<Long, Map<String, String>> members =
                shown(Member.FORM, spells.keySet().stream().sorted().toList());
        return spells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Item(
                        UNCONFIRMED,
                        e.getKey(),
                        e.getValue().text(Relation.PLACE).orElse(""),
                        who(members.getOrDefault(e.getKey(), Map.of()), Member.NAME, Member.ID),
                        "本月未核实",
                        e.getValue().text(Spell.START).orElse(""),
                        ""))
                .toList();
    }

    private static String who(Map<String, String> shown, Column<?> name, Column<?> id) {
        return Optional.ofNullable(shown.get(name.name())).orElse(Texts.ERASED) + " "
                + shown.getOrDefault(id.name(), "");
    }

    private List<Row> rows(Question question) {
        return moment.rows(question, asking, scope, 0, Integer.MAX_VALUE);
    }

    private Map<Long, Map<String, String>> shown(Form form, List<Long> records) {
        Map<Long, Map<String, String>> shown = new HashMap<>();
        showing.records(form.name(), records)
                .forEach(texts -> shown.put(Long.valueOf(texts.getOrDefault("record", "0")), texts));
        return shown;
    }
}
