package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** All that was entered of some records, in the order of the days on which it happened, in a reader's words. */
final class Timeline {

    private static final Map<String, String> ACTS = Map.of(
            Act.ENTER.word(), "",
            Act.END.word(), "·终止",
            Act.CHANGE.word(), "·变更",
            Act.CORRECT.word(), "·更正",
            Act.WITHDRAW.word(), "·撤回");

    private static final int DAY_CHARS = 10;

    private final Chart chart;
    private final Moment moment;
    private final Crypto crypto;
    private final Lexicon words;
    private final Asking asking;
    private final Drawing drawing;
    private final Journal journal;

    Timeline(Chart chart, Moment moment, Crypto crypto, Lexicon words, Asking asking, Drawing drawing) {
        this.chart = chart;
        this.moment = moment;
        this.crypto = crypto;
        this.words = words;
        this.asking = asking;
        this.drawing = drawing;
        this.journal = new Journal(chart, crypto);
    }

    private record Event(String day, long order, List<String> texts) {}

    /** @param self whom the line is about, which is not said in every event */
    void draw(Form subject, long self, Map<Form, Set<Long>> records, List<Row> cycles, Sheet.Lines out) {
        List<Event> events = new ArrayList<>();
        long known = asking.asOf().knownAt().orElse(Relation.OPEN);
        Map<Long, String> slips = new HashMap<>();
        records.forEach((form, numbers) -> {
            List<Told> told = told(moment.entriesOf(numbers)).stream()
                    .filter(t -> t.entry().slip() <= known)
                    .toList();
            Map<String, Map<Long, String>> names = names(form, told);
            names.getOrDefault(subject.name(), new HashMap<>()).put(self, "");
            for (Told one : told) {
                events.add(event(form, one, names, slips));
            }
        });
        cycles.forEach(cycle -> events.addAll(of(cycle)));
        events.sort(Comparator.comparing(Event::day, Texts::byCodePoint).thenComparing(Event::order));
        events.forEach(event -> out.accept(event.texts()));
    }

    private List<Told> told(List<Entry> entries) {
        return crypto.hasKey()
                ? journal.open(moment, entries)
                : entries.stream()
                        .map(entry -> new Told(entry, Body.read(entry.facts())))
                        .toList();
    }

    private Event event(Form form, Told told, Map<String, Map<Long, String>> names, Map<Long, String> slips) {
        Entry entry = told.entry();
        String when = slips.computeIfAbsent(
                entry.slip(),
                no -> moment.slip(no)
                        .map(slip -> slip.recordedAt().substring(0, DAY_CHARS) + " " + slip.actor())
                        .orElse(""));
        return new Event(
                entry.happenedOn(),
                entry.no(),
                List.of(
                        entry.happenedOn(),
                        form.title() + ACTS.getOrDefault(entry.act(), "·" + entry.act()),
                        content(form, told, names),
                        when + " 第" + entry.slip() + "号"));
    }

    private String content(Form form, Told told, Map<String, Map<Long, String>> names) {
        StringJoiner content = new StringJoiner("；");
        for (Column<?> column : form.columns()) {
            String text = told.texts().get(column.name());
            if (text != null && !column.isShadow()) {
                String shown = shown(column, text, names);
                if (!shown.isEmpty()) {
                    content.add(words.says(column.heading(), asking.reportDay()) + "：" + shown);
                }
            }
        }
        if (told.takesBack().isPresent()) {
            content.add("撤回第 " + told.takesBack().get() + " 条记载");
        }
        boolean erased = !told.entry().identityDigest().isEmpty()
                && crypto.hasKey()
                && moment.identitiesOf(List.of(told.entry().no())).isEmpty();
        return content + (erased ? "（" + Texts.ERASED + "）" : "");
    }

    private String shown(Column<?> column, String text, Map<String, Map<Long, String>> names) {
        if (text.isEmpty()) {
            return "（清空）";
        }
        if (column.target().isPresent()) {
            return names.getOrDefault(column.target().get(), Map.of()).getOrDefault(Long.valueOf(text), "#" + text);
        }
        if (column.fields().isEmpty()) {
            return Texts.discreet(text);
        }
        return column.isPlace() || column.isAreas()
                ? drawing.told(column, text)
                : column.kind().showText(text, words);
    }

    /** What the records are called that these entries name. */
    private Map<String, Map<Long, String>> names(Form form, List<Told> told) {
        Showing showing = new Showing(chart, moment, asking, words);
        Map<String, Map<Long, String>> names = new HashMap<>();
        for (Column<?> column : form.columns()) {
            Set<Long> numbers = new TreeSet<>();
            told.forEach(one -> Optional.ofNullable(one.texts().get(column.name()))
                    .filter(text -> column.target().isPresent() && !text.isEmpty())
                    .ifPresent(text -> numbers.add(Long.valueOf(text))));
            column.target()
                    .ifPresent(target -> names.computeIfAbsent(target, t -> new HashMap<>())
                            .putAll(showing.names(chart.need(target), numbers)));
        }
        return names;
    }

    /** A time without work opens and is over. */
    private static List<Event> of(Row cycle) {
        List<Event> events = new ArrayList<>();
        String opened = cycle.text(Cycle.OPENED).orElse("");
        String which = "第 " + cycle.whole(Cycle.NO) + " 次";
        events.add(new Event(opened, Relation.OPEN, List.of(opened, "零就业家庭·认定", which, "")));
        cycle.text(Cycle.ENDED)
                .ifPresent(ended -> events.add(new Event(ended, Relation.OPEN, List.of(ended, "零就业家庭·清零", which, ""))));
        return events;
    }
}
