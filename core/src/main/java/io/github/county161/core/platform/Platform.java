package io.github.county161.core.platform;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Figure;
import java.util.List;

/** 平台: one of the six ways into work, as a value: what it records, what must not be, what it counts. */
public record Platform(
        String name,
        String title,
        List<Form> forms,
        List<CodeList> lists,
        List<Check> checks,
        List<Figure> figures,
        List<Drive> drives) {

    public Platform {
        forms = List.copyOf(forms);
        lists = List.copyOf(lists);
        checks = List.copyOf(checks);
        figures = List.copyOf(figures);
        drives = List.copyOf(drives);
    }
}
