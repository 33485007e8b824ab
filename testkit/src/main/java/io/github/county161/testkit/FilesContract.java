package io.github.county161.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.port.Files;
import io.github.county161.core.term.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a keeper of papers must do, wherever it puts them; its test extends it. */
public abstract class FilesContract {

    private static final byte[] PDF = "%PDF-1.4\n某人的证明".getBytes(StandardCharsets.UTF_8);

    /** The same keeper for every call of a test, empty at first. */
    protected abstract Files files();

    /** Makes what is kept under a hash another, behind the keeper's back. */
    protected abstract void change(String hash);

    /** Takes away what is kept under a hash, behind the keeper's back. */
    protected abstract void lose(String hash);

    /** Everything that lies there, as bytes. */
    protected abstract byte[] rest();

    private Files.Kept kept(byte[] content) {
        return files().keep(content).value();
    }

    @Test
    void what_was_kept_comes_back_byte_for_byte_and_twice_is_once() {
        Files.Kept kept = kept(PDF);
        assertThat(kept.type()).isEqualTo(FileType.PDF);
        assertThat(kept.bytes()).isEqualTo(PDF.length);
        assertThat(kept(PDF)).isEqualTo(kept);
        assertThat(files().open(kept.hash())).isEqualTo(PDF);
        assertThat(files().verify(List.of(kept.hash()))).isEmpty();
    }

    @Test
    void nothing_of_it_lies_there_in_clear() {
        kept(PDF);
        assertThat(new String(rest(), StandardCharsets.ISO_8859_1))
                .isNotEmpty()
                .doesNotContain("%PDF", new String("某人".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void what_is_empty_too_large_or_of_no_known_type_is_not_kept() {
        byte[] large = new byte[Files.MOST_BYTES + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(files().keep(new byte[0]).flaw().code()).isEqualTo("file_empty");
        assertThat(files().keep(large).flaw().code()).isEqualTo("file_too_large");
        assertThat(files().keep("<html>".getBytes(StandardCharsets.UTF_8))
                        .flaw()
                        .code())
                .isEqualTo("file_type");
        assertThat(rest()).isEmpty();
    }

    @Test
    void the_type_is_that_of_the_content() {
        assertThat(kept(zip("[Content_Types].xml", "word/document.xml")).type()).isEqualTo(FileType.DOCX);
        assertThat(kept(zip("xl/workbook.xml")).type()).isEqualTo(FileType.XLSX);
        assertThat(files().keep(zip("a.exe")).isGood()).isFalse();
        assertThat(files().keep(zip("word/document.xml", "word/vbaProject.bin")).isGood())
                .isFalse();
        assertThat(files().keep("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))
                        .isGood())
                .isFalse();
        assertThat(kept(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}).type())
                .isEqualTo(FileType.JPEG);
        assertThat(kept("\u0089PNG\r\n\u001a\n1".getBytes(StandardCharsets.ISO_8859_1))
                        .type())
                .isEqualTo(FileType.PNG);
    }

    @Test
    void what_was_changed_or_lost_is_named_and_does_not_open() {
        String changed = kept(PDF).hash();
        String lost = kept(zip("xl/workbook.xml")).hash();
        change(changed);
        lose(lost);
        assertThat(files().verify(List.of(changed, lost)))
                .hasSize(2)
                .anyMatch(text -> text.contains("改动") && text.contains(changed))
                .anyMatch(text -> text.contains("缺失") && text.contains(lost));
        assertThatThrownBy(() -> files().open(changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> files().open(lost)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_no_hash_leads_nowhere() {
        assertThatThrownBy(() -> files().open("../county.key")).isInstanceOf(IllegalStateException.class);
        assertThat(files().verify(List.of("../county.key"))).hasSize(1);
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
