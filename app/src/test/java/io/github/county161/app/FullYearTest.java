package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Closings.Cause;
import io.github.county161.core.port.Closings.Line;
import io.github.county161.core.port.Closings.Movement;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Seals.Done;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.Month;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of the whole invented county: twelve months sealed, the year closed, the next one opened from it. */
class FullYearTest {

    private static final Asker COUNTY = new Asker("县审批", "county_approver", Scope.ALL);
    private static final Asker TOWN = new Asker("镇收表", "town_clerk", Scope.ALL);
    private static final int RETURNS = 40;
    private static final int MOST_FIGURES = 80;
    private static final String TOWN_CODE = "610723107";

    @TempDir
    private Path folder;

    @Test
    void the_year_closes_and_the_next_opens_with_every_number_of_every_unit() throws IOException {
        try (County county = County.open(folder.resolve("county"))) {
            List<Map<String, String>> idle = idle(county);
            FullCounty.lay(county, FullPlan.USUAL_SEED, entered -> {});
            long begun = System.nanoTime();
            for (int month = 1; month < 12; month++) {
                assertThat(county.sealing()
                                .month(new Month(2019, month), COUNTY, LocalDate.parse("2019-12-20"))
                                .faults())
                        .isEmpty();
            }
            System.out.println("eleven sheets in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            List<String> late = returnsLate(county, idle);
            Done closed = county.sealing().year(2019, "洋就扶发1号", COUNTY, LocalDate.parse("2020-02-01"));
            assertThat(closed.faults()).isEmpty();
            assertThat(closed.sealed()).containsExactly("2019-12 月封账", "2019年结账");
            assertThat(county.sealing()
                            .month(new Month(2020, 1), COUNTY, LocalDate.parse("2020-02-20"))
                            .faults())
                    .isEmpty();

            opensAsItClosed(county);
            standByName(county, late);
            begun = System.nanoTime();
            assertThat(county.verification()
                            .verify(county.store(), Optional.empty(), s -> {})
                            .broken())
                    .isEmpty();
            System.out.println("verified in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        }
    }

    /** Openings of all units are asked of the sheet that the January's opens from: it is the closing of the year. */
    private static void opensAsItClosed(County county) {
        Map<String, Map<String, Counted>> closing = numbers(county, "2019");
        assertThat(closing).hasSameSizeAs(OneSixOne.PATTERN.figures());
        Set<String> units = new HashSet<>();
        closing.values().forEach(of -> units.addAll(of.keySet()));
        assertThat(units).hasSizeGreaterThan(250);
        long begun = System.nanoTime();
        int lines = 0;
        for (String unit : units) {
            lines += opensAsItClosed(county, unit, closing);
        }
        System.out.println(lines + " openings of " + units.size() + " units in "
                + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(lines).isGreaterThan(units.size() * MOST_FIGURES);
    }

    private static int opensAsItClosed(County county, String unit, Map<String, Map<String, Counted>> closing) {
        Movement movement = county.desk()
                .closings()
                .movement("2020-01", Optional.of(unit), Optional.empty(), Scope.ALL)
                .orElseThrow();
        assertThat(movement.opening().orElseThrow().period()).isEqualTo("2019");
        for (Line line : movement.lines()) {
            assertThat(line.balances()).as(unit + line).isTrue();
            Figure figure = OneSixOne.PATTERN.figure(line.figure()).orElseThrow();
            Counted closed = closing.get(figure.id())
                    .getOrDefault(unit, new Counted(0, figure.own().per().map(p -> 0L), figure.unit()));
            long value = line.part().equals("分母") ? closed.per().orElseThrow() : closed.value();
            assertThat(line.opening()).as(unit + line).isEqualTo(line.carries() ? value : 0);
        }
        return movement.lines().size();
    }

    private static Map<String, Map<String, Counted>> numbers(County county, String period) {
        return county.store().read(moment -> {
            long sheet = moment.current(MonthSeal.FORM.relation()).stream()
                    .filter(row -> row.get(MonthSeal.PERIOD).equals(Optional.of(period)))
                    .findFirst()
                    .orElseThrow()
                    .whole(Relation.RECORD);
            Map<String, Map<String, Counted>> numbers = new HashMap<>();
            for (Row row : moment.current(SealedFigure.FORM.relation())) {
                if (row.get(SealedFigure.SHEET).equals(Optional.of(sheet))) {
                    numbers.put(row.get(SealedFigure.FIGURE).orElseThrow(), SealedFigure.numbers(row));
                }
            }
            return numbers;
        });
    }

    /** One workbook of a town, work begun in October, sent when November is sealed; no act of the county is needed. */
    private List<String> returnsLate(County county, List<Map<String, String>> chosen) throws IOException {
        List<String> heads = List.copyOf(new TreeMap<>(transfer(chosen.get(0))).keySet());
        Form form = county.chart().need("transfer");
        Map<String, String> headings = new HashMap<>();
        form.columns().forEach(c -> c.cells().forEach(cell -> headings.put(cell.name(), cell.heading())));
        Sheet sheet = new Sheet(
                "转移就业",
                "",
                List.of(),
                heads.stream()
                        .map(name -> new Sheet.Head(
                                county.pack().words().says(headings.getOrDefault(name, name), "2019-12-10"), 20, false))
                        .toList(),
                each -> chosen.forEach(who -> {
                    Map<String, String> cells = transfer(who);
                    each.accept(heads.stream().map(cells::get).toList());
                }),
                List.of(),
                List.of(),
                "");
        Path file = folder.resolve("转移就业.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            county.workbooks().write(sheet, out);
        }
        Way way = new Way(
                TOWN,
                LocalDate.parse("2019-12-25"),
                Optional.empty(),
                false,
                false,
                false,
                false,
                false,
                Optional.empty(),
                "",
                Submission.Further.NONE,
                "late");
        StringWriter told = new StringWriter();
        boolean done = new Importing(county, way, new PrintWriter(told), doing -> {}).run(List.of(file));
        assertThat(done).as(told.toString()).isTrue();
        return chosen.stream().map(who -> who.get("name")).toList();
    }

    private static Map<String, String> transfer(Map<String, String> who) {
        return Invented.with(
                Invented.transfer(1, "2019-10-08"), "name", who.get("name"), "id_number", who.get("id_number"));
    }

    /** Labourers of the town, of households lifted out of poverty, whom the plan gives no work in the year. */
    private static List<Map<String, String>> idle(County county) {
        Set<String> heads = new HashSet<>();
        Map<String, Map<String, String>> members = new TreeMap<>();
        FullCounty.rows(county.pack(), FullPlan.USUAL_SEED, order -> {
            Map<String, String> cells = order.cells();
            if (order.form().equals("household")
                    && Invented.TOWN.equals(cells.get("town"))
                    && "已脱贫".equals(cells.get("poverty"))) {
                heads.add(cells.get("head_id"));
            } else if (order.form().equals("member") && heads.contains(cells.get("head_id")) && isAble(cells)) {
                members.put(cells.get("id_number"), cells);
            } else if (order.form().equals("member_change")
                    || county.chart()
                            .need(order.form())
                            .spell()
                            .filter(spell ->
                                    cells.getOrDefault(spell.end().name(), "9").compareTo("2019") > 0)
                            .isPresent()) {
                members.remove(cells.get("id_number"));
            }
        });
        assertThat(members).hasSizeGreaterThan(RETURNS);
        return List.copyOf(members.values()).subList(0, RETURNS);
    }

    private static boolean isAble(Map<String, String> cells) {
        int born = Integer.parseInt(cells.getOrDefault("id_number", "").substring(6, 10));
        return born >= 1960
                && born <= 2000
                && List.of("普通劳动力", "技能劳动力").contains(cells.get("ability"))
                && "否".equals(cells.get("in_school"));
    }

    private static void standByName(County county, List<String> late) {
        Line line = county.desk()
                .closings()
                .movement("2019-12", Optional.of(TOWN_CODE), OneSixOne.PATTERN.figure("F21"), Scope.ALL)
                .orElseThrow()
                .lines()
                .get(0);
        assertThat(line.adjusted()).isEqualTo(RETURNS);
        assertThat(line.earlier()).extracting(Cause::title).containsExactly("补报");
        List<String> names = line.earlier().get(0).names().stream()
                .map(name -> name.label().split("（")[0])
                .toList();
        assertThat(names).containsExactlyInAnyOrderElementsOf(late);
    }
}
