package io.github.county161.core.form;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The allowed values nearest to one that is not: those that share most characters with it. */
final class Nearest {

    private static final int SHOWN = 5;

    private Nearest() {}

    static String of(String text, List<String> allowed) {
        return allowed.stream()
                .sorted(Comparator.comparingLong((String label) -> -shared(text, label)))
                .limit(SHOWN)
                .collect(Collectors.joining("、", "", allowed.size() > SHOWN ? " 等" : ""));
    }

    private static long shared(String text, String label) {
        return label.codePoints().filter(c -> text.indexOf(c) >= 0).count();
    }
}
