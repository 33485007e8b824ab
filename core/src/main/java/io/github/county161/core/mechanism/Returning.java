package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that left here and came back by their keys: of each only the cells that say something else than they said is
 * told further. The first row with a key that still is of the same person has it; a copy of it is a row typed anew.
 */
final class Returning {

    private final Chart chart;
    private final Moment moment;
    private final Asking asking;
    private final Lexicon words;
    private final Finder finder;
    private final Map<Long, Long> claimed = new HashMap<>();

    /** @param moment before the slip */
    Returning(Chart chart, Moment moment, Asking asking, Lexicon words, Finder finder) {
        this.chart = chart;
        this.moment = moment;
        this.asking = asking;
        this.words = words;
        this.finder = finder;
    }

    /** Whether another row of this submission came back about this record by its key. */
    boolean isOfAnother(Line line, long record) {
        return claimed.getOrDefault(record, line.no()) != line.no();
    }

    /** @return the lines about which there is more to find out: those that came back as they left are settled */
    List<Line> compare(Form form, List<Line> lines) {
        Map<Order.Left, Map<Optional<LocalDate>, List<Line>>> sheets = new HashMap<>();
        for (Line line : lines) {
            if (line.order().record().isPresent()) {
                line.order()
                        .left()
                        .ifPresent(left -> sheets.computeIfAbsent(left, l -> new HashMap<>())
                                .computeIfAbsent(line.order().happenedOn(), d -> new ArrayList<>())
                                .add(line));
            }
        }
        sheets.forEach((left, days) -> days.forEach((day, back) -> compare(form, left, day, back)));
        return lines.stream().filter(line -> !isSettled(line)).toList();
    }

    private static boolean isSettled(Line line) {
        return line.isGood() && line.outcome().equals(Outcome.UNCHANGED);
    }

    private void compare(Form form, Order.Left left, Optional<LocalDate> day, List<Line> back) {
        List<Long> records = back.stream().map(Line::record).toList();
        Set<Long> visible = finder.visible(form, records);
        Asking then = asking.on(day.orElse(asking.asOf().reportDay())).knownAt(left.position());
        Cells cells = new Cells(chart, moment, then, words);
        Map<Long, Row> rows =
                left.position() > moment.position() ? Map.of() : cells.rows(form, Relation.RECORD, records);
        Map<Long, Map<String, String>> bases = cells.named(form, rows);
        ShownOnly shown = new ShownOnly(form, rows, cells, new Beside(moment, then, cells));
        Map<Long, String> elsewhere =
                left.strayIn().map(place -> elsewhere(form, place, visible)).orElse(Map.of());
        for (Line line : back) {
            shown.compare(line);
            Optional<Map<String, String>> base = Optional.ofNullable(bases.get(line.record()));
            if (base.isEmpty() || !visible.contains(line.record())) {
                line.fault(Counterfoil.KEY_HEADING, "unknown_row", "", "库中还有的、本账号辖区内的记录（此行离开后可能已撤回；新增的行请把此列留空）");
            } else if (elsewhere.containsKey(line.record())) {
                line.fault(
                        Counterfoil.KEY_HEADING,
                        "other_village",
                        "",
                        "本表那个地方的行（此行是" + elsewhere.get(line.record()) + "的，请放回那里的表；新增的行请把此列留空）");
            } else {
                compare(form, line, base.get());
            }
        }
    }

    /** Those of these records that do not lie in the place: where they lie and who they are about. */
    private Map<Long, String> elsewhere(Form form, String place, Set<Long> records) {
        Question asked =
                Question.from(form.relation()).where(Path.of(Relation.RECORD).oneOf(records));
        Set<Long> within = new HashSet<>();
        moment.keys(asked.select(Relation.RECORD), asking.in(place), Scope.ALL)
                .forEach(key -> within.add((Long) key.get(0)));
        Cells cells = new Cells(chart, moment, asking, words);
        List<Long> outside = records.stream().filter(r -> !within.contains(r)).toList();
        Map<Long, Map<String, String>> shown = cells.of(form, outside);
        Map<Long, Row> rows = cells.rows(form, Relation.RECORD, outside);
        Map<Long, String> named = new HashMap<>();
        rows.forEach((record, row) -> {
            String at = row.text(Relation.PLACE)
                    .map(code -> String.join("", cells.place(code)))
                    .orElse("别处");
            Map<String, String> texts = shown.getOrDefault(record, Map.of());
            String whose = who(form).isEmpty()
                    ? ""
                    : texts.getOrDefault(who(form).get(0).name(), "");
            named.put(record, at + whose);
        });
        return named;
    }

