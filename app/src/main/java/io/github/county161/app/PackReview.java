package io.github.county161.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.county161.app.PackFiles.Line;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.term.Day;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a pack as somebody may have written it and tells everything that is wrong with it at once: first whether its
 * files can be read at all, then what each of their lines speaks of. A pack without a fault can be {@link Pack#read}.
 */
final class PackReview {

    /** What a folder holds, and of what files the name is free. */
    private static final Set<String> FOLDERS = Set.of("lists", "scheme", "policies");

    private static final String TESTS = "tests/";

    /**
     * The columns of a table.
     *
     * @param needed must be there
     * @param more may be there
     */
    private record Columns(List<String> needed, List<String> more) {

        boolean know(String column) {
            return needed.contains(column) || more.contains(column);
        }

        String said() {
            return "列 " + String.join(",", needed) + (more.isEmpty() ? "" : "，还可有 " + String.join(",", more));
        }
    }

    private static final Map<String, Columns> COLUMNS = Map.of(
            "divisions.csv", columns("code,name,short,parent,level", "from,until,flags,becomes"),
            "synonyms.csv", columns("kind,where,word,means", ""),
            "terms.csv", columns("term,from,text", "source"),
            "numbering.csv", columns("form,pattern", "restarts"),
            "numbers.csv", columns("name,value", "meaning"),
            "deadlines.csv", columns("what,working_days", ""),
            "ladder.csv", columns("rung,after_working_days,state", "again"),
            "calendar.csv", columns("day,kind", "name"),
            "rules.csv", columns("doubt,on,severity", "parameters,from,until"));

    private static final Columns OWN = columns("form,column,heading,kind,required", "");
    private static final Columns LIST = columns("code,label", "from,until,becomes,national_code");
    private static final Columns SCHEME = columns("category,item,figure,unit,planned", "source");
    private static final Columns ANY = columns("", "");
    private static final List<String> HEAD = List.of("name", "county", "code", "version", "valid_from", "core");
    private static final String CORE = "0.1";

    private final PackFiles files;
    private final List<PackFault> faults = new ArrayList<>();

    private static Columns columns(String needed, String more) {
        return new Columns(names(needed), names(more));
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private PackReview(PackFiles files) {
        this.files = files;
    }

    /** Everything that is wrong with it, file by file. */
    static List<PackFault> of(PackFiles files, OneSixOne pattern) throws IOException {
        PackReview review = new PackReview(files);
        review.readable();
        if (review.faults.isEmpty()) {
            new PackLines(files, pattern, review.faults).review();
        }
        PackColumns columns = new PackColumns(files);
        if (review.faults.isEmpty()) {
            columns.review(pattern.chart(), review.faults);
        }
        if (review.faults.isEmpty()) {
            PackReferences.review(files, pattern.with(columns.read()), review.faults);
        }
        return review.faults;
    }

    private void readable() {
        head();
        COLUMNS.keySet().stream().sorted().filter(name -> !files.has(name)).forEach(this::missing);
        FOLDERS.stream().sorted().filter(name -> files.in(name).isEmpty()).forEach(name -> missing(name + "/"));
        for (String file : files.texts().keySet()) {
            if (files.text(file).indexOf('\uFFFD') >= 0) {
                faults.add(new PackFault(file, 0, "有不能读的字", "UTF-8 编码（表格软件里另存为“CSV UTF-8”）"));
            } else if (!file.startsWith(TESTS)) {
                table(file);
            }
        }
    }

    private void missing(String name) {
        faults.add(new PackFault(name, 0, "没有这个文件或目录", "与 pack init 写出的一样齐全"));
    }

    private void table(String file) {
        String folder = file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
        Columns columns = file.equals(PackColumns.FILE)
                ? OWN
                : COLUMNS.getOrDefault(file, folder.equals("lists") ? LIST : folder.equals("scheme") ? SCHEME : ANY);
        if (file.endsWith(".csv") && columns != ANY) {
            try {
                List<Line> lines = files.lines(file);
                Set<String> told =
                        lines.isEmpty() ? Set.of() : lines.get(0).cells().keySet();
                columns.needed.stream()
                        .filter(column -> !lines.isEmpty() && !told.contains(column))
                        .forEach(column -> faults.add(new PackFault(file, 1, "没有列 " + column, columns.said())));
                told.stream()
                        .filter(column -> !columns.know(column))
                        .forEach(column -> faults.add(new PackFault(file, 1, "没有用到的列 " + column, columns.said())));
            } catch (CsvParseException | UncheckedIOException e) {
                faults.add(new PackFault(file, 0, "不是整齐的 CSV（" + e.getMessage() + "）", "每行与表头一样多的列，逗号在引号里"));
            }
        } else if (folder.equals("policies") && file.endsWith(".json")) {
            json(file);
        } else if (!file.equals(PackFiles.HEAD) && !file.endsWith(".md")) {
            faults.add(new PackFault(file, 0, "没有用到的文件", "县域包里有的文件名（或移走）"));
        }
    }

    /** @return whether it is JSON */
    private boolean json(String file) {
        try {
            JsonNode read = JsonMapper.shared().readTree(files.text(file));
            if (!read.isObject()) {
                faults.add(new PackFault(file, 1, "不是一个 JSON 对象", "{ … }"));
            }
            return read.isObject();
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            faults.add(new PackFault(file, line, "不是 JSON（" + e.getOriginalMessage() + "）", "JSON：此处或上一行少了逗号、引号或括号"));
            return false;
        }
    }

    private void head() {
        String file = PackFiles.HEAD;
        if (!files.has(file)) {
            missing(file);
        } else if (json(file)) {
            JsonNode head = JsonMapper.shared().readTree(files.text(file));
            head.propertyNames().stream()
                    .filter(name -> !HEAD.contains(name))
                    .forEach(name -> faults.add(new PackFault(file, 0, "没有用到的一项 " + name, String.join("、", HEAD))));
            field(head, "county", text -> !text.isBlank(), "县名");
            field(head, "code", text -> text.matches("\\d{6}"), "六位区划代码");
            field(head, "version", text -> text.matches("[0-9A-Za-z._-]{1,40}"), "字母、数字和 . _ -，不超过40字");
            field(head, "valid_from", text -> Day.read(text).isGood() && text.length() == 10, "日期 yyyy-MM-dd");
            field(head, "core", CORE::equals, CORE + "（本程序的）");
        }
    }

    private void field(JsonNode head, String name, Predicate<String> good, String right) {
        JsonNode value = head.get(name);
        String text = value == null ? "" : value.asString("");
        if (!good.test(text)) {
            List<String> lines = files.text(PackFiles.HEAD).lines().toList();
            long line = 1
                    + lines.indexOf(lines.stream()
                            .filter(l -> l.contains("\"" + name + "\""))
                            .findFirst()
                            .orElse(""));
            faults.add(new PackFault(PackFiles.HEAD, line, name + " 为“" + text + "”", right));
        }
    }

    /** Rows that tell a key a second time. */
    static void unique(List<Line> lines, List<String> key, List<PackFault> faults) {
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            String told = String.join(" ", key.stream().map(line::get).toList());
            if (!seen.add(told)) {
                faults.add(PackFault.of(line, String.join("、", key) + " “" + told + "”重复", "每个只有一行"));
            }
        }
    }
}
