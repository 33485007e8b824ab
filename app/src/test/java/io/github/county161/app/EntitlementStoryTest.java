package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may enter what: scope guards the forms of everyday, a role the others, and some are the program's own. */
class EntitlementStoryTest {

    private static final Asker CLERK = new Asker("clerk", "village_clerk", Scope.of("610723107200"));
    private static final Map<String, String> PLACE =
            Map.of("place", "610723107201", "division", "某村", "in_town", "610723107", "in_county", "610723107200");
    private static final Map<String, String> ACCOUNT =
            Map.of("account", "他", "role", "county_approver", "place", "610723");

    @TempDir
    private Path folder;

    private Story story;

    @BeforeEach
    void a_family() throws IOException {
        story = new Story(folder);
        story.has_a_family_at_work(1, 2, 0);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private Outcome posts(Asker asker, String form, Map<String, String> cells) {
        return story.county().office().post(story.submission(Story.DAY, asker, Order.row(form, cells, 1)));
    }

    private static void isClosed(Outcome outcome) {
        assertThat(outcome.kept()).isFalse();
        assertThat(outcome.faults()).extracting(Fault::code).contains("form_closed");
    }

    @Test
    void a_clerk_neither_redraws_the_county_nor_makes_accounts_nor_erases() {
        long person = story.enters("member", member(2, 1)).items().get(0).record();

        isClosed(posts(CLERK, "place", PLACE));
        isClosed(posts(CLERK, "account", ACCOUNT));
        isClosed(posts(CLERK, "pack", Map.of("county", "某县", "version", "9", "content_hash", "0")));
        isClosed(
                posts(CLERK, "erasure", Map.of("erased", "#" + person, "date", "2019-11-20", "order_no", "法〔2019〕1号")));
    }

    @Test
    void the_program_draws_the_county_and_who_approves_for_it_redraws_it() {
        Asker approver = new Asker("approver", "county_approver", Scope.of("610723"));
        assertThat(posts(Asker.SYSTEM, "place", PLACE).faults()).isEmpty();
        assertThat(posts(approver, "place", PLACE).faults()).isEmpty();
        isClosed(posts(approver, "pack", Map.of("county", "某县", "version", "9", "content_hash", "0")));
    }

    @Test
    void an_administrator_makes_accounts_and_sees_no_person() {
        Asker administrator = new Account("管理员", "system_admin", "610723").asker();

        assertThat(posts(administrator, "account", ACCOUNT).kept()).isTrue();
        assertThat(posts(administrator, "household", household(5, Invented.VILLAGES.get(0)))
                        .kept())
                .isFalse();
    }

    @Test
    void whoever_is_added_first_the_county_can_go_on_adding() {
        assertThat(story.county().accounts().add(new Account("张三", "town_clerk", "610723107"), Asker.SETTING_UP))
                .isEmpty();
        Asker next = story.county().acting().administrator(Optional.empty());
        assertThat(story.county().accounts().add(new Account("管理员", "system_admin", "610723"), next))
                .isEmpty();

        assertThatThrownBy(() -> story.county().acting().administrator(Optional.empty()))
                .isInstanceOf(County.Refused.class);
        assertThat(story.county()
                        .accounts()
                        .add(
                                new Account("李四", "village_clerk", "610723107200"),
                                story.county().acting().administrator(Optional.of("管理员"))))
                .isEmpty();
    }

    @Test
    void when_every_account_is_locked_nobody_acts_for_everybody() {
        story.county().accounts().add(new Account("张三", "town_clerk", "610723107"), Asker.SETTING_UP);
        posts(Asker.SYSTEM, "account", Map.of("account", "张三", "locked", "是"));

        assertThat(story.county().accounts().all()).isEmpty();
        assertThatThrownBy(() -> story.county().asker(Optional.empty())).isInstanceOf(County.Refused.class);
    }

    @Test
    void what_changed_is_told_behind_masks() {
        long person = story.enters("member", member(2, 1)).items().get(0).record();
        Outcome outcome = story.county()
                .office()
                .rehearse(story.submission(
                        Story.DAY,
                        CLERK,
                        Story.act("member", "correct", person, Map.of("phone", "19911112222", "note", "某事"))));
        String told = outcome.items().get(0).changes().toString();

        assertThat(told).contains("199****").doesNotContain(Invented.phone(2), "某事", "19911112222");
    }

    @Test
    void a_batch_of_another_village_is_answered_as_one_that_is_not() {
        Asker elsewhere = new Asker("other", "village_clerk", Scope.of("610723107201"));
        long batch = story.position();
        Outcome theirs = story.county().office().undo(batch, story.submission(Story.DAY, elsewhere));
        Outcome none = story.county().office().undo(9999, story.submission(Story.DAY, elsewhere));

        assertThat(theirs).isEqualTo(none);
        assertThat(theirs.items()).isEqualTo(List.of());
    }
}
