package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row on its way in: what was sent, what has been read of it so far, what is wrong or doubtful with it. */
final class Line {

    private final Form form;
    private final long no;
    private Order order;
    private Map<String, String> told = new HashMap<>();
    private List<Fault> faults = List.of();
    private List<String> doubts = List.of();
    private List<Outcome.Change> changes = List.of();
    private List<String> emptied = List.of();
    private List<Column<?>> empties = List.of();
    private Map<String, String> masked = new HashMap<>();
    private String outcome = Outcome.REFUSED;
    private long record;

    Line(Order order, Form form, long no) {
        this.order = order;
        this.form = form;
        this.no = no;
        this.record = order.record().orElse(0L);
    }

    /** Forgets what was sent and read, for a slip has many lines; what has become of it stays. */
    void rest() {
        order = Order.row(form.name(), Map.of(), order.row());
        told = Map.of();
        masked = Map.of();
    }

    /** Goes on with what was sent. */
    void wake(Order sent) {
        order = sent;
        told = new HashMap<>();
        masked = new HashMap<>();
        empties = List.of();
    }

    /** It is about this record, or none that is known yet, and tells these cells alone. */
    void retell(Optional<Long> about, Map<String, String> cells) {
        order = order.about(about, cells);
        record = about.orElse(0L);
    }

    /** What was typed masked, by column: no value unless it is the mask of what is stored. */
    Map<String, String> masked() {
        return masked;
    }

    /** Columns whose cells came back empty though they had not left so. */
    List<Column<?>> empties() {
        return empties;
    }

    void empties(Column<?> column) {
        empties = with(empties, column);
    }

    /** Whether a cell was told, and told blank. */
    boolean isBlank(String cell) {
        return order.cells().containsKey(cell) && raw(cell).isEmpty();
    }

    /** A cell that came back empty and is left as it is. */
    void leaves(Column<?> column) {
        emptied = with(emptied, column.heading());
    }

    Order order() {
        return order;
    }

    Form form() {
        return form;
    }

    /** Its place in the submission, from 1. */
    long no() {
        return no;
    }

    /** Canonical texts by column. */
    Map<String, String> told() {
        return told;
    }

    /** The raw text of a cell; none when blank or not sent. */
    Optional<String> raw(String cell) {
        return Optional.ofNullable(order.cells().get(cell)).filter(text -> !text.isBlank());
    }

    String raw(Column<?> column) {
        return raw(column.cells().get(column.cells().size() - 1).name()).orElse("");
    }

    void fault(Column<?> column, String code, String expected) {
        fault(column.heading(), code, raw(column), expected);
    }

    void fault(String heading, String code, String value, String expected) {
        faults = with(faults, new Fault(order.row(), form.title(), heading, code, value, expected));
    }

    /** Says of a fault what has been found out since. */
    void amend(Fault fault, Fault better) {
        faults = faults.stream().map(f -> f == fault ? better : f).toList();
    }

    /** One answer for all that is another place's. */
    void outOfScope() {
        fault("", "out_of_scope", "", "本账号辖区内的记录");
    }

    void doubt(String code) {
        if (!doubts.contains(code)) {
            doubts = with(doubts, code);
        }
    }

    /** Most lines have nothing to tell, and so hold no list of their own. */
    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }

    /** Faults found of it before. */
    void refuse(List<Fault> before) {
        faults = List.copyOf(before);
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    List<Fault> faults() {
        return faults;
    }

    void changed(String heading, String was, String is) {
        changes = with(changes, new Outcome.Change(heading, was, is));
    }

    void settle(String as, long on) {
        outcome = as;
        record = on;
    }

    String outcome() {
        return isGood() ? outcome : Outcome.REFUSED;
    }

    long record() {
        return record;
    }

    String doubtCodes() {
        return String.join(",", doubts);
    }

    /** @param words headings are told in, those of the day */
    Outcome.Item item(Lexicon words, String day) {
        long on = isGood() ? record : 0;
        List<Outcome.Change> changed = changes.stream()
                .map(c -> new Outcome.Change(words.says(c.column(), day), c.was(), c.is()))
                .toList();
        List<Fault> wrong = faults.stream()
                .map(f -> new Fault(
                        f.row(),
                        words.says(f.sheet(), day),
                        words.says(f.column(), day),
                        f.code(),
                        f.value(),
                        words.says(f.expected(), day)))
                .toList();
        List<String> left = emptied.stream().map(c -> words.says(c, day)).toList();
        return new Outcome.Item(form.name(), order.row(), outcome(), on, changed, wrong, doubts, left);
    }
}
