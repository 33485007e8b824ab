package io.github.county161.core.port;

import java.time.LocalDate;
import java.util.List;

/**
 * A slip as it is sent.
 *
 * @param id the sender's own name for it; the same id again with the same orders is the same slip
 * @param source file, address or command
 * @param reportDay the day the rows speak of, and the last day that has happened
 * @param orders lines, of one form or several
 * @param goodRowsFirst keep the good rows though others are refused; otherwise all or nothing
 * @param force apply rows that an earlier version already told
 * @param further what is done only when it is asked for
 * @param history the rows tell what was before the system was there, columns that acts tell later among it
 * @param correct a differing row mends what was wrong all along, instead of telling what is new from the report day
 */
public record Submission(
        String id,
        Asker asker,
        String source,
        LocalDate reportDay,
        List<Order> orders,
        boolean goodRowsFirst,
        boolean force,
        boolean correct,
        boolean history,
        Further further) {

    /**
     * What is done only when it is asked for.
     *
     * @param clear a cell that was emptied on a sheet that left here erases
     * @param endPrevious a spell that begins while the person's last one is open ends that the day before
     */
    public record Further(boolean clear, boolean endPrevious) {
        public static final Further NONE = new Further(false, false);
    }

    /** Without anything further. */
    public Submission(
            String id,
            Asker asker,
            String source,
            LocalDate reportDay,
            List<Order> orders,
            boolean goodRowsFirst,
            boolean force,
            boolean correct,
            boolean history) {
        this(id, asker, source, reportDay, orders, goodRowsFirst, force, correct, history, Further.NONE);
    }

    /** Of the present. */
    public Submission(
            String id,
            Asker asker,
            String source,
            LocalDate reportDay,
            List<Order> orders,
            boolean goodRowsFirst,
            boolean force,
            boolean correct) {
        this(id, asker, source, reportDay, orders, goodRowsFirst, force, correct, false);
    }

    /** What takes a slip back: the day is the last that has happened, and there are no rows of its own. */
    public static Submission undoing(long slip, String id, Asker asker, LocalDate reportDay) {
        return new Submission(id, asker, "undo " + slip, reportDay, List.of(), false, false, false);
    }

    public Submission {
        orders = Orders.of(orders);
    }
}
