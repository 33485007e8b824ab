package io.github.county161.app;

import io.github.county161.app.keep.SealedKey;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Asks for a passphrase where somebody sits before the screen, else reads it from a file; never from the command. */
final class Passphrase {

    @Option(names = "--passphrase-file", paramLabel = "文件", description = "口令所在的文件（第一行）；不写时在屏幕上问")
    private Optional<Path> file = Optional.empty();

    /** @param fresh whether it is a new one: asked twice, and long enough */
    char[] read(CommandSpec spec, boolean fresh) throws IOException {
        char[] told = file.isPresent()
                ? Files.readString(file.get()).lines().findFirst().orElse("").toCharArray()
                : asked(spec, fresh);
        if (fresh && told.length < SealedKey.SHORTEST_PASSPHRASE) {
            throw new County.Refused("口令至少 " + SealedKey.SHORTEST_PASSPHRASE + " 个字符");
        }
        return told;
    }

    private static char[] asked(CommandSpec spec, boolean fresh) {
        Console console = System.console();
        if (console == null) {
            throw new County.Refused("这里不能在屏幕上问口令，请用 --passphrase-file 文件");
        }
        char[] first = console.readPassword("口令：");
        if (fresh && !Arrays.equals(first, console.readPassword("再输一次："))) {
            throw new County.Refused("两次输入的口令不同");
        }
        return first == null ? new char[0] : first;
    }
}
