package io.github.county161.adapters.excel;

import io.github.county161.core.port.Workbooks.Heading;
import io.github.county161.core.port.Workbooks.Mark;
import io.github.county161.core.port.Workbooks.Marks;
import io.github.county161.core.port.Workbooks.Refused;
import io.github.county161.core.port.Workbooks.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Copies the sheets of a workbook as they are told, with what was wrong marked. The old file itself is not altered: it
 * may be .xls or .csv, and the one who sent it still has it.
 */
final class Mending implements RowReader {

    private static final String CUT = "…（过长，此处截断）";
    private static final String WRONG_FILL = "FFC7CE";
    private static final String TOLD_FILL = "FFEB9C";
    private static final int LEAST_WIDTH_CHARS = 10;
    private static final int NUMBER_WIDTH_CHARS = 21;
    private static final int PROBLEM_WIDTH_CHARS = 50;

    private final Workbook book;
    private final Marks marks;
    private final boolean refusedAlone;
    private Optional<Worksheet> paper = Optional.empty();
    private Optional<Heading> heading = Optional.empty();
    private int sheet = -1;
    private int written;
    private int papers;
    private Optional<Integer> firstSeen = Optional.empty();

    /** @param refusedAlone whether only the refused rows are written, each sheet's to one of their own */
    Mending(Workbook book, Marks marks, boolean refusedAlone) {
        this.book = book;
        this.marks = marks;
        this.refusedAlone = refusedAlone;
    }

    /** How many sheets it has written. */
    int papers() {
        return papers;
    }

    /** Which of them is the first that is seen, from 0. */
    Optional<Integer> firstSeen() {
        return firstSeen;
    }

    @Override
    public void sheet(String name, boolean hidden) {
        end();
        sheet++;
        heading = marks.heading(sheet);
        Optional<String> copied = marks.isLeftOut(sheet) ? Optional.empty() : Optional.of(name);
        Optional<String> named =
                refusedAlone ? heading.flatMap(Heading::refused).map(Refused::name) : copied;
        paper = named.map(book::newWorksheet);
        written = 0;
        paper.ifPresent(p -> {
            if (hidden) {
                p.setVisibilityState(VisibilityState.HIDDEN);
            } else if (firstSeen.isEmpty()) {
                firstSeen = Optional.of(papers);
            }
            papers++;
            heading.ifPresent(h -> {
                p.pageOrientation("landscape");
                p.setFitToPage(true);
                p.fitToWidth((short) 1);
                p.fitToHeight((short) 0);
                p.freezePane(0, refusedAlone ? 1 : h.row());
            });
        });
    }

    @Override
    public void hiddenColumns(Set<Integer> columns) {
        if (!refusedAlone) {
            paper.ifPresent(p -> columns.forEach(p::hideColumn));
        }
    }

    @Override
    public void row(int number, boolean hidden, List<String> cells) {
        if (paper.isEmpty()) {
            return;
        }
        Optional<Mark> mark = marks.mark(sheet, number);
        boolean head = heading.isPresent() && heading.get().row() == number;
        if (refusedAlone && !head && !mark.map(Mark::refused).orElse(false)) {
            return;
        }
        int at = refusedAlone ? written : number - 1;
        Worksheet p = paper.get();
        texts(p, at, heading.isPresent() ? without(heading.get().column(), cells) : cells);
        if (hidden && !refusedAlone) {
            p.hideRow(at);
        }
        if (head) {
            widths(p, cells, heading.get().column());
            head(p, at, cells.size(), heading.get());
        }
        mark.ifPresent(m -> mark(p, at, m));
        written++;
        if (written % Page.ROWS_HELD == 0) {
            flush(p);
        }
    }

    /** What an earlier round said of the row is said anew, or no more. */
    private static List<String> without(int column, List<String> cells) {
        if (column >= cells.size()) {
            return cells;
        }
        List<String> others = new ArrayList<>(cells);
        others.set(column, "");
        return others;
    }

    private static void texts(Worksheet paper, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                text(paper, at, column, cells.get(column));
            }
        }
        if (!cells.isEmpty()) {
            paper.range(at, 0, at, cells.size() - 1).style().format("@").set();
        }
    }

    private static void text(Worksheet paper, int row, int column, String text) {
        boolean fits = text.length() <= Page.LONGEST_TEXT_CHARS;
        paper.inlineString(row, column, fits ? text : text.substring(0, Page.LONGEST_TEXT_CHARS - CUT.length()) + CUT);
    }

    /** As wide as the heading; a number of a person, a unit or a card takes more. */
    private static void widths(Worksheet paper, List<String> heads, int problems) {
        for (int column = 0; column < heads.size(); column++) {
            boolean number =
                    heads.get(column).contains("证") || heads.get(column).contains("号");
            paper.width(
                    column,
                    number
                            ? NUMBER_WIDTH_CHARS
                            : Math.max(LEAST_WIDTH_CHARS, 2 * heads.get(column).length() + 2));
        }
        paper.width(problems, PROBLEM_WIDTH_CHARS);
    }

    private void head(Worksheet paper, int at, int columns, Heading heading) {
        String whole = heading.text();
        text(
                paper,
                at,
                heading.column(),
                refusedAlone ? heading.refused().map(Refused::text).orElse(whole) : whole);
        int last = Math.max(columns - 1, heading.column());
        StyleSetter style = paper.range(at, 0, at, last).style().bold().fillColor(Page.HEAD_FILL);
        style.format("@").wrapText(true).set();
    }

    private void mark(Worksheet paper, int at, Mark mark) {
        String fill = mark.refused() ? WRONG_FILL : TOLD_FILL;
        for (Map.Entry<Integer, String> cell : mark.cells().entrySet()) {
            paper.style(at, cell.getKey()).format("@").fillColor(fill).set();
            paper.comment(at, cell.getKey(), cell.getValue());
        }
        heading.ifPresent(h -> {
            text(paper, at, h.column(), mark.problem());
            int lines = Lettering.lines(mark.problem(), PROBLEM_WIDTH_CHARS);
            if (lines > 1) {
                paper.rowHeight(at, Page.points(lines));
            }
            paper.style(at, h.column())
                    .format("@")
                    .fillColor(fill)
                    .wrapText(true)
                    .set();
        });
    }

    /** After the last row. */
    void end() {
        paper.ifPresent(p -> {
            try {
                p.finish();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        paper = Optional.empty();
    }

    private static void flush(Worksheet paper) {
        try {
            paper.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
