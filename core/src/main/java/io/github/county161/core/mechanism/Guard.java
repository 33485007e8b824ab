package io.github.county161.core.mechanism;

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
import io.github.county161.core.ledger.register.AccountForm;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    private final List<Row> grants;

    /** @param before what there was before the slip */
    Guard(Moment before, Asker asker) {
        this.before = before;
        this.asker = asker;
        List<Row> seals = before.current(MonthSeal.FORM.relation());
        this.sheets = new SealedSheets(seals, seals.isEmpty() ? List.of() : before.current(YearAct.FORM.relation()));
        long last = sheets.last().map(SealedSheet::since).orElse(0L);
        this.grants = seals.isEmpty()
                ? List.of()
                : before.current(CorrectionGrant.FORM.relation()).stream()
                        .filter(grant -> grant.since() > last)
                        .filter(grant -> !grant.get(CorrectionGrant.BY).equals(Optional.of(asker.account())))
                        .toList();
    }

    /** Faults the lines whose drafts are not allowed, and marks those that are late. The program's own are its own. */
    void look(List<Drafted> part) {
        part.stream()
                .filter(drafted -> isForged(drafted.draft()))
                .forEach(drafted -> drafted.line().fault("", "form_closed", "", "由“封账”“结账”办理的内容（封账表不能填报，也不能更改）"));
        if (sheets.areNone() || asker.equals(Asker.SYSTEM)) {
            return;
        }
        Set<Long> records = new TreeSet<>();
        part.forEach(drafted -> records.add(drafted.draft().record()));
        Map<Long, List<Entry>> entries = new HashMap<>();
        before.entriesOf(records)
                .forEach(e -> entries.computeIfAbsent(e.record(), r -> new ArrayList<>())
                        .add(e));
        for (Drafted drafted : part) {
            Draft draft = drafted.draft();
            if (draft.act().equals(Act.ENTER.word())) {
                if (isLate(draft)) {
                    drafted.line().doubt(LATE);
                }
            } else if (entries.containsKey(draft.record())) {
                look(drafted.line(), draft, entries.getOrDefault(draft.record(), List.of()));
            }
        }
    }

    /** A sheet comes of sealing alone, and stays. */
    private boolean isForged(Draft draft) {
        boolean ofSheet = draft.form() == MonthSeal.FORM || draft.form() == SealedFigure.FORM;
        return ofSheet && !(draft.act().equals(Act.ENTER.word()) && asker.role().equals(YearAct.SEALING));
    }

    private boolean isLate(Draft draft) {
        return draft.form().enteredBy().isEmpty()
                && draft.form()
                        .day(draft.told())
                        .filter(day -> sheets.seal(LocalDate.parse(day)))
                        .isPresent();
    }

    private void look(Line line, Draft draft, List<Entry> entries) {
        Optional<Entry> mended = mended(draft, entries);
        if (mended.isEmpty() || saysNothingCounted(draft)) {
            return;
        }
        LocalDate day = LocalDate.parse(day(draft, mended.get(), entries.get(0)));
        Optional<SealedSheet> sheet = sheets.counting(day, mended.get().slip());
        if (sheet.isPresent() && !isGranted(draft, day)) {
            boolean closed = sheets.isClosed(day.getYear());
            String who = closed ? "县同意、有文号" : isOfWords(draft) ? "镇或县同意" : "县同意";
            line.fault(
                    "",
                    SEALED,
                    "#" + draft.record(),
                    "未被封账表计入的记录（此记录已计入 " + sheet.get().title() + "，要有经" + who + "、写明 " + draft.record()
                            + " 的更正许可，同意的人与填报的人不是一个账号）");
        }
    }

    /** The entry that is taken back; of any other act the one that opened the record. */
    private static Optional<Entry> mended(Draft draft, List<Entry> entries) {
        Optional<Long> taken = new Told(entries.get(0), draft.told()).takesBack();
        return taken.isEmpty()
                ? Optional.of(entries.get(0))
                : entries.stream().filter(e -> e.no() == taken.get()).findFirst();
    }

    /** The first day on which something becomes other than it was. */
    private String day(Draft draft, Entry mended, Entry opening) {
        boolean takesBack = draft.act().equals(Act.WITHDRAW.word());
        String act = takesBack ? mended.act() : draft.act();
        Map<String, String> told = takesBack ? Body.read(mended.facts()) : draft.told();
        String happened = takesBack ? mended.happenedOn() : draft.happenedOn();
        if (act.equals(Act.ENTER.word()) || act.equals(Act.CORRECT.word())) {
            return stretch(draft, told, happened)
                    .orElseGet(
                            () -> draft.form().day(Body.read(opening.facts())).orElse(opening.happenedOn()));
        }
        return act.equals(Act.END.word())
                ? draft.form()
                        .spell()
                        .map(spell -> told.getOrDefault(spell.end().name(), ""))
                        .filter(end -> !end.isEmpty())
                        .orElse(happened)
                : happened;
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

    /** Names, phones and free text are counted nowhere. An id number is: it tells the year of birth. */
    private static boolean saysNothingCounted(Draft draft) {
        return !draft.act().equals(Act.WITHDRAW.word())
                && columns(draft).stream()
                        .allMatch(c -> c.kind().part() == Part.IDENTITY
                                && !c.kind().word().equals("id"));
    }

    /** Words alone move no figure of the county: what figures count are codes, days, amounts, places, references. */
    private static boolean isOfWords(Draft draft) {
        return !draft.act().equals(Act.WITHDRAW.word())
                && columns(draft).stream()
                        .allMatch(c -> !draft.form().key().contains(c)
                                && (c.kind().word().startsWith("text")
                                        || c.kind().part() == Part.IDENTITY
                                                && !c.kind().word().equals("id")));
    }

    private static List<Column<?>> columns(Draft draft) {
        Form form = draft.form();
        return draft.told().keySet().stream()
                .<Column<?>>flatMap(name -> form.column(name).stream())
                .toList();
    }

    private boolean isGranted(Draft draft, LocalDate day) {
        boolean closed = sheets.isClosed(day.getYear());
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
