package io.github.county161.core.port;

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

    /** Whether this is the code of a role in villages or in a town, which is never one of the whole county. */
    public static boolean isOfPlaces(String role) {
        return role.startsWith("village_") || role.startsWith("town_");
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
