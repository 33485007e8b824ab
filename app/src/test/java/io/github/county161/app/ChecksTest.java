package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every check has a row that makes it fire and one beside it that must not. */
class ChecksTest {

    private final SampleWorld world = new SampleWorld();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> each_check_fires_on_its_sample_and_not_on_the_one_beside_it() {
        SamplesOfWork.into(world);
        SamplesOfRegister.into(world);
        return tests();
    }

    private Stream<DynamicTest> tests() {
        return world.samples.entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    String check = sample.getKey().split(" ")[0];
                    assertThat(told(sample.getValue(), sample.getValue().fires()))
                            .contains(check);
                    assertThat(told(sample.getValue(), sample.getValue().passes()))
                            .doesNotContain(check);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_told_of_a_row_as_it_is_read() {
        SamplesOfRegister.ofReading(world);
        return tests();
    }

    private int stories;

    /** The doubts and faults of a row after the world and what stands before it. */
    private Set<String> told(SampleWorld.Sample sample, Order order) throws IOException {
        try (Story story = new Story(folder.resolve("story" + stories++))) {
            post(story, world.world());
            if (!sample.before().isEmpty()) {
                post(story, sample.before());
            }
            Set<String> told = new TreeSet<>();
            Outcome outcome = story.county().office().rehearse(submission(List.of(order)));
            if (outcome.faults().isEmpty()) {
                Map<String, Set<Long>> before = daily(story);
                long record = post(story, List.of(order)).items().get(0).record();
                daily(story).forEach((check, records) -> {
                    if (records.contains(record)
                            || !before.getOrDefault(check, Set.of()).containsAll(records)) {
                        told.add(check);
                    }
                });
            }
            outcome.faults().stream().map(Fault::code).forEach(told::add);
            outcome.items().forEach(item -> told.addAll(item.doubts()));
            return told;
        }
    }

    /** The records that are found when the whole base is asked, by check. */
    private static Map<String, Set<Long>> daily(Story story) {
        Map<String, Set<Long>> found = new TreeMap<>();
        story.county().store().read(moment -> {
            for (Check check : OneSixOne.PATTERN.checks()) {
                if (check.force() == Check.Force.DAILY) {
                    moment.rows(check.wrong(), story.county().asking(Story.DAY), Scope.ALL, 0, Integer.MAX_VALUE)
                            .forEach(row -> found.computeIfAbsent(check.id(), c -> new TreeSet<>())
                                    .add(row.whole(Relation.RECORD)));
                }
            }
            return 0;
        });
        return found;
    }

    private static Outcome post(Story story, List<Order> orders) {
        Outcome outcome = story.county().office().post(submission(orders));
        assertThat(outcome.faults()).isEmpty();
        return outcome;
    }

    private static Submission submission(List<Order> orders) {
        return new Submission(
                "checks-" + System.identityHashCode(orders) + "-" + System.nanoTime(),
                Asker.SETTING_UP,
                "",
                Story.DAY,
                orders,
                false,
                true,
                false,
                true);
    }

    @Test
    void no_check_is_without_a_sample() {
        SamplesOfWork.into(world);
        SamplesOfRegister.into(world);
        List<String> checks = new ArrayList<>();
        for (Check check : OneSixOne.PATTERN.checks()) {
            checks.add(check.id() + " " + check.form().name());
        }
        assertThat(world.samples.keySet()).containsExactlyInAnyOrderElementsOf(checks);
    }
}
