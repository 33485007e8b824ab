package io.github.county161.core.form;

import io.github.county161.core.term.Nullable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One kind of record, described once: its columns, what its key is, on which of its days it happened, whether it shows
 * somebody at work. Parsing, checks, tables, JSON and sheets all read this description. Checks itself when made. Known
 * by its name: with a county's own columns it is the same form.
 */
public final class Form {

    /**
     * The dates between which a record shows somebody at work; the end may be empty.
     *
     * @param gives the 就业创业状态 of who is at work so
     * @param givenBy the column that tells it instead, where it differs from record to record
     */
    public record Spell(
            Column<LocalDate> start, Column<LocalDate> end, Gives gives, Optional<Column<String>> givenBy) {}

    private static final List<Column.Cell> WHEREABOUTS =
            List.of(new Column.Cell("town", "镇办", true), new Column.Cell("village", "村", true));

    private static final int MONTH_CHARS = 7;

    private final String name;
    private final String title;
    private final int version;
    private final List<Column<?>> columns;
    private final Map<String, Column<?>> byName = new HashMap<>();
    private final List<Column<?>> key;
    private final Optional<Column<?>> happened;
    final Optional<Column<LocalDate>> belongs;
    private final Optional<Through> through;
    private final Optional<Column<String>> unit;
    private final Optional<Column<String>> perhaps;
    private final Optional<Spell> spell;
    private final Limits limits;
    private final Optional<Tenure> tenure;
    private final Optional<Column<LocalDate>> end;
    private final Optional<Amendment> amendment;
    private final Optional<During> during;
    private final Optional<Flow> flow;
    private final Optional<Grant> grant;
    private final Optional<Set<String>> enteredBy;
    final boolean withinPlace;
    private final List<Rule> rules;
    private final List<Worked> worked;
    private final Set<String> varying;
    private final Relation relation;
    private final List<Relation> children;

    Form(FormBuilder b) {
        this.name = b.name;
        this.title = b.title;
        this.version = b.version;
        this.columns = List.copyOf(b.columns);
        columns.forEach(column -> byName.putIfAbsent(column.name(), column));
        this.key = List.copyOf(b.key);
        this.happened = b.happened;
        this.belongs = b.belongs;
        this.through = b.through;
        this.unit = b.unit;
        this.perhaps = b.perhaps;
        this.spell = b.spell;
        this.limits = b.limits;
        this.tenure = b.tenure;
        this.end = b.end;
        this.amendment = b.amendment;
        this.during = b.during;
        this.flow = b.flow;
        this.grant = b.grant;
        this.enteredBy = b.enteredBy;
        this.withinPlace = b.withinPlace;
        this.rules = List.copyOf(b.rules);
        this.worked = b.worked;
        Set<String> cells = new HashSet<>();
        columns.stream()
                .filter(c -> !c.isShadow())
                .flatMap(c -> c.cells().stream())
                .forEach(cell -> require(cells.add(cell.name()), "one cell a name", cell.name()));
        require(!key.isEmpty() && columns.containsAll(key), "a key of its own columns", name);
        require(happened.isEmpty() || columns.contains(happened.get()), "a day of its own", name);
        this.varying = columns.stream()
                .filter(Column::isVarying)
                .flatMap(c ->
                        Stream.concat(Stream.of(c.name()), c.fields().stream().map(Field::name)))
                .collect(Collectors.toUnmodifiableSet());
        this.relation = Tables.of(this);
        this.children = Tables.childrenOf(this);
    }

    /** The same form with more columns after its own. */
    public Form with(List<Column<?>> more) {
        return more.isEmpty() ? this : FormBuilder.like(this).and(more).build();
    }

    public static FormBuilder named(String name, String title) {
        return new FormBuilder(name, title);
    }

    public String name() {
        return name;
    }

    /** The Chinese name, which is also the name of its sheet. */
    public String title() {
        return title;
    }

    public int version() {
        return version;
    }

    public List<Column<?>> columns() {
        return columns;
    }

