package io.github.county161.testkit;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random rows for a chart's relations: several positions that open and close them, stretches of days, empty cells,
 * ties, texts beyond the basic plane, references that lead nowhere, places outside the tree. They mean nothing; they
 * disagree with careless readers.
 */
public final class RandomRows {

    static final int POSITIONS = 6;
    static final List<String> DAYS =
            List.of("2018-12-31", "2019-01-01", "2019-03-05", "2019-06-30", "2019-10-10", "2019-12-31", "2020-02-29");
    static final List<String> PLACES = List.of(
            "610798",
            "610798001",
            "610798002",
            "610798001001",
            "610798001002",
            "610798002001",
            "610798002002",
            "610798009999");
    static final List<String> TEXTS =
            List.of("a", "b", "transfer", "venture", "lifted", "present", "\uFF21", "\uD842\uDFB7", "");

    private static final int RECORDS = 40;
    private static final int WHOLES = 12;

    private final Random random;

    private RandomRows(Random random) {
        this.random = random;
    }

    /** Fills two empty stores with the same rows. */
    public static void fill(List<Relation> relations, Random random, Store... stores) {
        List<Changes> history = new RandomRows(random).history(relations);
        for (Store store : stores) {
            for (Changes changes : history) {
                store.write(writing -> {
                    long no = changes.position();
                    Slip slip = new Slip(no, "slip-" + no, "2019-01-01T00:00:00Z", "", "", "", "", "", "");
                    writing.append(slip, List.of(), List.of(), List.of());
                    writing.apply(changes);
                    return no;
                });
            }
        }
    }

    private List<Changes> history(List<Relation> relations) {
        Map<Long, List<Row>> opened = new HashMap<>();
        Map<Long, List<Row>> closed = new HashMap<>();
        for (Relation relation : relations) {
            for (long record = 1; record <= RECORDS; record++) {
                long since = 1 + random.nextInt(POSITIONS);
                while (since <= POSITIONS) {
                    long until = since + 1 + random.nextInt(POSITIONS);
                    for (Row row : version(relation, record, since)) {
                        opened.computeIfAbsent(since, p -> new ArrayList<>()).add(row);
                        if (until <= POSITIONS) {
                            closed.computeIfAbsent(until, p -> new ArrayList<>())
                                    .add(row);
                        }
                    }
                    since = until + random.nextInt(2);
                }
            }
        }
        List<Changes> history = new ArrayList<>();
        for (long position = 1; position <= POSITIONS; position++) {
            history.add(new Changes(
                    position, closed.getOrDefault(position, List.of()), opened.getOrDefault(position, List.of())));
        }
        return history;
    }

    /** One row, or one for each of two stretches of days. */
    private List<Row> version(Relation relation, long record, long since) {
        if (relation.equals(Division.FORM.relation()) && record > PLACES.size() - 1) {
            return List.of();
        }
        if (!relation.isDated()) {
            return List.of(row(relation, record, since, "", ""));
        }
        if (!relation.equals(Division.FORM.relation()) && random.nextBoolean()) {
            return List.of(row(relation, record, since, Relation.ALWAYS_FROM, Relation.ALWAYS_TO));
        }
        return List.of(
                row(relation, record, since, Relation.ALWAYS_FROM, "2019-06-29"),
                row(relation, record, since, "2019-06-30", Relation.ALWAYS_TO));
    }

    private Row row(Relation relation, long record, long since, String from, String to) {
        Map<Field, Object> cells = new HashMap<>();
        Field last = relation.key().get(relation.key().size() - 1);
        for (Field field : relation.fields()) {
            if (field.equals(last)) {
                cells.put(field, record);
            } else if (field.equals(Relation.FROM_DAY)) {
                cells.put(field, from);
            } else if (field.equals(Relation.TO_DAY)) {
                cells.put(field, to);
            } else if (relation.equals(Division.FORM.relation()) && isTree(field)) {
                cells.put(field, tree(field, PLACES.get((int) record - 1)));
            } else if (relation.key().contains(field) || random.nextInt(5) > 0) {
                cells.put(field, value(field));
            }
        }
        cells.values().removeIf(""::equals);
        return Row.of(relation, cells, since);
    }

    private static boolean isTree(Field field) {
        return field.equals(Division.CODE.field())
                || field.equals(Division.TOWN.field())
                || field.equals(Division.COUNTY.field());
    }

    private String tree(Field field, String code) {
        if (field.equals(Division.CODE.field())) {
            return code;
        }
        if (field.equals(Division.COUNTY.field())) {
            return PLACES.get(0);
        }
        String own = code.substring(0, Math.min(code.length(), 9));
        return code.length() == 6 ? "" : code.length() == 9 ? code : random.nextBoolean() ? PLACES.get(2) : own;
    }

    /** A value such as this field may hold, often one that others hold too. */
    Object value(Field field) {
        if (field.type() == Field.Type.INTEGER) {
            return switch (random.nextInt(3)) {
                case 0 -> (long) random.nextInt(WHOLES);
                case 1 -> (long) (1 + random.nextInt(RECORDS));
                default -> 1950L + random.nextInt(60);
            };
        }
        if (field.equals(Relation.PLACE) || field.name().equals("place")) {
            return PLACES.get(random.nextInt(PLACES.size()));
        }
        return random.nextBoolean()
                ? DAYS.get(random.nextInt(DAYS.size()))
                : TEXTS.get(random.nextInt(TEXTS.size() - 1));
    }

    static RandomRows of(Random random) {
        return new RandomRows(random);
    }
}
