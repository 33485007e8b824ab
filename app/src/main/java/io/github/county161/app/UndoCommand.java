package io.github.county161.app;

import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a batch back: an entry for each of its entries, nothing erased. */
@Command(name = "undo", mixinStandardHelpOptions = true, description = "撤回一个批次：每条分录记一条撤回，原账不动（take a batch back）")
final class UndoCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "账页号", description = "导入时给出的账页号（the slip's number）")
    private long batch;

    @Option(names = "--with-dependants", description = "连同后来依据它的记录一并撤回（what rests on it goes with it）")
    private boolean withDependants;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (County county = where.open()) {
            Submission by = Submission.undoing(
                    batch, "undo-" + UUID.randomUUID(), county.asker(where.account()), where.reportDay());
            Outcome outcome = county.office().undo(batch, withDependants, by);
            outcome.faults().stream().map(Fault::sentence).forEach(out::println);
            if (outcome.items().isEmpty()) {
                throw new County.Refused("第 " + batch + " 号账页里没有本账号可以撤回的分录");
            }
            if (outcome.faults().stream().anyMatch(fault -> fault.code().equals("has_dependants"))) {
                out.println("连同它们一并撤回，请加 --with-dependants。");
            }
            out.println(outcome.kept() ? "已撤回 " + outcome.items().size() + " 条分录，账页号 " + outcome.slip() : "没有撤回。");
            return outcome.kept() ? Main.DONE : Main.REFUSED;
        }
    }
}
