package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is tried by whomever: no forbidden step, no approval of one's own, no act without what it needs. */
class RandomStepsTest {

    private static final long SEED = 20_191_125;
    private static final int TRIES = 900;
    private static final LocalDate FIRST = LocalDate.parse("2019-03-01");

    /** What may follow what, told here by itself: {@code from act to}. */
    private static final Set<String> ALLOWED = Set.of(
            "registered hand_over assigned",
            "assigned sign_in mending",
            "mending progress mending",
            "assigned extend assigned",
            "mending extend mending",
            "mending ask_off asked_off",
            "asked_off strike_off struck_off",
            "asked_off return mending",
            "struck_off look_back struck_off",
            "struck_off reopen mending",
            "draft submit village_review",
            "sent_back submit village_review",
            "village_review village_pass town_review",
            "town_review town_pass county_approval",
            "town_review send_back sent_back",
            "county_approval county_pass notice",
            "county_approval send_back sent_back",
            "county_approval refuse refused",
            "notice send_back sent_back",
            "notice send to_pay",
            "bounced send to_pay",
            "bounced send_back sent_back",
            "to_pay bounce bounced",
            "paid bounce bounced",
            "to_pay pay paid");

    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("progress", "progress"),
            Map.entry("ask_off", "evidence"),
            Map.entry("strike_off", "conclusion"),
            Map.entry("return", "conclusion"),
            Map.entry("look_back", "conclusion"),
            Map.entry("reopen", "conclusion"),
            Map.entry("send_back", "opinion"),
            Map.entry("refuse", "opinion"),
            Map.entry("county_pass", "notice_until"),
            Map.entry("send", "batch_no"),
            Map.entry("pay", "paid_amount"));

    /** Roles by act, and the side whoever does it is on. */
    private static final Map<String, String> WHO = Map.ofEntries(
            Map.entry("sign_in", "doing department town_clerk village_clerk"),
            Map.entry("progress", "doing department town_clerk village_clerk"),
            Map.entry("ask_off", "doing department town_clerk village_clerk"),
            Map.entry("strike_off", "county supervisor county_approver"),
            Map.entry("return", "county supervisor county_approver"),
            Map.entry("look_back", "county supervisor county_approver"),
            Map.entry("reopen", "county supervisor county_approver"),
            Map.entry("submit", "doing village_clerk town_clerk county_clerk"),
            Map.entry("village_pass", "doing village_clerk town_clerk"),
            Map.entry("town_pass", "town town_reviewer"),
            Map.entry("county_pass", "county county_approver"),
            Map.entry("refuse", "county county_approver"),
            Map.entry("extend", "county supervisor county_approver"),
            Map.entry("send", "doing county_clerk"),
            Map.entry("pay", "county program"),
            Map.entry("bounce", "county program"),
            Map.entry("send_back", "any town_reviewer county_approver"));

    /** Nobody reviews by them. */
    private static final Set<String> BY_THE_BANK = Set.of("pay", "bounce");

    private static final List<String> ACTS = new ArrayList<>(new TreeSet<>(WHO.keySet()));

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Asker> askers = new ArrayList<>();
    private final Map<String, String> persons = new HashMap<>();
    private final Map<Long, String> formOf = new HashMap<>();
    private final Map<Long, String> states = new HashMap<>();
    private final Map<String, Long> problems = new HashMap<>();
    private final List<String> handovers = new ArrayList<>();
    private int kept;
    private int refused;

    @Test
    void random_acts_by_random_accounts_never_break_a_flow() throws IOException {
        System.out.println("random steps, seed " + SEED);
        try (Story story = new Story(folder)) {
            world(story);
            for (int i = 0; i < TRIES; i++) {
                LocalDate day = FIRST.plusDays(i / 4 - (random.nextInt(10) == 0 ? 3 : 0));
                if (random.nextInt(8) == 0) {
                    handsOver(story, day);
                } else {
                    tries(story, day);
                }
            }
            assertThat(kept).isGreaterThan(60);
            assertThat(refused).isGreaterThan(300);
            formOf.forEach((record, form) -> everyStepWasAllowed(story, record));
            numbersAreWithoutGaps();
        }
    }

    private void world(Story story) {
        story.enters("household", Invented.household(1, Invented.VILLAGES.get(0)));
        story.enters("member", Invented.member(1, 1), Invented.member(2, 1), Invented.member(3, 1));
        account(story, "村甲", "village_clerk", "610723107200", "甲");
        account(story, "镇乙", "town_clerk", "610723107", "乙");
        account(story, "镇审丙", "town_reviewer", "610723107", "丙");
        account(story, "镇审乙", "town_reviewer", "610723107", "乙");
        account(story, "县丁", "county_clerk", "610723", "丁");
        account(story, "县审戊", "county_approver", "610723", "戊");
        account(story, "县审丙", "county_approver", "610723", "丙");
        account(story, "督导乙", "supervisor", "610723", "乙");
        account(story, "督导己", "supervisor", "610723", "己");
        account(story, "局庚", "department", "610723", "庚");
        askers.add(new Asker("县丁", "program", Scope.of("610723")));
        for (int i = 1; i <= 12; i++) {
            opened(story, 4, "problem", problem("WT" + i));
            opened(story, i % 2, "subsidy", subsidy(i));
        }
    }

    private void account(Story story, String name, String role, String place, String person) {
        Map<String, String> cells = Map.of("account", name, "role", role, "place", place, "person", person);
        assertThat(story.enters("account", cells).kept()).isTrue();
        askers.add(new Asker(name, role, Scope.of(place)));
        persons.put(name, person);
    }

    private void opened(Story story, int by, String form, Map<String, String> cells) {
        Outcome outcome =
                story.county().office().post(story.submission(FIRST, askers.get(by), Order.row(form, cells, 1)));
        assertThat(outcome.faults()).isEmpty();
        long record = outcome.items().get(0).record();
        formOf.put(record, form);
        states.put(record, form.equals("problem") ? "registered" : "draft");
        Optional.ofNullable(cells.get("problem_no")).ifPresent(number -> problems.put(number, record));
    }

    private static Map<String, String> problem(String number) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "problem_no", number, "source", "县级督导", "date", "2019-02-20", "description", "台账不全", "kind", "台账"));
        cells.putAll(Map.of("severity", "一般", "town", "溢水镇", "village", Invented.VILLAGES.get(0), "aim", "补齐"));
        cells.putAll(Map.of("unit", "溢水镇", "leader", "某甲", "responsible", "某乙", "due", "2019-06-06"));
        return cells;
    }

    private static Map<String, String> subsidy(int n) {
        Map<String, String> cells = new HashMap<>(Invented.who(1 + n % 3));
        cells.putAll(Map.of("policy", "转移就业交通补贴", "year", "2019", "batch", Integer.toString(n)));
        cells.putAll(Map.of("amount", "300", "date", "2019-02-20"));
        return cells;
    }

    private void tries(Story story, LocalDate day) {
        List<Long> records = new ArrayList<>(new TreeSet<>(formOf.keySet()));
        long record = records.get(random.nextInt(records.size()));
        String act = act(states.get(record));
        Asker asker = asker(act);
        Map<String, String> cells = new HashMap<>();
        if (NEEDS.containsKey(act) && random.nextInt(6) > 0) {
            String told = Map.of("pay", "300", "county_pass", day.toString()).getOrDefault(act, "写明");
            cells.put(NEEDS.get(act), told);
        }
        if (act.equals("county_pass")) {
            cells.put("opinion", "名单核实过");
        }
        if (act.equals("reopen") || act.equals("extend") && random.nextInt(6) > 0) {
            cells.put("due", day.plusDays(20).toString());
        }
        Order order = Story.act_on(formOf.get(record), act, record, day.toString(), cells);
        Outcome outcome = story.county().office().post(story.submission(day, asker, order));
        count(outcome);
        if (outcome.kept()) {
            follows(record, act);
            List<String> who = List.of(WHO.get(act).split(" "));
            assertThat(who.subList(1, who.size())).as(act).contains(asker.role());
            Optional.ofNullable(NEEDS.get(act))
                    .ifPresent(need -> assertThat(cells).containsKey(need));
        }
    }

    /** More often one that may be done here than any. */
    private String act(String state) {
        List<String> fitting = ALLOWED.stream()
                .filter(step -> step.startsWith(state + " ") && WHO.containsKey(step.split(" ")[1]))
                .map(step -> step.split(" ")[1])
                .sorted()
                .toList();
        return fitting.isEmpty() || random.nextInt(3) == 0
                ? ACTS.get(random.nextInt(ACTS.size()))
                : fitting.get(random.nextInt(fitting.size()));
    }

    /** More often one whose role fits than any. */
    private Asker asker(String act) {
        List<Asker> fitting = askers.stream()
                .filter(a -> List.of(WHO.get(act).split(" ")).contains(a.role()))
                .toList();
        return random.nextInt(3) == 0
                ? askers.get(random.nextInt(askers.size()))
                : fitting.get(random.nextInt(fitting.size()));
    }

    private void follows(long record, String act) {
        String before = states.get(record);
        states.put(
                record,
                ALLOWED.stream()
                        .filter(step -> step.startsWith(before + " " + act + " "))
                        .map(step -> step.split(" ")[2])
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(act + " was let through from " + before)));
    }

    private void count(Outcome outcome) {
        if (outcome.kept()) {
            kept++;
        } else {
            refused++;
        }
    }

    private void handsOver(Story story, LocalDate day) {
        String number = "WT" + (1 + random.nextInt(12));
        Map<String, String> cells = new HashMap<>(Map.of("from_unit", "县就业办", "to_unit", "溢水镇"));
        cells.putAll(Map.of("date", day.toString(), "problems", number, "demand", "整改"));
        cells.putAll(Map.of("due", day.plusDays(30).toString(), "issuer", "某丙"));
        Outcome outcome =
                story.county().office().post(story.submission(day, askers.get(4), Order.row("handover", cells, 1)));
        count(outcome);
        if (outcome.kept()) {
            follows(problems.get(number), "hand_over");
            handovers.add(story.county()
                    .store()
                    .read(moment -> moment.current(
                                    story.county().chart().need("handover").relation(),
                                    Relation.RECORD,
                                    List.of(outcome.items().get(0).record()))
                            .get(0)
                            .toString()));
        }
    }

    /** Read from the journal, by the tables above. */
    private void everyStepWasAllowed(Story story, long record) {
        story.county().store().read(moment -> {
            List<Row> steps = moment.current(Step.RELATION, Relation.RECORD, List.of(record)).stream()
                    .sorted(Comparator.comparing(row -> row.whole(Step.ENTRY)))
                    .toList();
            Map<Long, Entry> entries = new HashMap<>();
            moment.entriesOf(List.of(record)).forEach(entry -> entries.put(entry.no(), entry));
            Map<String, Set<String>> sides = new HashMap<>();
            String state = "";
            String day = "";
            for (Row step : steps) {
                String act = step.text(Step.ACT).orElseThrow();
                String to = step.text(Step.STATE).orElseThrow();
                String on = step.text(Step.HAPPENED_ON).orElseThrow();
                String account = moment.slip(entries.get(step.whole(Step.ENTRY)).slip())
                        .orElseThrow()
                        .actor();
                if (!act.equals("enter")) {
                    assertThat(ALLOWED).contains(state + " " + act + " " + to);
                    assertThat(on).isGreaterThanOrEqualTo(day);
                }
                if (!BY_THE_BANK.contains(act)) {
                    sides.computeIfAbsent(side(formOf.get(record), act, account), s -> new HashSet<>())
                            .add(persons.get(account));
                }
                state = to;
                day = on;
            }
            sides.forEach((side, one) -> sides.forEach((other, two) -> {
                if (!side.equals(other)) {
                    assertThat(one).doesNotContainAnyElementsOf(two);
                }
            }));
            return 0;
        });
    }

    private String side(String form, String act, String account) {
        if (act.equals("enter")) {
            return form.equals("problem") ? "county" : "doing";
        }
        if (act.equals("hand_over")) {
            return "county";
        }
        if (act.equals("send_back")) {
            return account.startsWith("镇") ? "town" : "county";
        }
        return WHO.get(act).split(" ")[0];
    }

    private void numbersAreWithoutGaps() {
        Pattern number = Pattern.compile("〔2019〕(\\d+)号");
        List<Integer> numbers = new ArrayList<>();
        for (String row : handovers) {
            Matcher found = number.matcher(row);
            assertThat(found.find()).as(row).isTrue();
            numbers.add(Integer.valueOf(found.group(1)));
        }
        assertThat(numbers).hasSizeGreaterThan(3);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }
}
