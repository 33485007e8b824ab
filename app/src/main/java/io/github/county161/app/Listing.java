package io.github.county161.app;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Prints records under their headings, tabs between, an empty cell where a record has nothing. */
final class Listing {

    private static final String PLACE = "at_place";

    private final Lexicon words;
    private final String day;
    private final UnaryOperator<String> place;

    /** @param place a place's name by its code */
    Listing(Lexicon words, String day, UnaryOperator<String> place) {
        this.words = words.on(day);
        this.day = day;
        this.place = place;
    }

    void print(Optional<Form> form, List<Map<String, String>> rows, PrintWriter out) {
        if (form.isEmpty()) {
            rows.forEach(row -> out.println(String.join("\t", row.values())));
            return;
        }
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("record", "记录号");
        headings.put(PLACE, "所在村");
        for (Column<?> column : form.get().columns()) {
            if (!column.fields().isEmpty() && !column.isShadow()) {
                headings.put(column.name(), words.says(column.heading(), day));
            }
        }
        out.println(String.join("\t", headings.values()));
        for (Map<String, String> row : rows) {
            out.println(String.join(
                    "\t",
                    headings.keySet().stream().map(name -> cell(row, name)).toList()));
        }
    }

    private String cell(Map<String, String> row, String name) {
        String text = row.getOrDefault(name, "");
        return name.equals(PLACE) && !text.isEmpty() ? place.apply(text) : text;
    }
}
