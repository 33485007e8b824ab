package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Standing;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The records of the year that money may rest on, which conditions each of them meets, and what each gives. */
final class Grounds {

    /** One record: of whom, for whom the money is, whether it meets all that is asked of records. */
    record Ground(
            long record, Optional<Long> person, long payee, Optional<String> place, boolean met, Optional<Yuan> yuan) {}

    private final Terms terms;
    private final Lexicon words;
    private final List<Ground> all = new ArrayList<>();
    private final Map<Long, Object> days;
    private final List<Judged> judged = new ArrayList<>();
    private final Set<Long> inTime;

    /** A condition, the records that meet it, and what they tell of it. */
    private record Judged(Requirement need, Set<Long> met, Map<Long, Object> seen) {}

    /** @param whose of records: of whom or for whom they are looked at */
    Grounds(Terms terms, Condition whose, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.terms = terms;
        this.words = words;
        Question year = terms.ofTheYear();
        Question asked = year.where(whose);
        List<Row> rows = moment.rows(asked, asking, scope, 0, Integer.MAX_VALUE);
        Lookup lookup = new Lookup(moment, asking);
        this.days = lookup.values(rows, terms.day());
        this.inTime = Working.records(moment, asked.where(terms.inTime()), asking, scope);
        Set<Long> met = new HashSet<>();
        rows.forEach(row -> met.add(row.whole(Relation.RECORD)));
        for (Requirement need : terms.needs()) {
            Set<Long> here = Working.records(moment, asked.where(need.holds()), asking, scope);
            judged.add(new Judged(
                    need,
                    here,
                    need.seen().map(seen -> lookup.values(rows, seen.path())).orElse(Map.of())));
            met.retainAll(here);
        }
        List<Row> good = rows.stream()
                .filter(row -> met.contains(row.whole(Relation.RECORD)))
                .toList();
        Map<Long, Long> fen = new Working(moment, asking, scope, asked).fen(terms.amount(), good);
        for (Row row : rows) {
            long record = row.whole(Relation.RECORD);
            row.number(terms.payee().field())
                    .ifPresent(to -> all.add(new Ground(
                            record,
                            row.number(terms.person().field()),
                            to,
                            row.text(Relation.PLACE),
                            met.contains(record),
                            Optional.ofNullable(fen.get(record)).map(Yuan::new))));
        }
    }

    List<Ground> all() {
        return all;
    }

    Map<Long, List<Ground>> byPayee() {
        Map<Long, List<Ground>> by = new HashMap<>();
        all.forEach(ground ->
                by.computeIfAbsent(ground.payee(), p -> new ArrayList<>()).add(ground));
        return by;
    }

    /** Of each person, the earliest first. */
    Map<Long, List<Ground>> byPerson() {
        Map<Long, List<Ground>> by = new HashMap<>();
        all.stream()
                .sorted(Comparator.comparing((Ground ground) ->
                                days.getOrDefault(ground.record(), "").toString())
                        .thenComparing(Ground::record))
                .forEach(ground -> ground.person()
                        .ifPresent(person -> by.computeIfAbsent(person, p -> new ArrayList<>())
                                .add(ground)));
        return by;
    }

    boolean isInTime(Ground ground) {
        return inTime.contains(ground.record());
    }

    /** How each condition stands for a record, then what it gives. */
    List<Reason> why(Ground ground) {
        String record = terms.basis().title() + " " + days.getOrDefault(ground.record(), "");
        Optional<Long> number = Optional.of(ground.record());
        List<Reason> why = new ArrayList<>();
        for (Judged each : judged) {
            Optional<Object> told = Optional.ofNullable(each.seen().get(ground.record()));
            boolean met = each.met().contains(ground.record());
            boolean lacking = !met && each.need().seen().isPresent() && told.isEmpty();
            String value = each.need()
                    .seen()
                    .map(seen -> "，" + seen.column().heading() + " "
                            + told.map(cell -> seen.column().kind().show(cell, words))
                                    .orElse("未填"))
                    .orElse("");
            Standing standing = met ? Standing.MET : lacking ? Standing.LACKING : Standing.UNMET;
            why.add(new Reason(standing, each.need().says(), record + value, number));
        }
        if (ground.met()) {
            why.add(ground.yuan()
                    .map(yuan -> new Reason(Standing.MET, "应享 " + yuan.text() + " 元", record, number))
                    .orElseGet(() -> new Reason(Standing.LACKING, "计算金额所需的内容", record, number)));
        }
        return why;
    }
}
