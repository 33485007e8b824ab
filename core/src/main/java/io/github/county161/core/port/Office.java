package io.github.county161.core.port;

import java.util.function.Consumer;

/** The only way in: whatever arrives is posted here, and takes effect whole or not at all. */
public interface Office {

    /**
     * Takes a slip in. The same slip again gives its first outcome; nothing is kept when a row is refused, unless the
     * good rows are asked for.
     *
     * @throws SlipTaken if the id stands for other orders already
     */
    Outcome post(Submission submission);

    /** Does all that {@link #post} does and keeps nothing. */
    Outcome rehearse(Submission submission);

    /**
     * A rehearsal of several slips: what is posted in it stands for what is posted after it, and when it ends nothing
     * is
     * kept.
     */
    void rehearse(Consumer<Post> work);

    /** Where slips are posted one after the other; see {@link Office#post}. */
    interface Post {
        Outcome post(Submission submission);
    }

    /** Takes back all of a batch; every answer is then what it was before, or the dependants are named. */
    Outcome undo(long slip, Submission by);

    /** The id of a slip that was used for other orders. */
    final class SlipTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SlipTaken(String id) {
            super(id);
        }
    }
}