    public Optional<Column<?>> column(String columnName) {
        return Optional.ofNullable(byName.get(columnName));
    }

    public List<Column<?>> key() {
        return key;
    }

    /** The day's or month's column. */
    public Optional<Column<?>> happened() {
        return happened;
    }

    public Optional<Through> through() {
        return through;
    }

    /** The day of a record's own by what is told of it, {@code yyyy-MM-dd}: of a month that it tells, the first. */
    public Optional<String> day(Map<String, String> told) {
        return happened.map(column -> told.get(column.name()))
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() == MONTH_CHARS ? text + "-01" : text);
    }

    /** The day by which it is told whose household's and village's a record is. */
    public Optional<String> dayOfPlace(Map<String, String> told) {
        return belongs.map(column -> told.get(column.name()))
                .filter(text -> !text.isEmpty())
                .or(() -> day(told));
    }

    public Optional<Spell> spell() {
        return spell;
    }

    public Limits limits() {
        return limits;
    }

    public Optional<Tenure> tenure() {
        return tenure;
    }

    /** The last day of what the record says lasts; empty while it goes on. */
    public Optional<Column<LocalDate>> end() {
        return end;
    }

    public Optional<Amendment> amendment() {
        return amendment;
    }

    public Optional<During> during() {
        return during;
    }

    public Optional<Flow> flow() {
        return flow;
    }

    public Optional<Grant> grant() {
        return grant;
    }

    /** The roles that alone enter it, none when the program does; empty where scope alone guards it. */
    public Optional<Set<String>> enteredBy() {
        return enteredBy;
    }

    /** Whether the role alone decides who enters it, and no place narrows where. */
    public boolean isEnteredAnywhere() {
        return enteredBy.filter(roles -> !roles.isEmpty()).isPresent() && !withinPlace;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What its sheets show beside its columns, worked out. */
    public List<Worked> worked() {
        return worked;
    }

    /** Where a sheet says that the person lives, of forms that keep no place of their own: it is compared, not kept. */
    public List<Column.Cell> whereabouts() {
        boolean ofPerson = name.equals("member") || person().isPresent();
        return ofPerson && place().isEmpty() ? WHEREABOUTS : List.of();
    }

    /** The first reference to a person: whom the record is about. */
    public Optional<Column<?>> person() {
        return firstAimedAt("member");
    }

    public Optional<Column<?>> household() {
        return firstAimedAt("household");
    }

    /** The column of a unit, which may be a town's. */
    public Optional<Column<String>> unit() {
        return unit;
    }

    /** The id number of somebody who may be in the person base or not. */
    public Optional<Column<String>> perhaps() {
        return perhaps;
    }

    /** Whether it stands where the record stands that it names: it is about no person, household or place itself. */
    public boolean isElsewhere() {
        return person().isEmpty() && household().isEmpty() && place().isEmpty();
    }

    /** The column that says where, of records that are about no person and no household. */
    public Optional<Column<?>> place() {
        return columns.stream().filter(Column::isPlace).findFirst();
    }

    private Optional<Column<?>> firstAimedAt(String target) {
        return columns.stream()
                .filter(c -> c.target().equals(Optional.of(target)))
                .findFirst();
    }

    public boolean varies() {
        return columns.stream().anyMatch(Column::isVarying);
    }

    /** Whether what is told under this name varies in time: a varying column, or a lasting fact of one. */
    public boolean isVarying(String told) {
        return varying.contains(told);
    }

    /** The table of its current and earlier rows. */
    public Relation relation() {
        return relation;
    }

    /** A table of one code a row for each column of many. */
    public List<Relation> children() {
        return children;
    }

    /** The table of the single codes of a column of many: record, value, and where and when it holds. */
    public Relation each(Column<?> many) {
        return children.stream()
                .filter(r -> r.name().equals(name + "_" + many.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has not many " + many.name()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form form && form.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private static void require(boolean holds, String rule, String about) {
        if (!holds) {
            throw new IllegalArgumentException("a form has " + rule + ": " + about);
        }
    }
}
