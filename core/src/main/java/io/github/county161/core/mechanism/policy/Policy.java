package io.github.county161.core.mechanism.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 政策: money that somebody is due under terms, which may be others from a day on.
 *
 * @param id a code of the list of policies
 */
public record Policy(String id, String title, List<Terms> versions) {

    public Policy {
        versions = List.copyOf(versions);
    }

    /** The one of these that is called so, by its code or its title. */
    static Optional<Policy> named(List<Policy> policies, String name) {
        return policies.stream()
                .filter(policy -> policy.id.equals(name) || policy.title.equals(name))
                .findFirst();
    }

    /** The terms of a day; none when the policy is not yet, or no longer, in force. */
    public Optional<Terms> on(LocalDate day) {
        return versions.stream().filter(terms -> terms.holdsOn(day)).findFirst();
    }

    /** The same under these terms alone. */
    Policy under(Terms terms) {
        return new Policy(id, title, List.of(terms));
    }
}
