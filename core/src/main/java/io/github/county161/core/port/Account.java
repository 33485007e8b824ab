package io.github.county161.core.port;

/** An account: who, as what, for which place. */
public record Account(String name, String role, String place) {

    /** What the role and place let it see: the three administrators see no person. */
    public Scope scope() {
        return switch (role) {
            case "system_admin", "security_admin", "auditor" -> Scope.NOTHING;
            default -> Scope.of(place);
        };
    }

    public Asker asker() {
        return new Asker(name, role, scope());
    }
}
