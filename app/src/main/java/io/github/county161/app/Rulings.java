package io.github.county161.app;

import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Ruling;
import io.github.county161.core.term.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pack's {@code rules.csv} makes of the checks: a row names a doubt, the forms it is ruled on (several with
 * blanks between), how grave it is or {@link #OFF}, the pack's numbers it goes by, and the days on which it is asked.
 */
record Rulings(List<Map<String, String>> rows) {

    /** Not asked at all; of hard checks there is no such thing. */
    static final String OFF = "off";

    Rulings {
        rows = List.copyOf(rows);
    }

    private static List<String> words(Map<String, String> row, String column) {
        return Arrays.stream(row.getOrDefault(column, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isOff(Map<String, String> row) {
        return OFF.equals(row.get("severity"));
    }

    /** What is wrong with the rows, each with its doubt and what would be right. */
    List<String> wrongs(List<Check> checks, Set<String> numbers) {
        List<String> wrongs = new ArrayList<>();
        Set<String> ruled = new HashSet<>();
        for (Map<String, String> row : rows) {
            String doubt = row.getOrDefault("doubt", "");
            String severity = row.getOrDefault("severity", "");
            if (!isOff(row) && !Ruling.SEVERITY.meanings().contains(severity)) {
                wrongs.add(doubt + "：severity 应为 " + String.join("、", Ruling.SEVERITY.meanings()) + " 或 " + OFF + "，现为 "
                        + severity);
            }
            for (String form : words(row, "on")) {
                List<Check> named = checks.stream()
                        .filter(check ->
                                check.id().equals(doubt) && check.form().name().equals(form))
                        .toList();
                if (named.isEmpty()) {
                    wrongs.add(doubt + " " + form + "：没有这个疑点");
                } else if (isOff(row) && named.get(0).force() == Check.Force.REFUSE) {
                    wrongs.add(doubt + " " + form + "：拒收的规则不能关闭");
                }
                if (!ruled.add(doubt + " " + form)) {
                    wrongs.add(doubt + " " + form + "：重复");
                }
            }
            words(row, "parameters").stream()
                    .filter(number -> !numbers.contains(number))
                    .forEach(number -> wrongs.add(doubt + "：numbers.csv 中没有 " + number));
        }
        return wrongs;
    }

    /** The checks that have no row: they go by {@link Ruling#USUAL}. */
    List<String> unruled(List<Check> checks) {
        return checks.stream()
                .filter(check -> rows.stream().noneMatch(row -> isOf(row, check)))
                .map(check -> check.id() + " " + check.form().name())
                .toList();
    }

    private static boolean isOf(Map<String, String> row, Check check) {
        return check.id().equals(row.get("doubt"))
                && words(row, "on").contains(check.form().name());
    }

    /** The checks as the county rules them, without those it has switched off. */
    List<Check> applied(List<Check> checks) {
        List<Check> applied = new ArrayList<>();
        for (Check check : checks) {
            Map<String, String> row = rows.stream()
                    .filter(r -> isOf(r, check))
                    .findFirst()
                    .orElse(Map.of("severity", check.ruling().severity()));
            if (!isOff(row)) {
                applied.add(check.ruled(new Ruling(row.getOrDefault("severity", ""), days(row))));
            }
        }
        return applied;
    }

    private static Period days(Map<String, String> row) {
        return new Period(day(row, "from", Ruling.ALWAYS.from()), day(row, "until", Ruling.ALWAYS.to()));
    }

    private static LocalDate day(Map<String, String> row, String column, LocalDate otherwise) {
        String told = row.getOrDefault(column, "");
        return told.isEmpty() ? otherwise : LocalDate.parse(told);
    }
}
