package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.mechanism.Mechanism;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's own slip of the pen is cheap for a week; then, and for what others entered, the town is asked. */
class OwnMistakesTest {

    private static final Scope VILLAGE = Scope.of("610723107200");
    private static final Asker CLERK = new Asker("村干部甲", "village_clerk", VILLAGE);
    private static final Asker OTHER = new Asker("村干部乙", "village_clerk", VILLAGE);
    private static final Asker TOWN = new Asker("镇干事", "town_clerk", Scope.of("610723107"));

    @TempDir
    private Path folder;

    private Story story;
    private Outcome entered;

    @BeforeEach
    void a_clerk_entered_a_household() throws IOException {
        story = new Story(folder);
        entered = post(
                on("2019-11-25"), CLERK, Order.row("household", Invented.household(1, Invented.VILLAGES.get(0)), 1));
        assertThat(entered.faults()).isEmpty();
    }

    @AfterEach
    void close() {
        story.close();
    }

    /** The office as it stands on a day. */
    private Office on(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        County county = story.county();
        return new Mechanism(
                county.chart(),
                county.store(),
                county.crypto(),
                county.pack().words(),
                county.pack().numbers(),
                county.pattern().checks(),
                clock);
    }

    private Outcome post(Office office, Asker who, Order order) {
        return office.post(submission(who, order));
    }

    private Submission submission(Asker who, Order... orders) {
        return story.submission(LocalDate.parse("2019-11-25"), who, orders);
    }

    private Order back() {
        return Story.act("household", "withdraw", entered.items().get(0).record(), Map.of());
    }

    private List<String> undone(Office office, Asker who) {
        return office.undo(entered.slip(), false, submission(who)).faults().stream()
                .map(Fault::code)
                .toList();
    }

    @Test
    void within_a_week_whoever_entered_it_takes_it_back() {
        assertThat(post(on("2019-12-02"), CLERK, back()).faults()).isEmpty();
    }

    @Test
    void after_a_week_the_town_does() {
        assertThat(post(on("2019-12-03"), CLERK, back()).faults())
                .extracting(Fault::code)
                .containsExactly("not_own");
        assertThat(undone(on("2019-12-03"), CLERK)).containsExactly("not_own");
        assertThat(undone(on("2019-12-03"), TOWN)).isEmpty();
    }

    @Test
    void what_another_entered_is_not_ones_own() {
        assertThat(post(on("2019-11-25"), OTHER, back()).faults())
                .extracting(Fault::code)
                .containsExactly("not_own");
        assertThat(undone(on("2019-11-25"), OTHER)).containsExactly("not_own");
        assertThat(undone(on("2019-11-25"), CLERK)).isEmpty();
    }
}
