package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What enters while a county is set up enters by an account of the whole county as well: every form of the town. */
class ImportByAccountTest {

    @TempDir
    private Path data;

    @Test
    void the_towns_workbook_enters_whole_by_a_county_clerk() throws Exception {
        try (County county = County.open(data)) {
            assertThat(county.accounts().add(new Account("县", "county_clerk", "610723"), Asker.SETTING_UP))
                    .isEmpty();
        }
        Path town = Path.of(getClass().getResource("/all.xlsx").toURI());
        StringWriter out = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .execute(
                        "import",
                        town.toString(),
                        "--data",
                        data.toString(),
                        "--as",
                        "县",
                        "--history",
                        "--reason",
                        "启用");
        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString()).contains("新增 5877  更新 0  未变 0  陈旧 0  退回 0");
    }
}
