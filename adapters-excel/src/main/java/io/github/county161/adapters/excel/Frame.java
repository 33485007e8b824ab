package io.github.county161.adapters.excel;

import io.github.county161.adapters.excel.Leaves.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** What stands above and below the rows of a sheet: title, signatures, notes. It stands on every leaf, and whole. */
final class Frame {

    private static final double TITLE_POINTS = 16;
    private static final double BODY_POINTS = 10;
    private static final double MARGIN_LINES = 0.5;

    /** What somebody writes behind a signature's word takes so many half-width characters at least. */
    private static final int SIGNED_CHARS = 12;

    /** Writes a text into a cell. */
    @FunctionalInterface
    interface Writing {
        void text(int row, int column, String text);
    }

    private final Worksheet paper;
    private final Leaves leaves;
    private final Writing writing;

    Frame(Worksheet paper, Leaves leaves, Writing writing) {
        this.paper = paper;
        this.leaves = leaves;
        this.writing = writing;
    }

    /** In the middle of each leaf. */
    void title(int row, String text) {
        int lines = across(row, text, TITLE_POINTS);
        StyleSetter style = whole(row).bold().fontSize((int) TITLE_POINTS).horizontalAlignment("center");
        style.verticalAlignment("center").set();
        paper.rowHeight(row, Page.points(lines * TITLE_POINTS / BODY_POINTS + MARGIN_LINES));
    }

    /** A text of one line or more. */
    void note(int row, String text) {
        line(row, text);
        whole(row).verticalAlignment("top").set();
    }

    /** The same among the rows, set as they are. */
    void line(int row, String text) {
        // A merged cell does not grow with its text by itself.
        paper.rowHeight(row, Page.points(across(row, text, BODY_POINTS)));
    }

    /** @return how many lines it takes where it takes most */
    private int across(int row, String text, double points) {
        int lines = 1;
        for (Leaf leaf : leaves.all()) {
            write(row, leaf, text);
            int room = (int) (leaves.width(leaf.from(), leaf.to()) * BODY_POINTS / points);
            lines = Math.max(lines, Lettering.lines(text, room));
        }
        return lines;
    }

    /**
     * Beside each other, each with about as much of a leaf's width as the others; on further lines what finds no room.
     *
     * @return the row below
     */
    int signatures(int row, List<String> texts) {
        int below = row;
        int beside = texts.size();
        while (beside > 1 && !fit(texts, beside)) {
            beside--;
        }
        for (int from = 0; from < texts.size(); from += beside) {
            List<String> line = texts.subList(from, Math.min(texts.size(), from + beside));
            for (Leaf leaf : leaves.all()) {
                List<Leaf> cells = cells(leaf, line, beside).orElse(List.of(leaf));
                for (int i = 0; i < line.size(); i++) {
                    write(below, cells.get(i), line.get(i));
                }
            }
            whole(below).verticalAlignment("center").set();
            paper.rowHeight(below++, 2 * Page.LINE_POINTS);
        }
        return below;
    }

    private boolean fit(List<String> texts, int beside) {
        for (int from = 0; from < texts.size(); from += beside) {
            List<String> line = texts.subList(from, Math.min(texts.size(), from + beside));
            if (leaves.all().stream().anyMatch(leaf -> cells(leaf, line, beside).isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** The columns that each of a line has of a leaf; none when there is not room for each. */
    private Optional<List<Leaf>> cells(Leaf leaf, List<String> line, int beside) {
        List<Leaf> cells = new ArrayList<>();
        int all = leaves.width(leaf.from(), leaf.to());
        int to = leaf.from();
        for (int i = 0; i < line.size(); i++) {
            int from = to;
            int needs = Lettering.chars(line.get(i)) + SIGNED_CHARS;
            while (to < leaf.to() && (leaves.width(from, to) < needs || isNearer(leaf, to, all * (i + 1) / beside))) {
                to++;
            }
            if (leaves.width(from, to) < needs) {
                return Optional.empty();
            }
            cells.add(new Leaf(from, to));
        }
        return Optional.of(cells);
    }

    /** Whether a column more brings it nearer to so many characters of the leaf. */
    private boolean isNearer(Leaf leaf, int to, int chars) {
        return leaves.width(leaf.from(), to) + leaves.width(leaf.from(), to + 1) <= 2 * chars;
    }

    private void write(int row, Leaf over, String text) {
        writing.text(row, over.from(), text);
        if (over.to() > over.from() + 1) {
            paper.range(row, over.from(), row, over.to() - 1).merge();
        }
    }

    private StyleSetter whole(int row) {
        return paper.range(row, 0, row, leaves.columns() - 1).style().wrapText(true);
    }
}
