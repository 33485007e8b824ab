package io.github.county161.adapters.http;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Step;
import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.port.Desk;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form's flow as it is told: its states, and the acts with who does them, whence, whither, and what they need. */
final class FlowJson {

    private final Desk desk;

    FlowJson(Desk desk) {
        this.desk = desk;
    }

    Map<String, Object> of(Flow flow) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", flow.state().name());
        json.put("first", flow.first());
        flow.state().kind().list().ifPresent(list -> json.put("states", desk.list(list)));
        json.put("mended", sorted(flow.mended()));
        json.put("done", sorted(flow.done()));
        flow.limit()
                .ifPresent(limit ->
                        json.put("limit", Map.of("column", limit.due().name(), "states", sorted(limit.states()))));
        json.put("acts", flow.steps().stream().map(step -> act(flow, step)).toList());
        return json;
    }

    /** Whom the roles are empty of, the program does it, or the record that carries it. */
    private Map<String, Object> act(Flow flow, Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("act", step.act());
        json.put("label", label(flow.acts().name(), step.act()));
        json.put("from", sorted(step.from()));
        json.put("to", step.to());
        json.put("side", step.side().name().toLowerCase(Locale.ROOT));
        json.put(
                "roles",
                sorted(step.persons()).stream()
                        .map(role -> Map.of("code", role, "label", label(AccountForm.ROLE.name(), role)))
                        .toList());
        json.put("needs", names(step.needs()));
        json.put("tells", names(step.tells()));
        step.dated().ifPresent(column -> json.put("dated", column.name()));
        step.carrier()
                .ifPresent(by ->
                        json.put("carried_by", Map.of("form", by.form(), "title", by.title(), "column", by.column())));
        return json;
    }

    private String label(String list, String code) {
        return desk.list(list).getOrDefault(code, code);
    }

    private static List<String> names(List<Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }
}
