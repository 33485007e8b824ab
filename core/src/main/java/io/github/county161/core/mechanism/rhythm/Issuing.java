package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.brief.BriefForm;
import io.github.county161.core.ledger.brief.BriefPart;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.rhythm.Drafting.Draft;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Briefs.Rhythm;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Posting;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.Day;
import io.github.county161.core.term.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * An office in which a brief is issued by an order of one line: which meeting, whose, of what day, and what is to be
 * said otherwise. The numbers are worked out here and enter with it, under the account's name; nobody sends them.
 */
public final class Issuing implements Office {

    private final Office office;
    private final Store store;
    private final Lexicon words;
    private final Drafting drafting;

    /** @param usual how the county asks on a day: its numbers and its calendar */
    public Issuing(
            Office office,
            Store store,
            Chart chart,
            Crypto crypto,
            Lexicon words,
            List<Figure> figures,
            Function<LocalDate, Asking> usual) {
        this.office = office;
        this.store = store;
        this.words = words;
        this.drafting = new Drafting(chart, crypto, words, figures, usual);
    }

    /** What an order becomes: a submission of the program's, or what stands against it. */
    private record Made(Optional<Submission> submission, Optional<Fault> fault) {

        static Made of(Submission submission) {
            return new Made(Optional.of(submission), Optional.empty());
        }

        static Made refused(String column, String code, String value, String expected) {
            return new Made(
                    Optional.empty(), Optional.of(new Fault(1, BriefForm.FORM.title(), column, code, value, expected)));
        }
    }

    private static boolean issues(Submission submission) {
        return submission.orders().stream().anyMatch(order -> order.form().equals(BriefForm.FORM.name()));
    }

    @Override
    public Outcome post(Submission submission, LongConsumer progress) {
        if (!issues(submission)) {
            return office.post(submission, progress);
        }
        Made made = store.read(moment -> made(submission, moment));
        return made.submission.map(s -> office.post(s, progress)).orElseGet(() -> refused(made.fault.orElseThrow()));
    }

    @Override
    public Outcome rehearse(Submission submission) {
        if (!issues(submission)) {
            return office.rehearse(submission);
        }
        Made made = store.read(moment -> made(submission, moment));
        return made.submission.map(office::rehearse).orElseGet(() -> refused(made.fault.orElseThrow()));
    }

    @Override
    public void rehearse(Consumer<Posting> work) {
        office.rehearse(work);
    }

    @Override
    public Outcome undo(List<Long> slips, boolean withDependants, LongFunction<Submission> by) {
        return office.undo(slips, withDependants, by);
    }

    private static Outcome refused(Fault fault) {
        return new Outcome(
                0,
                false,
                List.of(new Outcome.Item(
                        BriefForm.FORM.name(),
                        fault.row(),
                        Outcome.REFUSED,
                        0,
                        List.of(),
                        List.of(fault),
                        List.of(),
                        List.of())),
                Map.of(Outcome.REFUSED, 1L));
    }

    private Made made(Submission submission, Moment moment) {
        if (submission.orders().size() != 1) {
            return Made.refused("", "brief_alone", "", "单独的一行（一次印发一份材料）");
        }
        Order order = submission.orders().iterator().next();
        if (!order.act().equals(Act.ENTER.word()) && !order.act().equals(Order.TAKE_IN)) {
            return Made.refused("", "never_changed", order.act(), "印发（印发后的材料不更改、不撤回）");
        }
        String told = order.cells().getOrDefault(BriefForm.KIND.name(), "");
        Optional<Rhythm> rhythm = Rhythm.of(
                        words.code(BriefForm.MEETINGS.name(), told).orElse(told))
                .or(() -> Rhythm.of(told));
        if (rhythm.isEmpty()) {
            return Made.refused(
                    BriefForm.KIND.heading(),
                    "not_in_list",
                    told,
                    String.join("、", words.labels(BriefForm.MEETINGS.name())) + " 中的一个");
        }
        Reading<LocalDate> day = Optional.ofNullable(order.cells().get(BriefForm.DAY.name()))
                .map(Day::read)
                .orElseGet(() -> Reading.of(submission.reportDay()));
        if (!day.isGood() || day.value().isAfter(submission.reportDay())) {
            return Made.refused(
                    BriefForm.DAY.heading(),
                    "future",
                    order.cells().getOrDefault(BriefForm.DAY.name(), ""),
                    "不晚于 " + submission.reportDay() + " 的日期");
        }
        return placed(submission, order, rhythm.get(), day.value(), moment);
    }

    private Made placed(Submission submission, Order order, Rhythm rhythm, LocalDate day, Moment moment) {
        Divisions divisions = new Divisions(moment);
        Asker asker = submission.asker();
        Optional<String> named = Optional.ofNullable(order.cells().get(BriefForm.PLACE.name()));
        Optional<String> place = named.isPresent()
                ? divisions.named(named.get())
                : asker.scope().place().or(divisions::county);
        if (place.isEmpty() || !sees(asker.scope(), place.get(), divisions)) {
            return Made.refused(BriefForm.PLACE.heading(), "not_found", named.orElse(""), "本账号辖区内的县或镇");
        }
        boolean county = divisions.county().equals(place);
        boolean may = asker.equals(Asker.SETTING_UP)
                || BriefForm.ISSUERS.contains(asker.role())
                || !county && BriefForm.ISSUERS_OF_A_TOWN.contains(asker.role());
        if (!may) {
            return Made.refused("", "form_closed", asker.account(), "县就业办、县审批、县领导的账号，本镇的材料也可由镇的账号印发");
        }
        return sealed(submission, order, rhythm, day, place.get(), moment);
    }

