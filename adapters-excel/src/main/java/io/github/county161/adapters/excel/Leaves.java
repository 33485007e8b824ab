package io.github.county161.adapters.excel;

import io.github.county161.core.ledger.Sheet.Head;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The leaves beside each other on which a sheet is printed: one as long as a row can be read on it, else several, each
 * of which begins with the columns that say whom a row is about. Several are equally wide, so that whatever fits the
 * sheet to as many pages begins each page with the column that is meant to.
 */
final class Leaves {

    /** So many half-width characters on A4 across are seven points high. */
    private static final int LEGIBLE_CHARS = 220;

    private static final int MOST_LEADING = 8;

    /** The columns of a leaf that are its own, up to {@code to}. */
    record Leaf(int from, int to) {}

    private final int leading;
    private final List<Leaf> all;
    private final int[] widths;

    /** @param widths that the columns need at least, in half-width characters */
    Leaves(List<Head> heads, int[] widths) {
        this.widths = widths.clone();
        int whole = width(0, widths.length);
        int named = leading(heads);
        int own = widths.length - named;
        if (whole <= LEGIBLE_CHARS || own < 2) {
            leading = 0;
            all = List.of(new Leaf(0, widths.length));
            return;
        }
        leading = named;
        int room = LEGIBLE_CHARS - width(0, leading);
        all = divided(Math.min(own, Math.max(2, (whole - width(0, leading) + room - 1) / room)));
        int widest =
                all.stream().mapToInt(leaf -> width(leaf.from, leaf.to)).max().orElse(0);
        all.forEach(leaf -> widen(leaf, widest));
    }

    /** The columns up to the name of whom a line is about, else of the household's head; half a leaf at most. */
    private int leading(List<Head> heads) {
        List<Predicate<String>> names = List.of("姓名"::equals, text -> text.endsWith("姓名"), "户主"::equals);
        for (Predicate<String> named : names) {
            for (int column = 0; column < Math.min(heads.size(), MOST_LEADING); column++) {
                if (named.test(heads.get(column).text())) {
                    return width(0, column + 1) <= LEGIBLE_CHARS / 2 ? column + 1 : 0;
                }
            }
        }
        return width(0, 1) <= LEGIBLE_CHARS / 2 ? 1 : 0;
    }

    /** Into so many at most, the widest of which is as narrow as can be. */
    private List<Leaf> divided(int most) {
        int room = 1;
        while (filled(room).size() > most) {
            room++;
        }
        return filled(room);
    }

    private List<Leaf> filled(int room) {
        List<Leaf> leaves = new ArrayList<>();
        int from = leading;
        for (int to = leading + 1; to <= widths.length; to++) {
            if (to == widths.length || width(from, to + 1) > room) {
                leaves.add(new Leaf(from, to));
                from = to;
            }
        }
        return leaves;
    }

    /** Each column by about the same. */
    private void widen(Leaf leaf, int to) {
        for (int missing = to - width(leaf.from, leaf.to), column = leaf.from; missing > 0; missing--) {
            widths[column]++;
            column = column + 1 == leaf.to ? leaf.from : column + 1;
        }
    }

    List<Leaf> all() {
        return all;
    }

    int columns() {
        return widths.length;
    }

    /** So many columns stand on each leaf; none when there is one leaf. */
    int leading() {
        return leading;
    }

    /** Of a column, in half-width characters. */
    int width(int column) {
        return widths[column];
    }

    /** Of the columns up to one. */
    int width(int from, int to) {
        return Arrays.stream(widths, from, to).sum();
    }

    /** Some columns in parts that each stand on one leaf. */
    List<Leaf> parts(int from, int to) {
        List<Leaf> parts = new ArrayList<>();
        List<Leaf> whole = new ArrayList<>(all);
        whole.add(0, new Leaf(0, leading));
        for (Leaf leaf : whole) {
            Leaf part = new Leaf(Math.max(from, leaf.from), Math.min(to, leaf.to));
            if (part.from < part.to) {
                parts.add(part);
            }
        }
        return parts;
    }
}
