package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.ledger.register.Attachment;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.mechanism.policy.Applications.Payee;
import io.github.county161.core.mechanism.policy.AuditPage.Column;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Policies.Audit;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * 审计包: of a policy and year who has it or should, and by which facts; every application and what was done with it, by
 * whom; payments, what bounced and came back; the papers that are named; and the slips it is all written on, with their
 * digests, by which the journal proves it.
 */
final class Auditing {

    private static final Payee NOBODY = new Payee("", "");

    private final Policy policy;
    private final Chart chart;
    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final long year;
    private final Divisions divisions;
    private final AuditPage page;

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
        List<Row> steps = moment.current(Step.RELATION, Relation.RECORD, records).stream()
                .sorted(Comparator.comparing(Auditing::record).thenComparing(row -> row.whole(Step.ENTRY)))
                .toList();
        Map<Long, Slip> slips = written(steps, payments);
        AuditMoney money = new AuditMoney(moment, words, page);
        AuditPapers evidence = new AuditPapers(moment, page);
        List<Row> papers = evidence.of(applications, asking, scope);
        List<Sheet> sheets = List.of(
                names(judged),
                reasons(judged),
                applications(applications, payees),
                steps(steps, payees, slips),
                money.payments(payments, payees),
                money.recoveries(payments, payees),
                evidence.sheet(applications, papers),
                slips(slips));
        return new Audit(
                title(),
                sheets,
                papers.stream()
                        .flatMap(row -> row.get(Attachment.NUMBER).stream())
                        .toList());
    }

    /** All that the steps and payments are written on, by number. */
    private Map<Long, Slip> written(List<Row> steps, List<Row> payments) {
        Map<Long, Slip> slips = new TreeMap<>();
        Stream.concat(
                        steps.stream().map(step -> step.whole(Step.SLIP)),
                        moment.entriesOf(payments.stream().map(Auditing::record).toList()).stream()
                                .map(Entry::slip))
                .distinct()
                .forEach(no -> moment.slip(no).ifPresent(slip -> slips.put(no, slip)));
        return slips;
    }

    private String title() {
        return divisions.county().map(divisions::title).orElse("") + year + "年" + policy.title();
    }

    private static Long record(Row row) {
        return row.whole(Relation.RECORD);
    }

    private Sheet names(List<Entitlement> judged) {
        return page.of(
                "名单",
                judged,
                "应享未享、已享、不应享而享的，各一行；已发扣除已追回。",
                List.of(
                        Column.number("记录号", 8, Entitlement::payee),
                        Column.of("姓名或单位", 26, Entitlement::title),
                        Column.of(
                                "所在镇村",
                                18,
                                each -> each.place().map(divisions::title).orElse("")),
                        Column.of("结论", 12, each -> each.verdict().label()),
                        Column.of("应享（元）", 12, each -> each.due().text()),
                        Column.of("已发（元）", 12, each -> each.received().text())));
    }

    private record Told(Entitlement of, Reason reason) {}

    private Sheet reasons(List<Entitlement> judged) {
        List<Told> told = judged.stream()
                .flatMap(each -> each.why().stream().map(reason -> new Told(each, reason)))
                .toList();
        return page.of(
                "依据",
                told,
                "每人每个条件一行，写明凭哪条记录判断。",
                List.of(
                        Column.number("记录号", 8, one -> one.of.payee()),
                        Column.of("姓名或单位", 26, one -> one.of.title()),
                        Column.of("是否满足", 9, one -> one.reason.standing().label()),
                        Column.of("条件", 36, one -> one.reason.says()),
                        Column.of("事实", 36, one -> one.reason.fact()),
                        Column.of(
                                "事实记录号",
                                10,
                                one -> one.reason
                                        .record()
                                        .map(r -> Long.toString(r))
                                        .orElse(""))));
    }

    private Sheet applications(List<Row> applications, Map<Long, Payee> payees) {
        return page.of(
                "申请",
                applications,
                "本年度的全部申请。",
                List.of(
                        Column.number("申请号", 8, Auditing::record),
                        Column.of("姓名或单位", 16, row -> payee(payees, record(row)).name()),
                        Column.of("身份证号", 20, row -> payee(payees, record(row)).idMask()),
                        Column.of(
                                "镇村",
                                18,
                                row -> row.text(Relation.PLACE)
                                        .map(divisions::title)
                                        .orElse("")),
                        Column.of(
                                "申请日期",
                                11,
                                row -> row.get(Subsidy.DAY).map(String::valueOf).orElse("")),
                        Column.of(
                                "申请金额",
                                11,
                                row -> row.get(Subsidy.AMOUNT).map(Yuan::text).orElse("")),
                        Column.of("状态", 10, row -> label(Subsidy.STATE_LIST.name(), row.get(Subsidy.STATE))),
                        Column.of(
                                "发放日期",
                                11,
                                row -> row.get(Subsidy.PAID_ON)
                                        .map(String::valueOf)
                                        .orElse("")),
                        Column.of(
                                "实发金额",
                                11,
                                row -> row.get(Subsidy.PAID).map(Yuan::text).orElse(""))));
    }

    static Payee payee(Map<Long, Payee> payees, long application) {
        return payees.getOrDefault(application, NOBODY);
    }

    private String label(String list, Optional<String> code) {
        return code.map(c -> words.label(list, c)).orElse("");
    }

    private Sheet steps(List<Row> steps, Map<Long, Payee> payees, Map<Long, Slip> slips) {
        return page.of(
                "办理",
                steps,
                "每步办理一行，账页号见“账页”。",
                List.of(
                        Column.number("申请号", 8, Auditing::record),
                        Column.of(
                                "姓名或单位", 16, step -> payee(payees, record(step)).name()),
                        Column.of("日期", 11, step -> step.text(Step.HAPPENED_ON).orElse("")),
                        Column.of(
                                "办理",
                                12,
                                step -> isOpening(step) ? "填报" : label(Subsidy.ACT_LIST.name(), step.text(Step.ACT))),
                        Column.of("办理后状态", 12, step -> label(Subsidy.STATE_LIST.name(), step.text(Step.STATE))),
                        Column.of(
                                "账号",
                                14,
                                step -> Optional.ofNullable(slips.get(step.whole(Step.SLIP)))
                                        .map(Slip::actor)
                                        .orElse("")),
                        Column.number("账页号", 8, step -> step.whole(Step.SLIP))));
    }

    private static boolean isOpening(Row step) {
        return step.text(Step.ACT).equals(Optional.of(Act.ENTER.word()));
    }

    private Sheet slips(Map<Long, Slip> slips) {
        return page.of(
                "账页",
                slips.values(),
                "每张账页的摘要含前一张的摘要，改动任何一张，其后的全部不符；verify 可重算。",
                List.of(
                        Column.number("账页号", 8, Slip::no),
                        Column.of("记账时间", 26, Slip::recordedAt),
                        Column.of("账号", 14, Slip::actor),
                        Column.of("来源", 24, Slip::source),
                        Column.of("摘要", 66, Slip::digest)));
    }
}
