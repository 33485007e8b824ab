package io.github.county161.core.mechanism.rhythm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a brief, which may be put otherwise until it is issued: {@code 【title】 text} for each part. Its numbers
 * stand in it as {@code {row·column}} of the part's tables, so that nobody types them.
 */
final class Wording {

    private static final Pattern PART = Pattern.compile("【([^】]*)】([^【]*)");
    private static final Pattern NUMBER = Pattern.compile("\\{([^{}·]+)·([^{}·]+)}");

    private Wording() {}

    /** Texts by title; nothing when something stands before the first title. */
    static Optional<Map<String, String>> read(String text) {
        if (!text.isBlank() && !text.strip().startsWith("【")) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            texts.put(part.group(1).strip(), part.group(2).strip());
        }
        return Optional.of(texts);
    }

    /** As it is kept. */
    static String written(List<Frozen> parts) {
        return parts.stream()
                .map(part -> "【" + part.title() + "】" + part.text())
                .collect(Collectors.joining());
    }

    /** What stands in a text for a number that no table of the part has. */
    static List<String> unknown(String text, Frozen part) {
        List<String> unknown = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (cell(part, number.group(1), number.group(2)).isEmpty()) {
                unknown.add(number.group());
            }
        }
        return unknown;
    }

    /** With the numbers filled in. */
    static String filled(String text, Frozen part) {
        return NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        cell(part, found.group(1), found.group(2)).orElse(found.group())));
    }

    private static Optional<String> cell(Frozen part, String row, String head) {
        return part.tables().stream()
                .filter(table -> table.heads().contains(head))
                .flatMap(table -> table.rows().stream()
                        .filter(cells -> cells.get(0) instanceof Frozen.Cell.Text first
                                && first.text().equals(row))
                        .map(cells -> cells.get(table.heads().indexOf(head))))
                .map(cell -> cell instanceof Frozen.Cell.Number number
                        ? number.text()
                        : cell instanceof Frozen.Cell.Text text ? text.text() : "")
                .findFirst();
    }
}
