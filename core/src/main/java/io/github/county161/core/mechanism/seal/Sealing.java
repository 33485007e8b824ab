package io.github.county161.core.mechanism.seal;

import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.plan.YearAct;
import io.github.county161.core.ledger.plan.YearActs;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedFigure;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.ledger.seal.SealedSheets;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Seals;
import io.github.county161.core.port.Store;
import io.github.county161.core.term.Month;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * 封账、结账、重开: seals months in their order, closes years and opens them again. A sheet is worked out from one moment
 * of the journal and says which; what is entered while it is worked out is late by its own account.
 */
public final class Sealing implements Seals {

    private static final Set<String> MAY_SEAL = Set.of("county_clerk", "county_approver", "county_leader");
    private static final int MONTHS = 12;
    private static final String SEAL_DAY = "seal_day";

    private final Store store;
    private final Office office;
    private final Crypto crypto;
    private final List<Figure> figures;
    private final Function<LocalDate, Asking> usual;

    /** @param usual how the county asks on a day: its numbers and its calendar */
    public Sealing(Store store, Office office, Crypto crypto, List<Figure> figures, Function<LocalDate, Asking> usual) {
        this.store = store;
        this.office = office;
        this.crypto = crypto;
        this.figures = List.copyOf(figures);
        this.usual = usual;
    }

    private SealedSheets sheets() {
        return store.read(Sheets::of);
    }

    private boolean isClosed(int year) {
        return acts().isClosed(year);
    }

    private YearActs acts() {
        return new YearActs(store.read(moment -> moment.current(YearAct.FORM.relation())));
    }

    @Override
    public Done month(Month month, Asker asker, LocalDate today) {
        SealedSheets sheets = sheets();
        Optional<Fault> fault = refusal(month, sheets, asker, today);
        return fault.isPresent()
                ? refused(fault.get())
                : seal(month.text(), 1, month.last(), sheets.openingOf(month.first()), asker, today, List.of());
    }

    private Optional<Fault> refusal(Month month, SealedSheets sheets, Asker asker, LocalDate today) {
        if (!MAY_SEAL.contains(asker.role()) && !asker.equals(Asker.SETTING_UP)) {
            return Optional.of(fault("form_closed", asker.account(), "县就业办、县审批或县领导的账号"));
        }
        if (sheets.of(month.text()).isPresent()) {
            return Optional.of(fault("sealed_already", month.text(), "还没有封账的月份（每月只封一次）"));
        }
        Optional<Month> due = sheets.lastMonth().map(sheet -> after(sheet.last()));
        if (due.isPresent() && !due.get().equals(month)) {
            return Optional.of(fault("not_in_order", month.text(), due.get().text() + "（按月份先后封账）"));
        }
        int before = month.year() - 1;
        if (month.month() == 1 && !sheets.months(before).isEmpty() && !isClosed(before)) {
            return Optional.of(fault("year_open", month.text(), "上年结账之后的月份（先办 close year " + before + "）"));
        }
        LocalDate earliest = earliest(month);
        return today.isBefore(earliest)
                ? Optional.of(fault("too_early", month.text(), earliest + " 或以后封账的月份"))
                : Optional.empty();
    }

    /** The end of that day is when a month is sealed. */
    private LocalDate earliest(Month month) {
        long day = usual.apply(month.last()).numbers().getOrDefault(SEAL_DAY, 0L);
        return month.last().plusDays(day);
    }

    private static Month after(LocalDate last) {
        LocalDate next = last.plusDays(1);
        return new Month(next.getYear(), next.getMonthValue());
    }

    @Override
    public Done year(int year, String orderNo, Asker asker, LocalDate today) {
        if (!asker.mayEnter(YearAct.FORM)) {
            return refused(fault("form_closed", asker.account(), "县审批或县领导的账号"));
        }
        if (orderNo.isBlank()) {
            return refused(fault("missing", Integer.toString(year), "有文号的结账"));
        }
        if (isClosed(year)) {
            return refused(fault("closed_already", Integer.toString(year), "还没有结账、或已重开的年度"));
        }
        if (lastAct(year).filter(day -> !day.isBefore(today)).isPresent()) {
            return refused(fault("not_in_order", Integer.toString(year), "重开的次日或以后再结账"));
        }
        List<Month> left = unsealed(year);
        Optional<Fault> fault = refusal(left, asker, today);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        List<Fault> ofAct = office.rehearse(SealOrders.submission(
                        "close-" + year + "-" + UUID.randomUUID(),
                        SealOrders.program(asker),
                        "close " + year,
                        today,
                        List.of(SealOrders.order(YearAct.FORM, SealOrders.act(year, "closed", orderNo, today), 1))))
                .faults();
        if (!ofAct.isEmpty()) {
            return new Done(List.of(), ofAct);
        }
        List<String> sealed = new ArrayList<>();
        for (Month each : left) {
            Done done = month(each, asker, today);
            if (!done.faults().isEmpty()) {
                return new Done(sealed, done.faults());
            }
            sealed.addAll(done.sealed());
        }
        Done closed = close(year, orderNo, asker, today);
        sealed.addAll(closed.sealed());
        return new Done(sealed, closed.faults());
    }

