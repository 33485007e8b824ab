package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every act on every form, by whoever: no sealed number is another when it is asked at its own position. */
class SealedAgainstAllActsTest {

    private static final List<Asker> ASKERS = List.of(
            new Asker("村文书", "village_clerk", Scope.ALL),
            new Asker("县审批", "county_approver", Scope.ALL),
            Asker.SETTING_UP,
            Asker.SYSTEM);
    private static final LocalDate DAY = LocalDate.parse("2020-02-01");
    private static final int RECORDS_A_FORM = 2;

    @TempDir
    private Path folder;

    private final Map<String, Integer> happened = new TreeMap<>();

    @Test
    void no_act_on_any_form_changes_a_sealed_number() throws IOException {
        try (Story story = new Story(folder)) {
            County county = story.county();
            FullCounty.lay(county, FullWorkbooksTest.cut(county.pack()));
            Asker approver = ASKERS.get(1);
            assertThat(county.sealing()
                            .month(new Month(2019, 10), approver, DAY)
                            .faults())
                    .isEmpty();
            assertThat(county.sealing()
                            .month(new Month(2019, 11), approver, DAY)
                            .faults())
                    .isEmpty();
            assertThat(county.sealing().year(2019, "1号", approver, DAY).faults())
                    .isEmpty();
            Map<String, String> sealed = sheets(story);
            assertThat(sealed).hasSizeGreaterThan(250);
            for (Form form : county.chart().forms()) {
                boolean consented = false;
                for (Map<String, String> told : told(story, form)) {
                    long record = Long.parseLong(told.getOrDefault("#", "0"));
                    if (consented) {
                        Order consent = LateDeeds.consent(record, DAY);
                        Outcome given = county.office().post(story.submission(DAY, approver, consent));
                        happened.merge(given.kept() ? "consent kept" : "consent refused", 1, Integer::sum);
                    }
                    consented = true;
                    steps(story, form, record);
                    for (Asker asker : ASKERS) {
                        acts(form).forEach(act -> tries(story, asker, form, act, record, told));
                    }
                }
            }
            new LateDeeds(story, DAY).happen().forEach((what, often) -> happened.merge(what, often, Integer::sum));
            assertThat(sheets(story)).containsAllEntriesOf(sealed);
            SealedAgain.holds(story, "after all acts, ");
            assertThat(story.broken()).isEmpty();
        }
        anotherPackIsApplied();
        try (Story story = new Story(folder)) {
            SealedAgain.holds(story, "by another pack, ");
            assertThat(story.broken()).isEmpty();
        }
        System.out.println("what happened: " + happened);
        assertThat(happened.keySet())
                .contains("sealed", "kept step", "kept correct", "kept withdraw", "kept end", "kept change");
        assertThat(happened.keySet())
                .contains(
                        "import kept", "person merge kept", "place kept", "erasure kept", "unnamed kept", "target kept")
                .contains("undo refused", "undo late kept", "tick kept", "reopen kept", "consent kept");
        assertThat(happened.getOrDefault("forms", 0)).isGreaterThan(50);
    }

    /** What is stored of the sheets, row by row. */
    private static Map<String, String> sheets(Story story) {
        Map<String, String> rows = new HashMap<>();
        story.county().store().read(moment -> {
            for (Form form : List.of(MonthSeal.FORM, SealedFigure.FORM)) {
                moment.current(form.relation())
                        .forEach(row -> rows.put(form.name() + row.whole(Relation.RECORD), row.toString()));
            }
            return 0;
        });
        return rows;
    }

