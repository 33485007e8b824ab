package io.github.county161.app;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what the program answers against what was counted by hand, and tells where they differ. */
final class Agreement {

    private static final String CALENDAR = "src/main/resources/packs/610723/calendar.csv";

    /** The lines of the thirteen books are held against the town's answers, and not counted again here. */
    private static final Set<String> BOOKS = Set.of("F09", "F10", "F11");

    private final County county;
    private final Map<String, PlanNumber> counted;
    private final LocalDate day;
    private final List<String> differences = new ArrayList<>();

    Agreement(County county, List<Order> orders, List<String> poor, LocalDate day) throws IOException {
        this.county = county;
        this.day = day;
        Map<String, String> calendar = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(CALENDAR))) {
            calendar.put(line.split(",")[0], line.split(",")[1]);
        }
        this.counted = PlanCount.figures(orders, day, county.pack().divisions(), poor, calendar);
    }

    /** Where they differ, of the county and of each town. */
    List<String> differences() {
        Asking asking = county.asking(day);
        county.store().read(moment -> {
            Reckoning reckoning = new Reckoning(moment, Scope.ALL);
            for (Figure figure : OneSixOne.PATTERN.figures()) {
                for (Part part : figure.parts()) {
                    String name = figure.id() + (part.name().isEmpty() ? "" : "." + part.name());
                    PlanNumber number = counted.get(name);
                    if (BOOKS.contains(figure.id()) && !part.name().isEmpty()) {
                        continue;
                    }
                    if (number == null) {
                        differences.add(name + " was not counted");
                    } else if (part.group().isPresent()) {
                        differ(
                                name,
                                labelled(part, reckoning.numbers(figure, part, asking, Group.WHOLE)),
                                number.byCode());
                    } else {
                        differ(
                                name,
                                reckoning.numbers(figure, part, asking, Group.WHOLE),
                                Map.of(Group.NONE, number.whole()));
                        Group towns = new Group.ByPlace(PlaceLevel.TOWN);
                        differ(name, named(reckoning.numbers(figure, part, asking, towns)), number.byTown());
                    }
                }
            }
            return 0;
        });
        return differences;
    }

    private Map<String, Counted> labelled(Part part, Map<String, Counted> numbers) {
        String word = part.group().orElseThrow().kind().word();
        Map<String, Counted> labelled = new TreeMap<>();
        String list = word.replaceAll("one\\((.*)\\)", "$1");
        numbers.forEach((code, n) -> labelled.put(county.pack().words().label(list, code), n));
        return labelled;
    }

    private Map<String, Counted> named(Map<String, Counted> numbers) {
        Map<String, String> names = new HashMap<>();
        county.pack().divisions().forEach(d -> names.put(d.get("code"), d.get("name")));
        Map<String, Counted> named = new TreeMap<>();
        numbers.forEach((code, n) -> named.put(names.getOrDefault(code, PlanRows.NOWHERE), n));
        return named;
    }

    private void differ(String name, Map<String, Counted> asked, Map<String, PlanNumber.Pair> byHand) {
        TreeSet<String> groups = new TreeSet<>(asked.keySet());
        groups.addAll(byHand.keySet());
        for (String group : groups) {
            Counted answer = asked.get(group);
            PlanNumber.Pair hand = byHand.get(group);
            long a = answer == null ? 0 : answer.value();
            long b = hand == null ? 0 : hand.value();
            Optional<Long> ap = answer == null ? Optional.empty() : answer.per();
            Optional<Long> bp = hand == null ? Optional.empty() : hand.per();
            if (a != b || !ap.orElse(0L).equals(bp.orElse(0L))) {
                differences.add(name + " " + group + " on " + day + ": answered " + a
                        + ap.map(p -> "/" + p).orElse("") + ", counted " + b
                        + bp.map(p -> "/" + p).orElse(""));
            }
        }
    }
}
