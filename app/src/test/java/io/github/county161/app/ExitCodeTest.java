package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit code says of whom it is to be mended: 1 what was sent, 2 the command, 3 the machine. */
class ExitCodeTest {

    @TempDir
    private Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a_file_or_folder_that_is_not_there_is_the_machines() {
        assertThat(Main.run("import", at("没有.xlsx"), "--data", at("county"))).isEqualTo(Main.ENVIRONMENT);
        assertThat(folder.resolve("county")).as("nothing half done").doesNotExist();
        assertThat(Main.run("import", at("没有/"), "--data", at("county"))).isEqualTo(Main.ENVIRONMENT);
        assertThat(Main.run("check", at("没有.xlsx"))).isEqualTo(Main.ENVIRONMENT);
        assertThat(Main.run("verify", "--data", at("没有"))).isEqualTo(Main.ENVIRONMENT);
        assertThat(Main.run("figures", "--data", at("没有"))).isEqualTo(Main.ENVIRONMENT);
    }

    @Test
    void a_workbook_that_cannot_be_read_is_the_senders() throws IOException {
        Files.writeString(folder.resolve("坏.xlsx"), "no workbook");
        assertThat(Main.run("import", at("坏.xlsx"), "--data", at("county"))).isEqualTo(Main.REFUSED);
    }

    @Test
    void a_command_that_is_written_wrong_is_the_writers() {
        assertThat(Main.run("import", "--no-such-option")).isEqualTo(2);
        assertThat(Main.run("import")).isEqualTo(2);
    }

    @Test
    void an_answer_that_could_not_be_written_is_not_done() {
        PrintStream out = System.out;
        System.setOut(new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                true,
                StandardCharsets.UTF_8));
        try {
            assertThat(Main.run("--version")).isEqualTo(Main.ENVIRONMENT);
        } finally {
            System.setOut(out);
        }
    }
}
