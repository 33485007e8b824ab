package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.mechanism.policy.Applications.Payee;
import io.github.county161.core.platform.shared.Payment;
import io.github.county161.core.platform.shared.Recovery;
import io.github.county161.core.platform.welfare.Fund;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import io.github.county161.core.term.Yuan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The account of each document (文号) by the report day: 到账 − 已发 + 退汇 + 追回 = 结余. 已发 is all that was sent to
 * the bank, what came back among it.
 */
final class FundAccounts {

    private static final String UNNAMED = "未注明文号";
    private static final int MIDDLE = 16;
    private static final int WIDE = 28;

    /** What a line does to an account. */
    enum Side {
        ARRIVED("到账", 1),
        SENT("已发", -1),
        BOUNCED("退汇", 1),
        RECOVERED("追回", 1);

        private final String label;
        private final int sign;

        Side(String label, int sign) {
            this.label = label;
            this.sign = sign;
        }
    }

    private record Entry(String document, Side side, String day, String about, Yuan yuan) {}

    private final List<Entry> entries = new ArrayList<>();

    FundAccounts(Applications applications, Moment moment, Asking asking, Scope scope) {
        Map<Long, String> documents = new HashMap<>();
        rows(Question.from(Fund.FORM.relation()), Path.of(Fund.DAY), moment, asking, scope)
                .forEach(row -> {
                    String document = row.get(Fund.DOCUMENT).orElseThrow();
                    documents.put(row.whole(Relation.RECORD), document);
                    add(document, Side.ARRIVED, row.text(Fund.DAY.field()), "", row.get(Fund.AMOUNT));
                });
        List<Row> payments = rows(Question.from(Payment.FORM.relation()), Path.of(Payment.DAY), moment, asking, scope);
        Map<Long, Payee> payees = applications.payees(payments);
        Map<String, String> byPayment = new HashMap<>();
        for (Row row : payments) {
            String document = row.get(Payment.FUND)
                    .map(fund -> documents.getOrDefault(fund, UNNAMED))
                    .orElse(UNNAMED);
            String about = row.get(Payment.BATCH_NO).orElse("") + " "
                    + payees.getOrDefault(row.whole(Relation.RECORD), new Payee("", ""))
                            .name();
            row.get(Payment.WHO)
                    .ifPresent(who -> byPayment.put(row.get(Payment.BATCH_NO).orElse("") + "|" + who, document));
            add(document, Side.SENT, row.text(Payment.DAY.field()), about, row.get(Payment.AMOUNT));
            if (Payment.isBounced(row, asking.asOf().reportDay())) {
                Optional<String> back = row.text(Payment.BOUNCED_ON.field()).or(() -> row.text(Payment.DAY.field()));
                add(document, Side.BOUNCED, back, about, row.get(Payment.AMOUNT));
            }
        }
        for (Row row : rows(Question.from(Recovery.FORM.relation()), Path.of(Recovery.DAY), moment, asking, scope)) {
            String batch = row.get(Recovery.BATCH_NO).orElse("");
            String document =
                    byPayment.getOrDefault(batch + "|" + row.get(Recovery.WHO).orElse(0L), UNNAMED);
            add(document, Side.RECOVERED, row.text(Recovery.DAY.field()), batch, row.get(Recovery.RECOVERED));
        }
        entries.sort(Comparator.comparing(Entry::document, Texts::byCodePoint)
                .thenComparing(Entry::side)
                .thenComparing(Entry::day));
    }

    private static List<Row> rows(Question of, Path day, Moment moment, Asking asking, Scope scope) {
        return moment.rows(of.where(day.atMost(Operand.REPORT_DAY)), asking, scope, 0, Integer.MAX_VALUE);
    }

    private void add(String document, Side side, Optional<String> day, String about, Optional<Yuan> yuan) {
        yuan.filter(amount -> amount.fen() != 0)
                .ifPresent(amount -> entries.add(new Entry(document, side, day.orElse(""), about, amount)));
    }

    private static Head head(String text, int width) {
        return new Head(text, width, false);
    }

    List<Sheet> sheets(String county, String day, String proof) {
        Map<String, Map<Side, Long>> sums = new TreeMap<>(Texts::byCodePoint);
        entries.forEach(e ->
                sums.computeIfAbsent(e.document, d -> new HashMap<>()).merge(e.side, e.yuan.fen(), Math::addExact));
        List<List<String>> accounts = new ArrayList<>();
        Map<Side, Long> all = new HashMap<>();
        sums.forEach((document, of) -> {
            accounts.add(line(document, of));
            of.forEach((side, fen) -> all.merge(side, fen, Math::addExact));
        });
        Sheet account = new Sheet(
                        "资金账",
                        county + "补贴资金账",
                        List.of(),
                        List.of(
                                head("资金文号", WIDE),
                                head("到账（元）", MIDDLE),
                                head("已发（元）", MIDDLE),
                                head("退汇（元）", MIDDLE),
                                head("追回（元）", MIDDLE),
                                head("结余（元）", MIDDLE)),
                        accounts::forEach,
                        line("合计", all),
                        List.of("到账 − 已发 + 退汇 + 追回 = 结余；已发含退汇的。各笔见“明细”"),
                        proof)
                .signed("截至 " + day, List.of("复核：", "制表："));
        Sheet behind = new Sheet(
                "明细",
                county + "补贴资金明细",
                List.of(),
                List.of(
                        head("资金文号", WIDE),
                        head("项目", MIDDLE),
                        head("日期", MIDDLE),
                        head("批次和收款人", WIDE),
                        head("金额（元）", MIDDLE)),
                lines -> entries.forEach(
                        e -> lines.accept(List.of(e.document, e.side.label, e.day, e.about, e.yuan.text()))),
                List.of(),
                List.of(),
                proof);
        return List.of(account, behind);
    }

    private static List<String> line(String title, Map<Side, Long> of) {
        List<String> line = new ArrayList<>(List.of(title));
        long left = 0;
        for (Side side : Side.values()) {
            long fen = of.getOrDefault(side, 0L);
            line.add(new Yuan(fen).text());
            left += side.sign * fen;
        }
        line.add(new Yuan(left).text());
        return line;
    }
}
