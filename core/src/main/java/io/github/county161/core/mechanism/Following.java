package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.register.WorkCheck;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows of a month's check of somebody's work, in the same slip: who came back has the open spell ended, who
 * moved has it ended the day before and the next one opened. Who stayed adds nothing.
 */
final class Following {

    private static final Form SPELLS = LaborTransfer.SPELLS;
    private static final String NEW = "new_";
    private static final String MOVED = WorkCheck.STATE_LIST.code("moved");
    private static final String RETURNED = WorkCheck.STATE_LIST.code("returned");

    private final Moment moment;
    private final Journal journal;
    private final Taking taking;

    Following(Moment moment, Journal journal, Taking taking) {
        this.moment = moment;
        this.journal = journal;
        this.taking = taking;
    }

    void follow(List<Line> lines) {
        for (Line line : lines) {
            if (line.isGood() && line.outcome().equals(Outcome.NEW)) {
                follow(line, line.told());
            } else if (line.isGood() && line.outcome().equals(Outcome.CHANGED)) {
                again(line);
            }
        }
    }

    /** The same check told otherwise: of one that ended a spell, what it ended would stay as it is. */
    private void again(Line line) {
        Map<String, String> was = texts(WorkCheck.FORM, line.record());
        boolean otherwise = WorkCheck.FORM.columns().stream()
                .filter(Following::shapes)
                .map(Column::name)
                .anyMatch(name ->
                        line.told().containsKey(name) && !line.told().get(name).equals(was.getOrDefault(name, "")));
        if (!otherwise) {
            return;
        }
        if (List.of(MOVED, RETURNED).contains(was.getOrDefault(WorkCheck.STATE.name(), ""))) {
            line.fault(
                    WorkCheck.STATE,
                    "followed_already",
                    "和上次核实相同的内容（上次已改了" + SPELLS.title() + "）：请撤回上次核实再重填，或直接改那条" + SPELLS.title());
        } else {
            Map<String, String> whole = new HashMap<>(was);
            whole.putAll(line.told());
            follow(line, whole);
        }
    }

    private static boolean shapes(Column<?> column) {
        return column == WorkCheck.STATE
                || column == WorkCheck.END
                || column.name().startsWith(NEW);
    }

    /** What a record tells by the last that was entered of it. */
    private Map<String, String> texts(Form form, long record) {
        Map<String, String> told = new HashMap<>();
        Past.of(form, List.of(record), moment, journal)
                .values()
                .forEach(past -> told.putAll(past.on(Relation.ALWAYS_TO)));
        return told;
    }

    /** @param check all that the check tells, of which its line may tell a part */
    private void follow(Line line, Map<String, String> check) {
        boolean moved = MOVED.equals(check.get(WorkCheck.STATE.name()));
        if (!moved && !RETURNED.equals(check.get(WorkCheck.STATE.name()))) {
            return;
        }
        long person = Long.parseLong(check.getOrDefault(WorkCheck.WHO.name(), "0"));
        Column<?> end = SPELLS.spell().orElseThrow().end();
        Optional<Row> open = open(person, end);
        if (open.isEmpty()) {
            line.fault(WorkCheck.STATE, "no_open_spell", "有未结束的" + SPELLS.title() + "的人员才能填换岗换地或已返乡");
            return;
        }
        String last = moved
                ? LocalDate.parse(check.getOrDefault(WorkCheck.NEW_START.name(), ""))
                        .minusDays(1)
                        .toString()
                : check.getOrDefault(WorkCheck.END.name(), "");
        if (last.compareTo(open.get()
                        .text(SPELLS.spell().orElseThrow().start().field())
                        .orElse(""))
                < 0) {
            line.fault(moved ? WorkCheck.NEW_START : WorkCheck.END, "date_order", "晚于上一段就业起始日期的日期");
            return;
        }
        long record = open.get().whole(Relation.RECORD);
        taking.draft(line, new Draft(SPELLS, Act.END.word(), record, last, Map.of(end.name(), last), ""));
        if (moved) {
            taking.draft(line, next(check, record, end));
        }
    }

    private Optional<Row> open(long person, Column<?> end) {
        Column<?> who = SPELLS.person().orElseThrow();
        Column<?> start = SPELLS.spell().orElseThrow().start();
        return moment.current(SPELLS.relation(), who.field(), List.of(person)).stream()
                .filter(row -> row.cell(end.field()) == null)
                .max(Comparator.comparing(row -> row.text(start.field()).orElse("")));
    }

    /** The next spell: as the last one was, but for what the check tells anew. */
    private Draft next(Map<String, String> check, long record, Column<?> end) {
        Map<String, String> told = texts(SPELLS, record);
        told.remove(end.name());
        for (Column<?> column : WorkCheck.FORM.columns()) {
            String text = check.get(column.name());
            if (column.name().startsWith(NEW) && text != null) {
                told.put(column.name().substring(NEW.length()), text);
            }
        }
        told.keySet().removeIf(name -> SPELLS.column(name).isEmpty());
        String start = check.getOrDefault(WorkCheck.NEW_START.name(), "");
        return new Draft(SPELLS, Act.ENTER.word(), 0, start, told, "");
    }
}
