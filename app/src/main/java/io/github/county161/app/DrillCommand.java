package io.github.county161.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows that a backup can be restored, without touching the county. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = "恢复演练：把最近的备份恢复到一旁并核验，不动账库（restore aside and verify）")
final class DrillCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(arity = "0..1", paramLabel = "文件", description = "备份文件，默认最近的一份")
    private Optional<Path> file = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            county.acting().keeper(where.account());
            Backups.Drilled drilled = county.backups().drill(file, County.now());
            spec.commandLine().getOut().println(drilled.told());
            return drilled.broken().isEmpty() ? Main.DONE : Main.REFUSED;
        }
    }
}
