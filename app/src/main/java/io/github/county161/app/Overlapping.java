package io.github.county161.app;

import io.github.county161.core.port.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Finds a workbook that tells of the same records as one before it, of the same village and on the same form. */
final class Overlapping {

    /**
     * The workbook before it.
     *
     * @param rows how many rows are about records that it told of as well
     */
    record Earlier(String file, long rows) {}

    /** @param records their numbers, sorted */
    private record Told(String file, long[] records) {}

    private final Map<String, List<Told>> told = new HashMap<>();

    /** Adds what a workbook told of a village; the first before it that told of the same records, if one did. */
    Optional<Earlier> add(Optional<String> village, String file, List<Outcome.Item> items) {
        if (village.isEmpty()) {
            return Optional.empty();
        }
        Map<String, LongStream.Builder> byForm = new HashMap<>();
        for (Outcome.Item item : items) {
            if (item.record() != 0) {
                byForm.computeIfAbsent(item.form(), f -> LongStream.builder()).add(item.record());
            }
        }
        Optional<Earlier> found = Optional.empty();
        for (Map.Entry<String, LongStream.Builder> each : byForm.entrySet()) {
            long[] records = each.getValue().build().sorted().toArray();
            List<Told> before = told.computeIfAbsent(village.get() + each.getKey(), k -> new ArrayList<>());
            for (Told earlier : before) {
                long same = Arrays.stream(records)
                        .filter(record -> Arrays.binarySearch(earlier.records(), record) >= 0)
                        .count();
                if (same > 0 && found.isEmpty()) {
                    found = Optional.of(new Earlier(earlier.file(), same));
                }
            }
            before.add(new Told(file, records));
        }
        return found;
    }
}
