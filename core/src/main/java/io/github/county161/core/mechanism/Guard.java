package io.github.county161.core.mechanism;

import io.github.county161.core.form.Amendment;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Kind.Part;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Body;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.plan.YearAct;
import io.github.county161.core.ledger.plan.YearActs;
import io.github.county161.core.ledger.register.AccountForm;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.seal.CorrectionGrant;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.ledger.seal.SealedSheets;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.mechanism.Taking.Drafted;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Guards what a sealed sheet counted: there a record is mended, changed, ended or taken back by consent alone. What
 * arrives late is let in and marked.
 */
final class Guard {

    /** The doubt of what arrives after its month was sealed. */
    static final String LATE = "late_report";

    private static final String SEALED = "sealed";

    private final Moment before;
    private final Asker asker;
    private final SealedSheets sheets;
    private final YearActs years;
    private final List<Row> grants;

    /**
     * @param before what there was before the slip
     * @param day on which it is sent in
     */
    Guard(Moment before, Asker asker, String day) {
        this.before = before;
        this.asker = asker;
        List<Row> seals = before.current(MonthSeal.FORM.relation());
        this.sheets = new SealedSheets(seals);
        this.years = new YearActs(seals.isEmpty() ? List.of() : before.current(YearAct.FORM.relation()));
        long last = sheets.last().map(SealedSheet::since).orElse(0L);
        Persons persons = new Persons(before);
        Persons.Who person = persons.of(asker.account(), day);
        this.grants = seals.isEmpty()
                ? List.of()
                : before.current(CorrectionGrant.FORM.relation()).stream()
                        .filter(grant -> grant.since() > last)
                        .filter(grant -> !persons.of(
                                        grant.get(CorrectionGrant.BY).orElse(""),
                                        grant.text(CorrectionGrant.DAY.field()).orElse(day))
                                .isSame(person))
                        .toList();
    }

    /** Faults the lines whose drafts are not allowed, and marks those that are late. The program's own are its own. */
    void look(List<Drafted> part) {
        part.stream()
                .filter(drafted -> isForged(drafted.draft()))
                .forEach(drafted ->
                        drafted.line().fault("", "form_closed", "", "由“封账”“结账”“重开”办理的内容（封账表和年度的结账、重开不能填报，也不能更改）"));
        if (sheets.areNone() || asker.equals(Asker.SYSTEM)) {
            return;
        }
        Map<Long, List<Entry>> entries = entries(part);
        for (Drafted drafted : part) {
            Draft draft = drafted.draft();
            Draft mending = mending(draft);
            if (!isReport(mending) && entries.containsKey(mending.record())) {
                look(drafted.line(), mending, entries);
            } else if (isLate(draft)) {
                drafted.line().doubt(LATE);
            }
        }
    }

    /** What is entered to mend another record for all time is looked at as that record's correction. */
    private static Draft mending(Draft draft) {
        return amended(draft.form(), draft.told())
                .filter(target -> draft.act().equals(Act.ENTER.word()))
                .map(target -> new Draft(
                        draft.form(), Act.CORRECT.word(), target, draft.happenedOn(), draft.told(), draft.reason()))
                .orElse(draft);
    }

    /** The record that one of this form mends for all time. */
    private static Optional<Long> amended(Form form, Map<String, String> told) {
        return form.amendment()
                .filter(Amendment::allTime)
                .flatMap(amendment ->
                        Optional.ofNullable(told.get(amendment.target().name())))
                .map(Long::valueOf);
    }

    /** What tells of a further event: a new record, a step of a flow. It mends nothing, at most it is late. */
    private static boolean isReport(Draft draft) {
        return draft.act().equals(Act.ENTER.word()) || isStep(draft);
    }

    private static boolean isStep(Draft draft) {
        return draft.form().flow().filter(flow -> flow.knows(draft.act())).isPresent();
    }

