package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Count;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Nullable;
import io.github.county161.core.term.PlaceLevel;
import io.github.county161.core.term.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A moment as a scope may see it; all that is answered is read through one, so that nobody who draws an answer has to
 * think of it. Residents' names are full within the scope's place and 张* elsewhere, or everywhere for who does not
 * work with persons; from these 健康, 残疾, 致贫原因 and what is written about persons are held back as well. What is
 * counted is counted all the same.
 */
public final class Veil implements Moment {

    private final Moment moment;
    private final Chart chart;
    private final Scope scope;
    /** A place below the county, where names beyond it are not this scope's; none of who sees the whole. */
    private final Optional<String> place;

    private final Map<String, Cover> covers = new HashMap<>();
    private final Map<String, Boolean> near = new HashMap<>();
    private final Map<Long, Boolean> known = new HashMap<>();
    private final Once<Divisions> divisions;

    private Veil(Moment moment, Chart chart, Scope scope) {
        this.moment = moment;
        this.chart = chart;
        this.scope = scope;
        this.divisions = new Once<>(() -> new Divisions(moment));
        this.place = scope.place().filter(code -> !PlaceLevel.isCounty(code));
    }

    /** Asks in one consistent moment what this scope may see. */
    public static <T> T read(Store store, Chart chart, Scope scope, Function<Moment, T> work) {
        return store.read(moment -> work.apply(over(moment, chart, scope)));
    }

    public static Moment over(Moment moment, Chart chart, Scope scope) {
        return new Veil(moment, chart, scope);
    }

    private Cover cover(String formName) {
        return covers.computeIfAbsent(
                formName,
                name -> chart.form(name).map(form -> Cover.of(form, scope)).orElse(Cover.NONE));
    }

    private boolean isNear(String code) {
        return near.computeIfAbsent(code, unknown -> divisions.get().liesIn(code, place.orElse(code)));
    }

    private boolean isNear(Row row) {
        return row.relation().has(Relation.PLACE)
                && row.text(Relation.PLACE).filter(this::isNear).isPresent();
    }

    /** Those of these records that neither lie nor ever lay in the scope's place. */
    private Set<Long> far(Relation relation, Collection<Long> records) {
        Set<Long> unknown =
                records.stream().filter(record -> !known.containsKey(record)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            unknown.forEach(record -> known.put(record, false));
            moment.current(relation, Relation.RECORD, unknown).stream()
                    .filter(this::isNear)
                    .forEach(row -> known.put(row.whole(Relation.RECORD), true));
        }
        return records.stream()
                .filter(record -> !known.getOrDefault(record, false))
                .collect(Collectors.toSet());
    }

    private Set<Long> far(Cover cover, Relation relation, List<Row> rows) {
        if (cover.names().isEmpty() || scope.masked() || place.isEmpty()) {
            return Set.of();
        }
        return far(
                relation,
                rows.stream()
                        .filter(row -> !isNear(row))
                        .map(row -> row.whole(Relation.RECORD))
                        .collect(Collectors.toSet()));
    }

    private List<Row> veiled(List<Row> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Relation relation = rows.get(0).relation();
        Cover cover = cover(relation.name());
        if (relation.equals(SealedFigure.FORM.relation()) && place.isPresent()) {
            return rows.stream().map(this::ofOwnUnits).toList();
        }
        if (cover.isNone()) {
            return rows;
        }
        Set<Long> far = far(cover, relation, rows);
        return rows.stream()
                .map(row ->
                        veiled(row, cover, scope.masked() || !isNear(row) && far.contains(row.whole(Relation.RECORD))))
                .toList();
    }

    private static Row veiled(Row row, Cover cover, boolean masked) {
        @Nullable Object[] cells = row.cells();
        cover.held().stream()
                .flatMap(column -> column.fields().stream())
                .forEach(field -> put(cells, row, field, null));
        if (masked) {
            cover.names()
                    .forEach(column -> row.get(column)
                            .ifPresent(name -> put(cells, row, column.field(), Texts.surname(name.toString()))));
        }
        return Row.of(row.relation(), cells);
    }

