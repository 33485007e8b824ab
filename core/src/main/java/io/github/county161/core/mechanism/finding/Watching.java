package io.github.county161.core.mechanism.finding;

import io.github.county161.core.port.Office;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Posting;
import io.github.county161.core.port.Submission;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

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
    public Outcome post(Submission submission, LongConsumer progress) {
        return watched(office.post(submission, progress), submission);
    }

    @Override
    public Outcome rehearse(Submission submission) {
        return office.rehearse(submission);
    }

    @Override
    public void rehearse(Consumer<Posting> work) {
        office.rehearse(work);
    }

    @Override
    public Outcome undo(List<Long> slips, boolean withDependants, LongFunction<Submission> by) {
        return watched(office.undo(slips, withDependants, by), by.apply(slips.get(0)));
    }

    private Outcome watched(Outcome outcome, Submission submission) {
        if (outcome.kept() && !submission.history()) {
            sweep.after(submission.reportDay(), outcome);
        }
        return outcome;
    }
}
