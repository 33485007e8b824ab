package io.github.county161.app;

import io.github.county161.core.port.Payouts;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.core.term.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a bank's sheet that came back: the rows under the headings by which it is known, up to its totals. */
final class BankSheet {

    private BankSheet() {}

    /** @throws County.Refused if no sheet of it is a bank's sheet */
    static List<Payouts.Line> read(Workbooks workbooks, Path file) throws IOException {
        List<Payouts.Line> lines = new ArrayList<>();
        boolean[] found = new boolean[1];
        workbooks.read(file, new RowReader() {
            private final List<String> headings = new ArrayList<>();

            @Override
            public void sheet(String name, boolean hidden) {
                headings.clear();
            }

            @Override
            public void row(int number, boolean hidden, List<String> cells) {
                if (headings.isEmpty()) {
                    List<String> texts = cells.stream().map(Texts::clean).toList();
                    if (texts.containsAll(List.of(Payouts.RECORD, Payouts.BATCH, Payouts.RESULT))) {
                        headings.addAll(texts);
                        found[0] = true;
                    }
                    return;
                }
                Map<String, String> told = new HashMap<>();
                for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
                    told.put(headings.get(i), cells.get(i));
                }
                if (!told.getOrDefault(Payouts.RECORD, "").isBlank()) {
                    lines.add(new Payouts.Line(number, told));
                }
            }
        });
        if (!found[0]) {
            throw new County.Refused(file + " 不是发放表：没有“记录号”“批次号”“结果”这几列");
        }
        return lines;
    }
}
