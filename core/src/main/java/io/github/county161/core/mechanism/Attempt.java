package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.plan.Relay;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.HouseholdSplit;
import io.github.county161.core.ledger.register.WorkCheck;
import io.github.county161.core.ledger.seal.CorrectionGrant;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Store.Writing;
import io.github.county161.core.port.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Takes all lines of a submission in, form by form in the order of their references and a part of the lines after the
 * other. What a line means is found out from what there was before the slip and from the keys the slip has opened, so
 * it is the same however the lines are divided.
 */
final class Attempt {

    private final Rulebook rules;
    private final Submission submission;
    private final Writing writing;
    private final Moment before;
    private final Finder finder;
    private final TextReader reader;
    private final Whereabouts whereabouts;
    private final Returning returning;
    private final Recognition recognition;
    private final Offering offering;
    private final References references;
    private final Taking taking;
    private final Carrying carrying;
    private final Relaying relaying;
    private final OpenSlip slip;
    private final List<Line> awake = new ArrayList<>();
    private long entered;

    Attempt(Rulebook rules, Submission submission, Writing writing) {
        this.rules = rules;
        this.submission = submission;
        this.writing = writing;
        this.slip = new OpenSlip(rules, writing, submission);
        this.before = writing.before(slip.no());
        this.finder = new Finder(before, Asking.on(submission.reportDay(), rules.numbers()), submission.asker());
        Places places = new Places(() -> before.current(Division.FORM.relation()));
        String day = submission.reportDay().toString();
        this.reader = new TextReader(rules.words(), places, day, submission.history());
        this.whereabouts = new Whereabouts(before, places, day);
        this.references = new References(rules.chart(), rules.crypto(), rules.words(), finder);
        Asking asking = Asking.on(submission.reportDay(), rules.numbers());
        this.returning = new Returning(rules.chart(), before, asking, rules.words(), finder);
        this.recognition = new Recognition(before, asking, submission.asker(), places);
        this.offering = new Offering(before, rules.journal(), recognition, day);
        Merging merging = new Merging(submission, reader, before, rules.clock().getZone());
        Stepping stepping = new Stepping(submission, before, rules.words());
        this.taking = new Taking(
                submission,
                before,
                writing,
                rules.journal(),
                rules.crypto(),
                finder,
                reader,
                stepping,
                new Withdrawing(rules, before, submission),
                rules.words(),
                returning,
                merging);
        this.carrying = new Carrying(rules, before, finder, stepping, taking);
        this.relaying = new Relaying(rules, before, taking);
    }

    /**
     * Leaves the slip in the store, the faults with the lines.
     *
     * @param refused what an earlier attempt found wrong, by line
     * @param progress hears how many lines are in
     */
    List<Line> make(String hash, Map<Long, List<Fault>> refused, LongConsumer progress) {
        List<Line> lines = lines(refused);
        byForm(lines).forEach((form, good) -> take(form, good, progress));
        enter();
        progress.accept(entered);
        slip.close(hash, lines);
        new Rules(rules, writing).ask(submission, slip, lines);
        return lines;
    }

    long slip() {
        return slip.no();
    }

    private List<Line> lines(Map<Long, List<Fault>> refused) {
        List<Line> lines = new ArrayList<>(submission.orders().size());
        for (Order order : submission.orders()) {
            long no = lines.size() + 1;
            Form form = rules.chart()
                    .form(order.form())
                    .orElseThrow(() -> new IllegalArgumentException("no form is called " + order.form()));
            Line line = new Line(order, form, no);
            line.refuse(refused.getOrDefault(no, List.of()));
            refuseUnentitled(line);
            line.rest();
            lines.add(line);
        }
        return lines;
    }

    /** Nobody tells of days to come, nor enters what another role or the program itself enters. */
    private void refuseUnentitled(Line line) {
        LocalDate today = LocalDate.now(rules.clock());
        if (line.isGood() && submission.reportDay().isAfter(today)) {
            line.fault("reportDay", "date_future", submission.reportDay().toString(), "不晚于今天 " + today + " 的报告日");
        }
        boolean may = Stepping.isStep(line.form(), line)
                || Stepping.isOfSheet(line.form(), line)
                || submission.asker().mayEnter(line.form());
        if (line.isGood() && !may) {
            line.fault("", "form_closed", "", "本账号可以填报的表（本账号无权填报此表）");
        }
    }

    private Map<Form, List<Line>> byForm(List<Line> lines) {
        Map<Form, List<Line>> groups = new HashMap<>();
        lines.stream()
                .filter(Line::isGood)
                .forEach(l ->
                        groups.computeIfAbsent(l.form(), f -> new ArrayList<>()).add(l));
        Map<Form, List<Line>> ordered = new TreeMap<>(Comparator.comparingInt(rules.chart()::rank));
        ordered.putAll(groups);
        return ordered;
    }

    private void take(Form form, List<Line> good, LongConsumer progress) {
        for (int from = 0; from < good.size(); from += rules.part()) {
            List<Line> all = good.subList(from, Math.min(good.size(), from + rules.part()));
            all.forEach(line -> line.wake(submission.orders().get((int) line.no() - 1)));
            awake.addAll(all);
            List<Line> part = returning.compare(form, all);
            recognition.recognize(form, part);
            part.forEach(reader::read);
            sign(form, part);
            references.resolve(form, part);
            offering.offer(form, part);
            needKeys(part, form);
            whereabouts.compare(form, part);
            mean(form, part);
            if (awake.size() >= rules.part()) {
                enter();
                progress.accept(entered);
            }
        }
    }

    private void sign(Form form, List<Line> part) {
        if (form.equals(CorrectionGrant.FORM)) {
            part.forEach(line -> CorrectionGrant.sign(
                    line.told(),
                    submission.asker().account(),
                    submission.asker().role()));
        }
    }

    private void mean(Form form, List<Line> part) {
        if (form.equals(HouseholdSplit.FORM)) {
            Split split = new Split(before, rules.journal(), rules.crypto(), finder, taking);
            split.resolve(part);
            taking.take(form, part);
            split.follow(part);
        } else {
            taking.take(form, part);
        }
        if (!submission.history()) {
            carrying.follow(form, part);
        }
        if (form.equals(Relay.FORM)) {
            relaying.follow(part);
        }
        if (form.equals(WorkCheck.FORM)) {
            new Following(before, rules.journal(), taking).follow(part);
        }
    }

    /** A row is known by its key, or by its record's number. */
    private void needKeys(List<Line> lines, Form form) {
        for (Line line : lines) {
            if (line.isGood()
                    && line.order().record().isEmpty()
                    && form.key().stream().anyMatch(c -> line.masked().containsKey(c.name()))) {
                reader.unmask(line, Map.of());
            }
            boolean keyless = form.key().stream()
                    .anyMatch(
                            c -> c.isRequired() && !c.isIssued() && !line.told().containsKey(c.name()));
            if (keyless && line.isGood() && line.order().record().isEmpty()) {
                form.key().stream()
                        .filter(c -> c.isRequired() && !line.told().containsKey(c.name()))
                        .forEach(c -> line.fault(c, "missing", "必填内容"));
            }
        }
    }

    /** Writes what has been drafted so far and lets go of it. */
    private void enter() {
        slip.enter(taking.drafts());
        taking.forget();
        awake.forEach(Line::rest);
        entered += awake.size();
        awake.clear();
    }
}
