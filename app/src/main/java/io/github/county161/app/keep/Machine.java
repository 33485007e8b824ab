package io.github.county161.app.keep;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What is to be known of a machine before a county is kept on it.
 *
 * @param javaVersion feature version of the Java that runs
 * @param processor as Java names it: amd64, aarch64, loongarch64
 * @param musl whether its C library is musl, of which there is another native SQLite
 * @param charset in which the system's file names are written
 * @param runsFromTemporary whether a program laid in the temporary folder may run
 * @param fileStore type of the file system under the county's folder
 * @param freeBytes there
 * @param chineseFonts whether there is one to print with; empty when it cannot be told
 */
public record Machine(
        int javaVersion,
        String processor,
        boolean musl,
        String charset,
        boolean runsFromTemporary,
        String fileStore,
        long freeBytes,
        Optional<Boolean> chineseFonts) {

    private static final long WAITING_SECONDS = 10;

    /** As it is. */
    public static Machine here(Path folder, Path temporary) throws IOException {
        Path there = existing(folder);
        return new Machine(
                Runtime.version().feature(),
                System.getProperty("os.arch", ""),
                isMusl(Path.of("/lib")),
                System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()),
                runsFrom(temporary),
                Files.getFileStore(there).type(),
                Files.getFileStore(there).getUsableSpace(),
                listedFonts());
    }

    private static Path existing(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    static boolean isMusl(Path library) throws IOException {
        if (!Files.isDirectory(library)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(library)) {
            return inside.anyMatch(file -> file.getFileName().toString().startsWith("ld-musl-"));
        }
    }

    /** Lays a program of two lines there and runs it. */
    static boolean runsFrom(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            return true;
        }
        Path script = Files.createTempFile(folder, "county161", ".sh");
        try {
            Files.writeString(script, "#!/bin/sh\nexit 0\n");
            return script.toFile().setExecutable(true) && ended(new ProcessBuilder(script.toString()));
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private static boolean ended(ProcessBuilder program) {
        try {
            Process process = program.redirectErrorStream(true).start();
            return process.waitFor(WAITING_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a server could answer on a port of this machine. */
    public static boolean isFree(int port) {
        try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return tried.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Asked of fontconfig, where that is; Windows brings its own. */
    private static Optional<Boolean> listedFonts() {
        if (File.separatorChar == '\\') {
            return Optional.of(true);
        }
        try {
            Process process = new ProcessBuilder("fc-list", ":lang=zh").start();
            String listed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(WAITING_SECONDS, TimeUnit.SECONDS)
                    ? Optional.of(!listed.isBlank())
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    boolean isOnNetwork() {
        return Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "9p", "afpfs", "webdav")
                .contains(fileStore.toLowerCase(Locale.ROOT));
    }

    boolean namesChinese() {
        Charset names = Charset.forName(charset);
        return names.canEncode() && names.newEncoder().canEncode("县");
    }
}
