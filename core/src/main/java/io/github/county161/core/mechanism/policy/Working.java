package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.mechanism.policy.Amount.Tier;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out the money of records by a rule: fen by record; a record that lacks what the rule needs is left out. */
final class Working {

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Question asked;
    private final Lookup lookup;

    /** @param asked the records' question, by which those of a tier are found */
    Working(Moment moment, Asking asking, Scope scope, Question asked) {
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.asked = asked;
        this.lookup = new Lookup(moment, asking);
    }

    Map<Long, Long> fen(Amount amount, List<Row> rows) {
        if (amount instanceof Amount.Tiers tiers) {
            return tiers(tiers, rows);
        }
        if (amount instanceof Amount.Capped capped) {
            Map<Long, Long> fen = fen(capped.amount(), rows);
            fen.replaceAll((record, each) -> Math.min(each, capped.most().fen()));
            return fen;
        }
        if (amount instanceof Amount.PerDay daily) {
            return each(
                    rows,
                    daily.days(),
                    days -> Math.multiplyExact(days, daily.yuan().fen()));
        }
        if (amount instanceof Amount.Share share) {
            return each(rows, share.of(), of -> Yuan.prorate(of, Amount.Share.WHOLE, share.tenThousandths()));
        }
        if (amount instanceof Amount.PerMonth monthly) {
            return monthly(monthly, rows);
        }
        if (amount instanceof Amount.Prorated prorated) {
            return prorated(prorated, rows);
        }
        Map<Long, Long> fen = new HashMap<>();
        long fixed = ((Amount.Fixed) amount).yuan().fen();
        rows.forEach(row -> fen.put(row.whole(Relation.RECORD), fixed));
        return fen;
    }

    private interface ByNumber {
        long fen(long told);
    }

    private Map<Long, Long> each(List<Row> rows, Path path, ByNumber rule) {
        Map<Long, Long> fen = new HashMap<>();
        lookup.values(rows, path).forEach((record, told) -> fen.put(record, rule.fen((Long) told)));
        return fen;
    }

    private Map<Long, Long> prorated(Amount.Prorated rule, List<Row> rows) {
        Map<Long, Object> a = lookup.values(rows, rule.a());
        Map<Long, Object> b = lookup.values(rows, rule.b());
        Map<Long, Long> fen = new HashMap<>();
        lookup.values(rows, rule.c()).forEach((record, c) -> {
            if (a.get(record) instanceof Long whole && b.get(record) instanceof Long of && of > 0) {
                fen.put(record, Yuan.prorate(whole, of, (Long) c));
            }
        });
        return fen;
    }

    private Map<Long, Long> monthly(Amount.PerMonth rule, List<Row> rows) {
        Map<Long, Object> from = lookup.values(rows, rule.from());
        Map<Long, Object> to = lookup.values(rows, rule.to());
        Map<Long, Long> fen = new HashMap<>();
        LocalDate day = asking.asOf().reportDay();
        LocalDate before = asking.period().from().minusDays(1);
        lookup.values(rows, rule.yuan()).forEach((record, yuan) -> {
            if (from.get(record) instanceof String first) {
                LocalDate begun = LocalDate.parse(first);
                LocalDate until = to.get(record) instanceof String last ? LocalDate.parse(last) : day;
                long months = months(begun, until, day, rule) - months(begun, until, before, rule);
                fen.put(record, Math.multiplyExact((Long) yuan, months));
            }
        });
        return fen;
    }

    /** How many months were whole by a day. */
    private static long months(LocalDate begun, LocalDate until, LocalDate by, Amount.PerMonth rule) {
        LocalDate last = until.isBefore(by) ? until : by;
        return Math.max(0, Math.min(ChronoUnit.MONTHS.between(begun, last.plusDays(1)), rule.most()));
    }

    private Map<Long, Long> tiers(Amount.Tiers tiers, List<Row> rows) {
        Map<Long, Long> fen = new HashMap<>();
        Map<Long, Row> left = new HashMap<>();
        rows.forEach(row -> left.put(row.whole(Relation.RECORD), row));
        for (Tier tier : tiers.tiers()) {
            Set<Long> here = records(moment, asked.where(tier.condition()), asking, scope);
            List<Row> of = new ArrayList<>();
            new HashSet<>(left.keySet()).stream().filter(here::contains).forEach(record -> of.add(left.remove(record)));
            fen.putAll(fen(tier.amount(), of));
        }
        return fen;
    }

    /** The numbers that a question of records selects. */
    static Set<Long> records(Moment moment, Question question, Asking asking, Scope scope) {
        Set<Long> records = new HashSet<>();
        moment.keys(question, asking, scope).forEach(key -> records.add((Long) key.get(0)));
        return records;
    }
}
