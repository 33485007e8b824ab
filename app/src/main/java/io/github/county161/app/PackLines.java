package io.github.county161.app;

import io.github.county161.app.PackFiles.Line;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.CodeList;
import io.github.county161.core.ledger.plan.Curve;
import io.github.county161.core.term.Day;
import io.github.county161.core.term.PlaceLevel;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with the lines of a pack's tables, each by itself and among the lines of its table. */
final class PackLines {

    private static final Map<String, String> ABOVE = Map.of("town", "county", "village", "town");

    private final PackFiles files;
    private final OneSixOne pattern;
    private final List<PackFault> faults;

    PackLines(PackFiles files, OneSixOne pattern, List<PackFault> faults) {
        this.files = files;
        this.pattern = pattern;
        this.faults = faults;
    }

    void review() throws IOException {
        divisions();
        for (String file : files.in("lists")) {
            list(file);
        }
        meanings();
        PackReview.unique(files.lines("terms.csv"), List.of("term", "from"), faults);
        for (Line line : files.lines("terms.csv")) {
            day(line, "from", false);
            filled(line, "text", "词");
        }
        numbers("numbers.csv", "name", "value");
        numbers("deadlines.csv", "what", "working_days");
        numbers("ladder.csv", "rung", "after_working_days");
        PackReview.unique(files.lines("calendar.csv"), List.of("day"), faults);
        for (Line line : files.lines("calendar.csv")) {
            day(line, "day", false);
            one(line, "kind", Set.of("holiday", "workday"));
        }
        for (String file : files.in("scheme")) {
            scheme(file);
        }
        for (Line line : files.lines("rules.csv")) {
            day(line, "from", true);
            day(line, "until", true);
        }
        PackReview.unique(files.lines("numbering.csv"), List.of("form"), faults);
        for (Line line : files.lines("numbering.csv")) {
            if (!line.get("pattern").matches(".*\\{n(:\\d)?}.*")) {
                faults.add(PackFault.of(line, "pattern “" + line.get("pattern") + "”不计数", "有 {n} 或 {n:4} 的编号样式"));
            }
        }
        for (Line line : files.lines("synonyms.csv")) {
            one(line, "kind", Set.of("heading", "value"));
        }
    }

    private void divisions() throws IOException {
        List<Line> lines = files.lines("divisions.csv");
        PackReview.unique(lines, List.of("code"), faults);
        Map<String, Line> byCode = new HashMap<>();
        lines.forEach(line -> byCode.put(line.get("code"), line));
        for (Line line : lines) {
            String level = line.get("level");
            if (PlaceLevel.ofCode(line.get("code")).isEmpty()) {
                faults.add(PackFault.of(line, "code “" + line.get("code") + "”", "6、9或12位数字"));
            }
            filled(line, "name", "名称");
            one(line, "level", Set.of("county", "town", "village"));
            day(line, "from", true);
            day(line, "until", true);
            if (!Set.of("", Pack.POOR).contains(line.get("flags"))) {
                faults.add(PackFault.of(line, "flags “" + line.get("flags") + "”", Pack.POOR + " 或空"));
            }
            String above = Optional.ofNullable(byCode.get(line.get("parent")))
                    .map(parent -> parent.get("level"))
                    .orElse("");
            if (ABOVE.containsKey(level) && !above.equals(ABOVE.get(level))) {
                faults.add(PackFault.of(
                        line, "parent “" + line.get("parent") + "”", "表中的一个 " + ABOVE.get(level) + " 的 code"));
            }
            if (!line.get("becomes").isEmpty() && !byCode.containsKey(line.get("becomes"))) {
                faults.add(PackFault.of(line, "becomes “" + line.get("becomes") + "”", "表中的 code"));
            }
        }
        String code = code();
        Line county = byCode.get(code);
        if (county == null || !county.get("level").equals("county")) {
            faults.add(new PackFault("divisions.csv", 0, "没有本县 " + code + " 的一行", "level 为 county 的一行"));
        }
    }

    private String code() throws IOException {
        return JsonMapper.shared()
                .readTree(files.text(PackFiles.HEAD))
                .get("code")
                .asString();
    }

