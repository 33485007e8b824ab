package io.github.county161.adapters.http;

import io.github.county161.core.ledger.Sheet;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A sheet as JSON: its headings, its rows as they come, each a list of texts, then the sums and what is said below. */
public final class SheetJson {

    private SheetJson() {}

    /** Writes an object; does not close {@code out}. What fails leaves it without its end. */
    public static void write(List<Sheet> sheets, OutputStream out) {
        JsonGenerator json = Json.parts(out);
        json.writeStartObject();
        json.writeArrayPropertyStart("sheets");
        sheets.forEach(sheet -> write(sheet, json));
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static void write(Sheet sheet, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("title", sheet.title());
        json.writeStringProperty("subtitle", sheet.subtitle());
        texts(json, "columns", sheet.headings());
        json.writeArrayPropertyStart("rows");
        List<List<String>> sums = new ArrayList<>();
        sheet.rows().forEach(new Sheet.Lines() {
            @Override
            public void accept(List<String> row) {
                json.writeArray(row.toArray(String[]::new), 0, row.size());
            }

            @Override
            public void sum(List<String> row) {
                sums.add(row);
            }
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("sums");
        sums.forEach(row -> json.writeArray(row.toArray(String[]::new), 0, row.size()));
        json.writeEndArray();
        texts(json, "notes", sheet.notes());
        json.writeStringProperty("proof", sheet.proof());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }
}
