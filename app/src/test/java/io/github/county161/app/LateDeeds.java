package io.github.county161.app;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What else may happen to a county when its year is closed, beside acts on single records. */
final class LateDeeds {

    private static final Asker APPROVER = new Asker("县审批", "county_approver", Scope.ALL);
    private static final Asker CLERK = new Asker("县录入", "county_clerk", Scope.ALL);
    private static final int ROWS_A_FORM = 3;
    private static final int BATCHES = 12;

    private final Story story;
    private final LocalDate day;
    private static final Pattern ID = Pattern.compile("\\d{17}[0-9X]");

    private final Map<String, Integer> happened = new TreeMap<>();

    LateDeeds(Story story, LocalDate day) {
        this.story = story;
        this.day = day;
    }

    /** All of them. @return what was kept and what refused, by its name, and how often */
    Map<String, Integer> happen() {
        batchesAreTakenBack();
        rowsOfAllFormsArrive();
        placesChange();
        personsBecomeOne();
        anotherIsErased();
        numbersOfBeforeTheStartAreTold();
        targetsMove();
        theClockTicks();
        theYearIsOpenedAndClosedAgain();
        return happened;
    }

    private void told(String what, Outcome outcome) {
        happened.merge(what + (outcome.kept() ? " kept" : " refused"), 1, Integer::sum);
        outcome.faults().forEach(fault -> happened.merge(what + " refused: " + fault.code(), 1, Integer::sum));
    }

    private Outcome posts(Asker asker, Order order) {
        return story.county().office().post(story.submission(day, asker, order));
    }

    /** Batches that sheets counted, and those that came later. */
    private void batchesAreTakenBack() {
        long last = story.position();
        for (long slip = 2; slip < Math.min(last, BATCHES); slip++) {
            told("undo", story.county().office().undo(slip, true, story.submission(day, APPROVER)));
        }
        Order late = Order.row("year", Map.of("year", "2019", "act", "算账", "date", day.toString()), 1);
        Outcome kept = posts(APPROVER, late);
        told("late row", kept);
        told("undo late", story.county().office().undo(kept.slip(), story.submission(day, APPROVER)));
    }

    /** Another county's rows, as its workbooks would bring them. */
    private void rowsOfAllFormsArrive() {
        Map<String, Integer> of = new HashMap<>();
        List<Order> some = new ArrayList<>();
        FullCounty.rows(story.county().pack(), FullPlan.USUAL_SEED + 1, order -> {
            if (of.merge(order.form(), 1, Integer::sum) <= ROWS_A_FORM) {
                some.add(order);
            }
        });
        some.forEach(order -> told("import", posts(Asker.SETTING_UP, order)));
        happened.put("forms imported", of.size());
    }

    private List<Row> rows(Relation relation) {
        return story.county().store().read(moment -> moment.current(relation));
    }

    private void placesChange() {
        List<Row> villages = rows(Division.FORM.relation()).stream()
                .filter(row -> row.get(Division.TOWN).isPresent()
                        && !row.get(Division.TOWN).equals(row.get(Division.CODE)))
                .toList();
        String into = villages.get(0).get(Division.CODE).orElseThrow();
        String town = villages.get(villages.size() - 1).get(Division.TOWN).orElseThrow();
        List<Map<String, String>> changes =
                List.of(Map.of("in_village", into), Map.of("in_town", town), Map.of("division", "新村", "short", "新"));
        for (String since : List.of("2019-06-01", day.toString())) {
            int at = since.equals(day.toString()) ? 1 : 5;
            for (Map<String, String> change : changes) {
                long record = villages.get(at++).whole(Relation.RECORD);
                told("place", posts(APPROVER, Story.act_on("place", "change", record, since, change)));
            }
        }
    }

    private void personsBecomeOne() {
        List<Row> persons = rows(Member.FORM.relation());
        for (int i = 10; i < 30; i += 2) {
            long kept = persons.get(i).whole(Relation.RECORD);
            long given = persons.get(i + 1).whole(Relation.RECORD);
            told("consent", posts(APPROVER, consent(kept, day)));
            told("consent", posts(APPROVER, consent(given, day)));
            Map<String, String> alike =
                    Map.of("kept_id", idOf(kept), "given_id", idOf(given), "date", day.toString(), "basis", "公安核实");
            told("person merge", posts(APPROVER, Order.row("person_merge", alike, 1)));
        }
    }

    /** As it was entered: it lies enciphered beside the opening entry. */
    private String idOf(long person) {
        String identity = story.county()
                .store()
                .read(moment -> moment.identitiesOf(List.of(person)).stream()
                        .map(one -> story.county().crypto().decipher(one.cipher(), "entry " + one.entry()))
                        .collect(Collectors.joining()));
        return ID.matcher(identity)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow();
    }

    private void anotherIsErased() {
        List<Row> persons = rows(Member.FORM.relation());
        for (int i : List.of(3, 12, 40)) {
            Map<String, String> order = Map.of(
                    "erased", "#" + persons.get(i).whole(Relation.RECORD), "date", day.toString(), "order_no", "法1号");
            told("erasure", posts(APPROVER, Order.row("erasure", order, 1)));
        }
    }

    private void numbersOfBeforeTheStartAreTold() {
        Map<String, String> cells = Map.of(
                "figure", "F21", "unit", "洋县", "date", "2019-06-30", "number", "50", "document_no", "某就〔2019〕7号");
        Outcome entered = posts(CLERK, Order.row("unnamed", cells, 1));
        told("unnamed", entered);
        long record = entered.items().get(0).record();
        told("unnamed", posts(APPROVER, Story.act_on("unnamed", "confirm", record, day.toString(), Map.of())));
    }

    private void targetsMove() {
        RandomLife life = new RandomLife(new java.util.Random(161), story);
        for (int i = 0; i < 20; i++) {
            told("target", posts(APPROVER, life.split(i % 2 == 0 ? 2019 : 2020)));
            told("shift", posts(APPROVER, life.shift(2019, LocalDate.parse("2019-10-15"))));
        }
    }

    private void theClockTicks() {
        told("tick", story.county().clockwork().tick(day));
    }

    /** By an order; what was closed stands beside what is closed now. */
    private void theYearIsOpenedAndClosedAgain() {
        Consumer<Boolean> done = kept -> happened.merge("reopen" + (kept ? " kept" : " refused"), 1, Integer::sum);
        done.accept(story.county()
                .sealing()
                .reopen(2019, "重开1号", APPROVER, day)
                .faults()
                .isEmpty());
        done.accept(story.county()
                .sealing()
                .year(2019, "再结1号", APPROVER, day.plusDays(2))
                .faults()
                .isEmpty());
        done.accept(story.county()
                .sealing()
                .month(new io.github.county161.core.term.Month(2020, 1), APPROVER, LocalDate.parse("2020-02-20"))
                .faults()
                .isEmpty());
    }

    /** The county's consent to mend a record, after the closing by an order. */
    static Order consent(long record, LocalDate day) {
        Map<String, String> cells =
                Map.of("records", Long.toString(record), "date", day.toString(), "basis", "更正申请", "order_no", "更正1号");
        return new Order("correction_grant", "enter", Optional.empty(), Optional.empty(), cells, "", 1);
    }
}
