package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is entered: after a sweep what is open is what the checks find, but for what is excused. */
class RandomFindingsTest {

    private static final long SEED = 1_610_161;
    private static final int ROUNDS = 25;
    private static final int ACTS_A_ROUND = 8;
    private static final LocalDate FIRST = LocalDate.parse("2019-03-01");
    private static final Asker REVIEWER = new Asker("镇审核", "town_reviewer", Scope.of("610723"));

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Long> members = new ArrayList<>();
    private final List<Long> spells = new ArrayList<>();
    private int kept;
    private int households;

    @Test
    void after_a_sweep_open_is_what_the_checks_find_but_for_what_is_excused() throws IOException {
        System.out.println("random findings, seed " + SEED);
        int seen = 0;
        try (Story story = new Story(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                LocalDate day = FIRST.plusDays(round * 10L);
                for (int i = 0; i < ACTS_A_ROUND; i++) {
                    kept += acts(story, day).kept() ? 1 : 0;
                }
                excuses(story, day);
                story.county().sweep(day);
                long position = story.position();
                Set<String> open = findings(story, "open");
                Set<String> doubted = doubted(story, day);
                Set<String> excused = findings(story, "exempt");
                doubted.removeAll(excused);
                assertThat(open).as("round " + round + ", seed " + SEED).isEqualTo(doubted);
                assertThat(story.county().sweep(day).isNothing()).isTrue();
                assertThat(story.position()).isEqualTo(position);
                seen += open.size();
            }
            assertThat(findings(story, "recheck")).isNotEmpty();
            assertThat(findings(story, "exempt")).isNotEmpty();
            assertThat(story.broken()).isEmpty();
        }
        assertThat(seen).isGreaterThan(ROUNDS);
        assertThat(kept).isGreaterThan(ROUNDS * ACTS_A_ROUND / 3);
    }

    private Outcome acts(Story story, LocalDate day) {
        int n = 1 + random.nextInt(12);
        Outcome outcome = switch (random.nextInt(8)) {
            case 0 -> story.posts(day, row("household", Invented.household(n, village()), "head_phone", phone()));
            case 1, 2 ->
                story.posts(
                        day,
                        row(
                                "member",
                                Invented.member(1 + random.nextInt(30), n),
                                "relation",
                                pick("户主", "配偶", "之女", "其他"),
                                "phone",
                                phone(),
                                "ability",
                                pick("普通劳动力", "弱劳动力或半劳动力", "技能劳动力")));
            case 3, 4 ->
                story.posts(
                        day,
                        row(
                                "transfer",
                                Invented.transfer(
                                        1 + random.nextInt(30),
                                        day.minusDays(random.nextInt(60)).toString()),
                                "monthly_wage",
                                pick("50", "3000", "40000")));
            case 5 ->
                story.posts(
                        day,
                        row(
                                "intention",
                                Invented.who(1 + random.nextInt(30)),
                                "date",
                                day.toString(),
                                "wish",
                                pick("无就业创业意愿", "有转移就业意愿"),
                                "surveyor",
                                "某人"));
            case 6 -> mends(story, day);
            default -> withdraws(story, day);
        };
        for (Outcome.Item item : outcome.items()) {
            if (outcome.kept() && item.outcome().equals(Outcome.NEW)) {
                (item.form().equals("member") ? members : spells).add(item.record());
            }
        }
        return outcome;
    }

    private Outcome mends(Story story, LocalDate day) {
        if (spells.isEmpty() || random.nextBoolean() && !members.isEmpty()) {
            return members.isEmpty()
                    ? story.posts(day, row("household", Invented.household(1, village())))
                    : story.posts(
                            day,
                            Story.act_on(
                                    "member",
                                    "change",
                                    members.get(random.nextInt(members.size())),
                                    day.toString(),
                                    Map.of("phone", phone(), "ability", "普通劳动力")));
        }
        long spell = spells.get(random.nextInt(spells.size()));
        return random.nextBoolean()
                ? story.posts(day, Story.act("transfer", "correct", spell, Map.of("monthly_wage", pick("2500", "90"))))
                : story.posts(day, Story.act("transfer", "end", spell, Map.of("end", day.toString())));
    }

    private Outcome withdraws(Story story, LocalDate day) {
        return spells.isEmpty()
                ? story.posts(day, row("household", Invented.household(++households + 40, village())))
                : story.posts(
                        day, Story.act("transfer", "withdraw", spells.get(random.nextInt(spells.size())), Map.of()));
    }

    private void excuses(Story story, LocalDate day) {
        List<Row> open = rows(story, "open");
        for (int i = 0; i < 2 && !open.isEmpty(); i++) {
            Row one = open.get(random.nextInt(open.size()));
            Map<String, String> cells = random.nextBoolean()
                    ? Map.of(
                            "explanation",
                            "属实",
                            "exempt_until",
                            day.plusDays(15).toString())
                    : Map.of("explanation", "属实");
            story.county()
                    .office()
                    .post(story.submission(
                            day,
                            REVIEWER,
                            Story.act_on("finding", "exempt", one.whole(Relation.RECORD), day.toString(), cells)));
        }
    }

    private String village() {
        return Invented.VILLAGES.get(random.nextInt(2));
    }

    private String phone() {
        return pick("0916123456", Invented.phone(random.nextInt(12)), Invented.phone(random.nextInt(12)));
    }

    private String pick(String... among) {
        return among[random.nextInt(among.length)];
    }

    private Order row(String form, Map<String, String> cells, String... more) {
        return Order.row(form, Invented.with(cells, more), 1);
    }

    private static List<Row> rows(Story story, String state) {
        Form finding = story.county().chart().need("finding");
        return story.county()
                .store()
                .read(moment -> moment.current(finding.relation()).stream()
                        .filter(row -> Optional.of(state)
                                .equals(row.text(
                                        finding.column("state").orElseThrow().field())))
                        .toList());
    }

    private static Set<String> findings(Story story, String state) {
        Set<String> keys = new TreeSet<>();
        rows(story, state).forEach(row -> keys.add(row.text(Relation.KEY).orElseThrow()));
        return keys;
    }

    private static Set<String> doubted(Story story, LocalDate day) {
        Set<String> keys = new TreeSet<>();
        story.county().store().read(moment -> {
            for (Check check : OneSixOne.PATTERN.checks()) {
                moment.rows(check.wrong(), story.county().asking(day), Scope.ALL, 0, Integer.MAX_VALUE)
                        .forEach(row -> keys.add(check.id() + "|" + row.whole(Relation.RECORD)));
            }
            return 0;
        });
        return keys;
    }
}
