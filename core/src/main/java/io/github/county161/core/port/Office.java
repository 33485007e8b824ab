package io.github.county161.core.port;

import java.util.function.Consumer;

/** The only way in: whatever arrives is posted here, and takes effect whole or not at all. */
public interface Office extends Posting {

    /** Does all that {@link #post} does and keeps nothing. */
    Outcome rehearse(Submission submission);

    /**
     * A rehearsal of several slips: what is posted in it stands for what is posted after it, and when it ends nothing
     * is
     * kept.
     */
    void rehearse(Consumer<Posting> work);

    /** Takes back all of a batch; every answer is then what it was before, or the dependants are named. */
    default Outcome undo(long slip, Submission by) {
        return undo(slip, false, by);
    }

    /** @param withDependants take back what rests on it as well */
    Outcome undo(long slip, boolean withDependants, Submission by);

    /** The id of a slip that was used for other orders. */
    final class SlipTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SlipTaken(String id) {
            super(id);
        }
    }
}
