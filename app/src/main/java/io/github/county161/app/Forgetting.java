package io.github.county161.app;

import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Posting;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** An office after whose lawful erasures no kept backup holds what was erased: new ones are made, older ones go. */
final class Forgetting implements Office {

    private final Office office;
    private final Backups backups;

    Forgetting(Office office, Backups backups) {
        this.office = office;
        this.backups = backups;
    }

    @Override
    public Outcome post(Submission submission, LongConsumer progress) {
        Outcome outcome = office.post(submission, progress);
        boolean erases =
                submission.orders().stream().anyMatch(order -> order.form().equals(Erasure.FORM.name()));
        if (outcome.kept() && erases) {
            try {
                backups.forget(County.now());
            } catch (IOException e) {
                throw new UncheckedIOException("已依法删除，但备份没有重做，请用 backup 再备份一次", e);
            }
        }
        return outcome;
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
        return office.undo(slips, withDependants, by);
    }
}
