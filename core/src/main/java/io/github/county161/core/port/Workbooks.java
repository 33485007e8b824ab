package io.github.county161.core.port;

import io.github.county161.core.ledger.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Spreadsheet files, in and out. */
public interface Workbooks {

    /**
     * Reads a workbook row by row; memory does not grow with the rows. Whoever listens keeps nothing until this has
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
     * Writes a workbook of these sheets in this order; does not close {@code out}. If a sheet's rows throw, the file is
     * left without its end, so that it cannot be opened as if it were whole.
     */
    void write(List<Sheet> sheets, OutputStream out) throws IOException;

    /** Hears a workbook from front to back: a sheet, its rows, the next sheet. */
    interface RowReader {

        void sheet(String name, boolean hidden);

        /**
         * A row that is not blank.
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
     * A file that cannot be read as a workbook. Why is one of: password · old_xls · html_as_xls · xml_as_xls ·
     * broken_file · inflates_too_much · not_a_workbook.
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
