package io.github.county161.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Works the tables out again from the journal. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "从账页重算全部派生表，打印每张表的摘要（the tables from the journal）")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            county.asker(where.account());
            if (!county.crypto().hasKey()) {
                throw new County.Refused("没有密钥，不能重算");
            }
            var err = spec.commandLine().getErr();
            var digests = county.verification().rebuild(county.store(), slip -> err.print("\r重算账页 " + slip + "  "));
            err.println();
            digests.forEach((table, digest) -> spec.commandLine().getOut().println(table + "\t" + digest));
            return Main.DONE;
        }
    }
}
