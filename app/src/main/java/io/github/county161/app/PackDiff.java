package io.github.county161.app;

import io.github.county161.app.PackFiles.Line;
import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Workdays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What another pack would change of a county's, line by line; and why it cannot be applied, if it cannot. */
record PackDiff(Pack was, Pack is) {

    /** What tells the lines of a table apart. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "divisions.csv",
            List.of("code"),
            "synonyms.csv",
            List.of("kind", "where", "word"),
            "terms.csv",
            List.of("term", "from"),
            "numbering.csv",
            List.of("form"),
            "numbers.csv",
            List.of("name"),
            "deadlines.csv",
            List.of("what"),
            "ladder.csv",
            List.of("rung"),
            "calendar.csv",
            List.of("day"),
            "rules.csv",
            List.of("doubt", "on"),
            PackColumns.FILE,
            List.of("form", "column"));

    boolean isNothing() {
        return was.files().equals(is.files());
    }

    /** Each change as a line: the file, what becomes of it, what it is. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Set<String> names = new TreeSet<>(was.files().texts().keySet());
        names.addAll(is.files().texts().keySet());
        for (String name : names) {
            if (name.endsWith(".csv") && !name.startsWith("tests/")) {
                table(name, lines);
            } else {
                whole(name, lines);
            }
        }
        return lines;
    }

    private void whole(String name, List<String> lines) {
        String before = was.files().texts().getOrDefault(name, "");
        String after = is.files().texts().getOrDefault(name, "");
        if (!before.equals(after)) {
            lines.add(name + "\t" + (before.isEmpty() ? "新增" : after.isEmpty() ? "去掉" : "改"));
        }
    }

    private static Map<String, Line> keyed(PackFiles files, String name) {
        Map<String, Line> keyed = new LinkedHashMap<>();
        if (files.has(name)) {
            List<String> key = KEYS.getOrDefault(name, List.of(name.startsWith("scheme/") ? "item" : "code"));
            files.lines(name)
                    .forEach(line -> keyed.put(key.stream().map(line::get).collect(Collectors.joining(" ")), line));
        }
        return keyed;
    }

    private void table(String name, List<String> lines) {
        Map<String, Line> before = keyed(was.files(), name);
        Map<String, Line> after = keyed(is.files(), name);
        after.forEach((key, line) -> {
            Line old = before.get(key);
            if (old == null) {
                lines.add(name + "\t新增\t" + key + "\t" + told(line));
            } else if (!told(old).equals(told(line))) {
                lines.add(name + "\t改\t" + key + "\t" + changes(old, line));
            }
        });
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> lines.add(name + "\t去掉\t" + key));
    }

    private static String told(Line line) {
        return new TreeMap<>(line.cells())
                .entrySet().stream()
                        .filter(cell -> !cell.getValue().isBlank())
                        .map(cell -> cell.getKey() + "=" + cell.getValue().strip())
                        .collect(Collectors.joining(" "));
    }

    private static String changes(Line old, Line line) {
        Set<String> columns = new TreeSet<>(old.cells().keySet());
        columns.addAll(line.cells().keySet());
        return columns.stream()
                .filter(column -> !old.get(column).equals(line.get(column)))
                .map(column -> column + "：" + old.get(column) + " → " + line.get(column))
                .collect(Collectors.joining("；"));
    }

    /** Why the county cannot go over to it: each with what would be right. */
    List<PackFault> faults(Moment moment) {
        List<PackFault> faults = new ArrayList<>();
        if (!was.code().equals(is.code())) {
            faults.add(head("code " + is.code(), was.code() + "（这个账库是" + was.county() + "的；别的县请另建数据目录）"));
        }
        boolean used = moment.current(PackVersion.FORM.relation()).stream()
                .anyMatch(row -> row.get(PackVersion.VERSION).equals(Optional.of(is.version())));
        if (used) {
            faults.add(head("version " + is.version() + " 已经用过", "新的版本号"));
        }
        kept("divisions.csv", "留着这一行，写上 until，并入别处的写 becomes（记过的账还要用）", faults);
        for (String file : was.files().in("lists")) {
            kept(file, "留着这一行，写上 until，改用别的代码的写 becomes（记过的账还要用）", faults);
        }
        faults.addAll(PackColumns.lost(was, is));
        moment.current(MonthSeal.FORM.relation()).stream()
                .flatMap(row -> row.get(MonthSeal.LAST).stream())
                .max(LocalDate::compareTo)
                .filter(last ->
                        !is.validFrom().isAfter(last) && !until(last, was).equals(until(last, is)))
                .ifPresent(last -> faults.add(new PackFault(
                        "calendar.csv",
                        0,
                        last + " 以前已封账，节假日却变了",
                        "与 " + was.version() + " 相同，或 valid_from 晚于 " + last)));
        return faults;
    }

    private static Workdays until(LocalDate last, Pack pack) {
        Workdays all = pack.workdays();
        return new Workdays(
                all.off().stream().filter(day -> !day.isAfter(last)).collect(Collectors.toSet()),
                all.worked().stream().filter(day -> !day.isAfter(last)).collect(Collectors.toSet()));
    }

    private static PackFault head(String what, String right) {
        return new PackFault(PackFiles.HEAD, 0, what, right);
    }

    private void kept(String file, String right, List<PackFault> faults) {
        Map<String, Line> after = keyed(is.files(), file);
        keyed(was.files(), file).forEach((code, line) -> {
            if (!after.containsKey(code)) {
                String name = Objects.requireNonNullElse(line.cells().get("label"), line.get("name"));
                faults.add(new PackFault(file, 0, "去掉了 " + code + " " + name, right));
            }
        });
    }
}
