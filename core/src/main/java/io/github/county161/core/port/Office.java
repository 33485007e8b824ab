package io.github.county161.core.port;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The only way in: whatever arrives is posted here, and takes effect whole or not at all. */
public interface Office extends Posting {

    /** Does all that {@link #post} does and keeps nothing. */
    Outcome rehearse(Submission submission);

    /**
     * A rehearsal of several slips: what is posted in it stands for what is posted after it, and when it ends nothing
     * is kept.
     */
    void rehearse(Consumer<Posting> work);

    /** Takes back all of a batch; every answer is then what it was before, or the dependants are named. */
    default Outcome undo(long slip, Submission by) {
        return undo(slip, false, by);
    }

    /** @param withDependants take back what rests on it as well */
    default Outcome undo(long slip, boolean withDependants, Submission by) {
        return undo(List.of(slip), withDependants, one -> by);
    }

    /**
     * Takes back several batches, all of them or none.
     *
     * @param slips in the order in which they are taken back: the last entered first
     * @param by as what each is taken back
     */
    Outcome undo(List<Long> slips, boolean withDependants, LongFunction<Submission> by);

    /** The id of a slip that was used for other orders. */
    final class SlipTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SlipTaken(String id) {
            super(id);
        }
    }
}
