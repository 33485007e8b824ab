package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.policy.Applications.Payee;
import io.github.county161.core.mechanism.policy.AuditPage.Column;
import io.github.county161.core.platform.shared.Payment;
import io.github.county161.core.platform.shared.Recovery;
import io.github.county161.core.platform.welfare.Fund;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Of an audit: what the bank paid and sent back, and what was recovered. */
record AuditMoney(Moment moment, Lexicon words, AuditPage page) {

    Sheet payments(List<Row> payments, Map<Long, Payee> payees) {
        Set<Long> funds = new TreeSet<>();
        payments.forEach(row -> row.get(Payment.FUND).ifPresent(funds::add));
        Map<Long, String> documents = new HashMap<>();
        moment.current(Fund.FORM.relation(), Relation.RECORD, funds)
                .forEach(row -> documents.put(
                        row.whole(Relation.RECORD), row.get(Fund.DOCUMENT).orElse("")));
        return page.of(
                "发放",
                payments,
                "银行退回的发放表逐行记入；退汇的另起一批。",
                List.of(
                        Column.of("批次号", 12, row -> row.get(Payment.BATCH_NO).orElse("")),
                        Column.number("申请号", 8, AuditMoney::application),
                        Column.of(
                                "姓名或单位",
                                16,
                                row -> Auditing.payee(payees, application(row)).name()),
                        Column.of(
                                "资金文号",
                                18,
                                row -> row.get(Payment.FUND)
                                        .map(fund -> documents.getOrDefault(fund, ""))
                                        .orElse("")),
                        Column.of(
                                "应发金额",
                                11,
                                row -> row.get(Payment.DUE).map(Yuan::text).orElse("")),
                        Column.of(
                                "实发金额",
                                11,
                                row -> row.get(Payment.AMOUNT).map(Yuan::text).orElse("")),
                        Column.of(
                                "发放日期",
                                11,
                                row -> row.get(Payment.DAY).map(String::valueOf).orElse("")),
                        Column.of(
                                "结果",
                                8,
                                row -> row.get(Payment.RESULT)
                                        .map(code -> words.label(Payment.RESULT_LIST.name(), code))
                                        .orElse("")),
                        Column.of(
                                "退汇日期",
                                11,
                                row -> row.get(Payment.BOUNCED_ON)
                                        .map(String::valueOf)
                                        .orElse("")),
                        Column.of(
                                "退汇原因", 14, row -> row.get(Payment.BOUNCED_FOR).orElse("")),
                        Column.of("凭证号", 14, row -> row.get(Payment.VOUCHER).orElse(""))));
    }

    private static long application(Row payment) {
        return Applications.paidBy(payment).orElse(0L);
    }

    /** What came back of these payments. */
    Sheet recoveries(List<Row> payments, Map<Long, Payee> payees) {
        Map<String, Long> paid = new HashMap<>();
        payments.forEach(row -> Applications.paidBy(row)
                .ifPresent(application -> paid.putIfAbsent(Applications.batchOf(row), application)));
        Set<String> batches = new TreeSet<>();
        payments.forEach(row -> row.get(Payment.BATCH_NO).ifPresent(batches::add));
        List<Back> back = moment.current(Recovery.FORM.relation(), Recovery.BATCH_NO.field(), batches).stream()
                .flatMap(row -> Optional.ofNullable(paid.get(Applications.batchOf(row))).stream()
                        .map(application -> new Back(row, application)))
                .toList();
        return page.of(
                "追回",
                back,
                "按批次号和人认定的追回。",
                List.of(
                        Column.of(
                                "批次号", 12, one -> one.row.get(Recovery.BATCH_NO).orElse("")),
                        Column.number("申请号", 8, Back::application),
                        Column.of(
                                "姓名",
                                16,
                                one -> Auditing.payee(payees, one.application).name()),
                        Column.of(
                                "认定日期",
                                11,
                                one -> one.row
                                        .get(Recovery.DAY)
                                        .map(String::valueOf)
                                        .orElse("")),
                        Column.of(
                                "已追回（元）",
                                12,
                                one -> one.row
                                        .get(Recovery.RECOVERED)
                                        .map(Yuan::text)
                                        .orElse(""))));
    }

    private record Back(Row row, long application) {}
}
