package io.github.county161.core.mechanism.policy;

import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.term.Yuan;
import java.util.List;
import java.util.Optional;

/** How the money that one record gives is worked out; in fen, rounded half up once. */
sealed interface Amount {

    /** The rule by months in it, which rests on records of other years too. */
    default Optional<PerMonth> monthly() {
        if (this instanceof PerMonth monthly) {
            return Optional.of(monthly);
        }
        if (this instanceof Capped capped) {
            return capped.amount.monthly();
        }
        return this instanceof Tiers tiers
                ? tiers.tiers.stream()
                        .flatMap(tier -> tier.amount.monthly().stream())
                        .findFirst()
                : Optional.empty();
    }

    /** So much. */
    record Fixed(Yuan yuan) implements Amount {}

    /** So much for each of the days that a column tells. */
    record PerDay(Yuan yuan, Path days) implements Amount {}

    /** So many ten-thousandths of an amount that a column tells. */
    record Share(Path of, long tenThousandths) implements Amount {
        static final long WHOLE = 10_000;
    }

    /**
     * An amount for each month from a day to another that becomes whole in the year, at most so many in all; to the
     * report day while it is open.
     */
    record PerMonth(Path yuan, Path from, Path to, long most) implements Amount {}

    /** a × c ÷ b, as attendance counts. */
    record Prorated(Path a, Path b, Path c) implements Amount {}

    /** The first whose condition holds; none when none does. */
    record Tiers(List<Tier> tiers) implements Amount {
        public Tiers {
            tiers = List.copyOf(tiers);
        }
    }

    /** At most so much a record. */
    record Capped(Amount amount, Yuan most) implements Amount {}

    /** @param when of the record; empty for all that are left */
    record Tier(Optional<Requirement> when, Amount amount) {
        Condition condition() {
            return when.map(Requirement::holds).orElse(Condition.ALWAYS);
        }
    }
}
