package io.github.county161.core.ledger;

import io.github.county161.core.form.Amendment;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * From a record's entries to what is told of it, day by day. Entries count in the order of the journal; a change holds
 * from its day on, a correction of a varying column mends the stretch of days it falls in, any other holds for all
 * days.
 */
public final class Fold {

    /** An entry of another record that changes this one. */
    record Amending(long entry, String day, boolean allTime, Map<String, String> texts) {}

    /** A record of another form that changes this one, or did before it was corrected: by all its entries. */
    public record Amender(long target, Form form, List<Told> entries) {}

    private Fold() {}

    /** The entries that hold: neither withdrawals nor withdrawn. */
    static List<Told> standing(List<Told> entries) {
        Set<Long> gone = new HashSet<>();
        for (Told told : entries) {
            if (told.is(Act.WITHDRAW)) {
                gone.add(Long.valueOf(told.texts().getOrDefault(Told.TAKES_BACK, "0")));
            }
        }
        return entries.stream()
                .filter(t -> !t.is(Act.WITHDRAW) && !gone.contains(t.entry().no()))
                .sorted(Comparator.comparingLong(t -> t.entry().no()))
                .toList();
    }

    /** Whether the entry that opened the record was taken back. */
    public static boolean isWithdrawn(List<Told> entries) {
        List<Told> standing = standing(entries);
        return standing.isEmpty() || !standing.get(0).entry().opens();
    }

    /**
     * What is told of the record on the last day that is known of it, identity and all; nothing when it is withdrawn.
     */
    public static Map<String, String> latest(Form form, List<Told> entries, List<Amender> amenders) {
        List<Version> versions = versions(form, standing(entries), amendments(amenders));
        return versions.isEmpty() ? Map.of() : versions.get(versions.size() - 1).told();
    }

    /** What is told of the record on a day; nothing when it is withdrawn. */
    public static Map<String, String> on(String day, Form form, List<Told> entries, List<Amender> amenders) {
        return versions(form, standing(entries), amendments(amenders)).stream()
                .filter(v -> v.from().compareTo(day) <= 0 && v.to().compareTo(day) >= 0)
                .findFirst()
                .map(Version::told)
                .orElse(Map.of());
    }

    private static List<Amending> amendments(List<Amender> amenders) {
        return amenders.stream()
                .filter(a -> a.form()
                        .amendment()
                        .map(m -> told(standing(a.entries())).get(m.target().name()))
                        .filter(Long.toString(a.target())::equals)
                        .isPresent())
                .flatMap(a -> amendments(a.form(), standing(a.entries())).stream())
                .toList();
    }

    /** What these entries of an amending record say now: whom, from which day, what; a corrected one has one say. */
    static List<Amending> amendments(Form form, List<Told> standing) {
        Map<String, String> told = told(standing);
        if (told.isEmpty()) {
            return List.of();
        }
        Amendment amendment = form.amendment().orElseThrow();
        Entry opening = standing.get(0).entry();
        String day = form.day(told).orElse(opening.happenedOn());
        Map<String, String> texts = amendment.amended().by(told);
        return texts.isEmpty() ? List.of() : List.of(new Amending(opening.no(), day, amendment.allTime(), texts));
    }

    /** The last word of standing entries on every column; nothing of a record that is withdrawn. */
    static Map<String, String> told(List<Told> standing) {
        Map<String, String> told = new HashMap<>();
        if (!standing.isEmpty() && standing.get(0).entry().opens()) {
            standing.forEach(t -> told.putAll(t.texts()));
        }
        return told;
    }

    static List<Version> versions(Form form, List<Told> standing, List<Amending> amending) {
        if (standing.isEmpty() || !standing.get(0).entry().opens()) {
            return List.of();
        }
        Map<String, String> fixed = new HashMap<>();
        Map<String, TreeMap<String, String>> varying = new HashMap<>();
        List<Amending> steps = new ArrayList<>(amending);
        for (Told told : standing) {
            steps.add(new Amending(told.entry().no(), told.entry().happenedOn(), !told.is(Act.CHANGE), told.texts()));
        }
        steps.sort(Comparator.comparingLong(Amending::entry));
        for (Amending step : steps) {
            boolean opening = step.entry == standing.get(0).entry().no();
            step.texts.forEach((name, text) -> {
                if (!form.isVarying(name)) {
                    fixed.put(name, text);
                    return;
                }
                TreeMap<String, String> line = varying.computeIfAbsent(name, n -> new TreeMap<>());
                if (opening) {
                    line.put(Relation.ALWAYS_FROM, text);
                } else if (step.allTime) {
                    String stretch = line.floorKey(step.day);
                    line.put(stretch == null ? Relation.ALWAYS_FROM : stretch, text);
                } else {
                    line.put(step.day, text);
                }
            });
        }
        return cut(fixed, varying);
    }

    private static List<Version> cut(Map<String, String> fixed, Map<String, TreeMap<String, String>> varying) {
        Set<String> days = new java.util.TreeSet<>(Set.of(Relation.ALWAYS_FROM));
        varying.values().forEach(line -> days.addAll(line.keySet()));
        List<String> starts = new ArrayList<>(days);
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            String from = starts.get(i);
            Map<String, String> told = new HashMap<>(fixed);
            varying.forEach((name, line) -> {
                var entry = line.floorEntry(from);
                if (entry != null) {
                    told.put(name, entry.getValue());
                }
            });
            told.values().removeIf(String::isEmpty);
            String to = i + 1 < starts.size() ? dayBefore(starts.get(i + 1)) : Relation.ALWAYS_TO;
            Version last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
            if (last != null && last.told().equals(told)) {
                versions.set(versions.size() - 1, new Version(last.from(), to, told));
            } else {
                versions.add(new Version(from, to, told));
            }
        }
        return versions;
    }

    static String dayBefore(String day) {
        return LocalDate.parse(day).minusDays(1).toString();
    }
}
