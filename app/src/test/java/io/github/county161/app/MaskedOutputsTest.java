package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Order;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day on which every route is asked as every role: what leaves is masked, and what leaves has its line. */
class MaskedOutputsTest {

    private static final String COUNTY = "610723";
    private static final int FEWEST_CANDIDATES = 30;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final Pattern MASK = Pattern.compile("(\\d{6})\\*{8}(\\d{3}[0-9X])");
    private static final Pattern IN_CLEAR = Pattern.compile("(?<!\\d)(610798\\d{11}[0-9X]|1990\\d{7})(?!\\d)");
    private static final Set<String> FULL =
            Set.of("village_clerk", "town_clerk", "town_reviewer", "county_clerk", "county_approver", "county_leader");

    private static final List<String> OF_RECORDS =
            List.of("/records", "/persons", "/households", "/changes", "/rows", "/samples", "/books");

    @TempDir
    private Path folder;

    private Story story;
    /** What everybody was told, by role and then by what was asked. */
    private final Map<String, Map<String, EveryRoute.Told>> told = new TreeMap<>();

    @BeforeEach
    void a_day() throws Exception {
        story = new Story(folder);
        List<Order> world = new ArrayList<>(new SampleWorld().world());
        world.replaceAll(order -> switch (order.form()) {
            case "household" -> Order.row("household", Invented.with(order.cells(), "cause", "因病"), order.row());
            case "pacesetter" -> Order.row("pacesetter", Invented.with(order.cells(), "name", "庚辛壬"), order.row());
            default -> order;
        });
        assertThat(story.posts(world.toArray(Order[]::new)).faults()).isEmpty();
        story.enters("transfer", Invented.transfer(1, "2019-03-01"), Invented.transfer(3, "2019-04-01"));
        for (String role : story.county().desk().list("role").keySet()) {
            String place = role.equals("village_clerk") ? EveryRoute.VILLAGE : COUNTY;
            Asker asker = new Account("acc-" + role, role, place).asker();
            try (Wire wire = new Wire(story, asker)) {
                told.put(role, EveryRoute.asked(wire));
            }
        }
    }

    @AfterEach
    void end() {
        story.close();
    }

    private interface Each {
        void of(String role, String asked, String body) throws IOException;
    }

    /** But for where it was asked with a purpose, and for the invented examples of what is wrong. */
    private void all(Each each) throws IOException {
        for (Map.Entry<String, Map<String, EveryRoute.Told>> role : told.entrySet()) {
            for (Map.Entry<String, EveryRoute.Told> one : role.getValue().entrySet()) {
                if (!one.getKey().contains("/reveal") && !one.getKey().contains("/faults")) {
                    each.of(role.getKey(), one.getKey(), one.getValue().body());
                }
            }
        }
    }

    @Test
    void what_leaves_a_day_of_every_role_is_masked_and_has_its_line() throws Exception {
        no_id_number_or_phone_is_told_in_the_clear_but_where_it_was_asked_with_a_purpose();
        of_every_id_number_thirty_remain_whatever_columns_are_joined();
        who_does_not_work_with_persons_reads_no_name_in_full_and_nothing_of_health();
        a_village_reads_no_name_of_who_has_no_place_and_nobody_a_packs_files();
        every_file_and_every_look_at_somebody_has_its_line();
    }

    private void no_id_number_or_phone_is_told_in_the_clear_but_where_it_was_asked_with_a_purpose() throws IOException {
        Set<String> clear = new TreeSet<>();
        all((role, asked, body) -> {
            Matcher found = IN_CLEAR.matcher(asked + "\n" + body);
            if (found.find()) {
                clear.add(role + " " + asked + " " + found.group());
            }
        });
        assertThat(clear).isEmpty();
    }

    /** What is shown of one number, all columns of all outputs joined. */
    private static final class Known {
        private final Set<String> days = new HashSet<>();
    }

    private void of_every_id_number_thirty_remain_whatever_columns_are_joined() throws IOException {
        Map<String, Known> known = new HashMap<>();
        all((role, asked, body) -> body.lines().forEach(line -> {
            for (String row : line.split("\\},\\{|</tr>|</row>")) {
                Matcher mask = MASK.matcher(row);
                while (mask.find()) {
                    Known one = known.computeIfAbsent(mask.group(), m -> new Known());
                    Matcher day = Pattern.compile("(19[3-9]\\d|200\\d)[-./年]?(\\d\\d)[-./月]?(\\d\\d)")
                            .matcher(row);
                    while (day.find()) {
                        one.days.add(day.group(1) + day.group(2) + day.group(3));
                    }
                }
            }
        }));
        assertThat(known).hasSizeGreaterThan(8);
        known.forEach((mask, one) -> {
            String born = bornOf(mask);
            assertThat(one.days).as(mask).doesNotContain(born);
            assertThat(candidates(mask, born.substring(0, 4))).as(mask).isGreaterThanOrEqualTo(FEWEST_CANDIDATES);
        });
    }