    /** By record: of those that are drafted for, and of those that they mend for all time. */
    private Map<Long, List<Entry>> entries(List<Drafted> part) {
        Set<Long> records = new TreeSet<>();
        part.forEach(drafted -> records.add(mending(drafted.draft()).record()));
        List<Entry> own = before.entriesOf(records);
        Set<Long> mended = new TreeSet<>();
        Set<Form> forms = part.stream().map(drafted -> drafted.draft().form()).collect(Collectors.toSet());
        own.forEach(entry -> forms.stream()
                .filter(form -> form.name().equals(entry.form()))
                .forEach(form -> amended(form, Body.read(entry.facts())).ifPresent(mended::add)));
        mended.removeAll(records);
        return Stream.concat(own.stream(), before.entriesOf(mended).stream())
                .collect(Collectors.groupingBy(Entry::record));
    }

    /** A sheet, and the act that closes a year or opens it again, come of sealing alone, and stay. */
    private boolean isForged(Draft draft) {
        boolean enters = draft.act().equals(Act.ENTER.word());
        boolean ofSheet = draft.form().equals(MonthSeal.FORM) || draft.form().equals(SealedFigure.FORM);
        return (ofSheet || isOfClosing(draft)) && !(enters && maySeal(draft));
    }

    private boolean isOfClosing(Draft draft) {
        return draft.form().equals(YearAct.FORM)
                && (YearAct.isOfSealing(draft.told())
                        || !draft.act().equals(Act.ENTER.word())
                                && before
                                        .current(YearAct.FORM.relation(), Relation.RECORD, List.of(draft.record()))
                                        .stream()
                                        .anyMatch(YearAct::isOfSealing));
    }

    /** Years that were closed before the first sheet are told when the books are set up. */
    private boolean maySeal(Draft draft) {
        return asker.role().equals(YearAct.SEALING)
                || draft.form().equals(YearAct.FORM)
                        && (asker.equals(Asker.SYSTEM) || asker.equals(Asker.SETTING_UP) && sheets.areNone());
    }

    private boolean isLate(Draft draft) {
        Optional<String> day = isStep(draft) ? Optional.of(draft.happenedOn()) : FirstDay.told(draft);
        return draft.form().enteredBy().isEmpty()
                && day.filter(d -> sheets.seal(LocalDate.parse(d))).isPresent();
    }

    private void look(Line line, Draft draft, Map<Long, List<Entry>> all) {
        List<Entry> entries = all.getOrDefault(draft.record(), List.of());
        Optional<Entry> mended = mended(draft, entries);
        if (mended.isEmpty() || saysNothingCounted(draft)) {
            return;
        }
        LocalDate day = LocalDate.parse(amended(
                        draft.form(), Body.read(entries.get(0).facts()))
                .flatMap(target -> all.getOrDefault(target, List.of()).stream().findFirst())
                .map(Entry::happenedOn)
                .stream()
                .reduce(day(draft, mended.get(), entries), FirstDay::earlier));
        Optional<SealedSheet> sheet = sheets.counting(day, mended.get().slip());
        if (sheet.isEmpty() && isLate(draft)) {
            line.doubt(LATE);
        }
        if (sheet.isPresent() && !isGranted(draft, day)) {
            boolean closed = years.isClosed(day.getYear());
            String who = closed ? "县同意、有文号" : isOfWords(draft) ? "镇或县同意" : "县同意";
            line.fault(
                    "",
                    SEALED,
                    "#" + draft.record(),
                    "未被封账表计入的记录（此记录已计入 " + sheet.get().title() + "，要有经" + who + "、写明 " + draft.record()
                            + " 的更正许可，同意的人与填报的人不是一个人）");
        }
    }

    /** The entry that is taken back; of any other act the one that opened the record. */
    private static Optional<Entry> mended(Draft draft, List<Entry> entries) {
        Optional<Long> taken = new Told(entries.get(0), draft.told()).takesBack();
        return taken.isEmpty()
                ? Optional.of(entries.get(0))
                : entries.stream().filter(e -> e.no() == taken.get()).findFirst();
    }

