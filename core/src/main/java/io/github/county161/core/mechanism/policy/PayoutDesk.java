package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Unsealed;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.mechanism.policy.Applications.Payee;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.platform.welfare.Fund;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Payouts;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Card;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Texts;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pays out: notices, the bank's sheets out and back, the accounts. */
public final class PayoutDesk implements Payouts {

    private static final int NARROW = 8;
    private static final int MIDDLE = 14;
    private static final int WIDE = 24;

    private final Chart chart;
    private final Store store;
    private final Crypto crypto;
    private final Lexicon words;
    private final List<Policy> policies;
    private final Function<LocalDate, Asking> onDay;

    /** @param onDay the asking of a day with the pack's numbers and calendar */
    public PayoutDesk(
            Chart chart,
            Store store,
            Crypto crypto,
            Lexicon words,
            List<Policy> policies,
            Function<LocalDate, Asking> onDay) {
        this.chart = chart;
        this.store = store;
        this.crypto = crypto;
        this.words = words;
        this.policies = List.copyOf(policies);
        this.onDay = onDay;
    }

    private Asking asking(Desk.View view) {
        return view.asking(onDay);
    }

    private static String proof(Moment moment) {
        return "校验码 " + Verification.proof(moment).text();
    }

    private static String county(Moment moment) {
        Divisions divisions = new Divisions(moment);
        return divisions.county().map(divisions::title).orElse("");
    }

    @Override
    public Optional<Sheet> notice(String name, Hanging hanging, Desk.View view, Scope scope) {
        return Policy.named(policies, name)
                .flatMap(policy -> policy.on(view.reportDay())
                        .map(terms -> Veil.read(store, chart, scope, moment -> {
                            Applications applications = new Applications(chart, moment, asking(view));
                            List<Row> rows = applications.shown(policy.id(), scope);
                            return PublicNotice.of(
                                    policy,
                                    terms,
                                    rows,
                                    applications.payees(rows),
                                    new Divisions(moment),
                                    hanging,
                                    proof(moment));
                        })));
    }

    @Override
    public Optional<Sending> sending(String name, String batchNo, Desk.View view, Scope scope) {
        return Policy.named(policies, name)
                .map(policy -> Veil.read(store, chart, scope, moment -> {
                    Applications applications = new Applications(chart, moment, asking(view));
                    Set<String> sent = applications.sentUnder(batchNo);
                    if (sent.contains(policy.id())) {
                        return new Sending(List.of(), List.of());
                    }
                    if (!sent.isEmpty()) {
                        return new Sending(List.of(), List.of(taken(batchNo, sent)));
                    }
                    List<Order> orders = new ArrayList<>();
                    applications
                            .ready(policy.id(), scope)
                            .forEach(row -> orders.add(new Order(
                                    Subsidy.FORM.name(),
                                    "send",
                                    Optional.of(row.whole(Relation.RECORD)),
                                    Optional.of(view.reportDay()),
                                    Map.of(Subsidy.BATCH_NO.name(), batchNo),
                                    "",
                                    orders.size() + 1L)));
                    return new Sending(orders, List.of());
                }));
    }

    private Fault taken(String batchNo, Set<String> sent) {
        String by = sent.stream()
                .map(id -> words.label(Subsidy.POLICY_LIST.name(), id))
                .collect(Collectors.joining("、"));
        return new Fault(0, "", BATCH, "batch_taken", batchNo, "没有用过的批次号（一个批次号只用于一张发放表，此号已用于" + by + "）");
    }

    @Override
    public Optional<Sheet> batch(
            String name, String batchNo, Optional<String> fund, boolean clear, Desk.View view, Scope scope) {
        return Policy.named(policies, name)
                .map(policy -> Veil.read(store, chart, scope, moment -> {
                    Applications applications = new Applications(chart, moment, asking(view));
                    List<Row> rows = applications.ofBatch(policy.id(), batchNo, scope);
                    Map<Long, Payee> payees = applications.payees(rows);
                    Unsealed unsealed = new Unsealed(chart, crypto, moment);
                    Optional<Row> money = fund.flatMap(document ->
                            moment.current(Fund.FORM.relation(), Fund.DOCUMENT.field(), List.of(document)).stream()
                                    .findFirst());
                    String number = money.map(row -> Long.toString(row.whole(Relation.RECORD)))
                            .orElse("");
                    List<List<String>> lines = new ArrayList<>();
                    for (Row row : rows) {
                        long record = row.whole(Relation.RECORD);
                        Payee payee = payees.getOrDefault(record, new Payee("", ""));
                        Map<String, String> told = unsealed.now(Subsidy.FORM, record);
                        lines.add(List.of(
                                Integer.toString(lines.size() + 1),
                                Long.toString(record),
                                batchNo,
                                clear || payee.idMask().isEmpty() ? payee.name() : Texts.surname(payee.name()),
                                payee.idMask(),
                                row.get(Subsidy.BANK).orElse(""),
                                card(told.getOrDefault(Subsidy.ACCOUNT.name(), ""), clear),
                                row.get(Subsidy.AMOUNT).map(Yuan::text).orElse(""),
                                money.flatMap(m -> m.get(Fund.DOCUMENT)).orElse(""),
                                number));
                    }
                    return sheet(
                            county(moment) + policy.title() + "发放表",
                            "批次号 " + batchNo + "　制表日期 " + view.reportDay() + "　金额单位：元",
                            lines,
                            Applications.sum(rows),
                            proof(moment));
                }));
    }

