package io.github.county161.core.mechanism.policy;

import io.github.county161.core.mechanism.policy.Grounds.Ground;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Persons for whom units are paid, where a person is paid for once: the unit of the earliest good record has it. */
final class Workers {

    private final Map<Long, List<Ground>> byPerson;

    /** @param byPerson every record of a person at every unit, the earliest first; nobody where persons are paid */
    Workers(Map<Long, List<Ground>> byPerson) {
        this.byPerson = byPerson;
    }

    /** Those that are met, less those of persons for whom another unit comes first. */
    List<Ground> firstOf(List<Ground> own, Predicate<Ground> met) {
        return own.stream().filter(met).filter(ground -> isFirst(ground, met)).toList();
    }

    /** For whom another unit is paid. */
    List<Reason> why(List<Ground> own, Predicate<Ground> met) {
        return own.stream()
                .filter(met)
                .filter(ground -> !isFirst(ground, met))
                .map(ground -> new Reason(Standing.UNMET, "同一人同年只发给一家单位", "同年更早的记录在另一单位", Optional.of(ground.record())))
                .toList();
    }

    private boolean isFirst(Ground ground, Predicate<Ground> met) {
        return ground.person()
                .flatMap(person -> byPerson.getOrDefault(person, List.of()).stream()
                        .filter(met)
                        .findFirst())
                .map(first -> first.payee() == ground.payee())
                .orElse(true);
    }
}