    /** Its months, in their order, from where sealing has begun. */
    private List<Month> unsealed(int year) {
        SealedSheets sheets = sheets();
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new Month(year, month))
                .filter(month -> sheets.lastMonth().isEmpty()
                        || !sheets.lastMonth().get().last().isAfter(month.last()))
                .filter(month -> sheets.of(month.text()).isEmpty())
                .toList();
    }

    /** What stands against sealing all of these one after the other, found before the first of them is. */
    private Optional<Fault> refusal(List<Month> months, Asker asker, LocalDate today) {
        if (months.isEmpty()) {
            return Optional.empty();
        }
        LocalDate earliest = earliest(months.get(months.size() - 1));
        return refusal(months.get(0), sheets(), asker, today)
                .or(() -> today.isBefore(earliest)
                        ? Optional.of(
                                fault("too_early", months.get(months.size() - 1).text(), earliest + " 或以后结账"))
                        : Optional.empty());
    }

    private Done close(int year, String orderNo, Asker asker, LocalDate today) {
        SealedSheets sheets = sheets();
        String period = Integer.toString(year);
        List<SealedSheet> months = sheets.months(year);
        if (months.isEmpty() || months.get(months.size() - 1).last().getMonthValue() != MONTHS) {
            return refused(fault("not_in_order", period, "各月都已封账的年度"));
        }
        long no = sheets.of(period).map(sheet -> sheet.no() + 1).orElse(1L);
        Order act = SealOrders.order(YearAct.FORM, SealOrders.act(year, "closed", orderNo, today), 1);
        LocalDate last = LocalDate.of(year, MONTHS, 31);
        return seal(period, no, last, sheets.openingOf(months.get(0).first()), asker, today, List.of(act));
    }

    /** When the year was last closed or opened again: two acts of one day would have no order in the years to come. */
    private Optional<LocalDate> lastAct(int year) {
        return acts().lastChange(year);
    }

    @Override
    public Done reopen(int year, String orderNo, Asker asker, LocalDate today) {
        Optional<Fault> fault = standing(year, orderNo, asker, today);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        Order act = SealOrders.order(YearAct.FORM, SealOrders.act(year, "reopened", orderNo, today), 1);
        Outcome outcome = office.post(SealOrders.submission(
                "reopen-" + year + "-" + UUID.randomUUID(),
                SealOrders.program(asker),
                "close reopen " + year,
                today,
                List.of(act)));
        return new Done(outcome.kept() ? List.of(year + "年重开") : List.of(), outcome.faults());
    }

    /** What stands against opening a year again. */
    private Optional<Fault> standing(int year, String orderNo, Asker asker, LocalDate today) {
        String period = Integer.toString(year);
        SealedSheets sheets = sheets();
        if (!asker.mayEnter(YearAct.FORM)) {
            return Optional.of(fault("form_closed", asker.account(), "县审批或县领导的账号"));
        }
        if (orderNo.isBlank()) {
            return Optional.of(fault("missing", period, "有文号的重开"));
        }
        if (!isClosed(year)) {
            return Optional.of(fault("not_closed", period, "已结账的年度"));
        }
        if (lastAct(year).filter(day -> day.isAfter(today)).isPresent()) {
            return Optional.of(fault("not_in_order", period, "结账当日或以后的重开"));
        }
        return sheets.of(period)
                .flatMap(sheets::opening)
                .map(next -> fault(
                        "closing_in_use",
                        period,
                        "下年还没有封账的年度（" + next.title() + "的期初就是 " + period + " 年结账的期末，不能再重开；更正请经县同意、有文号）"));
    }

    private Done seal(
            String period,
            long no,
            LocalDate last,
            Optional<SealedSheet> opening,
            Asker asker,
            LocalDate today,
            List<Order> also) {
        List<Order> orders = new ArrayList<>();
        SealedSheet sheet = store.read(moment -> {
            Sheets sheets = new Sheets(moment, crypto, usual);
            Map<String, Long> numbers = usual.apply(last).numbers();
            String from = opening.map(SealedSheet::seal).orElse("");
            SealedSheet open = new SealedSheet(0, 0, period, no, last, moment.position(), from, numbers, "");
            Asking asking = sheets.asking(open);
            List<Map<String, String>> lines =
                    figures.stream().map(figure -> sheets.line(figure, asking)).toList();
            SealedSheet sealed =
                    new SealedSheet(0, 0, period, no, last, moment.position(), from, numbers, sheets.seal(open, lines));
            orders.add(SealOrders.order(MonthSeal.FORM, SealOrders.head(sealed, today), 1));
            lines.forEach(line ->
                    orders.add(SealOrders.order(SealedFigure.FORM, SealOrders.of(sealed, line), orders.size() + 1L)));
            return sealed;
        });
        also.forEach(orders::add);
        Outcome outcome = office.post(SealOrders.submission(
                "seal-" + period + "-" + no, SealOrders.program(asker), "close " + period, today, orders));
        return new Done(outcome.kept() ? List.of(sheet.title()) : List.of(), outcome.faults());
    }

    private static Done refused(Fault fault) {
        return new Done(List.of(), List.of(fault));
    }

    private static Fault fault(String code, String value, String expected) {
        return new Fault(0, "封账", "", code, value, expected);
    }
}
