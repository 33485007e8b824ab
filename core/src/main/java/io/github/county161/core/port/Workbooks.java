package io.github.county161.core.port;

import io.github.county161.core.ledger.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Spreadsheet files, in and out. */
public interface Workbooks {

    /**
     * Reads a workbook (.xlsx, .xls, .csv) row by row; memory does not grow with the rows (of an .xls its texts are
     * held). Whoever listens keeps nothing until this has
     * returned, for a file can turn out broken half-way.
     *
     * @throws Unreadable naming why
     * @throws IOException if the disk fails
     */
    void read(Path file, RowReader reader) throws IOException;

    /** Writes a workbook of one sheet; does not close {@code out}. */
    default void write(Sheet sheet, OutputStream out) throws IOException {
        write(List.of(sheet), out);
    }

    /**
     * Writes a workbook of these sheets in this order; the rows of hidden ones are asked for after all others. Does not
     * close {@code out}. If a sheet's rows throw, the file is
     * left without its end, so that it cannot be opened as if it were whole.
     */
    void write(List<Sheet> sheets, OutputStream out) throws IOException;

    /**
     * Writes the headings and rows of a sheet as .csv, UTF-8 with a mark: a line of headings, the band before each that
     * has one, then the rows; what is to be printed around them is left out. Does not close {@code out}.
     */
    void writeText(List<Sheet> sheets, OutputStream out) throws IOException;

    /**
     * Writes a workbook again, as .xlsx, for the one who sent it: first the refused rows alone, a sheet for each that
     * has any; then the same sheets in the same order with the same texts, a column of problems at the right of each
     * that was taken in, wrong cells coloured and with a comment. Does not close {@code out}.
     *
     * @throws Unreadable if the file has become unreadable since it was taken in
     */
    void mend(Path file, Marks marks, OutputStream out) throws IOException;

    /** What is to be marked; sheets by their place in the workbook, from 0, rows by the sheet's own number. */
    interface Marks {

        /** How a sheet is headed; none when it was not taken in. */
        Optional<Heading> heading(int sheet);

        /** Whether a sheet is not copied. */
        boolean isLeftOut(int sheet);

        /** What is to be said of a row; none when nothing is. */
        Optional<Mark> mark(int sheet, int row);
    }

    /**
     * The heading row of a sheet that was taken in.
     *
     * @param column where the problems stand, from 0; what stood there before is not copied
     * @param text what is written over them on the sheet itself
     * @param refused the sheet of its refused rows; none when no row was refused or the whole is sent again
     */
    record Heading(int row, int column, String text, Optional<Refused> refused) {}

    /**
     * The refused rows of a sheet on one of their own.
     *
     * @param text what is written over the problems there
     */
    record Refused(String name, String text) {}

    /**
     * What is said of a row.
     *
     * @param problem in the column of problems
     * @param cells comments by column, from 0
     * @param refused whether the row was not taken in
     */
    record Mark(String problem, Map<Integer, String> cells, boolean refused) {}

    /** Hears a workbook from front to back: a sheet, its rows, the next sheet. */
    interface RowReader {

        void sheet(String name, boolean hidden);

        /** Which columns of the sheet nobody sees, from 0; told before its rows. */
        default void hiddenColumns(Set<Integer> columns) {}

        /**
         * A row that is not blank. A cell merged down a column holds its text in every row.
         *
         * @param number the sheet's own, from 1
         * @param cells texts from column A on, "" for an empty one, none after the last that is filled:
         *     {@code [610798199001010000, 0.5, 2019-11-25, 2019-11-25 08:30:00, TRUE, #N/A]}; a formula is its last
         *     result
         */
        void row(int number, boolean hidden, List<String> cells);

        /** Whether it still wants rows of this sheet; asked before each. */
        default boolean wantsMore() {
            return true;
        }
    }

    /**
     * A file that cannot be read as a workbook. Why is one of: password · empty_file · old_xls · html_as_xls ·
     * xml_as_xls · broken_file · inflates_too_much · not_a_workbook.
     */
    final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        private final String why;

        public Unreadable(String why) {
            super(why);
            this.why = Objects.requireNonNull(why);
        }

        public Unreadable(String why, Throwable cause) {
            super(why, cause);
            this.why = Objects.requireNonNull(why);
        }

        public String why() {
            return why;
        }
    }
}