    private void compare(Form form, Line line, Map<String, String> base) {
        boolean asItLeft = line.order().cells().isEmpty();
        if (!asItLeft && !isOf(form, line, base)) {
            anew(line);
        } else if (claimed.putIfAbsent(line.record(), line.no()) != null) {
            if (asItLeft) {
                line.fault(Counterfoil.KEY_HEADING, "duplicate_in_file", "", "文件中只出现一次的行（此行是前面一行的复制）");
            } else {
                anew(line);
            }
        } else if (asItLeft) {
            line.settle(Outcome.UNCHANGED, line.record());
        } else {
            told(form, line, base);
        }
    }

    /** A row typed over one that left, or over its copy. */
    private static void anew(Line line) {
        Map<String, String> cells = new HashMap<>(line.order().cells());
        cells.values().removeIf(String::isBlank);
        line.retell(Optional.empty(), cells);
    }

    /** The cells of name and id number of whom a form's rows are about. */
    static List<Column.Cell> who(Form form) {
        if (form.equals(Household.FORM)) {
            return Household.BY_HEAD;
        }
        Column<?> person = form.equals(Member.FORM)
                ? Column.person()
                : form.person().orElse(form.key().get(0));
        return person.cells().size() > 1 && !person.isPlace() ? person.cells() : List.of();
    }

    /** Whether name or visible digits are still the same. */
    private boolean isOf(Form form, Line line, Map<String, String> base) {
        List<Column.Cell> who = who(form);
        if (who.isEmpty()) {
            return true;
        }
        String name = who.get(0).name();
        String id = who.get(1).name();
        boolean named = line.raw(name).map(Texts::name).equals(Optional.ofNullable(base.get(name)));
        String digits = base.getOrDefault(id, "");
        Reading<String> read = Member.ID.kind().read(line.raw(id).orElse(""), words);
        String typed = read.isGood()
                ? Member.ID.kind().showText(read.value(), words)
                : Texts.clean(line.raw(id).orElse(""));
        return named || typed.equals(digits);
    }

    /** Keeps the columns of which a cell says something else, and notes those that were emptied. */
    private void told(Form form, Line line, Map<String, String> base) {
        Map<String, String> kept = new HashMap<>();
        for (Column<?> column : form.columns()) {
            boolean other = column.cells().stream()
                    .anyMatch(cell -> line.raw(cell.name())
                            .filter(raw -> !isSame(column, raw, base.getOrDefault(cell.name(), "")))
                            .isPresent());
            boolean emptied = column.cells().stream()
                    .anyMatch(cell -> line.isBlank(cell.name())
                            && !base.getOrDefault(cell.name(), "").isEmpty());
            if (other) {
                column.cells().forEach(cell -> line.raw(cell.name()).ifPresent(raw -> kept.put(cell.name(), raw)));
            } else if (emptied && !column.isShadow()) {
                line.empties(column);
            }
        }
        line.retell(line.order().record(), kept);
    }

    private boolean isSame(Column<?> column, String raw, String shown) {
        if (Texts.clean(raw).equals(shown)) {
            return true;
        }
        if (column.target().isPresent() || column.isPlace() || column.isAreas() || shown.isEmpty()) {
            return false;
        }
        Reading<String> typed = column.kind().read(raw, words);
        Reading<String> left = column.kind().read(shown, words);
        return typed.isGood() && left.isGood() && typed.value().equals(left.value());
    }
}
