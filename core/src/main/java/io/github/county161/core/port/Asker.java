package io.github.county161.core.port;

import io.github.county161.core.form.Form;

/**
 * Who asks: the account's name as the journal records it, its role's code ("" of nobody's account), and what it may see
 * and act on.
 */
public record Asker(String account, String role, Scope scope) {

    /** Setting up, while nobody could have added an account yet. */
    public static final Asker SETTING_UP = new Asker("建库", "", Scope.ALL);

    /** The program itself. */
    public static final Asker SYSTEM = new Asker("系统", "", Scope.ALL);

    /** Whether records of this form are this asker's to enter at all. */
    public boolean mayEnter(Form form) {
        return equals(SYSTEM)
                || form.enteredBy()
                        .map(roles -> roles.contains(role) || equals(SETTING_UP) && !roles.isEmpty())
                        .orElse(true);
    }

    /** Where it may act on records of this form: what a role decides, no place narrows. */
    public Scope scope(Form form) {
        return form.enteredBy().isPresent() ? Scope.ALL : scope;
    }
}
