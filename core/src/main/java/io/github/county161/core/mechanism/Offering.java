package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An id number whose last digits a spreadsheet has lost: when name, village and the digits that are left fit exactly
 * one person of the base, the fault says, masked, who that may be. It is never taken by itself.
 */
final class Offering {

    private static final String DAMAGED = "id_precision";
    private static final Pattern LOST = Pattern.compile("\\d{15}000");
    private static final Pattern POWER_OF_TEN = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+");
    private static final int SURVIVING = 15;
    private static final int DIGITS = 17;

    private final Moment moment;
    private final Journal journal;
    private final Recognition recognition;
    private final String reportDay;

    Offering(Moment moment, Journal journal, Recognition recognition, String reportDay) {
        this.moment = moment;
        this.journal = journal;
        this.recognition = recognition;
        this.reportDay = reportDay;
    }

    void offer(Form form, List<Line> lines) {
        for (Line line : lines) {
            for (Fault fault : line.faults()) {
                if (fault.code().equals(DAMAGED)) {
                    offer(form, line, fault);
                }
            }
        }
    }

    private void offer(Form form, Line line, Fault fault) {
        List<Column.Cell> own = Returning.who(form);
        if ((form.equals(Member.FORM) || form.equals(Household.FORM))
                && own.get(1).heading().equals(fault.column())) {
            offer(form, line, own, fault);
        }
        for (Column<?> column : form.columns()) {
            if (column.cells().size() == 2 && column.heading().equals(fault.column())) {
                Optional<Form> target = List.of(Member.FORM, Household.FORM).stream()
                        .filter(f -> column.target().equals(Optional.of(f.name())))
                        .findFirst();
                target.ifPresent(t -> offer(t, line, column.cells(), fault));
            }
        }
    }

    private void offer(Form target, Line line, List<Column.Cell> who, Fault fault) {
        String name = Texts.name(line.raw(who.get(0).name()).orElse(""));
        Column<?> id = target.key().get(0);
        Set<Long> records = new TreeSet<>();
        for (Row row : recognition.named(target, Set.of(name))) {
            if (recognition.livesThere(line, row)) {
                records.add(row.whole(Relation.RECORD));
            }
        }
        List<String> fitting = new ArrayList<>();
        for (Past past : Past.of(target, records, moment, journal).values()) {
            Map<String, String> told = past.on(reportDay);
            Optional.ofNullable(told.get(id.name()))
                    .filter(number -> survives(fault.value(), number))
                    .ifPresent(fitting::add);
        }
        if (fitting.size() == 1) {
            String mask = id.kind().showText(fitting.get(0), Lexicon.EMPTY);
            line.amend(
                    fault,
                    new Fault(
                            fault.row(),
                            fault.sheet(),
                            fault.column(),
                            fault.code(),
                            fault.value(),
                            fault.expected() + "；可能是 " + mask + "（库中姓名、村和其余各位都相符的只有此人，请按证件核对后录入）"));
        }
    }

    /** Whether the digits that a spreadsheet has left of a number are this number's. */
    private static boolean survives(String typed, String number) {
        String text = Texts.halfWidth(Texts.clean(typed)).replace(" ", "").toUpperCase(Locale.ROOT);
        if (LOST.matcher(text).matches()) {
            return number.startsWith(text.substring(0, SURVIVING));
        }
        if (!POWER_OF_TEN.matcher(text).matches()) {
            return false;
        }
        BigDecimal shown = new BigDecimal(text);
        BigDecimal whole = new BigDecimal(number.substring(0, DIGITS) + "0");
        MathContext rounded = new MathContext(shown.precision(), RoundingMode.HALF_UP);
        MathContext cut = new MathContext(shown.precision(), RoundingMode.DOWN);
        return whole.round(rounded).compareTo(shown) == 0 || whole.round(cut).compareTo(shown) == 0;
    }
}
