package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.platform.shared.Payment;
import io.github.county161.core.platform.shared.Recovery;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Applications on their way to the bank, and whom they are for. */
final class Applications {

    private static final String SHOWN = "notice";
    private static final String BOUNCED = "bounced";
    static final String TO_PAY = "to_pay";
    static final String PAID = "paid";

    private final Chart chart;
    private final Moment moment;
    private final Asking asking;

    Applications(Chart chart, Moment moment, Asking asking) {
        this.chart = chart;
        this.moment = moment;
        this.asking = asking;
    }

    /** Passed by the county and told to everybody, in the order of their numbers. */
    List<Row> shown(String policy, Scope scope) {
        return rows(policy, Path.of(Subsidy.STATE).is(SHOWN).and(applied()), scope);
    }

    /** Those that may go to the bank: their notice is over (history may not know when), or they came back from it. */
    List<Row> ready(String policy, Scope scope) {
        Condition over = Path.of(Subsidy.NOTICE_UNTIL)
                .isEmpty()
                .or(Path.of(Subsidy.NOTICE_UNTIL).before(Operand.REPORT_DAY));
        Condition ready = Path.of(Subsidy.STATE)
                .is(SHOWN)
                .and(over)
                .or(Path.of(Subsidy.STATE).is(BOUNCED));
        return rows(policy, ready.and(applied()), scope);
    }

    /** Those on a sheet of the bank's of which it has told nothing yet. */
    List<Row> ofBatch(String policy, String batchNo, Scope scope) {
        Condition waiting = Path.of(Subsidy.STATE).is(TO_PAY);
        return rows(policy, waiting.and(Path.of(Subsidy.BATCH_NO).is(batchNo)), scope);
    }

    /** The policies of which a sheet of this number has gone out, wherever its payees are: one, but in history. */
    Set<String> sentUnder(String batchNo) {
        Set<String> policies = new TreeSet<>();
        Question paid = Question.from(Payment.FORM.relation())
                .where(Path.of(Payment.BATCH_NO).is(batchNo));
        Question sent = Question.from(Subsidy.FORM.relation())
                .where(Path.of(Subsidy.BATCH_NO).is(batchNo));
        rows(paid).forEach(row -> row.get(Payment.POLICY).ifPresent(policies::add));
        rows(sent).forEach(row -> row.get(Subsidy.POLICY).ifPresent(policies::add));
        return policies;
    }

    private List<Row> rows(Question everywhere) {
        return moment.rows(everywhere, asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE);
    }

    private static Condition applied() {
        return Path.of(Subsidy.DAY).atMost(Operand.REPORT_DAY);
    }

    private List<Row> rows(String policy, Condition which, Scope scope) {
        Question asked = Question.from(Subsidy.FORM.relation())
                .where(Path.of(Subsidy.POLICY).is(policy), which);
        return moment.rows(asked, asking, scope, 0, Integer.MAX_VALUE);
    }

    /** What they ask for together. */
    static Yuan sum(Collection<Row> applications) {
        return Yuan.sum(applications.stream().flatMap(row -> row.get(Subsidy.AMOUNT).stream()));
    }

    /** Whom a record is for. */
    record Payee(String name, String idMask) {}

    /** The payees of applications or payments, by the record's number. */
    Map<Long, Payee> payees(Collection<Row> rows) {
        Map<Long, Row> persons = records(Member.FORM.relation(), rows, "who");
        Map<Long, Row> units = records(chart.need("carrier").relation(), rows, "payee");
        Map<Long, Payee> payees = new HashMap<>();
        for (Row row : rows) {
            Optional<Row> person = number(row, "who").map(persons::get);
            Optional<Row> unit = number(row, "payee").map(units::get);
            payees.put(
                    row.whole(Relation.RECORD),
                    person.map(p -> new Payee(
                                    p.get(Member.NAME).orElse(Texts.ERASED),
                                    p.text(Member.ID.field()).orElse("")))
                            .or(() -> unit.map(u -> new Payee(
                                    chart.need("carrier")
                                            .column("carrier")
                                            .flatMap(column -> u.text(column.field()))
                                            .orElse(""),
                                    "")))
                            .orElseGet(() -> new Payee("", "")));
        }
        return payees;
    }