    private static String card(String told, boolean clear) {
        Reading<Card> card = Card.read(told);
        return clear || !card.isGood() ? told : card.value().mask();
    }

    private static Sheet sheet(String title, String under, List<List<String>> lines, Yuan sum, String proof) {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head("序号", NARROW, false));
        heads.add(new Head(RECORD, NARROW, false));
        heads.add(new Head(BATCH, MIDDLE, false));
        heads.add(new Head("姓名", MIDDLE, false));
        heads.add(new Head("身份证号", WIDE, false));
        heads.add(new Head("开户行", WIDE, false));
        heads.add(new Head("银行账号", WIDE, false));
        heads.add(new Head("应发金额", MIDDLE, false).holding(Sheet.Holding.AMOUNT));
        heads.add(new Head("资金文号", MIDDLE, false));
        heads.add(new Head("资金记录号", MIDDLE, false));
        heads.add(new Head("实发金额", MIDDLE, true));
        heads.add(new Head("发放日期", MIDDLE, true));
        heads.add(new Head(RESULT, NARROW, true));
        heads.add(new Head("退汇原因", MIDDLE, false));
        heads.add(new Head("凭证号", MIDDLE, false));
        List<String> totals = new ArrayList<>(List.of("合计", "", "", lines.size() + " 笔", "", "", "", sum.text()));
        while (totals.size() < heads.size()) {
            totals.add("");
        }
        return new Sheet(
                        "发放表",
                        title,
                        List.of(),
                        heads,
                        rows -> {
                            lines.forEach(rows);
                            rows.sum(totals);
                            rows.sum(List.of("合计（大写）：" + sum.capitals()));
                        },
                        List.of(),
                        List.of("银行填写实发金额、发放日期、结果（成功或退汇）、退汇原因、凭证号后退回；记录号、批次号不要改动"),
                        proof)
                .signed(under, List.of("发放单位（盖章）：", "经办：", "复核：", "批准：", "日期："));
    }

    @Override
    public Returned returned(List<Line> lines, Scope scope) {
        return Veil.read(
                store,
                chart,
                scope,
                moment -> new BankReturn(
                                lines, chart, moment, onDay.apply(LocalDate.parse(Relation.ALWAYS_TO)), scope, words)
                        .told());
    }

    @Override
    public List<Sheet> accounts(Desk.View view, Scope scope) {
        return Veil.read(
                store,
                chart,
                scope,
                moment -> new FundAccounts(new Applications(chart, moment, asking(view)), moment, asking(view), scope)
                        .sheets(county(moment), view.reportDay().toString(), proof(moment)));
    }

    @Override
    public List<Rate> rates(Desk.View view, Scope scope) {
        return Veil.read(
                store,
                chart,
                scope,
                moment -> policies.stream()
                        .map(policy -> rate(policy, moment, asking(view), scope))
                        .toList());
    }

    private static Rate rate(Policy policy, Moment moment, Asking asking, Scope scope) {
        Question year = Question.from(Subsidy.FORM.relation())
                .where(
                        Path.of(Subsidy.POLICY).is(policy.id()),
                        Path.of(Subsidy.YEAR)
                                .is((long) asking.asOf().reportDay().getYear()),
                        Path.of(Subsidy.DAY).atMost(Operand.REPORT_DAY),
                        Path.of(Subsidy.STATE).oneOf(Subsidy.APPROVED));
        long approved = 0;
        long paid = 0;
        long approvedFen = 0;
        long paidFen = 0;
        for (Row row : moment.rows(year, asking, scope, 0, Integer.MAX_VALUE)) {
            approved++;
            approvedFen += row.get(Subsidy.AMOUNT).map(Yuan::fen).orElse(0L);
            boolean has = row.get(Subsidy.PAID_ON)
                    .filter(on -> !on.isAfter(asking.asOf().reportDay()))
                    .isPresent();
            paid += has ? 1 : 0;
            paidFen += has ? row.get(Subsidy.PAID).map(Yuan::fen).orElse(0L) : 0;
        }
        return new Rate(policy.title(), approved, paid, new Yuan(approvedFen), new Yuan(paidFen));
    }
}
