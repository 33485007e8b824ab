package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Flow.Side;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every form of the chart that has a flow, whatever it is: random acts by random accounts. What its declaration allows
 * is done, whatever it does not allow is refused, and what an act grants is there. A further flow needs no word here.
 */
class RandomFlowsTest {

    private static final Pattern NUMBER = Pattern.compile("〔(\\d{4})〕(\\d+)号");

    private static final LocalDate FIRST = LocalDate.parse("2019-03-01");
    private static final int RECORDS = 5;
    private static final int TRIES = 110;

    @TempDir
    private Path folder;

    /** A record on its way: where it stands, by what the test has seen, and who has stood on which side. */
    private static final class Going {
        private final Form form;
        private final long record;
        private final Map<String, Set<Side>> sides = new HashMap<>();
        private final List<String> states = new ArrayList<>();
        private LocalDate day = FIRST;

        Going(Form form, long record) {
            this.form = form;
            this.record = record;
            this.states.add(form.flow().orElseThrow().first());
        }

        String state() {
            return states.get(states.size() - 1);
        }
    }

    private final long seed = Long.getLong("seed", 161);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final List<Asker> askers = new ArrayList<>();
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private Story story;
    private int made;

    @Test
    void whatever_flow_is_declared_is_kept_to() throws IOException {
        System.out.println("random flows, seed " + seed);
        try (Story opened = new Story(folder)) {
            story = opened;
            for (String role : List.of(
                    "village_clerk", "town_clerk", "town_reviewer", "county_clerk", "county_approver", "supervisor")) {
                account(role, role + "甲");
                account(role, role + "乙");
            }
            account("department", "village_clerk甲");
            for (Form form : story.county().chart().forms()) {
                if (form.flow().isPresent()
                        && form.enteredBy().map(r -> !r.isEmpty()).orElse(true)) {
                    goesThrough(form);
                }
            }
            assertThat(done).as("seed " + seed).hasSizeGreaterThanOrEqualTo(5);
            assertThat(done.values()).as("seed " + seed + " " + done).allMatch(n -> n >= 5);
            assertThat(refused.values()).as("seed " + seed + " " + refused).allMatch(n -> n >= 20);
            numbersHaveNoGap(story.county().chart().need("handover"));
            assertThat(story.broken()).isEmpty();
        }
    }

