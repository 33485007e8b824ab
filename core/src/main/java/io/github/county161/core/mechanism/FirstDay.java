package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.mechanism.Journal.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first day, ISO, that a draft makes other than it was, by all that its record's entries ever told. */
final class FirstDay {

    private FirstDay() {}

    /** The day of which a draft tells something new; none of what takes back. */
    static Optional<String> told(Draft draft) {
        if (draft.act().equals(Act.ENTER.word()) || draft.act().equals(Act.CORRECT.word())) {
            return draft.form().day(draft.told());
        }
        Optional<String> ended = draft.form().end().map(end -> draft.told().get(end.name()));
        return draft.act().equals(Act.WITHDRAW.word())
                ? Optional.empty()
                : ended.or(() -> Optional.of(draft.happenedOn()));
    }

    /** The first day that a record ever stood for, or is to stand for now. */
    static String of(Draft draft, Map<String, String> told, List<Entry> entries) {
        Entry opening = entries.get(0);
        Form form = draft.form();
        Stream<String> stood = standing(entries).flatMap(facts -> form.day(facts).stream());
        return Stream.concat(stood, form.day(told).stream())
                .reduce(FirstDay::earlier)
                .map(day -> form.day(Body.read(opening.facts())).isPresent() ? day : earlier(day, opening.happenedOn()))
                .orElse(opening.happenedOn());
    }

    /** The first of the ends that a record had, or is to have now. */
    static Optional<String> end(Draft draft, Map<String, String> told, List<Entry> entries) {
        return draft.form()
                .end()
                .flatMap(end -> Stream.concat(standing(entries), Stream.of(told))
                        .map(facts -> facts.getOrDefault(end.name(), ""))
                        .filter(day -> !day.isEmpty())
                        .reduce(FirstDay::earlier));
    }

    /** What is told of a record and was not taken back, entry by entry. */
    private static Stream<Map<String, String>> standing(List<Entry> entries) {
        Set<Long> gone = entries.stream()
                .flatMap(entry -> new Told(entry, Body.read(entry.facts())).takesBack().stream())
                .collect(Collectors.toSet());
        return entries.stream().filter(entry -> !gone.contains(entry.no())).map(entry -> Body.read(entry.facts()));
    }

    static String earlier(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
