package io.github.county161.core.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which person each record number stands for, when some have been merged. */
final class Merges {

    private final Map<Long, Long> keptByGiven = new HashMap<>();

    /** @param kept the record that lives on */
    void add(long kept, long given) {
        keptByGiven.put(given, kept);
    }

    /** The record a number stands for, through any chain of merges; a circle ends where it is met again. */
    long standsFor(long person) {
        Set<Long> seen = new HashSet<>();
        long at = person;
        Long next = keptByGiven.get(at);
        while (next != null && seen.add(at)) {
            at = next;
            next = keptByGiven.get(at);
        }
        return at;
    }

    boolean isGiven(long person) {
        return standsFor(person) != person;
    }

    /** All numbers that stand for the same person as this one. */
    Set<Long> alike(long person) {
        if (keptByGiven.isEmpty()) {
            return Set.of(person);
        }
        Set<Long> alike = new HashSet<>(List.of(person, standsFor(person)));
        long kept = standsFor(person);
        keptByGiven.keySet().stream().filter(given -> standsFor(given) == kept).forEach(alike::add);
        return alike;
    }
}
