package io.github.county161.app.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {

    @TempDir
    private Path folder;

    private Path backup = Path.of("");

    @BeforeEach
    void a_backup() throws IOException {
        byte[] database = new byte[100_000];
        new Random(161).nextBytes(database);
        Files.write(folder.resolve("a.db"), database);
        Files.createDirectories(folder.resolve("papers"));
        Files.writeString(folder.resolve("papers").resolve("ab12"), "某文件");
        backup = folder.resolve("一 份.backup.zip");
        BackupFile.write(backup, Map.of(BackupFile.DATABASE, folder.resolve("a.db")), folder.resolve("papers"));
    }

    @Test
    void what_went_in_comes_out_and_any_zip_program_opens_it() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        BackupFile.unpack(backup, out);
        assertThat(out.resolve("county.db")).hasSameBinaryContentAs(folder.resolve("a.db"));
        assertThat(out.resolve("files").resolve("ab12")).hasContent("某文件");
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("county.db", "files/ab12");
            assertThat(zip.getComment()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void one_bad_byte_wherever_it_is_is_found_before_anything_is_unpacked() throws IOException {
        byte[] good = Files.readAllBytes(backup);
        long seed = Long.getLong("seed", 161);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            int at = i < 150 ? good.length - 1 - i : random.nextInt(good.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(backup, bad);
            Path out = folder.resolve("out" + i);
            assertThatThrownBy(() -> BackupFile.unpack(backup, out))
                    .as("seed " + seed + " byte " + at)
                    .isInstanceOf(BackupFile.Damaged.class);
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void one_cut_short_or_lengthened_is_found() throws IOException {
        byte[] good = Files.readAllBytes(backup);
        for (int length : new int[] {0, 1, 63, 64, 65, good.length / 2, good.length - 1}) {
            Files.write(backup, java.util.Arrays.copyOf(good, length));
            assertThatThrownBy(() -> BackupFile.check(backup)).isInstanceOf(BackupFile.Damaged.class);
        }
        Files.write(backup, java.util.Arrays.copyOf(good, good.length + 1));
        assertThatThrownBy(() -> BackupFile.check(backup)).isInstanceOf(BackupFile.Damaged.class);
    }

    @Test
    void a_disk_that_cannot_take_it_leaves_no_part() {
        Path nowhere = folder.resolve("nowhere").resolve("b.backup.zip");
        assertThatThrownBy(() -> BackupFile.write(
                        nowhere, Map.of(BackupFile.DATABASE, folder.resolve("a.db")), folder.resolve("papers")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }
}
