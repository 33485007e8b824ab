package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Template;
import io.github.county161.core.port.Order;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The plan of an invented county as workbooks, one a form, as a clerk would send them. */
final class FullWorkbooks {

    private final County county;
    private final Map<String, List<Order>> rows = new HashMap<>();

    private FullWorkbooks(County county) {
        this.county = county;
    }

    /**
     * @param folder there already, without workbooks
     * @return how many workbooks were written
     */
    static int write(County county, List<Order> orders, Path folder) throws IOException {
        FullWorkbooks workbooks = new FullWorkbooks(county);
        orders.forEach(order -> workbooks
                .rows
                .computeIfAbsent(order.form(), f -> new ArrayList<>())
                .add(order));
        for (Form form : county.chart().forms()) {
            if (workbooks.rows.containsKey(form.name())) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(form.title() + ".xlsx"))) {
                    county.workbooks().write(workbooks.sheet(form), out);
                }
            }
        }
        return workbooks.rows.size();
    }

    private Sheet sheet(Form form) {
        Template template = new Template(
                form, county.pack().words(), county.pack().validFrom().toString());
        return template.sheet(row -> each(form, template.cells(), row));
    }

    private void each(Form form, List<String> cells, Consumer<List<String>> row) {
        for (Order order : rows.getOrDefault(form.name(), List.of())) {
            row.accept(cells.stream()
                    .map(cell -> order.cells().getOrDefault(cell, ""))
                    .toList());
        }
    }
}
