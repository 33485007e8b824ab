package io.github.county161.app;

import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Files;
import io.github.county161.core.term.FileType;
import io.github.county161.core.term.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Papers in a folder of the county's, a file each, named by the digest of what it holds. */
final class FolderFiles implements Files {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String HASH = "[0-9a-f]{64}";

    private final Path folder;
    private final Crypto crypto;

    FolderFiles(Path folder, Crypto crypto) {
        this.folder = folder;
        this.crypto = crypto;
    }

    @Override
    public Reading<Kept> look(byte[] content) {
        if (content.length == 0) {
            return Reading.flawed("file_empty", "有内容的文件");
        }
        if (content.length > MOST_BYTES) {
            return Reading.flawed("file_too_large", "不超过 " + MOST_BYTES / MEGABYTE + " 兆的文件");
        }
        Optional<FileType> type = FileType.of(content);
        if (type.isEmpty()) {
            return Reading.flawed("file_type", "PDF、JPG、PNG、docx 或 xlsx 文件（按内容辨认，不含宏）");
        }
        return Reading.of(new Kept(crypto.digest(content), type.get(), content.length));
    }

    @Override
    public Reading<Kept> keep(byte[] content) {
        Reading<Kept> seen = look(content);
        if (seen.isGood() && wrong(seen.value().hash()).isPresent()) {
            String hash = seen.value().hash();
            write(hash, crypto.encipher(content, context(hash)));
        }
        return seen;
    }

    /** Beside first and then in its place, so that a file is there whole or not at all. */
    private void write(String hash, byte[] sealed) {
        try {
            java.nio.file.Files.createDirectories(folder);
            Path beside = java.nio.file.Files.createTempFile(folder, "new", "");
            java.nio.file.Files.write(beside, sealed);
            AesCrypto.ownersAlone(beside);
            java.nio.file.Files.move(beside, folder.resolve(hash), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("写不了附件目录 " + folder, e);
        }
    }

    private static String context(String hash) {
        return "file " + hash;
    }

    @Override
    public byte[] open(String hash) {
        if (!hash.matches(HASH) || !java.nio.file.Files.exists(folder.resolve(hash))) {
            throw new IllegalStateException("附件文件缺失：" + hash);
        }
        try {
            byte[] content = crypto.decipher(java.nio.file.Files.readAllBytes(folder.resolve(hash)), context(hash));
            if (!crypto.digest(content).equals(hash)) {
                throw new IllegalStateException("附件文件被改动：" + hash);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("读不了附件 " + hash, e);
        }
    }

    @Override
    public List<String> verify(Collection<String> hashes) {
        List<String> wrong = new ArrayList<>();
        new TreeSet<>(hashes).forEach(hash -> wrong(hash).ifPresent(wrong::add));
        return wrong;
    }

    private Optional<String> wrong(String hash) {
        try {
            open(hash);
            return Optional.empty();
        } catch (IllegalStateException changed) {
            boolean missing = !hash.matches(HASH) || !java.nio.file.Files.exists(folder.resolve(hash));
            return Optional.of((missing ? "附件文件缺失：" : "附件文件被改动：") + hash);
        }
    }
}