    /** Of the numbers sealed for all units those of the place and below. */
    private Row ofOwnUnits(Row row) {
        @Nullable Object[] cells = row.cells();
        row.get(SealedFigure.VALUES)
                .ifPresent(values -> put(cells, row, SealedFigure.VALUES.field(), ofOwnUnits(values)));
        return Row.of(row.relation(), cells);
    }

    private String ofOwnUnits(String values) {
        return Arrays.stream(values.split(";"))
                .filter(each -> isNear(each.split("=")[0]))
                .collect(Collectors.joining(";"));
    }

    private static void put(@Nullable Object[] cells, Row row, Field field, @Nullable Object cell) {
        if (row.relation().has(field)) {
            cells[row.relation().fields().indexOf(field)] = cell;
        }
    }

    private Entry veiled(Entry entry) {
        Set<Column<?>> held = cover(entry.form()).held();
        boolean sealed = place.isPresent() && entry.form().equals(SealedFigure.FORM.name());
        if (held.isEmpty() && !sealed) {
            return entry;
        }
        Map<String, String> told = new HashMap<>(Body.read(entry.facts()));
        held.forEach(column -> told.remove(column.name()));
        if (sealed) {
            told.computeIfPresent(SealedFigure.VALUES.name(), (name, values) -> ofOwnUnits(values));
        }
        return entry.telling(Body.write(told));
    }

    @Override
    public Told seen(Told told) {
        Cover cover = cover(told.entry().form());
        Map<String, String> texts = new HashMap<>(told.texts());
        if (scope.masked() && cover.ofPersons()) {
            chart.need(told.entry().form()).columns().stream()
                    .filter(column -> column.fields().isEmpty())
                    .forEach(column -> texts.remove(column.name()));
        }
        if (isMasked(told, cover)) {
            cover.names().forEach(column -> texts.computeIfPresent(column.name(), (n, text) -> Texts.surname(text)));
        }
        return new Told(told.entry(), texts);
    }

    private boolean isMasked(Told told, Cover cover) {
        return scope.masked()
                || place.isPresent()
                        && !cover.names().isEmpty()
                        && !far(
                                        chart.need(told.entry().form()).relation(),
                                        Set.of(told.entry().record()))
                                .isEmpty();
    }

    @Override
    public long position() {
        return moment.position();
    }

    @Override
    public long lastEntry() {
        return moment.lastEntry();
    }

    @Override
    public List<Row> rows(Question question, Asking asking, Scope asked, long after, int limit) {
        return veiled(moment.rows(question, asking, asked, after, limit));
    }

    @Override
    public List<List<Object>> keys(Question question, Asking asking, Scope asked) {
        return moment.keys(question, asking, asked);
    }

    @Override
    public Map<String, Long> tally(Question question, Tally tally, Group group, Asking asking, Scope asked) {
        return moment.tally(question, tally, group, asking, asked);
    }

    @Override
    public List<Map<String, Long>> tallies(List<Count> counts, Group group, Asking asking, Scope asked) {
        return moment.tallies(counts, group, asking, asked);
    }

    @Override
    public List<Row> current(Relation relation, Field field, Collection<?> values) {
        return veiled(moment.current(relation, field, values));
    }

    @Override
    public List<Row> current(Relation relation) {
        return veiled(moment.current(relation));
    }

    @Override
    public void scan(Relation relation, Consumer<Row> row) {
        moment.scan(relation, one -> veiled(List.of(one)).forEach(row));
    }

    @Override
    public Optional<Slip> slip(long position) {
        return moment.slip(position);
    }

    @Override
    public Optional<Slip> slipById(String id) {
        return moment.slipById(id);
    }

    @Override
    public List<Entry> entriesOfSlip(long position, long after, int limit) {
        return moment.entriesOfSlip(position, after, limit).stream()
                .map(this::veiled)
                .toList();
    }

    @Override
    public List<Entry> entriesOf(Collection<Long> records) {
        return moment.entriesOf(records).stream().map(this::veiled).toList();
    }

    @Override
    public List<Identity> identitiesOf(Collection<Long> entries) {
        return moment.identitiesOf(entries);
    }

    @Override
    public List<BatchRow> batchRows(long position) {
        return moment.batchRows(position);
    }

    @Override
    public long count(String journalTable) {
        return moment.count(journalTable);
    }
}
