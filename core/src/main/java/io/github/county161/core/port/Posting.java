package io.github.county161.core.port;

import io.github.county161.core.port.Office.SlipTaken;
import java.util.function.LongConsumer;

/** Where slips are posted, one after the other. */
public interface Posting {

    /**
     * Takes a slip in. The same slip again gives its first outcome; nothing is kept when a row is refused, unless the
     * good rows are asked for.
     *
     * @param progress hears how many lines have been worked on; it begins anew when the good ones are gone through
     *     without the others
     * @throws SlipTaken if the id stands for other orders already
     */
    Outcome post(Submission submission, LongConsumer progress);

    default Outcome post(Submission submission) {
        return post(submission, lines -> {});
    }
}
