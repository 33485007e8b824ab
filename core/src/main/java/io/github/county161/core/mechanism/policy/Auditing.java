package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.ledger.register.Attachment;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.mechanism.policy.Applications.Payee;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Policies.Audit;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import io.github.county161.core.term.Yuan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * 审计包: of a policy and year who has it or should, and by which facts; every application and what was done with it, by
 * whom; payments, what bounced and came back; the papers that are named; and the slips it is all written on, with their
 * digests, by which the journal proves it.
 */
final class Auditing {

    static final Payee NOBODY = new Payee("", "");

    private final Policy policy;
    private final Chart chart;
    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final long year;
    private final Divisions divisions;
    private final AuditPage page;
    private final Set<Long> slips = new TreeSet<>();

    Auditing(Policy policy, Terms terms, Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.policy = policy;
        this.chart = chart;
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.words = words;
        this.year = asking.asOf().reportDay().getYear();
        this.divisions = new Divisions(moment);
        this.page = new AuditPage(
                title(), terms.documentNo(), "校验码 " + Verification.proof(moment).text());
    }

    /** @param judged with names, those to whom the policy is nothing left out */
    Audit of(List<Entitlement> judged) {
        List<Row> applications = moment.rows(
                Question.from(Subsidy.FORM.relation())
                        .where(
                                Path.of(Subsidy.POLICY).is(policy.id()),
                                Path.of(Subsidy.YEAR).is(year)),
                asking,
                scope,
                0,
                Integer.MAX_VALUE);
        Map<Long, Payee> payees = new Applications(chart, moment, asking).payees(applications);
        List<Long> records = applications.stream().map(Auditing::record).toList();
        List<Row> payments = Applications.payments(moment, records).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Auditing::record))
                .toList();
        moment.entriesOf(payments.stream().map(Auditing::record).toList()).forEach(entry -> slips.add(entry.slip()));
        AuditMoney money = new AuditMoney(moment, words, page);
        List<Row> papers = papers(applications);
        List<Sheet> sheets = List.of(
                names(judged),
                reasons(judged),
                applications(applications, payees),
                steps(records, payees),
                money.payments(payments, payees),
                money.recoveries(payments, payees),
                papersNamed(applications, papers),
                slips());
        return new Audit(
                title(),
                sheets,
                papers.stream()
                        .flatMap(row -> row.get(Attachment.NUMBER).stream())
                        .toList());
    }

    private String title() {
        return divisions.county().map(divisions::title).orElse("") + year + "年" + policy.title();
    }

    private static Long record(Row row) {
        return row.whole(Relation.RECORD);
    }

    private Sheet names(List<Entitlement> judged) {
        List<List<String>> lines = new ArrayList<>();
        judged.forEach(each -> lines.add(List.of(
                Long.toString(each.payee()),
                each.title(),
                each.place().map(divisions::title).orElse(""),
                each.verdict().label(),
                each.due().text(),
                each.received().text())));
        return page.of(
                "名单",
                lines,
                "应享未享、已享、不应享而享的，各一行；已发扣除已追回。",
                AuditPage.head("记录号", 8),
                AuditPage.head("姓名或单位", 26),
                AuditPage.head("所在镇村", 18),
                AuditPage.head("结论", 12),
                AuditPage.head("应享（元）", 12),
                AuditPage.head("已发（元）", 12));
    }

    private Sheet reasons(List<Entitlement> judged) {
        List<List<String>> lines = new ArrayList<>();
        for (Entitlement each : judged) {
            for (Reason reason : each.why()) {
                lines.add(List.of(
                        Long.toString(each.payee()),
                        each.title(),
                        reason.standing().label(),
                        reason.says(),
                        reason.fact(),
                        reason.record().map(r -> Long.toString(r)).orElse("")));
            }
        }
        return page.of(
                "依据",
                lines,
                "每人每个条件一行，写明凭哪条记录判断。",
                AuditPage.head("记录号", 8),
                AuditPage.head("姓名或单位", 26),
                AuditPage.head("是否满足", 9),
                AuditPage.head("条件", 36),
                AuditPage.head("事实", 36),
                AuditPage.head("事实记录号", 10));
    }

    private Sheet applications(List<Row> applications, Map<Long, Payee> payees) {
        List<List<String>> lines = new ArrayList<>();
        for (Row row : applications) {
            Payee payee = payees.getOrDefault(record(row), NOBODY);
            lines.add(List.of(
                    Long.toString(record(row)),
                    payee.name(),
                    payee.idMask(),
                    row.text(Relation.PLACE).map(divisions::title).orElse(""),
                    row.get(Subsidy.DAY).map(String::valueOf).orElse(""),
                    row.get(Subsidy.AMOUNT).map(Yuan::text).orElse(""),
                    label(Subsidy.STATE_LIST.name(), row.get(Subsidy.STATE)),
                    row.get(Subsidy.PAID_ON).map(String::valueOf).orElse(""),
                    row.get(Subsidy.PAID).map(Yuan::text).orElse("")));
        }
        return page.of(
                "申请",
                lines,
                "本年度的全部申请。",
                AuditPage.head("申请号", 8),
                AuditPage.head("姓名或单位", 16),
                AuditPage.head("身份证号", 20),
                AuditPage.head("镇村", 18),
                AuditPage.head("申请日期", 11),
                AuditPage.head("申请金额", 11),
                AuditPage.head("状态", 10),
                AuditPage.head("发放日期", 11),
                AuditPage.head("实发金额", 11));
    }

    private String label(String list, Optional<String> code) {
        return code.map(c -> words.label(list, c)).orElse("");
    }

    private Sheet steps(List<Long> records, Map<Long, Payee> payees) {
        List<List<String>> lines = new ArrayList<>();
        moment.current(Step.RELATION, Relation.RECORD, records).stream()
                .sorted(Comparator.comparing(Auditing::record).thenComparing(row -> row.whole(Step.ENTRY)))
                .forEach(step -> {
                    long slip = step.whole(Step.SLIP);
                    slips.add(slip);
                    boolean opened = step.text(Step.ACT).equals(Optional.of(Act.ENTER.word()));
                    lines.add(List.of(
                            Long.toString(record(step)),
                            payees.getOrDefault(record(step), NOBODY).name(),
                            step.text(Step.HAPPENED_ON).orElse(""),
                            opened ? "填报" : label(Subsidy.ACT_LIST.name(), step.text(Step.ACT)),
                            label(Subsidy.STATE_LIST.name(), step.text(Step.STATE)),
                            moment.slip(slip).map(Slip::actor).orElse(""),
                            Long.toString(slip)));
                });
        return page.of(
                "办理",
                lines,
                "每步办理一行，账页号见“账页”。",
                AuditPage.head("申请号", 8),
                AuditPage.head("姓名或单位", 16),
                AuditPage.head("日期", 11),
                AuditPage.head("办理", 12),
                AuditPage.head("办理后状态", 12),
                AuditPage.head("账号", 14),
                AuditPage.head("账页号", 8));
    }

    /** Attachments that the applications name by their numbers, within the scope. */
    private List<Row> papers(Collection<Row> applications) {
        Set<String> named = new TreeSet<>();
        applications.forEach(row -> Texts.BETWEEN
                .splitAsStream(row.get(Subsidy.EVIDENCE).orElse(""))
                .filter(text -> !text.isEmpty())
                .forEach(named::add));
        return named.isEmpty()
                ? List.of()
                : moment.rows(
                        Question.from(Attachment.FORM.relation())
                                .where(Path.of(Attachment.NUMBER).oneOf(named)),
                        asking,
                        scope,
                        0,
                        Integer.MAX_VALUE);
    }

    private Sheet papersNamed(List<Row> applications, List<Row> papers) {
        Map<String, Row> byNumber = new HashMap<>();
        papers.forEach(row -> byNumber.put(row.get(Attachment.NUMBER).orElse(""), row));
        List<List<String>> lines = new ArrayList<>();
        for (Row row : applications) {
            for (String named : Texts.BETWEEN.split(row.get(Subsidy.EVIDENCE).orElse(""))) {
                Optional<Row> paper = Optional.ofNullable(byNumber.get(named));
                if (!named.isEmpty()) {
                    lines.add(List.of(
                            Long.toString(record(row)),
                            named,
                            paper.flatMap(p -> p.get(Attachment.TYPE)).orElse("不是附件编号"),
                            paper.flatMap(p -> p.get(Attachment.HASH)).orElse("")));
                }
            }
        }
        return page.of(
                "佐证",
                lines,
                "是附件的在“附件”目录里，文件名是附件编号；内容摘要是 SHA-256。",
                AuditPage.head("申请号", 8),
                AuditPage.head("佐证", 30),
                AuditPage.head("文件类型", 12),
                AuditPage.head("内容摘要", 66));
    }

    private Sheet slips() {
        List<List<String>> lines = new ArrayList<>();
        for (long no : slips) {
            moment.slip(no)
                    .ifPresent(slip -> lines.add(
                            List.of(Long.toString(no), slip.recordedAt(), slip.actor(), slip.source(), slip.digest())));
        }
        return page.of(
                "账页",
                lines,
                "每张账页的摘要含前一张的摘要，改动任何一张，其后的全部不符；verify 可重算。",
                AuditPage.head("账页号", 8),
                AuditPage.head("记账时间", 26),
                AuditPage.head("账号", 14),
                AuditPage.head("来源", 24),
                AuditPage.head("摘要", 66));
    }
}