    /** Other numbers from the beginning of a sealed month on. */
    private void anotherPackIsApplied() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(Main.run("pack", "init", pack.toString())).isZero();
        Path numbers = pack.resolve("numbers.csv");
        String text = Files.readString(numbers);
        String other = text.replace("effective_days,90,", "effective_days,70,");
        assertThat(other).isNotEqualTo(text);
        Files.writeString(numbers, other);
        // By its own sample somebody who worked for ten weeks is one more.
        Path answers = pack.resolve("tests/two-families/answers.csv");
        Files.writeString(
                answers,
                Files.readString(answers)
                        .replace("2019-10-31,F21,,1", "2019-10-31,F21,,2")
                        .replace("北街社区居委会,1", "北街社区居委会,2"));
        Path head = pack.resolve("pack.json");
        Files.writeString(
                head,
                Files.readString(head)
                        .replaceAll("(\"version\": )\"[^\"]*\"", "$1\"2020-other\"")
                        .replaceAll("(\"valid_from\": )\"[^\"]*\"", "$1\"2019-11-01\""));
        assertThat(Main.run("pack", "apply", pack.toString(), "--data", folder.toString(), "--reason", "换数"))
                .isZero();
    }

    private static List<String> acts(Form form) {
        List<String> acts = new ArrayList<>(List.of(Order.TAKE_IN));
        for (Act act : Act.values()) {
            acts.add(act.word());
        }
        form.flow().ifPresent(flow -> flow.steps().forEach(step -> acts.add(step.act())));
        // What is taken back can be mended no more.
        acts.remove(Act.WITHDRAW.word());
        acts.add(Act.WITHDRAW.word());
        return acts;
    }

    /** What some records of the form say, by column; "#" is the record. */
    private List<Map<String, String>> told(Story story, Form form) {
        List<Row> rows = story.county().store().read(moment -> moment.current(form.relation()));
        happened.merge(rows.isEmpty() ? "no record of " + form.name() : "forms", 1, Integer::sum);
        List<Map<String, String>> told = new ArrayList<>();
        rows.stream().limit(RECORDS_A_FORM).forEach(row -> {
            Map<String, String> cells = new HashMap<>();
            cells.put("#", Long.toString(row.whole(Relation.RECORD)));
            for (Column<?> column : form.columns()) {
                if (!column.fields().isEmpty() && column.cells().size() == 1) {
                    Object cell = row.cell(column.field());
                    if (cell != null && !form.key().contains(column)) {
                        cells.put(column.name(), other(cell));
                    }
                }
            }
            told.add(cells);
        });
        return told;
    }

    /** Another value of the same kind, as far as that can be told from the value. */
    private static String other(Object cell) {
        String text = cell.toString();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text).minusDays(3).toString();
        }
        return cell instanceof Long number ? Long.toString(number > 1 ? number - 1 : 1 - number) : text + "甲";
    }

    /** Each step by somebody who may do it, with what it needs; those that its state allows are kept. */
    private void steps(Story story, Form form, long record) {
        form.flow()
                .ifPresent(flow -> flow.steps()
                        .forEach(step -> step.roles().stream()
                                .sorted()
                                .findFirst()
                                .ifPresent(role -> {
                                    Map<String, String> cells = new HashMap<>();
                                    step.needs().forEach(column -> cells.put(column.name(), sample(column)));
                                    Order order = new Order(
                                            form.name(),
                                            step.act(),
                                            Optional.of(record),
                                            Optional.of(DAY),
                                            cells,
                                            "",
                                            1);
                                    Asker asker = new Asker("办理" + role, role, Scope.ALL);
                                    Outcome outcome = story.county().office().post(story.submission(DAY, asker, order));
                                    happened.merge(outcome.kept() ? "kept step" : "refused step", 1, Integer::sum);
                                })));
    }

    private static String sample(Column<?> column) {
        String kind = column.kind().word();
        return kind.equals("date") ? DAY.toString() : kind.startsWith("text") || kind.equals("note") ? "已办" : "1";
    }

    private void tries(Story story, Asker asker, Form form, String act, long record, Map<String, String> told) {
        for (String column : told.keySet()) {
            boolean takesBack = act.equals(Act.WITHDRAW.word());
            if (column.equals("#") != takesBack) {
                continue;
            }
            Map<String, String> cells = takesBack ? Map.of() : Map.of(column, told.getOrDefault(column, ""));
            Order order = new Order(
                    form.name(), act, Optional.of(record), Optional.of(LocalDate.parse("2019-10-15")), cells, "", 1);
            Outcome outcome = story.county().office().post(story.submission(DAY, asker, order));
            happened.merge(outcome.kept() ? "kept " + act : "refused " + act, 1, Integer::sum);
            outcome.faults().stream()
                    .map(Fault::code)
                    .distinct()
                    .forEach(code -> happened.merge(code, 1, Integer::sum));
        }
    }
}
