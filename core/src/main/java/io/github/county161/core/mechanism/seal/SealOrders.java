package io.github.county161.core.mechanism.seal;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.plan.YearAct;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seals and acts of a year as orders, which the program enters for somebody who may seal. */
final class SealOrders {

    private SealOrders() {}

    /** The program, for somebody who may seal. */
    static Asker program(Asker asker) {
        return new Asker(asker.account(), YearAct.SEALING, Scope.ALL);
    }

    static Map<String, String> act(int year, String act, String orderNo, LocalDate today) {
        return Map.of(
                YearAct.YEAR.name(),
                Integer.toString(year),
                YearAct.ACT.name(),
                act,
                YearAct.DAY.name(),
                today.toString(),
                YearAct.ORDER_NO.name(),
                orderNo);
    }

    static Map<String, String> head(SealedSheet sheet, LocalDate today) {
        Map<String, String> head = new HashMap<>(Map.of(
                MonthSeal.PERIOD.name(), sheet.period(),
                MonthSeal.NO.name(), Long.toString(sheet.no()),
                MonthSeal.LAST.name(), sheet.last().toString(),
                MonthSeal.POSITION.name(), Long.toString(sheet.position()),
                MonthSeal.NUMBERS.name(), SealedSheet.text(sheet.numbers()),
                MonthSeal.SEAL.name(), sheet.seal(),
                MonthSeal.DAY.name(), today.toString()));
        head.put(MonthSeal.OPENS_FROM.name(), sheet.opensFrom());
        return head;
    }

    static Map<String, String> of(SealedSheet sheet, Map<String, String> line) {
        Map<String, String> cells = new HashMap<>(line);
        cells.put(MonthSeal.PERIOD.name(), sheet.period());
        cells.put(MonthSeal.NO.name(), Long.toString(sheet.no()));
        return cells;
    }

    static Order order(Form form, Map<String, String> cells, long row) {
        return new Order(form.name(), Act.ENTER.word(), Optional.empty(), Optional.empty(), cells, "", row);
    }

    static Submission submission(String id, Asker asker, String source, LocalDate today, List<Order> orders) {
        return new Submission(id, asker, source, today, orders, false, false, false);
    }
}