    private static boolean sees(Scope scope, String place, Divisions divisions) {
        return !scope.none()
                && (scope.place().isEmpty()
                        || divisions.liesIn(place, scope.place().get()));
    }

    private Made sealed(Submission submission, Order order, Rhythm rhythm, LocalDate day, String place, Moment moment) {
        String number = rhythm.number(day, place);
        Optional<Row> there = Drafting.row(moment, number);
        boolean again =
                there.flatMap(row -> moment.slip(row.since())).map(Slip::id).equals(Optional.of(submission.id()));
        if (there.isPresent() && !again) {
            return Made.refused(BriefForm.NUMBER.heading(), "issued_already", number, "还没有印发的期次（每期只印发一次）");
        }
        long position =
                again ? there.flatMap(row -> row.get(BriefForm.POSITION)).orElseThrow() : moment.position();
        Draft draft = drafting.draft(moment, rhythm, day, place, position);
        String told = order.cells().getOrDefault(BriefForm.TEXT.name(), "");
        Optional<Map<String, String>> texts = Wording.read(told);
        if (texts.isEmpty()) {
            return Made.refused(
                    BriefForm.TEXT.heading(),
                    "no_part",
                    told,
                    "以【部分标题】开头的文字，如【" + draft.parts().get(0).title() + "】……");
        }
        Optional<Fault> wrong = wrong(texts.get(), draft);
        return wrong.isPresent()
                ? new Made(Optional.empty(), wrong)
                : Made.of(submission(submission, draft, texts.get(), drafting.seal(moment, draft)));
    }

    /** A title that no part bears, or a number that no table has. */
    private static Optional<Fault> wrong(Map<String, String> texts, Draft draft) {
        List<String> titles = draft.parts().stream().map(Frozen::title).toList();
        Optional<String> stranger =
                texts.keySet().stream().filter(t -> !titles.contains(t)).findFirst();
        if (stranger.isPresent()) {
            return Made.refused(
                            BriefForm.TEXT.heading(), "no_part", stranger.get(), "部分标题之一：" + String.join("、", titles))
                    .fault();
        }
        return draft.parts().stream()
                .flatMap(part -> Wording.unknown(texts.getOrDefault(part.title(), ""), part).stream())
                .findFirst()
                .flatMap(unknown -> Made.refused(
                                BriefForm.TEXT.heading(), "no_number", unknown, "本部分表中有的数，写作 {行·列}，如草稿所写")
                        .fault());
    }

    private static Submission submission(Submission submission, Draft draft, Map<String, String> texts, String seal) {
        List<Frozen> parts = draft.parts().stream()
                .map(part -> new Frozen(
                        part.code(),
                        part.title(),
                        texts.getOrDefault(part.title(), part.text()),
                        part.tables(),
                        part.changes()))
                .toList();
        Map<String, String> head = new HashMap<>();
        head.put(BriefForm.NUMBER.name(), draft.number());
        head.put(BriefForm.KIND.name(), draft.rhythm().code());
        head.put(BriefForm.PERIOD.name(), draft.rhythm().period(draft.at().day()));
        head.put(BriefForm.PLACE.name(), draft.place());
        head.put(BriefForm.DAY.name(), draft.at().day().toString());
        head.put(BriefForm.POSITION.name(), Long.toString(draft.at().position()));
        head.put(BriefForm.SINCE_DAY.name(), draft.since().day().toString());
        head.put(BriefForm.SINCE_POSITION.name(), Long.toString(draft.since().position()));
        head.put(BriefForm.NUMBERS.name(), SealedSheet.text(draft.numbers()));
        head.put(BriefForm.TEXT.name(), Wording.written(parts));
        head.put(BriefForm.ISSUED.name(), submission.reportDay().toString());
        head.put(BriefForm.BY.name(), submission.asker().account());
        head.put(BriefForm.SEAL.name(), seal);
        List<Order> orders = new ArrayList<>(List.of(order(BriefForm.FORM, head, 1)));
        for (Frozen part : parts) {
            orders.add(order(
                    BriefPart.FORM,
                    Map.of(
                            BriefForm.NUMBER.name(),
                            draft.number(),
                            BriefPart.NO.name(),
                            Integer.toString(orders.size()),
                            BriefPart.PART.name(),
                            part.code() + " " + part.title(),
                            BriefPart.CONTENT.name(),
                            part.content()),
                    orders.size() + 1L));
        }
        return new Submission(
                submission.id(),
                new Asker(submission.asker().account(), BriefForm.ISSUING, Scope.ALL),
                submission.source(),
                submission.reportDay(),
                orders,
                false,
                false,
                false);
    }

    private static Order order(Form form, Map<String, String> cells, long row) {
        return new Order(form.name(), Act.ENTER.word(), Optional.empty(), Optional.empty(), cells, "", row);
    }
}
