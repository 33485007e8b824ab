package io.github.county161.core.form;

import io.github.county161.core.term.Nullable;
import io.github.county161.core.term.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A worked-out table: its fields, those that tell its rows apart within a position, and what a question needs to know
 * of it; known by its name. Every relation ends in the positions {@link #SINCE} (from which a row was current) and
 * {@link #UNTIL} (from which it no longer was; {@link #OPEN} when it still is).
 */
public final class Relation {

    /** No position is ever as high. */
    public static final long OPEN = Long.MAX_VALUE;

    /** The first and the last day: what is known of always. */
    public static final String ALWAYS_FROM = "0001-01-01";

    public static final String ALWAYS_TO = "9999-12-31";

    public static final Field SINCE = Field.integer("since");
    public static final Field UNTIL = Field.integer("until");
    public static final Field RECORD = Field.integer("record");
    /** The days, both included, on which a row of a relation with varying columns held in the world. */
    public static final Field FROM_DAY = Field.text("from_day");

    public static final Field TO_DAY = Field.text("to_day");
    /** A record's key as one text; identity texts in it are keyed hashes. */
    public static final Field KEY = Field.text("key_text");
    /** One of the codes of a column of many. */
    public static final Field VALUE = Field.text("value");

    public static final Field PLACE = Field.text("at_place");
    public static final Field PERSON = Field.integer("person");
    public static final Field HOUSEHOLD = Field.integer("at_household");

    private final String name;
    private final List<Field> fields;
    private final List<Field> key;
    private final List<Field> indexed;
    private final boolean readAtDay;
    private final Optional<Field> person;
    private final Optional<Function<Period, List<String>>> literal;
    private final Map<Field, Integer> index = new HashMap<>();

    /**
     * @param key fields that tell apart the rows current at one position; the last breaks ties in every list
     * @param indexed fields looked up by, beside the record, the place and the person
     * @param readAtDay whether a question sees only the rows that hold on its report day
     * @param person the field that names whom a row is about
     */
    public Relation(
            String name,
            List<Field> fields,
            List<Field> key,
            List<Field> indexed,
            boolean readAtDay,
            Optional<Field> person) {
        this(name, fields, key, indexed, readAtDay, person, Optional.empty());
    }

    private Relation(
            String name,
            List<Field> fields,
            List<Field> key,
            List<Field> indexed,
            boolean readAtDay,
            Optional<Field> person,
            Optional<Function<Period, List<String>>> literal) {
        this.name = name;
        this.literal = literal;
        List<Field> all = new ArrayList<>(fields);
        all.add(SINCE);
        all.add(UNTIL);
        this.fields = List.copyOf(all);
        this.key = List.copyOf(key);
        this.indexed = List.copyOf(indexed);
        this.readAtDay = readAtDay;
        this.person = person;
        for (int i = 0; i < this.fields.size(); i++) {
            if (index.put(this.fields.get(i), i) != null) {
                throw new IllegalArgumentException(
                        name + " has two fields " + this.fields.get(i).name());
            }
        }
        if (!index.keySet().containsAll(key) || !index.keySet().containsAll(indexed) || key.isEmpty()) {
            throw new IllegalArgumentException(name + " has no such key");
        }
    }

    /** What no store keeps: its rows are made here, a text each, of the period asked about. */
    public static Relation literal(String name, Function<Period, List<String>> rows) {
        return new Relation(
                name, List.of(VALUE), List.of(VALUE), List.of(), false, Optional.empty(), Optional.of(rows));
    }

    /** The rows of a relation that no store keeps. */
    public Optional<List<String>> literally(Period period) {
        return literal.map(rows -> rows.apply(period));
    }

    public String name() {
        return name;
    }

    /** All fields in the order in which they are stored, ending in since and until. */
    public List<Field> fields() {
        return fields;
    }

    public List<Field> key() {
        return key;
    }

    /**
     * The number under which its rows are looked up and worked out: the record, or the person or household they are of.
     */
    public Field leading() {
        return has(RECORD) ? RECORD : key.get(key.size() - 1);
    }

    public List<Field> indexed() {
        return indexed;
    }

    public boolean readAtDay() {
        return readAtDay;
    }

    public Optional<Field> person() {
        return person;
    }

    public boolean has(Field field) {
        return index.containsKey(field);
    }

    /** Whether rows carry the days on which they hold. */
    public boolean isDated() {
        return has(FROM_DAY);
    }

    int indexOf(Field field) {
        Integer at = index.get(field);
        if (at == null) {
            throw new IllegalArgumentException(name + " has no field " + field.name());
        }
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relation relation && relation.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
