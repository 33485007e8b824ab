package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a part of a brief says, with people as records instead of names: as it is drafted, and as it is kept. Written as
 * one text, a line each ended by {@code ;}, its fields parted by {@code |}:
 *
 * <pre>
 *   T|caption|head|head          a table
 *   R|t:text|n:NOW:figure:place:number|o:form:record:column
 *   C|figure|title|unit|was|is   who makes a difference, of a figure
 *   N|key|was|is|cause
 * </pre>
 */
record Frozen(String code, String title, String text, List<Table> tables, List<Change> changes) {

    Frozen {
        tables = List.copyOf(tables);
        changes = List.copyOf(changes);
    }

    /** Of which moment a number speaks: this time's, last time's, or what lies between them. */
    enum When {
        NOW,
        THEN,
        BETWEEN
    }

    /** A cell: a text, a number of a figure, or what a column of a record says. */
    sealed interface Cell {

        record Text(String text) implements Cell {}

        /**
         * A number.
         *
         * @param figure empty for targets
         * @param place empty for that of the brief
         */
        record Number(String text, String figure, String place, When when) implements Cell {}

        record Of(String form, long record, String column) implements Cell {}
    }

    record Table(String caption, List<String> heads, List<List<Cell>> rows) {
        Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A key as its values joined by a blank, what it added and adds, and the code of the cause. */
    record Key(String key, long was, long is, String cause) {}

    record Change(String figure, String title, String unit, long was, long is, List<Key> keys) {
        Change {
            keys = List.copyOf(keys);
        }
    }

    /** Tables and changes as one text. */
    String content() {
        StringBuilder out = new StringBuilder();
        for (Table table : tables) {
            List<String> head = new ArrayList<>(List.of("T", table.caption));
            head.addAll(table.heads);
            line(head, out);
            for (List<Cell> row : table.rows) {
                List<String> cells = new ArrayList<>(List.of("R"));
                row.forEach(cell -> cells.add(text(cell)));
                line(cells, out);
            }
        }
        for (Change change : changes) {
            line(
                    List.of(
                            "C",
                            change.figure,
                            change.title,
                            change.unit,
                            Long.toString(change.was),
                            Long.toString(change.is)),
                    out);
            change.keys.forEach(
                    key -> line(List.of("N", key.key, Long.toString(key.was), Long.toString(key.is), key.cause), out));
        }
        return out.toString();
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Number n) {
            return "n:" + n.when + ":" + n.figure + ":" + n.place + ":" + n.text;
        }
        return cell instanceof Cell.Of of
                ? "o:" + of.form + ":" + of.record + ":" + of.column
                : "t:" + ((Cell.Text) cell).text;
    }

    private static void line(List<String> fields, StringBuilder out) {
        for (int i = 0; i < fields.size(); i++) {
            String field = Texts.clean(fields.get(i));
            out.append(i == 0 ? "" : "|")
                    .append(field.replace("\\", "\\b").replace("|", "\\p").replace(";", "\\s"));
        }
        out.append(';');
    }

    /** From the text that {@link #content} wrote. */
    static Frozen of(String code, String title, String text, String content) {
        List<Table> tables = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<String> head = List.of();
        List<List<Cell>> rows = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        for (String line : (content + "E").split(";")) {
            List<String> f =
                    Arrays.stream(line.split("\\|", -1)).map(Frozen::plain).toList();
            switch (f.get(0)) {
                case "R" ->
                    rows.add(f.subList(1, f.size()).stream().map(Frozen::cell).toList());
                case "N" -> keys.add(new Key(f.get(1), Long.parseLong(f.get(2)), Long.parseLong(f.get(3)), f.get(4)));
                default -> {
                    close(head, rows, keys, tables, changes);
                    head = f;
                }
            }
        }
        return new Frozen(code, title, text, tables, changes);
    }

    /** What stood under a heading line is all there. */
    private static void close(
            List<String> head, List<List<Cell>> rows, List<Key> keys, List<Table> tables, List<Change> changes) {
        if (!head.isEmpty() && head.get(0).equals("T")) {
            tables.add(new Table(head.get(1), head.subList(2, head.size()), rows));
        } else if (!head.isEmpty()) {
            long was = Long.parseLong(head.get(4));
            changes.add(new Change(head.get(1), head.get(2), head.get(3), was, Long.parseLong(head.get(5)), keys));
        }
        rows.clear();
        keys.clear();
    }

    private static String plain(String field) {
        return field.replace("\\s", ";").replace("\\p", "|").replace("\\b", "\\");
    }

    private static Cell cell(String text) {
        String[] n = text.split(":", 5);
        return switch (n[0]) {
            case "n" -> new Cell.Number(n[4], n[2], n[3], When.valueOf(n[1]));
            case "o" -> new Cell.Of(n[1], Long.parseLong(n[2]), n[3]);
            default -> new Cell.Text(text.substring(2));
        };
    }
}
