package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Kind.Part;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Diary.Act;
import io.github.county161.core.port.Diary.Note;
import io.github.county161.core.port.Reveal;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens the identity texts of a person's record; the line in the diary is written before anything is shown. */
public final class Revealing implements Reveal {

    private final Journal journal;
    private final Store store;
    private final Diary diary;
    private final Function<LocalDate, Asking> asking;
    private final Clock clock;

    public Revealing(
            Chart chart, Store store, Crypto crypto, Diary diary, Function<LocalDate, Asking> asking, Clock clock) {
        this.journal = new Journal(chart, crypto);
        this.store = store;
        this.diary = diary;
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, String>> reveal(
            long person, Set<String> columns, Purpose purpose, Asker asker, String from) {
        Optional<Map<String, String>> clear = store.read(moment ->
                isSeen(moment, person, asker) ? Optional.of(texts(moment, person, columns)) : Optional.empty());
        String headings = clear.map(Revealing::headings).orElse("");
        diary.write(Note.at(
                OffsetDateTime.now(clock),
                asker.account(),
                Act.REVEAL,
                Member.FORM.name() + " " + person,
                purpose.label() + "：" + headings,
                clear.isPresent(),
                from));
        return clear;
    }

    private boolean isSeen(Moment moment, long person, Asker asker) {
        return asker.mayEnter(Member.FORM)
                && new Finder(moment, asking.apply(LocalDate.now(clock)), asker)
                        .visible(Member.FORM, List.of(person))
                        .contains(person);
    }

    private static boolean isMasked(Column<?> column) {
        return column.kind().part() == Part.IDENTITY && !column.isShadow();
    }

    private static String headings(Map<String, String> texts) {
        return Member.FORM.columns().stream()
                .filter(column -> texts.containsKey(column.name()))
                .map(column -> column.cells().get(0).heading())
                .collect(Collectors.joining("、"));
    }

    /** What the last entry that tells a column tells; what was taken back tells nothing. */
    private Map<String, String> texts(Moment moment, long person, Set<String> columns) {
        List<Told> all = journal.open(moment, moment.entriesOf(List.of(person)));
        Set<Long> takenBack =
                all.stream().flatMap(told -> told.takesBack().stream()).collect(Collectors.toSet());
        Map<String, String> texts = new LinkedHashMap<>();
        for (Told told : all) {
            if (!takenBack.contains(told.entry().no())) {
                Member.FORM.columns().stream()
                        .filter(Revealing::isMasked)
                        .map(Column::name)
                        .filter(name -> columns.isEmpty() || columns.contains(name))
                        .forEach(name ->
                                Optional.ofNullable(told.texts().get(name)).ifPresent(text -> texts.put(name, text)));
            }
        }
        texts.values().removeIf(String::isEmpty);
        return texts;
    }
}
