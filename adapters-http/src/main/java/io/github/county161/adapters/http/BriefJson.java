package io.github.county161.adapters.http;

import io.github.county161.core.port.Briefs;
import io.github.county161.core.port.Briefs.Behind;
import io.github.county161.core.port.Briefs.Brief;
import io.github.county161.core.port.Briefs.Cell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A brief as JSON: every number with the route that answers with what stands behind it. */
public final class BriefJson {

    private BriefJson() {}

    /** Where the rows behind a number, or the names of a difference, are asked. */
    static String route(Behind behind) {
        String when = "reportDay=" + behind.at().day() + "&knownAt="
                + behind.at().position() + (behind.place().isEmpty() ? "" : "&division=" + behind.place());
        String figure = Route.BASE + "/figures/"
                + URLEncoder.encode(behind.figure(), StandardCharsets.UTF_8)
                        .replace("%40", "@")
                        .replace("%3D", "=");
        if (behind.figure().isEmpty()) {
            return Route.BASE + "/targets?" + when;
        }
        return behind.since()
                .map(since -> figure + "/why?fromDay=" + since.day() + "&fromPosition=" + since.position() + "&" + when)
                .orElseGet(() -> figure + "/rows?" + when);
    }

    public static Map<String, Object> of(Brief brief) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", brief.number());
        json.put("rhythm", brief.rhythm().word());
        json.put("period", brief.period());
        json.put("title", brief.title());
        json.put("place", brief.place());
        json.put("placeName", brief.placeName());
        json.put("reportDay", brief.at().day().toString());
        json.put("position", brief.at().position());
        json.put(
                "since",
                Map.of(
                        "day",
                        brief.since().day().toString(),
                        "position",
                        brief.since().position()));
        brief.issued().ifPresent(issued -> json.put("issued", issued(issued)));
        json.put("parts", brief.parts().stream().map(BriefJson::part).toList());
        json.put("later", brief.later());
        return json;
    }

    static Map<String, Object> issued(Briefs.Issued issued) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("record", issued.record());
        json.put("by", issued.by());
        json.put("on", issued.on().toString());
        json.put("seal", issued.seal());
        return json;
    }

    private static Map<String, Object> part(Briefs.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", part.code());
        json.put("title", part.title());
        json.put("text", part.text());
        json.put("says", part.says());
        json.put(
                "tables",
                part.tables().stream()
                        .map(table -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("caption", table.caption());
                            each.put("heads", table.heads());
                            each.put(
                                    "rows",
                                    table.rows().stream()
                                            .map(row -> row.stream()
                                                    .map(BriefJson::cell)
                                                    .toList())
                                            .toList());
                            return each;
                        })
                        .toList());
        json.put("changes", part.changes().stream().map(BriefJson::changed).toList());
        return json;
    }

    private static Map<String, Object> changed(Briefs.Changed changed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", changed.title());
        json.put("unit", changed.unit());
        json.put("was", cell(changed.was()));
        json.put("is", cell(changed.is()));
        json.put("names", List.copyOf(changed.names()));
        return json;
    }

    private static Map<String, Object> cell(Cell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", cell.text());
        cell.behind().ifPresent(behind -> json.put("rows", route(behind)));
        return json;
    }
}
