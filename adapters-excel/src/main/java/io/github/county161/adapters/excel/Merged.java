package io.github.county161.adapters.excel;

import io.github.county161.adapters.excel.Layout.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills cells merged down a column: a text that stands once over several rows is each row's. */
final class Merged {

    private final Map<Integer, List<Merge>> byFirst = new HashMap<>();
    private final Map<Integer, Merge> running = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();

    Merged(Layout layout) {
        layout.merges()
                .forEach(m -> byFirst.computeIfAbsent(m.first(), f -> new ArrayList<>())
                        .add(m));
    }

    /** The row's cells with what merged cells above lend them. Rows come in their order. */
    List<String> fill(int row, List<String> cells) {
        if (byFirst.isEmpty()) {
            return cells;
        }
        running.values().removeIf(merge -> merge.last() < row);
        List<String> filled = new ArrayList<>(cells);
        for (Merge merge : running.values()) {
            while (filled.size() <= merge.column()) {
                filled.add("");
            }
            if (filled.get(merge.column()).isEmpty()) {
                filled.set(merge.column(), texts.getOrDefault(merge.column(), ""));
            }
        }
        for (Merge merge : byFirst.getOrDefault(row, List.of())) {
            running.put(merge.column(), merge);
            texts.put(merge.column(), merge.column() < cells.size() ? cells.get(merge.column()) : "");
        }
        return filled;
    }
}
