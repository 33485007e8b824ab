package io.github.county161.core.port;

import java.util.Set;

/** An account: who, as what, for which place. */
public record Account(String name, String role, String place) {

    private static final Set<String> ADMINISTRATORS = Set.of("system_admin", "security_admin", "auditor");

    /** Whether this is the code of one of 三员, who exclude the business roles. */
    public static boolean isAdministrator(String role) {
        return ADMINISTRATORS.contains(role);
    }

    /** What the role and place let it see: the three administrators see no person. */
    public Scope scope() {
        return isAdministrator(role) ? Scope.NOTHING : Scope.of(place);
    }

    public Asker asker() {
        return new Asker(name, role, scope());
    }
}
