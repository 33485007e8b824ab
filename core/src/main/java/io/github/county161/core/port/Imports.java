package io.github.county161.core.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Workbooks sent in by a program or a page: tried first, then taken in, perhaps taken back. What was sent belongs to
 * the account that sent it; for any other there is none.
 */
public interface Imports {

    /** What may be sent at once. */
    long MOST_BYTES = 50L * 1024 * 1024;

    /** A file that was sent, a workbook or a zip of workbooks; whoever receives it reads it to its end. */
    record Sent(String name, InputStream content) {}

    /**
     * How it is to be taken in; as the options of the command {@code import}.
     *
     * @param form the name or title of the one form of all sheets
     * @param division name or code of the place from whose villages workbooks are waited for
     * @param reason why history comes in; "" for what is none
     */
    record Options(
            LocalDate reportDay,
            Optional<String> form,
            Optional<String> division,
            boolean goodRowsFirst,
            boolean force,
            boolean correct,
            boolean clear,
            boolean endPrevious,
            boolean history,
            String reason) {}

    /** How far an import is. */
    enum State {
        REHEARSING(true),
        REHEARSED(false),
        COMMITTING(true),
        /** Something of it is in the journal. */
        COMMITTED(false),
        /** Nothing of it is, for there were refused rows. */
        REFUSED(false),
        UNDONE(false),
        /** It came to no end: the disk, or the program was stopped. */
        FAILED(false);

        private final boolean underWay;

        State(boolean underWay) {
            this.underWay = underWay;
        }

        public boolean isUnderWay() {
            return underWay;
        }
    }

    /**
     * An import as it stands.
     *
     * @param until the last day on which it is kept
     * @param change counts what has changed of it, its progress too
     * @param doing what is being done, or why it failed, in Chinese
     * @param told what became of it, in the very names of {@code import --json}; empty before the rehearsal has ended
     * @param slips where it stands in the journal, in the order of entry
     * @param mended what the file that goes back is called; none when nothing goes back
     */
    record Import(
            String id,
            LocalDate until,
            State state,
            Options options,
            List<String> files,
            long change,
            String doing,
            Map<String, Object> told,
            List<Long> slips,
            Optional<String> mended) {
        public Import {
            files = List.copyOf(files);
            slips = List.copyOf(slips);
        }
    }

    /**
     * What became of taking an import back.
     *
     * @param faults what rests on it; none when it was taken back
     */
    record Undone(Import is, List<Fault> faults) {}

    /**
     * Keeps the files and begins to rehearse them.
     *
     * @throws Refused if the options do not hold or nothing can be entered
     */
    Import receive(List<Sent> sent, Options options, Asker asker) throws IOException;

    /** Those of the asker that are still kept, what was last worked on first. */
    List<Import> all(Asker asker);

    Optional<Import> named(String id, Asker asker);

    /** The same when something of it is other than at {@code change}, or after some seconds. */
    Optional<Import> after(String id, long change, Asker asker);

    /**
     * Begins to take it in, once: while that goes on and when all of it is in, or all but the refused rows, the same
     * options do nothing more.
     *
     * @throws Refused if it was not rehearsed to the end or is taken back
     */
    Optional<Import> commit(String id, Options options, Asker asker);

    /**
     * Takes back what is in.
     *
     * @throws Refused if nothing is
     */
    Optional<Undone> undo(String id, boolean withDependants, Asker asker);

    /**
     * Writes the file that goes back.
     *
     * @return whether there is one
     */
    boolean mended(String id, Asker asker, OutputStream out) throws IOException;

    /** What cannot be done with an import, in words for the one who asked. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String why) {
            super(why);
        }
    }
}
