package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing by hand. */
class CloseCommandTest {

    @TempDir
    private Path folder;

    private StringWriter told = new StringWriter();

    @BeforeEach
    void a_family_at_work() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
        }
    }

    private int run(String... words) {
        told = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        PrintWriter out = new PrintWriter(told, true);
        return Main.commandLine().setOut(out).setErr(out).execute(all.toArray(String[]::new));
    }

    @Test
    void a_month_is_sealed_shown_and_compared_with() throws IOException {
        assertThat(run("close", "month", "2019-10", "--report-day", "2019-11-19"))
                .as(told.toString())
                .isEqualTo(Main.REFUSED);
        assertThat(told.toString()).contains("2019-11-20");
        assertThat(run("close", "month", "2019-10", "--report-day", "2019-11-20"))
                .as(told.toString())
                .isEqualTo(Main.DONE);
        assertThat(run("close", "list")).isEqualTo(Main.DONE);
        assertThat(told.toString()).contains("2019-10 月封账", "截止 2019-10-31");
        try (Story story = new Story(folder)) {
            story.enters("member_change", Invented.with(Invented.who(2), "kind", "死亡", "date", "2019-09-05"));
        }
        assertThat(run("figures", "why", "F06", "--from-sheet", "2019-10", "--report-day", "2019-10-31"))
                .as(told.toString())
                .isEqualTo(Main.DONE);
        assertThat(told.toString()).contains("2 → 1，相差 -1", "补报 -1", Invented.name(2));
        assertThat(run("close", "month", "2019-11", "--report-day", "2019-12-20"))
                .isEqualTo(Main.DONE);
        assertThat(run("close", "show", "2019-11", "--figure", "F06")).isEqualTo(Main.DONE);
        assertThat(told.toString()).contains("2019-11 月封账增减变动表", "以前期间调整·补报", Invented.name(2), "期初即 2019-10 月封账");
        assertThat(run("verify")).as(told.toString()).isEqualTo(Main.DONE);
    }

    @Test
    void what_is_not_sealed_is_not_shown() {
        assertThat(run("close", "show", "2019-10")).isEqualTo(Main.REFUSED);
        assertThat(told.toString()).contains("没有封账");
    }
}
