package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request would take as an answer, the dearest first. */
record Accepted(List<Range> ranges) {

    private static final int NOT_ACCEPTABLE = 406;
    private static final int WHOLE = 1000;

    /** @param weight thousandths; 0 for not at all */
    private record Range(String type, int weight) {

        boolean covers(String media) {
            return type.equals("*/*")
                    || type.equals(media)
                    || type.endsWith("/*") && media.startsWith(type.substring(0, type.length() - 1));
        }
    }

    /** @param header null when the request does not say, which is anything */
    static Accepted of(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : Optional.ofNullable(header).orElse("*/*").split(",")) {
            String[] told = part.split(";");
            int weight = WHOLE;
            for (int i = 1; i < told.length; i++) {
                String parameter = told[i].strip();
                if (parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                    weight = Integer.parseInt((parameter.substring(2).replace(".", "") + "000").substring(0, 4));
                }
            }
            ranges.add(new Range(told[0].strip().toLowerCase(Locale.ROOT), Math.min(weight, WHOLE)));
        }
        ranges.sort(Comparator.comparing(Range::weight).reversed());
        return new Accepted(List.copyOf(ranges));
    }

    /** The dearest of these. */
    Optional<String> first(List<String> media) {
        return ranges.stream()
                .filter(range -> range.weight() > 0)
                .flatMap(range -> media.stream().filter(range::covers))
                .findFirst();
    }

    void need(List<String> media) {
        if (!media.contains(Route.ANY) && first(media).isEmpty()) {
            throw new Refusal(NOT_ACCEPTABLE, "这里能答的是 " + String.join("、", media));
        }
    }
}