    /** The day of birth in the number that this mask is of. */
    private static String bornOf(String mask) {
        List<String> all = new ArrayList<>(List.of(
                SampleWorld.OLD.get("id_number"),
                SampleWorld.VERY_OLD.get("id_number"),
                SampleWorld.CHILD.get("id_number"),
                SampleWorld.PUPIL.get("id_number"),
                SampleWorld.UNABLE.get("id_number"),
                Invented.idOf(1970, 21)));
        for (int n = 1; n < 60; n++) {
            all.add(Invented.id(n));
        }
        return all.stream()
                .filter(id -> (id.substring(0, 6) + "********" + id.substring(14)).equals(mask))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the mask of nobody: " + mask))
                .substring(6, 14);
    }

    /** How many days of a year fit the check digit: the year is what the lists tell, sex stands in the mask. */
    private static long candidates(String mask, String year) {
        LocalDate first = LocalDate.parse(year + "-01-01");
        return first.datesUntil(first.plusYears(1))
                .map(day -> mask.substring(0, 6) + day.toString().replace("-", "") + mask.substring(14))
                .filter(id -> {
                    int sum = 0;
                    for (int i = 0; i < WEIGHTS.length; i++) {
                        sum += (id.charAt(i) - '0') * WEIGHTS[i];
                    }
                    return CHECK_DIGITS.charAt(sum % 11) == id.charAt(17);
                })
                .count();
    }

    private void who_does_not_work_with_persons_reads_no_name_in_full_and_nothing_of_health() throws IOException {
        List<String> names = List.of(
                Invented.name(1),
                Invented.name(2),
                Invented.name(3),
                Invented.name(4),
                Invented.name(41),
                "老人甲",
                "老人乙",
                "少年",
                "病人",
                "庚辛壬");
        Set<String> seen = new TreeSet<>();
        all((role, asked, body) -> {
            if (!FULL.contains(role)) {
                names.stream().filter(body::contains).forEach(name -> seen.add(role + " " + asked + " " + name));
                Set.of("\"health\":", "\"cause\":", "\"disabled\":", "因病", "长期慢性病").stream()
                        .filter(word -> OF_RECORDS.stream().anyMatch(asked::contains) && body.contains(word))
                        .forEach(word -> seen.add(role + " " + asked + " " + word));
            }
        });
        assertThat(seen).isEmpty();
        assertThat(told.get("department")
                        .get("GET /records/member application/json")
                        .body())
                .contains(Invented.name(1).charAt(0) + "*");
        assertThat(told.get("county_clerk")
                        .get("GET /records/member application/json")
                        .body())
                .contains(Invented.name(1), "\"health\":\"长期慢性病\"");
    }

    private void a_village_reads_no_name_of_who_has_no_place_and_nobody_a_packs_files() {
        String pacesetters = "GET /records/pacesetter application/json";
        assertThat(told.get("village_clerk").get(pacesetters).body())
                .contains("庚*")
                .doesNotContain("庚辛壬");
        assertThat(told.get("county_clerk").get(pacesetters).body()).contains("庚辛壬");
        told.forEach((role, all) -> Arrays.asList(
                        "GET /records/pack application/json", "GET /changes?limit=1000 application/json")
                .forEach(asked -> assertThat(all.get(asked).body()).doesNotContain("\"content\":")));
    }

    private void every_file_and_every_look_at_somebody_has_its_line() {
        Map<String, Integer> lines = new HashMap<>();
        Diary diary = story.county().door().diary();
        diary.lines(0, Integer.MAX_VALUE).stream()
                .filter(line -> line.note().act().isReading() && line.note().done())
                .forEach(line ->
                        lines.merge(line.note().account() + " " + line.note().act(), 1, Integer::sum));
        told.forEach((role, all) -> {
            int files = 0;
            int looks = 0;
            for (Map.Entry<String, EveryRoute.Told> one : all.entrySet()) {
                String type = one.getValue().type();
                boolean file = one.getValue().status() == 200
                        && !type.startsWith("application/json")
                        && !type.startsWith("text/event")
                        && !one.getKey().contains("/docs")
                        && !one.getKey().contains("/metrics");
                files += file ? 1 : 0;
                looks += one.getValue().status() == 200 && one.getKey().contains("/reveal") ? 1 : 0;
            }
            assertThat(lines.getOrDefault("acc-" + role + " EXPORT", 0))
                    .as(role)
                    .isEqualTo(files);
            assertThat(lines.getOrDefault("acc-" + role + " REVEAL", 0))
                    .as(role)
                    .isEqualTo(looks);
        });
        assertThat(diary.toString() + diary.lines(0, Integer.MAX_VALUE)).doesNotContainPattern(IN_CLEAR);
    }
}