    private static Optional<Long> number(Row row, String column) {
        return row.relation().fields().stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .flatMap(row::number);
    }

    private Map<Long, Row> records(Relation of, Collection<Row> rows, String column) {
        Set<Long> wanted = new TreeSet<>();
        rows.forEach(row -> number(row, column).ifPresent(wanted::add));
        Map<Long, Row> found = new HashMap<>();
        moment.current(of, Relation.RECORD, wanted).forEach(row -> found.put(row.whole(Relation.RECORD), row));
        return found;
    }

    /** The payments there are of applications as they stand now, by the application's number, the last behind. */
    static Map<Long, List<Row>> payments(Moment moment, Collection<Long> applications) {
        List<String> bases = applications.stream().map(Applications::basis).toList();
        return moment.current(Payment.FORM.relation(), Payment.BASIS.field(), bases).stream()
                .filter(row -> row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO)))
                .collect(Collectors.groupingBy(
                        row -> Long.valueOf(row.get(Payment.BASIS).orElseThrow().substring(1))));
    }

    /** Fen that came back, by the application it had been paid on: a recovery names batch and person. */
    static Map<Long, Long> recovered(String policy, Moment moment, Asking asking) {
        List<Row> recoveries = moment.rows(
                Question.from(Recovery.FORM.relation())
                        .where(Path.of(Recovery.DAY).atMost(Operand.REPORT_DAY)),
                asking.everywhere(),
                Scope.ALL,
                0,
                Integer.MAX_VALUE);
        Map<Long, Long> back = new HashMap<>();
        if (recoveries.isEmpty()) {
            return back;
        }
        Map<String, Long> applications = new HashMap<>();
        Question paid = Question.from(Payment.FORM.relation())
                .where(Path.of(Payment.POLICY).is(policy));
        moment.rows(paid, asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE)
                .forEach(row ->
                        paidBy(row).ifPresent(application -> applications.putIfAbsent(batchOf(row), application)));
        for (Row recovery : recoveries) {
            Optional.ofNullable(applications.get(batchOf(recovery)))
                    .ifPresent(application -> back.merge(
                            application,
                            recovery.get(Recovery.RECOVERED).map(Yuan::fen).orElse(0L),
                            Math::addExact));
        }
        return back;
    }

    /** The application that a payment pays, if it names one. */
    static Optional<Long> paidBy(Row payment) {
        return payment.get(Payment.BASIS)
                .filter(basis -> basis.matches("#\\d{1,18}"))
                .map(basis -> Long.valueOf(basis.substring(1)));
    }

    /** By what a recovery names a payment: the batch and the person. */
    static String batchOf(Row row) {
        boolean recovery = row.relation().equals(Recovery.FORM.relation());
        return row.get(recovery ? Recovery.BATCH_NO : Payment.BATCH_NO).orElse("") + "|"
                + row.get(recovery ? Recovery.WHO : Payment.WHO).orElse(0L);
    }

    /** How a payment names the application it pays. */
    static String basis(long application) {
        return "#" + application;
    }

    /** By whose terms, records and persons it is judged: its own day, or the last of its year when that was before. */
    static LocalDate judgedOn(Row application) {
        int year = Math.toIntExact(application.get(Subsidy.YEAR).orElseThrow());
        LocalDate last = LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength());
        LocalDate told = application.get(Subsidy.DAY).orElseThrow();
        return told.isAfter(last) ? last : told;
    }

    /** For what a payment is: the year, and which of several applications in it. */
    static String period(Row application) {
        long batch = application.get(Subsidy.BATCH).orElse(1L);
        return application.get(Subsidy.YEAR).orElseThrow() + (batch == 1 ? "" : "第" + batch + "批");
    }
}