    private void list(String file) throws IOException {
        List<Line> lines = files.lines(file);
        PackReview.unique(lines, List.of("code"), faults);
        PackReview.unique(lines, List.of("label"), faults);
        Set<String> codes = lines.stream().map(line -> line.get("code")).collect(Collectors.toSet());
        Set<String> asked = pattern.lists().stream()
                .filter(list -> list.name().equals(PackFiles.plain(file)))
                .flatMap(list -> list.meanings().stream())
                .collect(Collectors.toSet());
        for (Line line : lines) {
            filled(line, "code", "代码");
            filled(line, "label", "名称");
            day(line, "from", true);
            day(line, "until", true);
            String becomes = line.get("becomes");
            if (!becomes.isEmpty() && (!codes.contains(becomes) || becomes.equals(line.get("code")))) {
                faults.add(PackFault.of(line, "becomes “" + becomes + "”", "本表另一个 code"));
            }
            boolean gone = !becomes.isEmpty() || !line.get("until").isEmpty();
            if (gone && asked.contains(line.get("code"))) {
                faults.add(PackFault.of(line, "停用了 " + line.get("code") + "，指标或规则要用", "until、becomes 为空（名称可以改）"));
            }
        }
    }

    private void meanings() throws IOException {
        for (CodeList list : pattern.lists()) {
            String file = "lists/" + list.name() + ".csv";
            Set<String> codes = new HashSet<>();
            if (files.has(file)) {
                files.lines(file).forEach(line -> codes.add(line.get("code")));
            }
            list.meanings().stream()
                    .filter(meaning -> !codes.contains(meaning))
                    .forEach(meaning ->
                            faults.add(new PackFault(file, 0, "没有 " + meaning, "有 " + meaning + " 的一行（可自定名称）")));
        }
    }

    private void scheme(String file) throws IOException {
        if (!PackFiles.plain(file).matches("\\d{4}")) {
            faults.add(new PackFault(file, 0, "文件名", "年度，如 2019.csv"));
        }
        List<Line> lines = files.lines(file);
        PackReview.unique(lines, List.of("item"), faults);
        for (Line line : lines) {
            filled(line, "category", "考核类别");
            filled(line, "unit", "计量单位");
            if (Curve.read(line.get("planned")).isEmpty()) {
                faults.add(
                        PackFault.of(line, "planned “" + line.get("planned") + "”", "12个累计百分数，用 / 分开，逐月不减，最后一个为100"));
            }
            String[] bound = line.get("figure").split("\\.", 2);
            boolean known = pattern.figure(bound[0])
                    .filter(figure -> bound.length == 1
                            || figure.parts().stream()
                                    .anyMatch(part -> part.name().equals(bound[1])))
                    .isPresent();
            if (!known) {
                faults.add(PackFault.of(line, "没有指标 " + line.get("figure"), "指标目录里的编号，如 F21"));
            }
        }
    }

    private void numbers(String file, String name, String value) throws IOException {
        List<Line> lines = files.lines(file);
        PackReview.unique(lines, List.of(name), faults);
        for (Line line : lines) {
            if (!line.get(value).matches("\\d{1,15}")) {
                faults.add(PackFault.of(line, value + " “" + line.get(value) + "”", "非负整数"));
            }
        }
        if (!file.equals("numbers.csv")) {
            return;
        }
        // What the program asks for by name is what the built-in pack tells.
        Set<String> told = lines.stream().map(line -> line.get(name)).collect(Collectors.toSet());
        for (Line asked : PackFiles.shipped(Packs.SHIPPED).lines(file)) {
            if (!told.contains(asked.get(name))) {
                faults.add(new PackFault(file, 0, "没有 " + asked.get(name), "有 " + asked.get(name) + " 的一行"));
            }
        }
    }

    private void filled(Line line, String column, String what) {
        if (line.get(column).isEmpty()) {
            faults.add(PackFault.of(line, column + " 为空", what));
        }
    }

    private void one(Line line, String column, Set<String> of) {
        if (!of.contains(line.get(column))) {
            faults.add(PackFault.of(
                    line,
                    column + " “" + line.get(column) + "”",
                    of.stream().sorted().collect(Collectors.joining("、"))));
        }
    }

    private void day(Line line, String column, boolean mayBeEmpty) {
        String told = line.get(column);
        if (!(told.isEmpty() && mayBeEmpty)
                && !(told.matches("\\d{4}-\\d\\d-\\d\\d") && Day.read(told).isGood())) {
            faults.add(PackFault.of(line, column + " “" + told + "”", "日期 yyyy-MM-dd" + (mayBeEmpty ? " 或空" : "")));
        }
    }
}
