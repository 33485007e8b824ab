package io.github.county161.core.mechanism.policy;

import io.github.county161.core.mechanism.policy.Received.Payment;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Standing;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The other versions of a policy: what was asked for while one was in force is held against that one. */
final class Versions {

    private static final Yuan NOTHING = new Yuan(0);

    private final Policy policy;
    private final Terms terms;
    private final Function<Terms, List<Entitlement>> judging;
    private final Map<LocalDate, Map<Long, Yuan>> due = new HashMap<>();

    /**
     * @param terms the version that all is judged by
     * @param judging judges the same payees by another
     */
    Versions(Policy policy, Terms terms, Function<Terms, List<Entitlement>> judging) {
        this.policy = policy;
        this.terms = terms;
        this.judging = judging;
    }

    /**
     * What a payee has by right: what is due, or what was had as far as the version it was asked for under gave it. No
     * more is due by another version than was had.
     *
     * @param why what another version gave is told here
     */
    Yuan held(long payee, Yuan dueNow, Yuan has, List<Payment> had, List<Reason> why) {
        Yuan held = dueNow;
        for (Payment payment : had) {
            Optional<Terms> asked = policy.on(payment.asked())
                    .filter(other -> !other.from().equals(terms.from()))
                    .filter(other -> other.payee().equals(terms.payee()));
            if (has.compareTo(held) <= 0 || asked.isEmpty()) {
                continue;
            }
            Yuan then = by(asked.get()).getOrDefault(payee, NOTHING);
            Yuan most = then.compareTo(has) < 0 ? then : has;
            if (most.compareTo(held) > 0) {
                held = most;
                why.add(new Reason(
                        Standing.MET,
                        "按申请时的版本（" + asked.get().documentNo() + "）应享 " + then.text() + " 元",
                        "申请日期 " + payment.asked(),
                        Optional.of(payment.record())));
            }
        }
        return held;
    }

    private Map<Long, Yuan> by(Terms other) {
        return due.computeIfAbsent(other.from(), from -> {
            Map<Long, Yuan> by = new HashMap<>();
            judging.apply(other).forEach(e -> by.put(e.payee(), e.due()));
            return by;
        });
    }
}
