package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.mechanism.policy.Applications.Payee;
import io.github.county161.core.platform.shared.Payment;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Payouts;
import io.github.county161.core.port.Payouts.Line;
import io.github.county161.core.port.Payouts.Returned;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Day;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Texts;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bank's sheet as it came back: what each row comes to. A row that says what a payment says already changes
 * nothing; one that would pay an application twice, pays one that is on another sheet or none, somebody else or another
 * amount, is refused.
 */
final class BankReturn {

    private static final int TAIL = 4;

    private final Lexicon words;
    private final Map<Long, Row> applications = new HashMap<>();
    private final Map<Long, Payee> payees;
    private final Map<Long, List<Row>> payments;
    private final List<Order> orders = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final List<Line> unchanged = new ArrayList<>();
    private final List<Line> waiting = new ArrayList<>();

    BankReturn(List<Line> lines, Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.words = words;
        List<Long> named = lines.stream()
                .map(line -> text(line, Payouts.RECORD))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        moment.rows(
                        Question.from(Subsidy.FORM.relation())
                                .where(Path.of(Relation.RECORD).oneOf(named)),
                        asking,
                        scope,
                        0,
                        Integer.MAX_VALUE)
                .forEach(row -> applications.put(row.whole(Relation.RECORD), row));
        this.payees = new Applications(chart, moment, asking).payees(applications.values());
        this.payments = Applications.payments(moment, applications.keySet());
        lines.forEach(this::take);
    }

    Returned told() {
        return new Returned(faults.isEmpty() ? orders : List.of(), faults, unchanged.size(), waiting.size());
    }

    private static String text(Line line, String heading) {
        return Texts.clean(line.texts().getOrDefault(heading, ""));
    }

    private void fault(Line line, String heading, String code, String expected) {
        faults.add(new Fault(line.row(), "", heading, code, text(line, heading), expected));
    }

