package io.github.county161.app;

import io.github.county161.app.keep.Keeping;
import io.github.county161.app.keep.SealedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A copy of the key that may lie with the backups: nobody opens it without the passphrase. */
@Command(
        name = "key-copy",
        mixinStandardHelpOptions = true,
        description = "封存密钥：用口令把 county.key 封成一份副本，可与备份放在一起（a sealed copy of the key）")
final class KeyCopyCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "文件", description = "副本写到这里")
    private Path file = Path.of("");

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            throw new County.Refused("已有这个文件，没有覆盖：" + file);
        }
        try (County county = where.open()) {
            county.acting().keeper(where.account());
            if (!county.crypto().hasKey()) {
                throw new County.Refused("目录里没有密钥文件，没有可封存的");
            }
            byte[] key = Files.readAllBytes(where.folder().resolve(County.KEY));
            Files.writeString(file, SealedKey.seal(key, passphrase.read(spec, true)) + "\n");
            Keeping.of(where.folder()).keyCopiedAt(County.now()).keep(where.folder());
        }
        spec.commandLine().getOut().println("密钥已封存到 " + file + "。口令只有您知道：忘了口令，这份副本就打不开。");
        return Main.DONE;
    }
}
