package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Issued;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Issues the numbers that a row may come without, none of them twice. A row that says what a numbered record says
 * already is that record.
 */
final class Numbering {

    private final LocalDate reportDay;
    private final Moment moment;
    private final Journal journal;
    private final Lexicon words;
    private final Map<Form, Map<Long, Map<String, String>>> known = new HashMap<>();
    private final Map<Form, List<String>> given = new HashMap<>();

    Numbering(LocalDate reportDay, Moment moment, Journal journal, Lexicon words) {
        this.reportDay = reportDay;
        this.moment = moment;
        this.journal = journal;
        this.words = words;
    }

    /**
     * Tells the line its number, or settles it as unchanged.
     *
     * @param record the record that the line will open
     */
    void issue(Form form, Line line, long record) {
        for (Column<?> column : form.key()) {
            if (!column.isIssued() || line.told().containsKey(column.name())) {
                continue;
            }
            Map<Long, Map<String, String>> records = known(form);
            Optional<Long> same = records.entrySet().stream()
                    .filter(e -> e.getValue().entrySet().containsAll(line.told().entrySet()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (same.isPresent()) {
                line.settle(Outcome.UNCHANGED, same.get());
                return;
            }
            List<String> given = new ArrayList<>(ever(form));
            records.values().forEach(told -> given.add(told.getOrDefault(column.name(), "")));
            line.told().put(column.name(), words.nextNumber(form.name(), reportDay.getYear(), given));
            records.put(record, line.told());
        }
    }

    /** The numbers given before the slip, those of records that were taken back among them. */
    private List<String> ever(Form form) {
        return given.computeIfAbsent(
                form,
                f -> moment.current(Issued.RELATION, Issued.FORM, List.of(f.name())).stream()
                        .flatMap(row -> row.text(Issued.NUMBER).stream())
                        .toList());
    }

    /** What is told now of every record of the form, those of this slip among them. */
    private Map<Long, Map<String, String>> known(Form form) {
        return known.computeIfAbsent(form, f -> {
            List<Long> records = moment.current(form.relation()).stream()
                    .map(row -> row.whole(Relation.RECORD))
                    .toList();
            Map<Long, Map<String, String>> told = new TreeMap<>();
            Past.of(form, records, moment, journal)
                    .forEach((record, past) -> told.put(record, past.on(reportDay.toString())));
            return told;
        });
    }
}
