package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.During;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.port.Choice;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Writing;
import io.github.county161.core.port.Submission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks the checks, and the scope, of what a slip has just made of the base. */
final class Rules {

    private static final int PAGE = 1_000;

    private final Rulebook rules;
    private final Writing moment;

    Rules(Rulebook rules, Writing writing) {
        this.rules = rules;
        this.moment = writing;
    }

    void ask(Submission submission, OpenSlip slip, List<Line> lines) {
        Map<Long, Line> byRecord = new HashMap<>();
        lines.stream().filter(Line::isGood).forEach(line -> byRecord.put(line.record(), line));
        slip.lineOf().forEach((record, line) -> byRecord.putIfAbsent(record, lines.get(line.intValue() - 1)));
        Asking asking = Asking.on(submission.reportDay(), rules.numbers());
        boolean spells = slip.touched().stream().anyMatch(form -> form.spell().isPresent());
        Set<Long> spared =
                spells ? new Clashes(rules.chart(), moment, asking).spared(slip.no(), byRecord.keySet()) : Set.of();
        Map<Relation, List<Row>> fresh = new HashMap<>();
        for (Check check : rules.checks()) {
            boolean asked = check.force() != Check.Force.DAILY && check.isInForce(submission.reportDay());
            if (asked && slip.touched().contains(check.form())) {
                List<Row> rows = fresh.computeIfAbsent(
                        check.wrong().relation(),
                        from -> moment.rows(now(Question.from(from), slip, byRecord), asking, Scope.ALL, 0, PAGE + 1));
                Question wrong = rows.size() > PAGE ? check.wrong() : Nearby.of(check.wrong(), rows);
                if (!wrong.only().where().equals(Condition.NEVER)) {
                    moment.rows(now(wrong, slip, byRecord), asking, Scope.ALL, 0, Integer.MAX_VALUE).stream()
                            .filter(row -> !isSpared(row, spared))
                            .forEach(
                                    row -> blamed(row, byRecord).ifPresent(line -> tell(check, line, submission, row)));
                }
            }
        }
        for (Form form : slip.touched()) {
            Question rows = now(Question.from(form.relation()), slip, byRecord);
            refuseDouble(form, rows, asking, byRecord);
            if (!submission.history() && rules.pricing().concerns(form)) {
                page(rows, asking, Scope.ALL, some -> {
                    refusePriced(form, some, byRecord, submission);
                    refuseUndue(some, byRecord, submission);
                });
            }
            form.during()
                    .ifPresent(during -> page(rows, asking, Scope.ALL, some -> {
                        refuseApart(form, during, some, byRecord, submission);
                        refuseAbove(during, some, byRecord, submission);
                    }));
            refuseOutside(form, submission.asker().scope(form), rows, asking, byRecord);
        }
        if (slip.touched().contains(AccountForm.FORM)) {
            new AccountRules(moment.before(slip.no()), moment, submission.asker())
                    .ask(
                            byRecord,
                            (line, wrong) -> refuse(line, wrong.column(), wrong.code(), wrong.expected(), submission));
        }
        if (PlanRules.concern(slip.touched())) {
            new PlanRules(moment.before(slip.no()), moment, rules.words(), submission.asker())
                    .ask(
                            byRecord,
                            (line, wrong) -> refuse(line, wrong.column(), wrong.code(), wrong.expected(), submission));
        }
    }

    /**
     * What is now so of the slip's doing. Of a short slip its records are looked at and not the whole table; a spell
     * can be wrong for one that it clashes with, too.
     */
    private static Question now(Question asked, OpenSlip slip, Map<Long, Line> byRecord) {
        Question since = asked.where(Path.of(Relation.SINCE).is(slip.no()));
        boolean whole =
                byRecord.isEmpty() || byRecord.size() > PAGE || asked.relation().has(Spell.CLASH);
        return whole ? since : since.where(Path.of(Relation.RECORD).oneOf(byRecord.keySet()));
    }

    private static boolean isSpared(Row row, Set<Long> spared) {
        return row.relation().has(Spell.CLASH)
                && row.number(Spell.CLASH).isPresent()
                && spared.contains(row.whole(Relation.RECORD));
    }

