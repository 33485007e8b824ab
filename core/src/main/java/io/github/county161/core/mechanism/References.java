package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Finder.Found;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Texts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Finds the records that the references of a form's lines name, all lines of one column in one go. */
final class References {

    private final Chart chart;
    private final Crypto crypto;
    private final Lexicon words;
    private final Finder finder;

    References(Chart chart, Crypto crypto, Lexicon words, Finder finder) {
        this.chart = chart;
        this.crypto = crypto;
        this.words = words;
        this.finder = finder;
    }

    void resolve(Form form, List<Line> lines) {
        for (Column<?> column : form.columns()) {
            column.target().ifPresent(target -> resolve(column, chart.need(target), lines));
        }
    }

    private void resolve(Column<?> column, Form target, List<Line> lines) {
        Map<Line, String> keys = new LinkedHashMap<>();
        Map<Line, Long> numbers = new LinkedHashMap<>();
        for (Line line : lines) {
            String raw = line.raw(column);
            if (raw.matches("#\\d{1,18}")) {
                numbers.put(line, Long.valueOf(raw.substring(1)));
            } else if (raw.equals(TextReader.ERASE) && !column.isRequired()) {
                line.told().put(column.name(), "");
            } else if (!raw.isEmpty()) {
                key(line, column, target).ifPresent(key -> keys.put(line, key));
            } else if (column.cells().stream().anyMatch(c -> line.raw(c.name()).isPresent())) {
                line.fault(column, "missing", "必填内容");
            }
        }
        Map<String, Found> found = finder.find(target, keys.values());
        keys.forEach((line, key) -> settle(line, column, target, Optional.ofNullable(found.get(key))));
        if (!numbers.isEmpty()) {
            Set<Long> visible = finder.visible(target, new HashSet<>(numbers.values()));
            numbers.forEach((line, number) -> {
                if (visible.contains(number)) {
                    line.told().put(column.name(), Long.toString(number));
                } else {
                    unknown(line, column, target);
                }
            });
        }
    }

    /** The key that the cells tell: the last cells, as many as the target's key has parts. */
    private Optional<String> key(Line line, Column<?> column, Form target) {
        StringJoiner key = new StringJoiner("|");
        int before = column.cells().size() - target.key().size();
        for (int i = 0; i < target.key().size(); i++) {
            Optional<String> part = part(
                    line, column.cells().get(before + i), target, target.key().get(i));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            key.add(part.get());
        }
        return Optional.of(key.toString());
    }

    private Optional<String> part(Line line, Column.Cell cell, Form target, Column<?> part) {
        Optional<String> raw = line.raw(cell.name());
        if (raw.isEmpty()) {
            if (cell.optional()) {
                return Optional.of(Finder.ANY);
            }
            line.fault(cell.heading(), "missing", "", "必填内容");
            return Optional.empty();
        }
        if (part.target().isPresent()) {
            return record(line, cell, raw.get(), chart.need(part.target().get()));
        }
        Reading<String> read = part.kind().read(raw.get(), words);
        if (!read.isGood()) {
            line.fault(
                    cell.heading(), read.flaw().code(), raw.get(), read.flaw().expected());
            return Optional.empty();
        }
        read.notes().forEach(line::doubt);
        return Optional.of(part.kind().word().equals("id") ? crypto.keyedHash(read.value()) : read.value());
    }

    /** A key that holds another record's number, written by that record's own key. */
    private Optional<String> record(Line line, Column.Cell cell, String raw, Form form) {
        Reading<String> read = form.key().get(0).kind().read(raw, words);
        Optional<Found> found = read.isGood()
                ? Optional.ofNullable(finder.find(form, List.of(read.value())).get(read.value()))
                : Optional.empty();
        if (found.isEmpty()) {
            line.fault(cell.heading(), "unknown_reference", raw, "“" + form.title() + "”中已有的记录");
        }
        return found.map(f -> Long.toString(f.record()));
    }

    private void settle(Line line, Column<?> column, Form target, Optional<Found> found) {
        if (found.isEmpty()) {
            unknown(line, column, target);
            return;
        }
        if (!found.get().alias().isEmpty()) {
            line.doubt(found.get().alias());
        }
        boolean named = (target.equals(Member.FORM) || target.equals(Household.FORM))
                && column.cells().size() > 1;
        if (named) {
            Column.Cell cell = column.cells().get(0);
            Optional<String> raw = line.raw(cell.name());
            if (raw.isEmpty()) {
                line.fault(cell.heading(), "missing", "", "必填内容");
                return;
            }
            Optional<String> name = found.get().name();
            String told = Texts.name(raw.get());
            if (name.isPresent()
                    && !name.get().equals(told)
                    && !Texts.surname(name.get()).equals(told)) {
                line.fault(cell.heading(), "name_differs", raw.get(), "“" + name.get() + "”（库中此证件号的姓名）");
                return;
            }
        }
        line.told().put(column.name(), Long.toString(found.get().record()));
    }

    /** One answer for what is not there and what may not be seen. */
    private static void unknown(Line line, Column<?> column, Form target) {
        if (target.equals(Member.FORM)) {
            line.fault(column, "unknown_person", "人员库中已有的人员（先登记人员）");
        } else if (target.equals(Household.FORM)) {
            line.fault(column, "unknown_household", "户信息中已有的户主（先登记户信息）");
        } else {
            line.fault(column, "unknown_reference", "“" + target.title() + "”中已有的记录");
        }
    }
}
