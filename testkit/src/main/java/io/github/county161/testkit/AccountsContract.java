package io.github.county161.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Accounts;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Scope;
import org.junit.jupiter.api.Test;

/** What a county's accounts must do, whoever keeps them. */
public abstract class AccountsContract {

    private static final Account CLERK = new Account("张三", "town_clerk", "610723107");

    /** The same accounts for every call of a test, none at first; the shipped pack's places. */
    protected abstract Accounts accounts();

    @Test
    void an_account_that_was_added_is_found_by_its_name() {
        assertThat(accounts().named("张三")).isEmpty();
        assertThat(accounts().add(CLERK, Asker.SETTING_UP)).isEmpty();

        assertThat(accounts().named("张三")).contains(CLERK);
        assertThat(accounts().all()).containsExactly(CLERK);
    }

    @Test
    void a_role_or_a_place_that_is_none_is_a_fault_and_adds_nothing() {
        assertThat(accounts().add(new Account("李四", "king", "610723107"), Asker.SETTING_UP))
                .isNotEmpty();
        assertThat(accounts().add(new Account("李四", "town_clerk", "999999"), Asker.SETTING_UP))
                .isNotEmpty();
        assertThat(accounts().add(new Account("", "town_clerk", "610723107"), Asker.SETTING_UP))
                .isNotEmpty();

        assertThat(accounts().all()).isEmpty();
    }

    @Test
    void nobody_adds_an_account_for_more_than_the_own_place() {
        Asker clerk = new Asker("张三", "town_clerk", Scope.of("610723107"));

        assertThat(accounts().add(new Account("李四", "county_leader", "610723"), clerk))
                .isNotEmpty();
        assertThat(accounts().all()).isEmpty();
    }

    @Test
    void who_sees_no_person_has_no_scope() {
        accounts().add(new Account("王五", "auditor", "610723"), Asker.SETTING_UP);

        assertThat(accounts().named("王五").orElseThrow().scope()).isEqualTo(Scope.NOTHING);
    }

    @Test
    void under_a_locked_account_nobody_acts_until_it_is_added_again() {
        accounts().add(CLERK, Asker.SETTING_UP);

        assertThat(accounts().lock("张三", Asker.SETTING_UP)).isEmpty();
        assertThat(accounts().named("张三")).isEmpty();
        assertThat(accounts().areNone()).isFalse();
        assertThat(accounts().lock("李四", Asker.SETTING_UP)).isNotEmpty();

        accounts().add(CLERK, Asker.SETTING_UP);
        assertThat(accounts().named("张三")).contains(CLERK);
    }
}
