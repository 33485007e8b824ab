package io.github.county161.core.port;

import io.github.county161.core.term.PlaceLevel;
import java.util.Optional;
import java.util.Set;

/** An account: who, as what, for which place. */
public record Account(String name, String role, String place) {

    private static final Set<String> ADMINISTRATORS = Set.of("system_admin", "security_admin", "auditor");

    /** Who works with persons, or answers for who does. */
    private static final Set<String> WORKING =
            Set.of("village_clerk", "town_clerk", "town_reviewer", "county_clerk", "county_approver", "county_leader");

    /** Whether this is the code of one of 三员, who exclude the business roles. */
    public static boolean isAdministrator(String role) {
        return ADMINISTRATORS.contains(role);
    }

    /** Where somebody of a role works: in one village, or one town; of others the county's order says. */
    public static Optional<PlaceLevel> levelOf(String role) {
        return role.startsWith("village_")
                ? Optional.of(PlaceLevel.VILLAGE)
                : role.startsWith("town_") ? Optional.of(PlaceLevel.TOWN) : Optional.empty();
    }

    /** What it may see: the three administrators see no person, departments and supervisors no name in full. */
    public Scope scope() {
        if (isAdministrator(role)) {
            return Scope.NOTHING;
        }
        return WORKING.contains(role) ? Scope.of(place) : Scope.masked(place);
    }

    public Asker asker() {
        return new Asker(name, role, scope());
    }
}
