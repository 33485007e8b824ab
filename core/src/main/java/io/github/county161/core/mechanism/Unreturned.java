package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** 未回来: rows that left with a workbook and did not come back with it. They are listed by name; nothing happens. */
public final class Unreturned {

    private final Chart chart;
    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;

    /** @param scope what lies outside is not listed */
    public Unreturned(Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.chart = chart;
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.words = words;
    }

    /**
     * What they were called, form by form.
     *
     * @param pages of one workbook
     * @param known records that its rows turned out to be about
     */
    public List<String> names(List<Page> pages, Collection<Long> known) {
        Optional<Counterfoil> counterfoil =
                pages.stream().flatMap(page -> page.counterfoil().stream()).findFirst();
        if (counterfoil.isEmpty()) {
            return List.of();
        }
        BitSet seen = new BitSet();
        pages.forEach(page -> seen.or(page.seen()));
        known.stream().filter(record -> record > 0).forEach(record -> seen.set(record.intValue()));
        List<Long> gone =
                counterfoil.get().without(seen).stream().mapToObj(Long::valueOf).toList();
        Map<String, TreeSet<Long>> byForm = new HashMap<>();
        moment.entriesOf(gone)
                .forEach(entry -> byForm.computeIfAbsent(entry.form(), f -> new TreeSet<>())
                        .add(entry.record()));
        List<String> names = new ArrayList<>();
        byForm.forEach((form, records) -> names.addAll(names(chart.need(form), records)));
        return names;
    }

    private List<String> names(Form form, TreeSet<Long> records) {
        Question asked = Question.from(form.relation())
                .where(Path.of(Relation.RECORD).oneOf(records))
                .select(Relation.RECORD);
        List<Long> visible = moment.keys(asked, asking, scope).stream()
                .map(key -> (Long) key.get(0))
                .toList();
        List<Column.Cell> who = Returning.who(form);
        Column.Cell first = who.isEmpty() ? form.key().get(0).cells().get(0) : who.get(0);
        Map<Long, Map<String, String>> cells = new Cells(chart, moment, asking, words).of(form, visible);
        return visible.stream()
                .map(record -> cells.getOrDefault(record, Map.of()).getOrDefault(first.name(), ""))
                .toList();
    }
}
