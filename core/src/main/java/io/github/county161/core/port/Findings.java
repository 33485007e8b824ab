package io.github.county161.core.port;

import io.github.county161.core.ledger.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where doubts are asked that somebody has to close, within the asker's scope. */
public interface Findings {

    /**
     * Which ones.
     *
     * @param check by its code; empty for all
     * @param state by its code or label; empty for those that wait on somebody
     */
    record Asked(Optional<String> check, Optional<String> state) {}

    /**
     * Findings of one check in one place.
     *
     * @param form whose records are doubted, by its title
     * @param severity its label
     */
    record Group(
            String check, String form, String doubt, String severity, String place, String placeName, long count) {}

    /**
     * How many there are, by check and by the units right below the place asked about.
     *
     * @param home what is new and severe, by check and village, the gravest first, ten lines at most
     * @param baseline how many were there when the county began to look
     */
    record Summary(long position, List<Group> groups, List<Group> home, long count, long baseline) {}

    /** Findings by name in the order of their records, as texts; the next page begins after the last. */
    record Page(long position, List<Map<String, String>> findings, Optional<Long> next) {}

    /** Empty when no state is called so. */
    Optional<Summary> summary(Asked asked, Desk.View view, Scope scope);

    /**
     * Empty when no state is called so.
     *
     * @param after the finding after which the page begins; 0 for the first
     */
    Optional<Page> page(Asked asked, Desk.View view, Scope scope, long after, int limit);

    /** 疑点核查表: to be answered, and taken in again; empty when no state is called so. */
    Optional<Sheet> sheet(Asked asked, Desk.View view, Scope scope);
}
