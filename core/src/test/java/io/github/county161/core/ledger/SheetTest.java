package io.github.county161.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void who_counts_rows_as_they_are_drawn_leaves_sums_what_they_are() {
        Sheet sheet = new Sheet(
                "册",
                "册",
                "",
                List.of(),
                List.of(new Sheet.Head("名称", 8, false), new Sheet.Head("数", 8, false)),
                lines -> {
                    lines.accept(List.of("甲", "1"));
                    lines.sum(List.of("合计", "1"));
                },
                List.of(),
                List.of(),
                List.of(),
                "",
                false);
        List<String> drawn = new ArrayList<>();
        int[] told = {0};
        sheet.telling(() -> told[0]++).rows().forEach(new Sheet.Lines() {
            @Override
            public void accept(List<String> row) {
                drawn.add("row " + row.get(0));
            }

            @Override
            public void sum(List<String> texts) {
                drawn.add("sum " + texts.get(0));
            }
        });
        assertThat(drawn).containsExactly("row 甲", "sum 合计");
        assertThat(told[0]).isEqualTo(1);
    }
}