    private void take(Line line) {
        if (text(line, Payouts.RESULT).isEmpty()) {
            waiting.add(line);
            return;
        }
        Optional<Row> application = Optional.of(text(line, Payouts.RECORD))
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> Optional.ofNullable(applications.get(Long.valueOf(text))));
        if (application.isEmpty()) {
            fault(line, Payouts.RECORD, "unknown_record", "发放表里的补贴申请记录号");
            return;
        }
        Optional<String> result = words.code("payment_result", text(line, Payouts.RESULT))
                .filter(code -> Payment.RESULT_LIST.meanings().contains(code));
        Reading<LocalDate> day = Day.read(text(line, "发放日期"));
        Reading<Yuan> amount = Yuan.read(text(line, "实发金额"));
        String batchNo = text(line, Payouts.BATCH);
        if (result.isEmpty()) {
            fault(line, Payouts.RESULT, "code", "成功、退汇或重发");
        }
        if (!day.isGood()) {
            fault(line, "发放日期", day.flaw().code(), day.flaw().expected());
        }
        if (!amount.isGood()) {
            fault(line, "实发金额", amount.flaw().code(), amount.flaw().expected());
        }
        if (batchNo.isEmpty()) {
            fault(line, Payouts.BATCH, "missing", "发放表上的批次号");
        }
        if (result.isPresent() && day.isGood() && amount.isGood() && !batchNo.isEmpty()) {
            match(line, application.get(), result.get(), day.value(), amount.value(), batchNo);
        }
    }

    private void match(Line line, Row application, String result, LocalDate day, Yuan amount, String batchNo) {
        long record = application.whole(Relation.RECORD);
        boolean bounced = result.equals("bounced");
        if (!seen.add(record)) {
            fault(line, Payouts.RECORD, "duplicate_in_file", "只出现一次的记录号");
            return;
        }
        Payee payee = payees.getOrDefault(record, new Payee("", ""));
        if (!isSame(payee, line)) {
            fault(line, "姓名", "name_differs", "此记录号的收款人（姓名和身份证号后四位）");
            return;
        }
        Yuan due = application.get(Subsidy.AMOUNT).orElseThrow();
        if (!amount.equals(due)) {
            fault(line, "实发金额", "amount_differs", "应发金额 " + due.text());
            return;
        }
        Optional<Row> before = payments.getOrDefault(record, List.of()).stream()
                .filter(row -> row.get(Payment.BATCH_NO).equals(Optional.of(batchNo)))
                .findFirst();
        if (before.isPresent()) {
            again(line, before.get(), bounced, day);
            return;
        }
        if (isOnSheet(line, application, batchNo, day)) {
            pay(line, application, bounced, day, amount, batchNo);
        }
    }

    /** Whether it was sent out on this sheet, by the day, and nobody has told of it since; a fault if not. */
    private boolean isOnSheet(Line line, Row application, String batchNo, LocalDate day) {
        String state = application.get(Subsidy.STATE).orElse("");
        Optional<String> on = application.get(Subsidy.BATCH_NO);
        Optional<LocalDate> sent = application.get(Subsidy.SENT_ON);
        if (state.equals(Applications.PAID)) {
            String paidOn = application
                    .get(Subsidy.PAID_ON)
                    .map(paid -> "（已于 " + paid + " 发放）")
                    .orElse("");
            fault(line, Payouts.RECORD, "paid_already", "待发放的申请" + paidOn);
        } else if (!state.equals(Applications.TO_PAY) || !on.equals(Optional.of(batchNo))) {
            String stands = words.label(Subsidy.STATE_LIST.name(), state)
                    + on.map(no -> "，批次号 " + no).orElse("");
            fault(line, Payouts.RECORD, "not_in_batch", "批次 " + batchNo + " 中待发放的申请（现在是：" + stands + "）");
        } else if (sent.filter(day::isBefore).isPresent()) {
            fault(line, "发放日期", "date_order", "不早于送银行日期 " + sent.get());
        } else {
            return true;
        }
        return false;
    }

    private static boolean isSame(Payee payee, Line line) {
        String name = text(line, "姓名");
        String id = text(line, "身份证号");
        boolean named = name.equals(payee.name()) || name.equals(Texts.surname(payee.name()));
        boolean tail = payee.idMask().isEmpty()
                ? id.isEmpty()
                : id.length() >= TAIL && payee.idMask().endsWith(id.substring(id.length() - TAIL));
        return named && tail;
    }

    /** The same batch has told of it: the same again, that the money came back since, or a fault. */
    private void again(Line line, Row before, boolean bounced, LocalDate day) {
        LocalDate paid = before.get(Payment.DAY).orElseThrow();
        boolean wasBounced = Payment.isBounced(before, LocalDate.MAX);
        LocalDate back = before.get(Payment.BOUNCED_ON).orElse(paid);
        boolean told =
                bounced ? wasBounced && day.equals(back) : day.equals(paid) && !(wasBounced && back.equals(paid));
        if (told) {
            unchanged.add(line);
        } else if (bounced && !wasBounced && day.isAfter(paid)) {
            comesBack(line, before, day);
        } else {
            fault(
                    line,
                    Payouts.RESULT,
                    "told_otherwise",
                    "与已记入的回单一致的内容（"
                            + words.label(
                                    "payment_result", before.get(Payment.RESULT).orElse("")) + "，"
                            + before.get(Payment.DAY).map(LocalDate::toString).orElse("") + "）");
        }
    }

    /** What the bank had paid it gave back on a later day: it is not paid any more, and goes out again. */
    private void comesBack(Line line, Row payment, LocalDate day) {
        String why = text(line, "退汇原因");
        if (why.isEmpty()) {
            fault(line, "退汇原因", "missing", "必填内容");
            return;
        }
        Map<String, String> cells = Map.of(
                Payment.RESULT.name(),
                words.label("payment_result", "bounced"),
                Payment.BOUNCED_ON.name(),
                day.toString(),
                Payment.BOUNCED_FOR.name(),
                why);
        orders.add(new Order(
                Payment.FORM.name(),
                Act.CHANGE.word(),
                Optional.of(payment.whole(Relation.RECORD)),
                Optional.of(day),
                cells,
                "",
                line.row()));
        act(line, Applications.paidBy(payment).orElseThrow(), "bounce", day, Map.of());
    }

    private void pay(Line line, Row application, boolean bounced, LocalDate day, Yuan amount, String batchNo) {
        long record = application.whole(Relation.RECORD);
        boolean afterBounce = payments.containsKey(record);
        Map<String, String> cells = new HashMap<>();
        cells.put(Payment.BATCH_NO.name(), batchNo);
        cells.put(Payment.POLICY.name(), application.get(Subsidy.POLICY).orElseThrow());
        cells.put(Payment.PERIOD.name(), Applications.period(application));
        application.get(Subsidy.WHO).ifPresent(who -> cells.put("id_number", "#" + who));
        application.get(Subsidy.PAYEE).ifPresent(unit -> cells.put(Payment.PAYEE.name(), "#" + unit));
        cells.put(Payment.BASIS.name(), Applications.basis(record));
        String fund = text(line, "资金记录号");
        if (!fund.isEmpty()) {
            cells.put(Payment.FUND.name(), "#" + fund);
        }
        cells.put(Payment.DUE.name(), amount.text());
        cells.put(Payment.AMOUNT.name(), amount.text());
        cells.put(Payment.DAY.name(), day.toString());
        String result = bounced ? "bounced" : afterBounce ? "paid_again" : "paid";
        cells.put(Payment.RESULT.name(), words.label("payment_result", result));
        cells.put(Payment.BOUNCED_ON.name(), bounced ? day.toString() : "");
        cells.put(Payment.BOUNCED_FOR.name(), text(line, "退汇原因"));
        cells.put(Payment.VOUCHER.name(), text(line, "凭证号"));
        cells.values().removeIf(String::isEmpty);
        if (bounced && text(line, "退汇原因").isEmpty()) {
            fault(line, "退汇原因", "missing", "必填内容");
            return;
        }
        orders.add(Order.row(Payment.FORM.name(), cells, line.row()));
        if (bounced) {
            act(line, record, "bounce", day, Map.of());
        } else {
            act(line, record, "pay", day, Map.of(Subsidy.PAID.name(), amount.text()));
        }
    }

    private void act(Line line, long application, String act, LocalDate day, Map<String, String> cells) {
        orders.add(
                new Order(Subsidy.FORM.name(), act, Optional.of(application), Optional.of(day), cells, "", line.row()));
    }
}