    /** The line that made a row wrong: its own, or that of the other spell it clashes with. */
    private static Optional<Line> blamed(Row row, Map<Long, Line> byRecord) {
        Optional<Line> own = Optional.ofNullable(byRecord.get(row.whole(Relation.RECORD)));
        return own.isPresent() || !row.relation().has(Spell.CLASH)
                ? own
                : row.number(Spell.CLASH).map(byRecord::get);
    }

    /** Two records of one key would be counted twice, whoever entered the other and wherever. */
    private void refuseDouble(Form form, Question now, Asking asking, Map<Long, Line> byRecord) {
        Set<String> keys = new HashSet<>();
        for (List<Object> key : moment.keys(now.select(Relation.KEY), asking, Scope.ALL)) {
            keys.add((String) key.get(0));
            if (keys.size() == PAGE) {
                refuseDouble(form, keys, byRecord);
                keys.clear();
            }
        }
        refuseDouble(form, keys, byRecord);
    }

    private void refuseDouble(Form form, Set<String> keys, Map<Long, Line> byRecord) {
        Map<String, Set<Long>> records = new HashMap<>();
        for (Row row : moment.current(form.relation(), Relation.KEY, keys)) {
            records.computeIfAbsent(row.text(Relation.KEY).orElse(""), k -> new TreeSet<>())
                    .add(row.whole(Relation.RECORD));
        }
        records.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.stream()
                        .map(byRecord::get)
                        .filter(Objects::nonNull)
                        .forEach(line -> line.fault("", "duplicate_key", "", "尚未登记过的记录（证件号等关键内容与另一记录相同）")));
    }

    /** Rows that were entered or mended with another amount than the one worked out; acts carry on what there was. */
    private void refusePriced(Form form, List<Row> rows, Map<Long, Line> byRecord, Submission submission) {
        List<Row> typed = rows.stream()
                .filter(row -> Optional.ofNullable(byRecord.get(row.whole(Relation.RECORD)))
                        .filter(line -> isTyped(line, form, submission))
                        .isPresent())
                .toList();
        if (typed.isEmpty()) {
            return;
        }
        rules.pricing().of(typed, submission.reportDay(), moment).forEach((record, priced) -> {
            Line line = byRecord.get(record);
            if (line != null && !priced.told().equals(priced.due())) {
                Column<?> column = form.column(priced.column()).orElseThrow();
                String expected = "按政策算出的金额 " + priced.due().text() + " 元";
                refuse(line, column, "amount_differs", expected, submission);
            }
        });
    }

    /** Rows approved though nothing is due of them, and nobody says why. */
    private void refuseUndue(List<Row> rows, Map<Long, Line> byRecord, Submission submission) {
        rules.pricing().approval().ifPresent(approval -> {
            List<Row> approved = rows.stream()
                    .filter(row -> Optional.ofNullable(byRecord.get(row.whole(Relation.RECORD)))
                            .filter(line -> !submission.orders().isEmpty()
                                    && approval.isBy(submission.orders().get((int) line.no() - 1)))
                            .isPresent())
                    .toList();
            rules.pricing().undue(approved, submission.reportDay(), moment).forEach((record, why) -> {
                String expected =
                        "按政策应享的申请（" + why + "；仍应发放的，在“" + approval.reason().heading() + "”写明理由）";
                Optional.ofNullable(byRecord.get(record))
                        .ifPresent(line -> refuse(line, approval.amount(), "not_due", expected, submission));
            });
        });
    }

    private static boolean isTyped(Line line, Form form, Submission submission) {
        return !submission.orders().isEmpty()
                && form.flow()
                        .filter(flow -> flow.knows(
                                submission.orders().get((int) line.no() - 1).act()))
                        .isEmpty();
    }

    /** Rows that lie in no spell of their person on their seat. */
    private void refuseApart(
            Form form, During during, List<Row> rows, Map<Long, Line> byRecord, Submission submission) {
        Field who = form.person().orElseThrow().field();
        Column<?> day = form.happened().orElseThrow();
        Set<Long> persons = new TreeSet<>();
        rows.forEach(row -> row.number(who).ifPresent(persons::add));
        Map<Long, List<Row>> spells = moment.current(Spell.RELATION, Relation.PERSON, persons).stream()
                .filter(spell -> spell.text(Spell.FORM)
                        .equals(Optional.of(during.spells().name())))
                .collect(Collectors.groupingBy(spell -> spell.whole(Relation.PERSON)));
        for (Row row : rows) {
            Line line = byRecord.get(row.whole(Relation.RECORD));
            boolean lasts = spells.getOrDefault(row.number(who).orElse(0L), List.of()).stream()
                    .filter(spell -> spell.number(Spell.SEAT)
                            .equals(row.number(during.seat().field())))
                    .anyMatch(spell -> During.touches(
                            row.text(day.field()).orElse(""),
                            spell.text(Spell.START).orElseThrow(),
                            spell.text(Spell.END)));
            if (!lasts && line != null) {
                refuse(line, day, "no_holding", "此人在“" + during.spells().title() + "”期间、同一岗位的日期", submission);
            }
        }
    }

    /** Rows with more of something than their seat sets. */
    private void refuseAbove(During during, List<Row> rows, Map<Long, Line> byRecord, Submission submission) {
        Set<Long> seats = new TreeSet<>();
        rows.forEach(row -> row.number(during.seat().field()).ifPresent(seats::add));
        Map<Long, Long> most = new HashMap<>();
        moment.current(during.seats().relation(), Relation.RECORD, seats)
                .forEach(seat -> seat.number(during.most().field())
                        .ifPresent(number -> most.put(seat.whole(Relation.RECORD), number)));
        for (Row row : rows) {
            Optional<Long> limit = row.number(during.seat().field()).map(most::get);
            Line line = byRecord.get(row.whole(Relation.RECORD));
            if (line != null && limit.isPresent() && row.whole(during.amount().field()) > limit.get()) {
                String expected = "不大于 " + limit.get() + " 的数（" + during.most().heading() + "）";
                refuse(line, during.amount(), "above_limit", expected, submission);
            }
        }
    }

    private void tell(Check check, Line line, Submission submission, Row row) {
        if (check.force() == Check.Force.TELL) {
            line.doubt(check.id());
        } else {
            refuse(line, check.column(), check.id(), previous(row).orElse(check.sentence()), submission);
        }
    }

    /** What to do about a spell of the same form that is open and began before. */
    private Optional<String> previous(Row row) {
        if (!row.relation().has(Spell.CLASH) || !row.text(Spell.CLASH_KIND).equals(Optional.of(Spell.SAME))) {
            return Optional.empty();
        }
        String start = row.text(Spell.START).orElseThrow();
        return moment.current(Spell.RELATION, Relation.RECORD, List.of(row.whole(Spell.CLASH))).stream()
                .filter(last -> last.text(Spell.END).isEmpty())
                .flatMap(last -> last.text(Spell.START).stream())
                .filter(began -> began.compareTo(start) < 0)
                .findFirst()
                .map(began -> "上一条结束之后的日期（上一条自 " + began + " 起，未结束：请先填它的结束日期，或选" + Choice.END_PREVIOUS.text() + "把它结束在 "
                        + LocalDate.parse(start).minusDays(1) + "）");
    }

    private static void refuse(Line line, Column<?> column, String code, String expected, Submission submission) {
        if (!submission.orders().isEmpty()) {
            line.wake(submission.orders().get((int) line.no() - 1));
        }
        line.fault(column, code, expected);
    }

    /** Where the asker may not act it may not have entered anything either. */
    private void refuseOutside(Form form, Scope scope, Question now, Asking asking, Map<Long, Line> byRecord) {
        if (scope.equals(Scope.ALL)) {
            return;
        }
        page(now, asking, Scope.ALL, rows -> {
            List<Long> records =
                    rows.stream().map(row -> row.whole(Relation.RECORD)).toList();
            Set<Long> within = Finder.actable(moment, asking, form, records, scope);
            rows.forEach(row -> {
                Line line = byRecord.get(row.whole(Relation.RECORD));
                if (line != null && !within.contains(row.whole(Relation.RECORD))) {
                    line.outOfScope();
                }
            });
        });
    }

    /** Rows of a form, some at a time; none is held. */
    private void page(Question question, Asking asking, Scope scope, Consumer<List<Row>> each) {
        List<Row> page = moment.rows(question, asking, scope, 0, PAGE);
        while (!page.isEmpty()) {
            each.accept(page);
            long last = page.get(page.size() - 1).whole(Relation.RECORD);
            page = page.size() < PAGE ? List.of() : moment.rows(question, asking, scope, last, PAGE);
        }
    }
}
