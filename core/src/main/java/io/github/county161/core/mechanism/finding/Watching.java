package io.github.county161.core.mechanism.finding;

import io.github.county161.core.port.Office;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.util.function.Consumer;

/**
 * An office that has the findings of what it took in opened and moved, in a slip of the program right after. What
 * history brings in is of other days than the one it comes on: that is for the next sweep.
 */
public final class Watching implements Office {

    private final Office office;
    private final Sweep sweep;

    public Watching(Office office, Sweep sweep) {
        this.office = office;
        this.sweep = sweep;
    }

    @Override
    public Outcome post(Submission submission) {
        return watched(office.post(submission), submission);
    }

    @Override
    public Outcome rehearse(Submission submission) {
        return office.rehearse(submission);
    }

    @Override
    public void rehearse(Consumer<Post> work) {
        office.rehearse(work);
    }

    @Override
    public Outcome undo(long slip, Submission by) {
        return watched(office.undo(slip, by), by);
    }

    private Outcome watched(Outcome outcome, Submission submission) {
        if (outcome.kept() && !submission.history()) {
            sweep.after(submission.reportDay(), outcome);
        }
        return outcome;
    }
}
