package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.register.Attachment;
import io.github.county161.core.port.Files;
import io.github.county161.testkit.FilesContract;
import io.github.county161.testkit.Invented;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest extends FilesContract {

    @TempDir
    private Path folder;

    @Override
    protected Files files() {
        try {
            return new FolderFiles(folder.resolve("files"), AesCrypto.of(folder.resolve("county.key"), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void change(String hash) {
        try {
            Path file = folder.resolve("files").resolve(hash);
            byte[] bytes = java.nio.file.Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            java.nio.file.Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void lose(String hash) {
        try {
            java.nio.file.Files.delete(folder.resolve("files").resolve(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected byte[] rest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (!java.nio.file.Files.exists(folder.resolve("files"))) {
            return all.toByteArray();
        }
        try (Stream<Path> kept = java.nio.file.Files.list(folder.resolve("files"))) {
            for (Path file : kept.toList()) {
                all.write(java.nio.file.Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    @Test
    void a_paper_is_kept_under_a_number_given_back_and_missed_when_it_is_gone() throws IOException {
        Path data = folder.resolve("county");
        new Story(data).close();
        Path paper =
                java.nio.file.Files.write(folder.resolve("证明.pdf"), "%PDF-1.4\n证明".getBytes(StandardCharsets.UTF_8));
        List<String> keep = List.of("attach", paper.toString(), "--data", data.toString(), "--place", Invented.TOWN);
        assertThat(Main.run(keep.toArray(String[]::new))).isZero();
        String number;
        String hash;
        try (County county = County.open(data)) {
            var row = county.store()
                    .read(moment -> moment.current(Attachment.FORM.relation()))
                    .get(0);
            number = row.get(Attachment.NUMBER).orElseThrow();
            hash = row.get(Attachment.HASH).orElseThrow();
        }
        Path back = folder.resolve("back.pdf");
        assertThat(Main.run("attach", back.toString(), "--data", data.toString(), "--open", number))
                .isZero();
        assertThat(back).hasSameBinaryContentAs(paper);
        assertThat(Main.run("verify", "--data", data.toString())).isZero();
        java.nio.file.Files.delete(data.resolve("files").resolve(hash));
        assertThat(Main.run("verify", "--data", data.toString())).isEqualTo(1);
    }
}
