package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The county's villages as they lie today, found by what rows, folders and files call them. */
public final class VillageNames {

    /** A name of one character alone is found everywhere. */
    private static final int SHORTEST = 2;

    private final Divisions divisions;
    private final Places places;
    /** The names of each town and village, by its code: the whole and without its ending. */
    private final Map<String, Set<String>> towns = new TreeMap<>();

    private final Map<String, Set<String>> villages = new TreeMap<>();

    public VillageNames(Moment moment) {
        List<Row> rows = moment.current(Division.FORM.relation());
        this.divisions = new Divisions(moment);
        this.places = new Places(() -> rows);
        for (Row row : rows) {
            if (row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO))) {
                String code = row.get(Division.CODE).orElseThrow();
                Optional<String> town = row.get(Division.TOWN).filter(t -> !t.isEmpty());
                String name = row.get(Division.NAME).orElse("");
                Set<String> names = new HashSet<>(List.of(name, Places.stem(name)));
                row.get(Division.SHORT).filter(s -> !s.isEmpty()).ifPresent(names::add);
                town.ifPresent(t -> (t.equals(code) ? towns : villages).put(code, names));
            }
        }
    }

    /** Their codes, in order; those of one place or of the whole county. */
    public List<String> within(Optional<String> place) {
        return villages.keySet().stream()
                .filter(code -> place.isEmpty() || divisions.liesIn(code, place.get()))
                .toList();
    }

    public boolean isVillage(String code) {
        return villages.containsKey(code);
    }

    /** The town's code; of a village of the county. */
    public String townOf(String village) {
        return places.townOf(village).orElseThrow();
    }

    /** What a town or village is called, without the town before it. */
    public String name(String code) {
        return divisions.name(code);
    }

    /** The village that a row names, its town in another cell or nowhere. */
    public Optional<String> told(String town, String village) {
        return town.isBlank()
                ? exactly(Texts.clean(village)).or(() -> exactly(Places.stem(Texts.clean(village))))
                : places.town(town).flatMap(t -> places.village(t, village));
    }

    private Optional<String> exactly(String name) {
        return longest(villages, name, Math.max(SHORTEST, name.length()));
    }

    /** The village that a path speaks of: in its folders, the inmost first, else in the file's own name. */
    public Optional<String> inPath(String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("/")));
        Optional<String> town = Optional.empty();
        for (String part : parts) {
            Optional<String> here = longest(towns, part, SHORTEST);
            town = here.isPresent() ? here : town;
        }
        Map<String, Set<String>> inTown = new TreeMap<>(villages);
        Set<String> townNames = new HashSet<>();
        town.ifPresent(t -> {
            inTown.keySet().removeIf(village -> !townOf(village).equals(t));
            townNames.addAll(towns.getOrDefault(t, Set.of()));
        });
        parts.add(0, parts.remove(parts.size() - 1));
        for (int i = parts.size() - 1; i >= 0; i--) {
            String whole = parts.get(i);
            String text = whole;
            int longestTown = 0;
            for (String name : townNames) {
                longestTown = whole.contains(name) ? Math.max(longestTown, name.length()) : longestTown;
                text = text.replace(name, "/");
            }
            // The village's name may hold the town's, and is the longer one then.
            int longer = Math.max(SHORTEST, longestTown + 1);
            Optional<String> village = longest(inTown, text, SHORTEST).or(() -> longest(inTown, whole, longer));
            if (village.isPresent()) {
                return village;
            }
        }
        return Optional.empty();
    }

    /** Whose name, of so many characters at least, a text contains; none when two places have one as long. */
    private static Optional<String> longest(Map<String, Set<String>> names, String text, int leastChars) {
        Set<String> found = new HashSet<>();
        int most = leastChars;
        for (Map.Entry<String, Set<String>> place : names.entrySet()) {
            for (String name : place.getValue()) {
                if (name.length() >= most && text.contains(name)) {
                    if (name.length() > most) {
                        found.clear();
                    }
                    most = name.length();
                    found.add(place.getKey());
                }
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
