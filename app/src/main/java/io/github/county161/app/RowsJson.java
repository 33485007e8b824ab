package io.github.county161.app;

import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of an import of which there is something to say: what is wrong, doubtful or other than it was. */
final class RowsJson {

    private RowsJson() {}

    /** @param files the file that each row came from */
    static List<Map<String, Object>> of(Outcome outcome, List<String> files) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < outcome.items().size(); i++) {
            Outcome.Item item = outcome.items().get(i);
            if (isWorthTelling(item)) {
                rows.add(row(files.get(i), item));
            }
        }
        return rows;
    }

    /** What is wrong with whole files. */
    static List<Map<String, Object>> of(List<Fault> faults) {
        return faults.stream()
                .map(fault -> Map.<String, Object>of(
                        "file", fault.sheet(), "row", 0, "outcome", Outcome.REFUSED, "faults", List.of(fault(fault))))
                .toList();
    }

    private static boolean isWorthTelling(Outcome.Item item) {
        return item.outcome().equals(Outcome.REFUSED)
                || item.outcome().equals(Outcome.STALE)
                || !item.changes().isEmpty()
                || !item.doubts().isEmpty()
                || !item.emptied().isEmpty();
    }

    private static Map<String, Object> row(String file, Outcome.Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", file);
        row.put("form", item.form());
        row.put("row", item.row());
        row.put("outcome", item.outcome());
        row.put("changes", item.changes());
        row.put("emptied", item.emptied());
        row.put("doubts", item.doubts());
        row.put("faults", item.faults().stream().map(RowsJson::fault).toList());
        return row;
    }

    private static Map<String, Object> fault(Fault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", fault.row());
        json.put("sheet", fault.sheet());
        json.put("column", fault.column());
        json.put("code", fault.code());
        json.put("value", fault.value());
        json.put("message", fault.sentence());
        return json;
    }
}
