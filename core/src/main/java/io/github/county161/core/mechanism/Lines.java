package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The lines of a book, five hundred at a time, so that memory does not grow with them: by place, some villages after
 * another, with a sum below each that has neighbours; or as a whole in the book's order.
 */
final class Lines {

    private static final int AT_ONCE = 500;

    private final Book book;
    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Drawing drawing;
    private final Divisions divisions;

    Lines(Book book, Moment moment, Asking asking, Scope scope, Drawing drawing) {
        this.book = book;
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.drawing = drawing;
        this.divisions = new Divisions(moment);
    }

    /** Hands all lines over; fails when they are not as many as were told. */
    void draw(Sheet.Lines out, long promised) {
        AtomicLong drawn = new AtomicLong();
        if (book.byPlace()) {
            byPlace(out, drawn);
        } else {
            List<Row> rows = lines();
            rows.sort(order());
            Sum all = new Sum(book);
            draw(rows, drawn, (row, texts) -> {
                all.add(texts);
                out.accept(texts);
            });
            all.tell(out, List.of("合计"));
        }
        if (drawn.get() != promised) {
            throw new IllegalStateException(
                    book.name() + " has " + drawn.get() + " lines, of which " + promised + " were promised");
        }
    }

    /** The lines as a whole, in the book's order, without sums. */
    void each(Consumer<List<String>> line) {
        List<Row> rows = lines();
        rows.sort(order());
        draw(rows, new AtomicLong(), (row, texts) -> line.accept(texts));
    }

    private List<Row> lines() {
        Asking of = book.unit().isPresent() ? asking.everywhere() : asking;
        return new ArrayList<>(moment.rows(book.lines(), of, scope, 0, Integer.MAX_VALUE));
    }

    private List<Row> asked(Question question) {
        return moment.rows(question, asking, scope, 0, Integer.MAX_VALUE);
    }

    private void byPlace(Sheet.Lines out, AtomicLong drawn) {
        Map<String, Long> counts =
                moment.tally(book.lines(), Tally.ROWS, new Group.ByCode(Path.of(Relation.PLACE)), asking, scope);
        List<String> places = counts.keySet().stream()
                .sorted(Comparator.comparing(divisions::orderingTown, Texts::byCodePoint)
                        .thenComparing(p -> p, Texts::byCodePoint))
                .toList();
        PlaceSums sums = new PlaceSums(book, divisions, places, out);
        for (int from = 0; from < places.size(); ) {
            int to = from;
            for (long held = 0;
                    to < places.size() && (to == from || held + count(counts, places, to) <= AT_ONCE);
                    to++) {
                held += count(counts, places, to);
            }
            List<Row> rows = new ArrayList<>(asked(in(places.subList(from, to))));
            rows.sort(Comparator.comparing((Row row) -> divisions.orderingTown(place(row)), Texts::byCodePoint)
                    .thenComparing(Lines::place, Texts::byCodePoint)
                    .thenComparing(order()));
            draw(rows, drawn, (row, texts) -> sums.line(place(row), texts));
            from = to;
        }
        sums.end();
    }

    private static long count(Map<String, Long> counts, List<String> places, int at) {
        return counts.getOrDefault(places.get(at), 0L);
    }

    private static String place(Row row) {
        return row.text(Relation.PLACE).orElse(Group.NONE);
    }

    private Question in(List<String> places) {
        Path place = Path.of(Relation.PLACE);
        return book.lines()
                .where(places.contains(Group.NONE) ? place.oneOf(places).or(place.isEmpty()) : place.oneOf(places));
    }

    private Comparator<Row> order() {
        Comparator<Row> order = (a, b) -> 0;
        for (Field field : book.order()) {
            order = order.thenComparing(by(field));
        }
        return order.thenComparing(by(book.lines().relation().leading()));
    }

    /** Codes in the order of their list. */
    private Comparator<Row> by(Field field) {
        if (field.type() == Field.Type.INTEGER) {
            return Comparator.comparing(row -> row.number(field).orElse(0L));
        }
        List<String> codes = drawing.codes(book.lines().relation(), field);
        return Comparator.comparing((Row row) -> codes.indexOf(row.text(field).orElse("")))
                .thenComparing(row -> row.text(field).orElse(""), Texts::byNumbers);
    }

    @FunctionalInterface
    private interface Each {
        void line(Row row, List<String> texts);
    }

    private void draw(List<Row> rows, AtomicLong drawn, Each each) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            List<List<String>> columns = drawing.show(book.shown(), some);
            for (int line = 0; line < some.size(); line++) {
                each.line(some.get(line), texts(columns, line, drawn.incrementAndGet()));
            }
        }
    }

    private List<String> texts(List<List<String>> columns, int line, long number) {
        List<String> texts = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            texts.add(
                    book.columns().get(column).shown() == Shown.NUMBER
                            ? Long.toString(number)
                            : columns.get(column).get(line));
        }
        return texts;
    }

    /** What ought to have a line and has none, a sentence each. */
    List<String> gaps() {
        return book.gaps().stream()
                .map(gap -> {
                    List<String> names = drawing.show(List.of(gap.called()), asked(gap.missing()))
                            .get(0);
                    return gap.text() + "（" + names.size() + "）：" + (names.isEmpty() ? "无" : String.join("、", names));
                })
                .toList();
    }
}
