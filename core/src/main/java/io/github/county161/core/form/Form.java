package io.github.county161.core.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One kind of record, described once: its columns, what its key is, on which of its days it happened, whether it shows
 * somebody at work. Parsing, checks, tables, JSON and sheets all read this description. Checks itself when made.
 */
public final class Form {

    /** The dates between which a record shows somebody at work; the end may be empty. */
    public record Spell(Column<LocalDate> start, Column<LocalDate> end) {}

    /**
     * A record of this form that changes another record: from its own day on (a household's category), or for all time
     * (an id number that was wrong). The values are new ones, by column of the other form.
     */
    public record Amendment(Column<Long> target, boolean allTime, Amended amended) {}

    /** What an amending record, given as its told texts, makes of the other's columns. */
    @FunctionalInterface
    public interface Amended {
        Map<String, String> by(Map<String, String> told);
    }

    private final String name;
    private final String title;
    private final int version;
    private final List<Column<?>> columns;
    private final List<Column<?>> key;
    private final Optional<Column<LocalDate>> happened;
    private final Optional<Spell> spell;
    private final Optional<Amendment> amendment;
    private final Optional<Flow> flow;
    private final Optional<Set<String>> enteredBy;
    private final List<Rule> rules;
    private final Set<String> varying;
    private final Relation relation;
    private final List<Relation> children;

    private Form(Builder b) {
        this.name = b.name;
        this.title = b.title;
        this.version = b.version;
        this.columns = List.copyOf(b.columns);
        this.key = List.copyOf(b.key);
        this.happened = b.happened;
        this.spell = b.spell;
        this.amendment = b.amendment;
        this.flow = b.flow;
        this.enteredBy = b.enteredBy;
        this.rules = List.copyOf(b.rules);
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

    public static Builder named(String name, String title) {
        return new Builder(name, title);
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
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    public List<Column<?>> key() {
        return key;
    }

    public Optional<Column<LocalDate>> happened() {
        return happened;
    }

    public Optional<Spell> spell() {
        return spell;
    }

    public Optional<Amendment> amendment() {
        return amendment;
    }

    public Optional<Flow> flow() {
        return flow;
    }

    /**
     * The roles that alone enter it, wherever they have their place; no role at all when the program enters it itself.
     * Empty for the forms of everyday, which scope alone guards.
     */
    public Optional<Set<String>> enteredBy() {
        return enteredBy;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The first reference to a person: whom the record is about. */
    public Optional<Column<?>> person() {
        return firstAimedAt("member");
    }

    public Optional<Column<?>> household() {
        return firstAimedAt("household");
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
    public String toString() {
        return name;
    }

    private static void require(boolean holds, String rule, String about) {
        if (!holds) {
            throw new IllegalArgumentException("a form has " + rule + ": " + about);
        }
    }

    /** Puts a form together. */
    public static final class Builder {
        private final String name;
        private final String title;
        private int version = 1;
        private List<Column<?>> columns = List.of();
        private List<Column<?>> key = List.of();
        private Optional<Column<LocalDate>> happened = Optional.empty();
        private Optional<Spell> spell = Optional.empty();
        private Optional<Amendment> amendment = Optional.empty();
        private Optional<Flow> flow = Optional.empty();
        private Optional<Set<String>> enteredBy = Optional.empty();
        private final List<Rule> rules = new ArrayList<>();

        private Builder(String name, String title) {
            this.name = name;
            this.title = title;
        }

        public Builder of(Column<?>... columns) {
            this.columns = List.of(columns);
            return this;
        }

        public Builder key(Column<?>... key) {
            this.key = List.of(key);
            return this;
        }

        public Builder happened(Column<LocalDate> day) {
            this.happened = Optional.of(day);
            return this;
        }

        public Builder spell(Column<LocalDate> start, Column<LocalDate> end) {
            this.spell = Optional.of(new Spell(start, end));
            rules.add(Rule.inOrder(start, end));
            return happened(start);
        }

        public Builder amends(Column<Long> target, Amended amended) {
            this.amendment = Optional.of(new Amendment(target, false, amended));
            return this;
        }

        public Builder amendsForAllTime(Column<Long> target, Amended amended) {
            this.amendment = Optional.of(new Amendment(target, true, amended));
            return this;
        }

        public Builder flow(Flow flow) {
            this.flow = Optional.of(flow);
            return this;
        }

        /** @param roles their codes; none for what the program alone enters */
        public Builder enteredBy(String... roles) {
            this.enteredBy = Optional.of(Set.of(roles));
            return this;
        }

        public Builder rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        public Form build() {
            return new Form(this);
        }
    }
}
