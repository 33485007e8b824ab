package io.github.county161.core.mechanism;

import io.github.county161.core.form.Flow;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Store.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who takes back what was entered: whoever entered it, while some days have not gone by; later, and what others
 * entered, the town or the county within their places; a step, whoever did it or may do it. What rests on it, and
 * seals, stand in the way besides.
 */
final class OwnMistakes {

    private static final Set<String> ANYTIME =
            Set.of("town_clerk", "town_reviewer", "county_clerk", "county_approver", "county_leader");

    private final Chart chart;
    private final Moment moment;
    private final Clock clock;
    private final long days;

    OwnMistakes(Rulebook rules, Moment moment) {
        this.chart = rules.chart();
        this.moment = moment;
        this.clock = rules.clock();
        this.days = Optional.ofNullable(rules.numbers().get(Definitions.WITHDRAW_DAYS))
                .orElseGet(() -> Definitions.DEFAULTS.getOrDefault(Definitions.WITHDRAW_DAYS, 0L));
    }

    /** What would be right, when this asker may not take these entries back. */
    Optional<String> refusal(Asker asker, Collection<Entry> entries) {
        if (asker.equals(Asker.SETTING_UP) || asker.equals(Asker.SYSTEM)) {
            return Optional.empty();
        }
        if (entries.stream().anyMatch(entry -> isStepOfOthers(entry, asker))) {
            return Optional.of("本账号办的，或本岗位可以办的步骤（别人的环节由办理它的人，或同一岗位的人撤回）");
        }
        if (ANYTIME.contains(asker.role())) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        boolean own = entries.stream()
                .map(Entry::slip)
                .distinct()
                .flatMap(no -> moment.slip(no).stream())
                .allMatch(slip -> slip.actor().equals(asker.account())
                        && !Instant.parse(slip.recordedAt())
                                .atZone(clock.getZone())
                                .toLocalDate()
                                .plusDays(days)
                                .isBefore(today));
        return own ? Optional.empty() : Optional.of("本账号 " + days + " 天内录入的内容（更早的，或别人录入的，请镇或县撤回）");
    }

    /** A step is taken back by whoever did it or might have: a review is not undone by whom it reviews. */
    private boolean isStepOfOthers(Entry entry, Asker asker) {
        List<Flow.Step> steps = chart.need(entry.form()).flow().stream()
                .flatMap(flow -> flow.steps().stream())
                .filter(step -> step.act().equals(entry.act()))
                .toList();
        return !steps.isEmpty()
                && steps.stream()
                        .noneMatch(step ->
                                step.carrier().isPresent() || step.roles().contains(asker.role()))
                && moment.slip(entry.slip())
                        .filter(slip -> slip.actor().equals(asker.account()))
                        .isEmpty();
    }
}
