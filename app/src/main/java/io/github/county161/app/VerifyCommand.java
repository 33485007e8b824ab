package io.github.county161.app;

import io.github.county161.core.mechanism.Verification.Finding;
import io.github.county161.core.mechanism.Verification.Proof;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether the journal and its tables are whole, and where they first are not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "核验账页链条与全部派生表，说出第一处不符（the chain and every worked-out row）")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Option(names = "--witness", paramLabel = "文件", description = "与上次留存的校验码比对，能发现末尾被截去")
    private Optional<Path> witness = Optional.empty();

    @Option(names = "--write-witness", paramLabel = "文件", description = "核验无误后把校验码写入此文件")
    private Optional<Path> write = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<Proof> kept = Optional.empty();
        if (witness.isPresent()) {
            String text = Files.readString(witness.get());
            kept = Optional.of(Proof.of(text).orElseThrow(() -> new County.Refused(witness.get() + " 里不是校验码")));
        }
        try (County county = where.open()) {
            county.asker(where.account());
            Finding finding =
                    county.verification().verify(county.store(), kept, slip -> err.print("\r重算账页 " + slip + "  "));
            err.println();
            finding.digests().forEach((table, digest) -> out.println(table + "\t" + digest));
            if (!county.crypto().hasKey()) {
                out.println("没有密钥：只核验了账页链条，派生表没有重算。");
            }
            if (finding.broken().isPresent()) {
                out.println("不符：" + finding.broken().get());
                return Main.REFUSED;
            }
            List<String> files = county.crypto().hasKey() ? county.brokenFiles() : List.of();
            if (!files.isEmpty()) {
                files.forEach(out::println);
                return Main.REFUSED;
            }
            out.println("全部相符。校验码 " + finding.proof().text());
            if (write.isPresent()) {
                Files.writeString(write.get(), finding.proof().text() + "\n");
            }
            return Main.DONE;
        }
    }
}