    /** The first day on which something becomes other than it was: of what it was, and of what it is to be. */
    private String day(Draft draft, Entry mended, List<Entry> entries) {
        boolean takesBack = draft.act().equals(Act.WITHDRAW.word());
        String act = takesBack ? mended.act() : draft.act();
        Map<String, String> told = takesBack ? Body.read(mended.facts()) : draft.told();
        String happened = takesBack ? mended.happenedOn() : draft.happenedOn();
        if (act.equals(Act.ENTER.word()) || act.equals(Act.CORRECT.word())) {
            return stretch(draft, told, happened).orElseGet(() -> FirstDay.of(draft, told, entries));
        }
        return act.equals(Act.END.word()) ? FirstDay.end(draft, told, entries).orElse(happened) : happened;
    }

    /** A correction of what varies mends the stretch of days in which its day falls. */
    private Optional<String> stretch(Draft draft, Map<String, String> told, String day) {
        if (!draft.act().equals(Act.CORRECT.word())
                || told.keySet().stream().anyMatch(name -> !draft.form().isVarying(name))) {
            return Optional.empty();
        }
        return row(draft, day).flatMap(row -> row.text(Relation.FROM_DAY));
    }

    private Optional<Row> row(Draft draft, String day) {
        return before.current(draft.form().relation(), Relation.RECORD, List.of(draft.record())).stream()
                .filter(row -> !row.relation().isDated() || row.holdsOn(day))
                .findFirst();
    }

    /** Names, phones and free text are counted nowhere, unless by the name alone it is known who is counted. */
    private static boolean saysNothingCounted(Draft draft) {
        return !draft.act().equals(Act.WITHDRAW.word())
                && columns(draft).stream().allMatch(column -> isFree(draft.form(), column));
    }

    private static boolean isFree(Form form, Column<?> column) {
        boolean byNumber = form.equals(Member.FORM)
                || form.person().isPresent()
                || form.household().isPresent();
        return isIdentity(column)
                && !form.key().contains(column)
                && (byNumber || !column.kind().word().equals("name"));
    }

    /** An id number is none of it: it tells the year of birth. */
    private static boolean isIdentity(Column<?> column) {
        return column.kind().part() == Part.IDENTITY && !column.kind().word().equals("id");
    }

    /** Words alone move no figure of the county: what figures count are codes, days, amounts, places, references. */
    private static boolean isOfWords(Draft draft) {
        return !draft.act().equals(Act.WITHDRAW.word())
                && columns(draft).stream()
                        .allMatch(c -> !draft.form().key().contains(c)
                                && (c.kind().word().startsWith("text") || isIdentity(c)));
    }

    private static List<Column<?>> columns(Draft draft) {
        Form form = draft.form();
        return draft.told().keySet().stream()
                .<Column<?>>flatMap(name -> form.column(name).stream())
                .toList();
    }

    private boolean isGranted(Draft draft, LocalDate day) {
        boolean closed = years.isClosed(day.getYear());
        return grants.stream()
                .filter(grant -> !closed || grant.get(CorrectionGrant.ORDER_NO).isPresent())
                .filter(grant ->
                        CorrectionGrant.isOfCounty(grant) || !closed && isOfWords(draft) && isOfTheTown(grant, draft))
                .anyMatch(grant -> CorrectionGrant.records(grant).contains(draft.record())
                        || CorrectionGrant.slips(grant).stream()
                                .flatMap(slip -> before.entriesOfSlip(slip).stream())
                                .anyMatch(entry -> entry.record() == draft.record()));
    }

    /** A town consents for its own. */
    private boolean isOfTheTown(Row grant, Draft draft) {
        Optional<String> town = before
                .current(
                        AccountForm.FORM.relation(),
                        AccountForm.NAME.field(),
                        List.of(grant.get(CorrectionGrant.BY).orElse("")))
                .stream()
                .filter(row -> row.text(Relation.TO_DAY).equals(Optional.of(Relation.ALWAYS_TO)))
                .findFirst()
                .flatMap(row -> row.get(AccountForm.WHERE));
        Optional<String> place = row(draft, draft.happenedOn()).flatMap(row -> row.text(Relation.PLACE));
        Divisions divisions = new Divisions(before);
        return town.isPresent()
                && place.filter(at -> divisions.liesIn(at, town.get())).isPresent();
    }
}
