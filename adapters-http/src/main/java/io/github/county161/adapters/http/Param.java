package io.github.county161.adapters.http;

import io.github.county161.core.port.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One query parameter of a route: what it is called, what it may be, and one sentence on what it does.
 *
 * @param choices what it may be; none when it is free within its kind
 */
record Param(String name, Kind kind, List<String> choices, boolean needed, String says) {

    /** What a parameter's text stands for. */
    enum Kind {
        TEXT,
        WHOLE,
        DAY
    }

    static final Param REPORT_DAY = day("reportDay", "报告日；不写为今天");
    static final Param KNOWN_AT = whole("knownAt", "只算到这一号账页为止所知的；不写为全部");
    static final Param DIVISION = text("division", "区划代码：只要这个镇或村及其以下的");
    static final Param LIMIT = whole("limit", "一页多少行，至多 1000；不写为 100");
    static final Param CURSOR = text("cursor", "取自上一页的 next；所答固定在第一页的账页上，不漏不重");
    static final Param FILTER = text("filter", "只要这样的：列:值，几列之间用分号；值写代码或标签");
    static final Param SORT = text("sort", "按这一列排；前面加 - 为从大到小；不写为按编号");
    static final Param BY = choice("by", "按镇或按村分", "town", "village");
    static final Param BASE = choice("base", "数谁：counted 对象，不写也是；all 全部，连一般农户", "counted", "all");
    static final Param FROM = day("from", "期间的第一天");
    static final Param TO = day("to", "期间的最后一天");
    static final Param FIGURE = text("figure", "只要这一项指标，写编号");
    static final Param FORMAT = choice("format", "文件的样子；写了它就不看 Accept", "json", "xlsx", "csv", "html");

    /** What every list and figure takes. */
    static final List<Param> VIEW = List.of(DIVISION, REPORT_DAY, KNOWN_AT);

    /** What stands in paths, each with its sentence. */
    static final Map<String, String> IN_PATH = Map.ofEntries(
            Map.entry("form", "表的英文名，见 /forms"),
            Map.entry("id", "编号，取自别的应答"),
            Map.entry("account", "账号名"),
            Map.entry("item", "考核项的代码"),
            Map.entry("year", "年度，四位数"),
            Map.entry("month", "月份，1 至 12"),
            Map.entry("book", "账册的名称，见 /books"),
            Map.entry("code", "区划代码"),
            Map.entry("rhythm", "week、month 或 quarter"),
            Map.entry("policy", "政策的编号，见 /policies"));

    static Param text(String name, String says) {
        return new Param(name, Kind.TEXT, List.of(), false, says);
    }

    static Param whole(String name, String says) {
        return new Param(name, Kind.WHOLE, List.of(), false, says);
    }

    static Param day(String name, String says) {
        return new Param(name, Kind.DAY, List.of(), false, says);
    }

    static Param choice(String name, String says, String... choices) {
        return new Param(name, Kind.TEXT, List.of(choices), false, says);
    }

    /** The same that a request cannot do without. */
    Param must() {
        return new Param(name, kind, choices, true, says);
    }

    /** What is wrong with its values in a request, of which there is one at most. */
    List<Fault> faults(List<String> told) {
        if (told.isEmpty()) {
            return needed ? List.of(fault("parameter_missing", "", says)) : List.of();
        }
        if (told.size() > 1) {
            return List.of(fault("parameter_repeated", String.join("、", told), "只写一次"));
        }
        String text = told.get(0);
        boolean fits = switch (kind) {
            case TEXT -> choices.isEmpty() || choices.contains(text);
            case WHOLE -> text.matches(Questions.WHOLE);
            case DAY -> Questions.isDay(text);
        };
        return fits ? List.of() : List.of(fault("parameter_unfit", text, right()));
    }

    private String right() {
        return switch (kind) {
            case TEXT -> String.join(" 或 ", choices);
            case WHOLE -> "整数";
            case DAY -> "日期 yyyy-MM-dd";
        };
    }

    private Fault fault(String code, String value, String expected) {
        return new Fault(0, "", name, code, value, expected);
    }

    /** Its schema in the document. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", kind == Kind.WHOLE ? "integer" : "string");
        switch (kind) {
            case WHOLE -> {
                schema.put("format", "int64");
                schema.put("minimum", 0);
            }
            case DAY -> schema.put("format", "date");
            default -> {
                if (!choices.isEmpty()) {
                    schema.put("enum", choices);
                }
            }
        }
        return schema;
    }
}
