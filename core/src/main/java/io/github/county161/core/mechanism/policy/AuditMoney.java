package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.policy.Applications.Payee;
import io.github.county161.core.platform.shared.Payment;
import io.github.county161.core.platform.shared.Recovery;
import io.github.county161.core.platform.welfare.Fund;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.util.ArrayList;
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
        List<List<String>> lines = new ArrayList<>();
        for (Row row : payments) {
            long application = Applications.paidBy(row).orElse(0L);
            lines.add(List.of(
                    row.get(Payment.BATCH_NO).orElse(""),
                    Long.toString(application),
                    payees.getOrDefault(application, Auditing.NOBODY).name(),
                    row.get(Payment.FUND)
                            .map(fund -> documents.getOrDefault(fund, ""))
                            .orElse(""),
                    row.get(Payment.DUE).map(Yuan::text).orElse(""),
                    row.get(Payment.AMOUNT).map(Yuan::text).orElse(""),
                    row.get(Payment.DAY).map(String::valueOf).orElse(""),
                    row.get(Payment.RESULT)
                            .map(code -> words.label(Payment.RESULT_LIST.name(), code))
                            .orElse(""),
                    row.get(Payment.BOUNCED_FOR).orElse(""),
                    row.get(Payment.VOUCHER).orElse("")));
        }
        return page.of(
                "发放",
                lines,
                "银行退回的发放表逐行记入；退汇的另起一批。",
                AuditPage.head("批次号", 12),
                AuditPage.head("申请号", 8),
                AuditPage.head("姓名或单位", 16),
                AuditPage.head("资金文号", 18),
                AuditPage.head("应发金额", 11),
                AuditPage.head("实发金额", 11),
                AuditPage.head("发放日期", 11),
                AuditPage.head("结果", 8),
                AuditPage.head("退汇原因", 14),
                AuditPage.head("凭证号", 14));
    }

    /** What came back of these payments. */
    Sheet recoveries(List<Row> payments, Map<Long, Payee> payees) {
        Map<String, Long> paid = new HashMap<>();
        payments.forEach(row -> Applications.paidBy(row)
                .ifPresent(application -> paid.putIfAbsent(Applications.batchOf(row), application)));
        Set<String> batches = new TreeSet<>();
        payments.forEach(row -> row.get(Payment.BATCH_NO).ifPresent(batches::add));
        List<List<String>> lines = new ArrayList<>();
        for (Row row : moment.current(Recovery.FORM.relation(), Recovery.BATCH_NO.field(), batches)) {
            Optional<Long> application = Optional.ofNullable(paid.get(Applications.batchOf(row)));
            application.ifPresent(of -> lines.add(List.of(
                    row.get(Recovery.BATCH_NO).orElse(""),
                    Long.toString(of),
                    payees.getOrDefault(of, Auditing.NOBODY).name(),
                    row.get(Recovery.DAY).map(String::valueOf).orElse(""),
                    row.get(Recovery.RECOVERED).map(Yuan::text).orElse(""))));
        }
        return page.of(
                "追回",
                lines,
                "按批次号和人认定的追回。",
                AuditPage.head("批次号", 12),
                AuditPage.head("申请号", 8),
                AuditPage.head("姓名", 16),
                AuditPage.head("认定日期", 11),
                AuditPage.head("已追回（元）", 12));
    }
}
