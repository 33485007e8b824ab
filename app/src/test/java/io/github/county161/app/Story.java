package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.adapters.http.Api;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A county in a folder, and the short words in which tests tell what happens in it. */
final class Story implements AutoCloseable {

    static final LocalDate DAY = LocalDate.parse("2019-11-25");

    private final County county;
    private int slips;

    Story(Path folder) throws IOException {
        this(County.open(folder));
    }

    Story(County county) {
        this.county = county;
    }

    /** A county with a pack of its own. */
    static Story with(Path folder, Pack pack) throws IOException {
        Story story = new Story(County.open(folder, pack));
        Outcome applied = new PackSlip(pack, story.county.crypto()).apply(story.county.office(), "story", "启用", false);
        if (!applied.kept()) {
            throw new IllegalStateException(applied.faults().toString());
        }
        return story;
    }

    County county() {
        return county;
    }

    /** The county's API, for an asker, on the usual day. */
    static Api api(County county, Asker asker) {
        return api(county, asker, DAY);
    }

    static Api api(County county, Asker asker, LocalDate day) {
        return Api.startFor(asker, ServeCommand.ports(county), () -> day, County.clock());
    }

    Outcome posts(Order... orders) {
        return posts(DAY, orders);
    }

    Outcome posts(LocalDate day, Order... orders) {
        return county.office().post(submission(day, Asker.SETTING_UP, orders));
    }

    Submission submission(LocalDate day, Asker asker, Order... orders) {
        return new Submission(
                "story-" + System.identityHashCode(this) + "-" + slips++,
                asker,
                "story",
                day,
                List.of(orders),
                false,
                false,
                false);
    }

    /** What was before the county began, states and payments too; gives back its record. */
    long had(String form, Map<String, String> cells, LocalDate day) {
        Submission sent = new Submission(
                "had " + form + position(),
                Asker.SETTING_UP,
                "",
                day,
                List.of(Order.row(form, cells, 1)),
                false,
                false,
                false,
                true);
        Outcome outcome = county.office().post(sent);
        assertThat(outcome.faults()).isEmpty();
        return outcome.items().get(0).record();
    }

    /** Row after row on one form, all kept or none. */
    @SafeVarargs
    final Outcome enters(String form, Map<String, String>... rows) {
        Order[] orders = new Order[rows.length];
        for (int i = 0; i < rows.length; i++) {
            orders[i] = Order.row(form, rows[i], i + 2L);
        }
        return posts(orders);
    }

    /** A household of two, in the n-th village, both at work in another province since the spring. */
    void has_a_family_at_work(int head, int other, int village) {
        enters("household", Invented.household(head, Invented.VILLAGES.get(village)));
        enters("member", Invented.member(head, head), Invented.member(other, head));
        enters("transfer", Invented.transfer(head, "2019-03-01"), Invented.transfer(other, "2019-04-01"));
    }

    static Order act(String form, String act, long record, Map<String, String> cells) {
        return new Order(form, act, Optional.of(record), Optional.empty(), cells, "", 1);
    }

    static Order act_on(String form, String act, long record, String day, Map<String, String> cells) {
        return new Order(form, act, Optional.of(record), Optional.of(LocalDate.parse(day)), cells, "", 1);
    }

    long position() {
        return county.store().read(moment -> moment.position());
    }

    /** A figure as printed, on the usual day, everywhere, as all that is known tells it. */
    String figure(String id) {
        return figure(id, DAY, Optional.empty());
    }

    String figure_known_at(String id, long position) {
        return figure(id, DAY, Optional.of(position));
    }

    /** A number that stands beside a figure, as printed. */
    String beside(String id, String part, LocalDate day) {
        return county.store()
                .read(moment -> new Reckoning(moment, Scope.ALL)
                        .answer(OneSixOne.PATTERN.figure(id).orElseThrow(), county.asking(day), Group.WHOLE)
                        .beside()
                        .get(part)
                        .get(Group.NONE)
                        .text());
    }

    String figure(String id, LocalDate day, Optional<Long> knownAt) {
        var asking = county.asking(day);
        var at = knownAt.isPresent() ? asking.knownAt(knownAt.get()) : asking;
        return county.store()
                .read(moment -> new Reckoning(moment, Scope.ALL)
                        .answer(OneSixOne.PATTERN.figure(id).orElseThrow(), at, Group.WHOLE)
                        .own()
                        .get(Group.NONE)
                        .text());
    }

    /** Every figure of the catalogue by village, as all that was known at a position tells it. */
    Map<String, Object> all_figures_at(long position) {
        var asking = county.asking(DAY).knownAt(position);
        return county.store().read(moment -> {
            Map<String, Object> all = new java.util.TreeMap<>();
            OneSixOne.PATTERN
                    .figures()
                    .forEach(figure -> all.put(
                            figure.id(),
                            Json.figure(
                                    figure,
                                    asking,
                                    new Reckoning(moment, Scope.ALL),
                                    county.pack().words())));
            return all;
        });
    }

    /** What does not hold, if anything. */
    Optional<String> broken() {
        return county.verification()
                .verify(county.store(), Optional.empty(), slip -> {})
                .broken();
    }

    @Override
    public void close() {
        county.close();
    }
}
