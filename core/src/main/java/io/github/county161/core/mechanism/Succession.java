package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A spell that begins while the person's last one on the form is open ends that the day before: only where the
 * submission asks for it.
 */
final class Succession {

    /** An open spell: of the base, or of a line before. */
    private record Open(long record, String start) {}

    private final Moment moment;
    private final Set<Long> ended = new HashSet<>();
    private final Map<String, Open> openedHere = new HashMap<>();

    /** @param moment before the slip */
    Succession(Moment moment) {
        this.moment = moment;
    }

    /** Notes what a line does: a spell that it ends needs no other end. */
    void drafted(Draft draft) {
        if (draft.act().equals(Act.END.word())) {
            ended.add(draft.record());
        }
    }

    /**
     * The end of the open spell before this one.
     *
     * @param told of a spell about to be opened
     */
    Optional<Draft> ending(Form form, Map<String, String> told, String reason) {
        Optional<String> start = start(form, told);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        return open(form, told).stream()
                .filter(open -> open.start().compareTo(start.get()) < 0 && !ended.contains(open.record()))
                .max(Comparator.comparing(Open::start))
                .map(open -> {
                    String last = LocalDate.parse(start.get()).minusDays(1).toString();
                    String end = form.spell().orElseThrow().end().name();
                    return new Draft(form, Act.END.word(), open.record(), last, Map.of(end, last), reason);
                });
    }

    /** Notes a spell that a line has opened. */
    void opened(Form form, Map<String, String> told, long record) {
        start(form, told)
                .filter(start ->
                        !told.containsKey(form.spell().orElseThrow().end().name()))
                .ifPresent(start -> openedHere.put(key(form, told), new Open(record, start)));
    }

    private static Optional<String> start(Form form, Map<String, String> told) {
        return form.spell()
                .filter(spell -> form.person().isPresent())
                .flatMap(spell -> Optional.ofNullable(told.get(spell.start().name())));
    }

    private static String person(Form form, Map<String, String> told) {
        return told.getOrDefault(form.person().orElseThrow().name(), "0");
    }

    private static String key(Form form, Map<String, String> told) {
        return form.name() + " " + person(form, told);
    }

    private List<Open> open(Form form, Map<String, String> told) {
        Form.Spell spell = form.spell().orElseThrow();
        Column<?> who = form.person().orElseThrow();
        List<Open> open = new ArrayList<>();
        for (Row row : moment.current(form.relation(), who.field(), List.of(Long.valueOf(person(form, told))))) {
            if (row.cell(spell.end().field()) == null) {
                open.add(new Open(
                        row.whole(Relation.RECORD),
                        row.text(spell.start().field()).orElse("")));
            }
        }
        Optional.ofNullable(openedHere.get(key(form, told))).ifPresent(open::add);
        return open;
    }
}
