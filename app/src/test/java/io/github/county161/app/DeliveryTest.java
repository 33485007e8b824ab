package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in folders and zips: everything that can be a workbook, and nothing that lies outside or swells. */
class DeliveryTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] SOME = {1, 2, 3};

    @TempDir
    private Path folder;

    private Path zip(String name, Charset names, Map<String, byte[]> entries) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return zip;
    }

    private static List<String> names(Delivery delivery) {
        return delivery.files().stream().map(Given::name).toList();
    }

    @Test
    void names_in_gbk_and_in_utf_8_are_read_as_they_were_meant() throws IOException {
        for (Charset names : List.of(GBK, StandardCharsets.UTF_8)) {
            Path zip = zip(names + ".zip", names, Map.of("溢水镇/西山村/花名册.xlsx", SOME));
            try (Delivery delivery = Delivery.of(List.of(zip))) {
                assertThat(names(delivery)).containsExactly("溢水镇/西山村/花名册.xlsx");
                assertThat(delivery.files().get(0).file()).hasBinaryContent(SOME);
            }
        }
    }

    @Test
    void a_folder_is_read_with_its_folders_and_the_zips_in_it() throws IOException {
        Path town = Files.createDirectories(folder.resolve("收表/溢水镇/西山"));
        Files.write(town.resolve("册.xlsx"), SOME);
        Files.write(folder.resolve("收表/一.csv"), SOME);
        Files.move(zip("谢村镇.zip", GBK, Map.of("某村.xls", SOME, "里/又一.XLSX", SOME)), folder.resolve("收表/谢村镇.zip"));
        try (Delivery delivery = Delivery.of(List.of(folder.resolve("收表")))) {
            assertThat(names(delivery))
                    .containsExactly("一.csv", "溢水镇/西山/册.xlsx", "谢村镇.zip/某村.xls", "谢村镇.zip/里/又一.XLSX");
        }
    }

    @Test
    void what_is_hidden_open_elsewhere_sent_back_or_no_workbook_is_left_out_and_told() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : List.of("__MACOSX/._册.xlsx", ".暗.xlsx", "~$册.xlsx", "册（退回2）.xlsx", "说明.docx", "册.xlsx")) {
            entries.put(name, SOME);
        }
        try (Delivery delivery = Delivery.of(List.of(zip("册.zip", StandardCharsets.UTF_8, entries)))) {
            assertThat(names(delivery)).containsExactly("册.xlsx");
            assertThat(delivery.remarks())
                    .containsExactlyInAnyOrder(
                            "__MACOSX/._册.xlsx：隐藏的文件，没有读入",
                            ".暗.xlsx：隐藏的文件，没有读入",
                            "~$册.xlsx：正在编辑的临时文件，没有读入",
                            "册（退回2）.xlsx：退回的工作簿，没有读入（改好后请单独导入它）",
                            "说明.docx：不是工作簿，没有读入");
        }
    }

    @Test
    void what_would_lie_outside_or_swells_is_refused_by_name_and_the_others_are_taken() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../外.xlsx", SOME);
        entries.put("a/../../外.xlsx", SOME);
        entries.put("/etc/外.xlsx", SOME);
        entries.put("C:\\外.xlsx", SOME);
        entries.put("炸.xlsx", new byte[30_000_000]);
        entries.put("册.xlsx", SOME);
        Path broken = Files.write(folder.resolve("断.zip"), new byte[] {'P', 'K', 3, 4, 0});
        try (Delivery delivery = Delivery.of(List.of(zip("册.zip", StandardCharsets.UTF_8, entries), broken))) {
            assertThat(names(delivery)).containsExactly("册.xlsx");
            assertThat(delivery.refusals())
                    .extracting(Delivery.Refusal::name)
                    .containsExactlyInAnyOrder(
                            "../外.xlsx", "a/../../外.xlsx", "/etc/外.xlsx", "C:/外.xlsx", "炸.xlsx", "断.zip");
        }
        assertThat(folder.resolve("外.xlsx")).doesNotExist();
    }

    @Test
    void a_zip_of_too_many_files_is_refused_as_a_whole() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int n = 0; n <= Unpacking.MOST_FILES; n++) {
            entries.put(n + ".csv", SOME);
        }
        try (Delivery delivery = Delivery.of(List.of(zip("多.zip", StandardCharsets.UTF_8, entries)))) {
            assertThat(delivery.files()).isEmpty();
            assertThat(delivery.refusals()).extracting(Delivery.Refusal::name).containsExactly("多.zip");
        }
    }

    @Test
    void zips_in_zips_have_an_end() throws IOException {
        byte[] inner = SOME;
        for (int depth = 0; depth < 5; depth++) {
            String name = depth == 0 ? "册.xlsx" : depth + ".zip";
            inner = Files.readAllBytes(zip("层.zip", StandardCharsets.UTF_8, Map.of(name, inner)));
        }
        try (Delivery delivery = Delivery.of(List.of(folder.resolve("层.zip")))) {
            assertThat(delivery.files()).isEmpty();
            assertThat(delivery.refusals()).extracting(Delivery.Refusal::name).containsExactly("4.zip/3.zip/2.zip");
        }
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatThrownBy(() -> Delivery.of(List.of(folder.resolve("没有"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("没有");
    }
}
