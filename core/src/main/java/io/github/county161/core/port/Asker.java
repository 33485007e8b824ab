package io.github.county161.core.port;

import io.github.county161.core.form.Form;
import java.util.Set;

/**
 * Who asks: the account's name as the journal records it, its role's code ("" of nobody's account), and what it may see
 * and act on.
 */
public record Asker(String account, String role, Scope scope) {

    /** Setting up, while nobody could have added an account yet. */
    public static final Asker SETTING_UP = new Asker("建库", "", Scope.ALL);

    /** The program itself. */
    public static final Asker SYSTEM = new Asker("系统", "", Scope.ALL);

    /**
     * Who enters the forms of everyday; leaders, departments, supervisors and administrators read or do other things.
     */
    private static final Set<String> ENTERING =
            Set.of("village_clerk", "town_clerk", "town_reviewer", "county_clerk", "county_approver");

    /** Whether records of this form are this asker's to enter at all. */
    public boolean mayEnter(Form form) {
        Set<String> roles = form.enteredBy().orElse(ENTERING);
        return equals(SYSTEM) || roles.contains(role) || equals(SETTING_UP) && !roles.isEmpty();
    }

    /** Whether it may take a slip back that is on this form: what it entered, or brought for the program to enter. */
    public boolean mayTakeBack(Form form) {
        return mayEnter(form) || Payouts.bringing(this).mayEnter(form);
    }

    /** Where it may act on records of this form. */
    public Scope scope(Form form) {
        return form.isEnteredAnywhere() ? Scope.ALL : scope;
    }
}
