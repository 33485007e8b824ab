package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.term.Month;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two counties that differ in another town's data alone answer a town's and a village's accounts alike, byte for byte,
 * whatever the role and route; but for moments, for proof codes and digests, which are of the whole journal, and for
 * samples, which are drawn by these.
 */
class OthersDataTest {

    private static final String VILLAGE = EveryRoute.VILLAGE;
    private static final String TOWN = "610723107";
    private static final String OTHER_TOWN = "谢村镇";

    @TempDir
    private Path folder;

    private final List<Story> stories = new ArrayList<>();

    @BeforeEach
    void two_counties() throws IOException {
        for (int n : new int[] {0, 1}) {
            Story story = new Story(folder.resolve("county" + n));
            stories.add(story);
            assertThat(story.posts(new SampleWorld().world().toArray(Order[]::new))
                            .kept())
                    .isTrue();
            story.enters("transfer", Invented.transfer(1, "2019-03-01"), Invented.transfer(2, "2019-04-01"));
            story.enters(
                    "intention",
                    Invented.with(Invented.who(2), "date", "2019-05-01", "wish", "有创业意愿", "surveyor", "某人"));
            int head = 200 + 50 * n;
            elsewhere(story, head);
            story.county().sealing().month(new Month(2019, 10), Asker.SETTING_UP, LocalDate.parse("2020-02-01"));
            for (String role : new TreeSet<>(story.county().desk().list("role").keySet())) {
                account(story, role, Account.isAdministrator(role) ? "610723" : VILLAGE);
            }
        }
    }

    private static void account(Story story, String role, String place) {
        story.county().accounts().add(new Account("acc-" + role, role, place), Asker.SETTING_UP);
    }

    /** As many slips in both, of other people, with other wages and more of them. */
    private static void elsewhere(Story story, int head) {
        Map<String, String> household = Invented.with(
                Invented.household(head, ""), "town", OTHER_TOWN, "village", head == 200 ? "谢村村委会" : "范坝村委会");
        assertThat(story.enters("household", household).faults()).isEmpty();
        assertThat(story.enters("member", Invented.member(head, head), Invented.member(head + 1, head))
                        .faults())
                .isEmpty();
        story.enters(
                "transfer",
                Invented.with(Invented.transfer(head, "2019-02-01"), "monthly_wage", Integer.toString(3000 + head)));
        story.enters(
                "intention",
                Invented.with(
                        Invented.who(head + 1),
                        "date",
                        "2019-06-01",
                        "wish",
                        head == 200 ? "有创业意愿" : "无就业意愿",
                        "surveyor",
                        "某人"));
    }

    @AfterEach
    void end() {
        stories.forEach(Story::close);
    }

    @Test
    void whatever_is_asked_nothing_tells_of_another_towns_data() throws Exception {
        TreeMap<String, String> differing = new TreeMap<>();
        int asked = 0;
        for (String role : stories.get(0).county().desk().list("role").keySet()) {
            String place = role.startsWith("village") || role.equals("department") ? VILLAGE : TOWN;
            Asker asker = new Account("acc-" + role, role, place).asker();
            List<Map<String, EveryRoute.Told>> told = new ArrayList<>();
            for (Story story : stories) {
                try (Wire wire = new Wire(story, asker)) {
                    told.add(EveryRoute.asked(wire));
                }
            }
            asked += told.get(0).size();
            assertThat(told.get(0).keySet()).isEqualTo(told.get(1).keySet());
            told.get(0).forEach((what, one) -> {
                if (!what.contains("/samples/") && !one.equals(told.get(1).get(what))) {
                    differing.put(
                            role + "@" + place + " " + what,
                            difference(one, told.get(1).get(what)));
                }
            });
        }
        assertThat(differing).isEmpty();
        assertThat(asked).isGreaterThan(1000);
    }

    private static String difference(EveryRoute.Told one, EveryRoute.Told other) {
        if (one.status() != other.status()) {
            return one.status() + " " + other.status() + one.body() + other.body();
        }
        int at = 0;
        while (at < Math.min(one.body().length(), other.body().length())
                && one.body().charAt(at) == other.body().charAt(at)) {
            at++;
        }
        return around(one.body(), at) + " <> " + around(other.body(), at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }
}