    /** What was refused in between has taken no number: of each year 1, 2, 3 … are given. */
    private void numbersHaveNoGap(Form form) {
        Column<?> issued =
                form.columns().stream().filter(Column::isIssued).findFirst().orElseThrow();
        Map<String, List<Integer>> given = new TreeMap<>();
        story.county().store().read(moment -> moment.current(form.relation())).forEach(row -> {
            String number = row.text(issued.field()).orElseThrow();
            Matcher matcher = NUMBER.matcher(number);
            assertThat(matcher.find()).as(number).isTrue();
            given.computeIfAbsent(matcher.group(1), year -> new ArrayList<>()).add(Integer.valueOf(matcher.group(2)));
        });
        assertThat(given).as("seed " + seed).isNotEmpty();
        given.forEach((year, numbers) -> assertThat(numbers)
                .as("seed " + seed + " " + form.title() + " " + year)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }

    private void account(String role, String person) {
        String name = role + askers.size();
        String place = role.startsWith("village") ? "610723107200" : role.startsWith("town") ? "610723107" : "610723";
        kept(story.enters("account", Map.of("account", name, "role", role, "place", place, "person", person)));
        askers.add(new Asker(name, role, Scope.of(place)));
        persons.put(name, person);
    }

    private static Outcome kept(Outcome outcome) {
        assertThat(outcome.faults()).isEmpty();
        return outcome;
    }

    private void goesThrough(Form form) {
        List<Going> going = new ArrayList<>();
        List<Asker> entering =
                askers.stream().filter(asker -> asker.mayEnter(form)).toList();
        for (int i = 0; i < RECORDS; i++) {
            Asker by = entering.get(random.nextInt(entering.size()));
            Map<String, String> cells = cells(form, FIRST);
            Outcome outcome =
                    kept(story.county().office().post(story.submission(FIRST, by, Order.row(form.name(), cells, 1))));
            Going one = new Going(form, outcome.items().get(0).record());
            stands(one, by, form.flow().orElseThrow().entering());
            going.add(one);
        }
        for (int i = 0; i < TRIES; i++) {
            tries(going.get(random.nextInt(going.size())));
        }
        going.forEach(this::theJournalSaysTheSame);
    }

    private void stands(Going going, Asker asker, Side side) {
        going.sides
                .computeIfAbsent(persons.get(asker.account()), p -> new HashSet<>())
                .add(side);
    }

    private void tries(Going going) {
        Flow flow = going.form.flow().orElseThrow();
        List<Flow.Step> steps = random.nextInt(4) == 0 ? flow.steps() : flow.from(going.state());
        Flow.Step step = (steps.isEmpty() ? flow.steps() : steps)
                .get(random.nextInt(steps.isEmpty() ? flow.steps().size() : steps.size()));
        if (step.carrier().isPresent()) {
            carries(going, step);
            return;
        }
        Asker asker = asker(step);
        LocalDate day = going.day.plusDays(random.nextInt(6) == 0 ? -2 : 1 + random.nextInt(3));
        Map<String, String> cells = new HashMap<>();
        for (Column<?> column : step.needs()) {
            if (random.nextInt(12) > 0) {
                tell(column, day, cells);
            }
        }
        step.tells().forEach(column -> tell(column, day, cells));
        Outcome outcome = story.county()
                .office()
                .post(story.submission(
                        day.plusDays(9),
                        asker,
                        Story.act_on(going.form.name(), step.act(), going.record, day.toString(), cells)));
        Optional<Flow.Step> here = flow.step(going.state(), step.act());
        boolean allowed = here.filter(s -> s.roles().contains(asker.role())
                        && !day.isBefore(going.day)
                        && apart(going, asker, s.side())
                        && s.needs().stream()
                                .allMatch(column ->
                                        cells.containsKey(column.cells().get(0).name())))
                .isPresent();
        String what = "seed " + seed + " " + going.form.name() + " " + going.state() + " " + step.act() + " by "
                + asker.account() + " "
                + outcome.faults().stream().map(Fault::sentence).toList();
        assertThat(outcome.kept()).as(what).isEqualTo(allowed);
        (outcome.kept() ? done : refused).merge(going.form.name(), 1, Integer::sum);
        if (outcome.kept()) {
            follows(going, here.orElseThrow(), asker, day, outcome.slip());
        }
    }

    private static boolean sameSide(Set<Side> sides, Side side) {
        return sides.stream().allMatch(side::equals);
    }

    private boolean apart(Going going, Asker asker, Side side) {
        return sameSide(going.sides.getOrDefault(persons.get(asker.account()), Set.of()), side);
    }

    /** @param slip of the act; findings about what it opened may stand behind it already */
    private void follows(Going going, Flow.Step step, Asker asker, LocalDate day, long slip) {
        stands(going, asker, step.side());
        going.states.add(step.to());
        going.day = day;
        going.form.grant().filter(grant -> grant.act().equals(step.act())).ifPresent(grant -> {
            long granted = story.county()
                    .store()
                    .read(moment -> moment.entriesOfSlip(slip).stream()
                            .filter(entry -> entry.opens()
                                    && entry.form().equals(grant.form().name()))
                            .count());
            assertThat(granted).as("seed " + seed).isEqualTo(1);
        });
    }

    /** By a record of the other form that names this one; refused when this one is not where it can be done. */
    private void carries(Going going, Flow.Step step) {
        Flow.Carrier carrier = step.carrier().orElseThrow();
        Form by = story.county().chart().need(carrier.form());
        Map<String, String> cells = cells(by, going.day.plusDays(1));
        String key = story.county()
                .store()
                .read(moment -> moment.current(going.form.relation(), Relation.RECORD, List.of(going.record))
                        .get(0)
                        .text(Relation.KEY)
                        .orElseThrow());
        cells.put(carrier.column(), key);
        by.columns().stream()
                .filter(Column::isIssued)
                .forEach(column -> cells.remove(column.cells().get(0).name()));
        Asker asker = askers.stream()
                .filter(a -> a.role().equals("county_approver"))
                .findFirst()
                .orElseThrow();
        Outcome outcome = story.county()
                .office()
                .post(story.submission(going.day.plusDays(9), asker, Order.row(by.name(), cells, 1)));
        assertThat(outcome.kept())
                .as("seed " + seed + " " + outcome.faults())
                .isEqualTo(step.from().contains(going.state()) && apart(going, asker, step.side()));
        if (outcome.kept()) {
            done.merge(going.form.name(), 1, Integer::sum);
            follows(going, step, asker, going.day.plusDays(1), outcome.slip());
        }
    }

    private Asker asker(Flow.Step step) {
        List<Asker> fitting =
                askers.stream().filter(a -> step.roles().contains(a.role())).toList();
        return fitting.isEmpty() || random.nextInt(4) == 0
                ? askers.get(random.nextInt(askers.size()))
                : fitting.get(random.nextInt(fitting.size()));
    }

    private void theJournalSaysTheSame(Going going) {
        List<String> states = story.county()
                .store()
                .read(moment -> moment.current(Step.RELATION, Relation.RECORD, List.of(going.record)).stream()
                        .sorted(Comparator.comparing(row -> row.whole(Step.ENTRY)))
                        .map(row -> row.text(Step.STATE).orElse(""))
                        .toList());
        assertThat(states).as("seed " + seed).isEqualTo(going.states);
    }

    /** A row that a form takes: whatever it must tell, each new row another. */
    private Map<String, String> cells(Form form, LocalDate day) {
        made++;
        Map<String, String> cells = new HashMap<>();
        for (Column<?> column : form.columns()) {
            boolean needed = column.isRequired()
                    || form.key().contains(column)
                            && !column.isIssued()
                            && column.target().isEmpty()
                    || form.person().filter(column::equals).isPresent();
            if (needed
                    && !column.isHistory()
                    && !column.isShadow()
                    && column.standardText().isEmpty()) {
                tell(column, day, cells);
            }
        }
        return cells;
    }

    private void tell(Column<?> column, LocalDate day, Map<String, String> cells) {
        String cell = column.cells().get(0).name();
        if (column.target().isPresent()) {
            target(column, day, cells);
        } else if (column.isPlace()) {
            cells.put("town", Invented.TOWN);
            cells.put("village", Invented.VILLAGES.get(0));
        } else if (column.kind().list().isPresent()) {
            String list = column.kind().list().get();
            cells.put(
                    cell,
                    story.county().pack().words().list(list).values().iterator().next());
        } else {
            cells.put(cell, text(column.kind().word(), day));
        }
    }

    private String text(String kind, LocalDate day) {
        return switch (kind.split("\\(")[0]) {
            case "date" -> day.toString();
            case "month" -> day.toString().substring(0, 7);
            case "year" -> Integer.toString(day.getYear());
            case "int", "yuan" -> "20";
            case "flag" -> "否";
            case "phone" -> Invented.phone(made);
            case "credit_code" -> "";
            case "many" -> Invented.TOWN + Invented.VILLAGES.get(0);
            case "unit" -> "某局" + made;
            default -> "写明" + made;
        };
    }

    /** A person of a household of their own, or another record made for this one. */
    private void target(Column<?> column, LocalDate day, Map<String, String> cells) {
        if (column.target().orElseThrow().equals("member")
                || column.target().get().equals("household")) {
            made++;
            kept(story.enters("household", Invented.household(made, Invented.VILLAGES.get(0))));
            kept(story.enters("member", Invented.member(made, made)));
            List<String> who = List.of(Invented.name(made), Invented.id(made));
            for (int i = 0; i < column.cells().size(); i++) {
                cells.put(column.cells().get(i).name(), who.get(i));
            }
            return;
        }
        Form target = story.county().chart().need(column.target().get());
        Outcome outcome = kept(story.enters(target.name(), cells(target, day)));
        cells.put(
                column.cells().get(column.cells().size() - 1).name(),
                "#" + outcome.items().get(0).record());
    }
}
