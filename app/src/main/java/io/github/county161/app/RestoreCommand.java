package io.github.county161.app;

import io.github.county161.app.keep.BackupFile;
import io.github.county161.app.keep.FolderLock;
import io.github.county161.app.keep.Keeping;
import io.github.county161.app.keep.SealedKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup in place of a county, once it has shown aside that it holds. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "用备份恢复：先在一旁核验，损坏的备份不恢复，原账库另存（a damaged file is refused, the old one kept）")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "文件", description = "备份文件")
    private Path file = Path.of("");

    @Option(names = "--key-copy", paramLabel = "文件", description = "封存的密钥（目录里没有密钥文件时用）")
    private Optional<Path> keyCopy = Optional.empty();

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = where.folder();
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Files.createDirectories(folder);
        FolderLock alone =
                FolderLock.alone(folder).orElseThrow(() -> new County.Refused("账库正被别的程序打开：请先结束它们（如 serve），再恢复"));
        try (Temporary aside = Temporary.in(folder)) {
            restore(aside.path(), folder, out);
        } finally {
            alone.close();
        }
        return Main.DONE;
    }

    private void restore(Path aside, Path folder, PrintWriter out) throws IOException {
        Optional<String> broken = tried(aside, key(folder, aside));
        if (broken.isPresent()) {
            throw new County.Refused("备份没有通过核验，没有恢复，原账库未动：" + broken.get());
        }
        Optional<Path> old = Restoring.swap(aside, folder, County.now());
        out.println("已由 " + file + " 恢复。" + old.map(at -> "原账库另存为 " + at).orElse(""));
        keeping(aside, folder, out);
        if (!Files.exists(folder.resolve(County.KEY))) {
            out.println("没有密钥：只能看遮盖后的内容，不能记账（用 --key-copy 或放回 county.key）。");
        }
    }

    /** A folder that says how it is kept goes on so; another is told where backups went and takes no place over. */
    private static void keeping(Path aside, Path folder, PrintWriter out) throws IOException {
        if (Keeping.isTold(folder)) {
            return;
        }
        Keeping was = Keeping.of(aside);
        was.elsewhere().keep(folder);
        if (!was.otherPlaces().isEmpty()) {
            out.println("原来还备份到 " + String.join("，", was.otherPlaces()) + "：由这里接着用时，请用 backup --places "
                    + String.join(",", was.places()) + "；原来的账库还在用时，请另选位置。");
        }
    }

    private Optional<String> tried(Path aside, Path key) throws IOException {
        try {
            return Restoring.broken(file, aside, key);
        } catch (BackupFile.Damaged damaged) {
            throw new County.Refused(damaged.getMessage() + "，原账库未动");
        }
    }

    /** The folder's own key, or the one of the sealed copy, laid aside. */
    private Path key(Path folder, Path aside) throws IOException {
        Path own = folder.resolve(County.KEY);
        if (keyCopy.isEmpty() || Files.exists(own)) {
            return own;
        }
        byte[] opened = SealedKey.open(Files.readString(keyCopy.get()), passphrase.read(spec, false))
                .orElseThrow(() -> new County.Refused("打不开封存的密钥：口令不对，或文件被改动"));
        Path key = aside.resolve("opened.key");
        Files.write(key, opened);
        AesCrypto.ownersAlone(key);
        return key;
    }
}
