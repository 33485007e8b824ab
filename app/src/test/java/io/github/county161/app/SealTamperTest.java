package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.term.Month;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has made a sealed number another in the file: verify names the figure, the place and both numbers. */
class SealTamperTest {

    @TempDir
    private Path folder;

    private Optional<String> after(String... sql) throws IOException, SQLException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
            assertThat(story.county()
                            .sealing()
                            .month(new Month(2019, 10), Asker.SETTING_UP, Story.DAY)
                            .faults())
                    .isEmpty();
            assertThat(story.posts(Story.DAY, Order.row("brief", Map.of("kind", "周分析调度"), 1))
                            .faults())
                    .isEmpty();
            assertThat(story.broken()).isEmpty();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("county.db"));
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                assertThat(statement.executeUpdate(each)).as(each).isLessThanOrEqualTo(1);
            }
        }
        try (Story story = new Story(folder)) {
            return story.broken();
        }
    }

    @Test
    void in_the_table() throws IOException, SQLException {
        assertThat(after("update t_sealed_figure set \"values\" = replace(\"values\", '610723=2', '610723=3')"
                        + " where figure = 'F21'"))
                .hasValueSatisfying(found -> assertThat(found).contains("2019-10", "F21", "洋县", "封存的是 3", "重算是 2"));
    }

    @Test
    void in_the_journal() throws IOException, SQLException {
        assertThat(after(
                        "drop trigger entry_no_update",
                        "update entry set facts = replace(facts, '610723107=2', '610723107=5')"
                                + " where form = 'sealed_figure' and facts like '%\"F21\"%'"))
                .hasValueSatisfying(found -> assertThat(found).contains("2019-10", "F21", "溢水镇", "封存的是 5", "重算是 2"));
    }

    @Test
    void the_head_of_the_sheet() throws IOException, SQLException {
        assertThat(after("update t_month_seal set opens_from = 'abc'"))
                .hasValueSatisfying(found -> assertThat(found).contains("month_seal", "2019-10"));
    }

    @Test
    void what_an_issued_brief_says() throws IOException, SQLException {
        assertThat(after("update t_brief_part set content = replace(content, '转移', '就近') where no = 1"))
                .hasValueSatisfying(found -> assertThat(found).contains("brief", "例会材料的封签与内容不符"));
    }
}
