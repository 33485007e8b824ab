package io.github.county161.app;

import io.github.county161.app.PackFiles.Line;
import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A county's own columns: {@code columns.csv} with form, column, heading, kind, required. Their names begin with
 * {@code own_}, so that no column that a later program brings is called so.
 */
final class PackColumns {

    static final String FILE = "columns.csv";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Pattern NAME = Pattern.compile("own_[a-z0-9_]{1,30}");
    private static final Pattern KIND = Pattern.compile("([a-z]+)(?:\\(([^()]*)\\))?");
    private static final Pattern WHEN = Pattern.compile("([a-z0-9_]+)=([A-Za-z0-9_/-]+)");
    private static final Pattern BOUNDS = Pattern.compile("(-?\\d{1,15})\\.\\.(-?\\d{1,15})");
    private static final Pattern LENGTH = Pattern.compile("[1-9]\\d?|1\\d\\d|200");
    private static final String KINDS = "text(1至200)、int(最小..最大)、yuan、date、month、year、flag、phone、one(代码表)、many(代码表)";

    private final PackFiles files;

    PackColumns(PackFiles files) {
        this.files = files;
    }

    /** By the name of their form, in the order of the file; of a pack without the file none. */
    Map<String, List<Column<?>>> read() {
        Map<String, List<Column<?>>> columns = new TreeMap<>();
        for (Line line : lines()) {
            columns.computeIfAbsent(line.get("form"), form -> new ArrayList<>()).add(column(line));
        }
        return columns;
    }

    private List<Line> lines() {
        return files.has(FILE) ? files.lines(FILE) : List.of();
    }

    private static Column<?> column(Line line) {
        Column<?> column =
                kind(line).orElseThrow(() -> new County.Refused(FILE + " 第 " + line.no() + " 行：kind 应为 " + KINDS));
        Matcher when = WHEN.matcher(line.get("required"));
        if (when.matches()) {
            return column.requiredWhen(
                    new Column.When(when.group(1), Set.of(when.group(2).split("/"))));
        }
        return line.get("required").equals(YES) ? column.required() : column;
    }

    private static Optional<Column<?>> kind(Line line) {
        String name = line.get("column");
        String heading = line.get("heading");
        Matcher kind = KIND.matcher(line.get("kind"));
        if (!kind.matches()) {
            return Optional.empty();
        }
        String of = Optional.ofNullable(kind.group(2)).orElse("");
        Matcher bounds = BOUNDS.matcher(of);
        return Optional.ofNullable(
                switch (kind.group(1)) {
                    case "text" ->
                        LENGTH.matcher(of).matches() ? Column.text(name, heading, Integer.parseInt(of)) : null;
                    case "int" ->
                        bounds.matches()
                                ? Column.whole(
                                        name, heading, Long.parseLong(bounds.group(1)), Long.parseLong(bounds.group(2)))
                                : null;
                    case "yuan" -> Column.yuan(name, heading);
                    case "date" -> Column.date(name, heading);
                    case "month" -> Column.month(name, heading);
                    case "year" -> Column.year(name, heading);
                    case "flag" -> Column.flag(name, heading);
                    case "phone" -> Column.phone(name, heading);
                    case "one" -> of.isEmpty() ? null : Column.one(name, heading, CodeList.of(of));
                    case "many" -> of.isEmpty() ? null : Column.many(name, heading, CodeList.of(of));
                    default -> null;
                });
    }

    /** What is wrong with them, beside the forms of the program. */
    void review(Chart chart, List<PackFault> faults) {
        PackReview.unique(lines(), List.of("form", "column"), faults);
        PackReview.unique(lines(), List.of("form", "heading"), faults);
        for (Line line : lines()) {
            Optional<Form> form = chart.form(line.get("form")).filter(PackColumns::isEntered);
            if (form.isEmpty()) {
                faults.add(PackFault.of(line, "form “" + line.get("form") + "”", "可以录入的表的英文名"));
            }
            if (!NAME.matcher(line.get("column")).matches()) {
                faults.add(PackFault.of(line, "column “" + line.get("column") + "”", "own_ 开头的小写字母、数字和 _"));
            }
            heading(line, form, faults);
            if (kind(line).isEmpty()) {
                faults.add(PackFault.of(line, "kind “" + line.get("kind") + "”", KINDS));
            }
            list(line, faults);
            form.ifPresent(f -> required(line, f, faults));
        }
    }

    /** What people fill in; what the program alone enters has no sheet to show a column on. */
    private static boolean isEntered(Form form) {
        return form.enteredBy().filter(Set::isEmpty).isEmpty();
    }

    private static void heading(Line line, Optional<Form> form, List<PackFault> faults) {
        String heading = line.get("heading");
        boolean taken = form.stream()
                .flatMap(f -> f.columns().stream())
                .flatMap(column -> column.cells().stream())
                .anyMatch(cell -> cell.heading().equals(heading));
        if (heading.isEmpty() || taken) {
            faults.add(PackFault.of(line, "heading “" + heading + "”", "这张表没有的表头"));
        }
    }

    private void list(Line line, List<PackFault> faults) {
        Matcher kind = KIND.matcher(line.get("kind"));
        if (kind.matches()
                && Set.of("one", "many").contains(kind.group(1))
                && !files.has("lists/" + kind.group(2) + ".csv")) {
            faults.add(PackFault.of(line, "没有代码表 " + kind.group(2), "lists/ 里的一个文件名，不带 .csv"));
        }
    }

    private static void required(Line line, Form form, List<PackFault> faults) {
        String told = line.get("required");
        Matcher when = WHEN.matcher(told);
        boolean good = when.matches()
                ? form.column(when.group(1))
                        .filter(other -> other.kind().word().startsWith("one("))
                        .isPresent()
                : Set.of("", YES, NO).contains(told);
        if (!good) {
            faults.add(PackFault.of(line, "required “" + told + "”", "yes、no，或 本表的列=代码/代码"));
        }
    }

    /** Columns that were there and are no more, or have become of another kind: what was entered would not be read. */
    static List<PackFault> lost(Pack was, Pack is) {
        Map<String, String> now = told(is);
        return told(was).entrySet().stream()
                .filter(column -> !column.getValue().equals(now.get(column.getKey())))
                .map(column -> new PackFault(
                        FILE, 0, "去掉或改了 " + column.getKey(), "留着这一列，kind 仍为 " + column.getValue() + "（表头可以改）"))
                .toList();
    }

    private static Map<String, String> told(Pack pack) {
        return new PackColumns(pack.files())
                .lines().stream()
                        .collect(Collectors.toMap(
                                line -> line.get("form") + " " + line.get("column"), line -> line.get("kind")));
    }
}
