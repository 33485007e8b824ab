package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.form.Tenure;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.plan.Relay;
import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows of a hand-over in the same slip: all that the one who leaves holds on the day, on whatever form, ends
 * with it, and the successor holds the same from the next day, until the day it would have ended.
 */
final class Relaying {

    /** Whose account's place may go to another: no office of the county's own, and no administrator. */
    private static final Set<String> IN_PLACES =
            Set.of("village_clerk", "town_clerk", "town_reviewer", "department", "supervisor");

    private final Rulebook rules;
    private final Moment moment;
    private final Taking taking;
    private final Set<Long> handed = new HashSet<>();

    /** @param moment before the slip */
    Relaying(Rulebook rules, Moment moment, Taking taking) {
        this.rules = rules;
        this.moment = moment;
        this.taking = taking;
    }

    void follow(List<Line> lines) {
        lines.stream()
                .filter(line -> line.isGood() && line.outcome().equals(Outcome.NEW))
                .forEach(this::follow);
    }

    private void follow(Line line) {
        LocalDate day = LocalDate.parse(told(line, Relay.DAY));
        boolean toOneself = told(line, Relay.NAME).equals(told(line, Relay.NEW_NAME))
                && told(line, Relay.UNIT).equals(told(line, Relay.NEW_UNIT));
        if (toOneself) {
            line.fault(Relay.NEW_NAME, "same_person", "另一个人");
            return;
        }
        int before = handed.size();
        for (Form form : rules.chart().forms()) {
            form.tenure()
                    .ifPresent(tenure ->
                            held(form, tenure, line, day).forEach(record -> handOn(form, tenure, line, record, day)));
        }
        if (handed.size() == before) {
            line.fault(Relay.NAME, "nothing_held", "交接日期 " + day + " 当天在任、次日仍在任的包联或责任人");
            return;
        }
        account(line, day.plusDays(1).toString());
    }

    private static String told(Line line, Column<?> column) {
        return line.told().getOrDefault(column.name(), "");
    }

    /** What lasts on the day and beyond it. */
    private List<Long> held(Form form, Tenure tenure, Line line, LocalDate day) {
        return moment.current(form.relation(), tenure.name().field(), List.of(told(line, Relay.NAME))).stream()
                .filter(row -> row.get(tenure.unit()).equals(Optional.of(told(line, Relay.UNIT))))
                .filter(row -> row.get(tenure.start())
                        .filter(from -> !from.isAfter(day))
                        .isPresent())
                .filter(row -> row.get(tenure.end()).map(day::isBefore).orElse(true))
                .map(row -> row.whole(Relation.RECORD))
                .filter(record -> !handed.contains(record))
                .toList();
    }

    private void handOn(Form form, Tenure tenure, Line line, long record, LocalDate day) {
        handed.add(record);
        String reason = line.order().reason();
        Map<String, String> ending = Map.of(tenure.end().name(), day.toString());
        taking.draft(line, new Draft(form, Act.END.word(), record, day.toString(), ending, reason));
        Map<String, String> next = new HashMap<>();
        Past.of(form, List.of(record), moment, rules.journal())
                .values()
                .forEach(past -> next.putAll(past.on(Relation.ALWAYS_TO)));
        for (Column<?> column : form.columns()) {
            String succeeding = line.told().get(Relay.NEW + column.name());
            if (succeeding != null) {
                next.put(column.name(), succeeding);
            }
        }
        String first = day.plusDays(1).toString();
        next.put(tenure.start().name(), first);
        taking.draft(line, new Draft(form, Act.ENTER.word(), 0, first, next, reason));
    }

    /** The account of who leaves is locked; the successor's, of the same role, stands for its place from then on. */
    private void account(Line line, String from) {
        if (told(line, Relay.ACCOUNT).isEmpty()) {
            if (!told(line, Relay.NEW_ACCOUNT).isEmpty()) {
                line.fault(Relay.ACCOUNT, "missing", "必填内容（填了接任人账号，就要填离任人账号）");
            }
            return;
        }
        Optional<Row> leaving = account(line, Relay.ACCOUNT, Relay.NAME)
                .filter(row -> IN_PLACES.contains(row.get(AccountForm.ROLES).orElse("")));
        if (leaving.isEmpty()) {
            line.fault(Relay.ACCOUNT, "unknown_reference", "离任人本人的村、镇、部门或督导账号");
            return;
        }
        change(line, leaving.get(), from, Map.of(AccountForm.LOCKED.name(), "1"));
        if (told(line, Relay.NEW_ACCOUNT).isEmpty()) {
            return;
        }
        Optional<Row> coming = account(line, Relay.NEW_ACCOUNT, Relay.NEW_NAME)
                .filter(row -> row.get(AccountForm.ROLES).equals(leaving.get().get(AccountForm.ROLES)));
        if (coming.isEmpty()) {
            line.fault(Relay.NEW_ACCOUNT, "unknown_reference", "接任人本人的、与离任人账号同一角色的账号（没有的先由管理员新增）");
            return;
        }
        String place = leaving.get().get(AccountForm.WHERE).orElse("");
        change(line, coming.get(), from, Map.of(AccountForm.WHERE.name(), place, AccountForm.LOCKED.name(), "0"));
    }

    private Optional<Row> account(Line line, Column<String> account, Column<String> person) {
        return moment
                .current(AccountForm.FORM.relation(), AccountForm.NAME.field(), List.of(told(line, account)))
                .stream()
                .filter(row -> row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO)))
                .filter(row -> row.get(AccountForm.PERSON).equals(Optional.of(told(line, person))))
                .findFirst();
    }

    private void change(Line line, Row account, String from, Map<String, String> told) {
        long record = account.whole(Relation.RECORD);
        String reason = line.order().reason();
        taking.draft(line, new Draft(AccountForm.FORM, Act.CHANGE.word(), record, from, told, reason));
    }
}
