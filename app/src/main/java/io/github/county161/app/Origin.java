package io.github.county161.app;

import io.github.county161.core.mechanism.VillageNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which village a workbook is of: the one place where that is decided. What it carries of where it was made out goes
 * before what its rows say, and that before the folder or the name it came under; where these differ it is another
 * village's workbook.
 */
final class Origin {

    private final VillageNames villages;
    private final Set<String> expected;

    /** First come, first believed. */
    private final List<Function<Arrival.Read, Optional<String>>> sources = List.of(this::ofRows, this::ofPlace);

    /** @param expected the villages whose workbooks are waited for */
    Origin(VillageNames villages, List<String> expected) {
        this.villages = villages;
        this.expected = new TreeSet<>(expected);
    }

    /** The village; none when nothing tells or its rows are of several. */
    Optional<String> of(Arrival.Read read) {
        return sources.stream().flatMap(source -> source.apply(read).stream()).findFirst();
    }

    private Optional<String> ofRows(Arrival.Read read) {
        Set<String> told = told(read);
        return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
    }

    private Optional<String> ofPlace(Arrival.Read read) {
        return told(read).size() > 1 ? Optional.empty() : ofPath(read.given().name());
    }

    /** The village that a folder or file name speaks of. */
    Optional<String> ofPath(String name) {
        return villages.inPath(name);
    }

    private Set<String> told(Arrival.Read read) {
        Set<String> told = new TreeSet<>();
        read.pages().stream()
                .flatMap(page -> page.counterfoil().stream())
                .flatMap(counterfoil -> counterfoil.place().stream())
                .filter(villages::isVillage)
                .forEach(told::add);
        if (!told.isEmpty()) {
            return told;
        }
        read.places()
                .forEach(place -> villages.told(place.town(), place.village()).ifPresent(told::add));
        return told;
    }

    /** Why it is another village's than the one it came as, or of none that is waited for; none when it is right. */
    Optional<String> strange(Arrival.Read read) {
        Set<String> told = told(read);
        Optional<String> place = ofPath(read.given().name());
        if (told.isEmpty()) {
            return place.filter(p -> !expected.contains(p)).map(p -> "是" + title(p) + "的，不在要收的范围内");
        }
        if (told.stream().noneMatch(expected::contains)) {
            return Optional.of("行里写的是" + titles(told) + "，不在要收的范围内");
        }
        return place.filter(p -> !told.contains(p)).map(p -> "放在" + title(p) + "名下，行里写的是" + titles(told));
    }

    private String titles(Set<String> told) {
        String first = title(told.iterator().next());
        return told.size() > 1 ? first + "等 " + told.size() + " 个村" : first;
    }

    String title(String village) {
        return villages.name(villages.townOf(village)) + villages.name(village);
    }
}
