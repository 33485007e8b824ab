package io.github.county161.core.mechanism;

import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Store.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who takes back what was entered: whoever entered it, while some days have not gone by; later, and what others
 * entered, the town or the county within their places. What rests on it, and seals, stand in the way besides.
 */
final class OwnMistakes {

    private static final Set<String> ANYTIME =
            Set.of("town_clerk", "town_reviewer", "county_clerk", "county_approver", "county_leader");

    private final Moment moment;
    private final Clock clock;
    private final long days;

    OwnMistakes(Rulebook rules, Moment moment) {
        this.moment = moment;
        this.clock = rules.clock();
        this.days = Optional.ofNullable(rules.numbers().get(Definitions.WITHDRAW_DAYS))
                .orElseGet(() -> Definitions.DEFAULTS.getOrDefault(Definitions.WITHDRAW_DAYS, 0L));
    }

    /** What would be right, when this asker may not take these slips back. */
    Optional<String> refusal(Asker asker, Collection<Long> slips) {
        if (asker.equals(Asker.SETTING_UP) || asker.equals(Asker.SYSTEM) || ANYTIME.contains(asker.role())) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        boolean own = slips.stream()
                .flatMap(no -> moment.slip(no).stream())
                .allMatch(slip -> slip.actor().equals(asker.account())
                        && !Instant.parse(slip.recordedAt())
                                .atZone(clock.getZone())
                                .toLocalDate()
                                .plusDays(days)
                                .isBefore(today));
        return own ? Optional.empty() : Optional.of("本账号 " + days + " 天内录入的内容（更早的，或别人录入的，请镇或县撤回）");
    }
}
