package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Rule;
import io.github.county161.core.form.Worked;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Choice;
import io.github.county161.core.term.IdNumber;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the raw texts of a line, each by its column's kind; references are found later, by {@link References}. */
final class TextReader {

    /** Typed into a cell, erases what it held. */
    static final String ERASE = "清空";

    private static final String MASKED = "masked_value";

    private final Lexicon words;
    private final Places places;
    private final String reportDay;
    private final boolean history;
    private final Map<Form, Set<String>> cells = new HashMap<>();

    /** @param history whether the rows tell what was before the system was there */
    TextReader(Lexicon words, Places places, String reportDay, boolean history) {
        this.history = history;
        this.words = words;
        this.places = places;
        this.reportDay = reportDay;
    }

    /** What a canonical text says to a reader: labels, yuan, masks. */
    String show(Column<?> column, String canonical) {
        return column.kind().showText(canonical, words);
    }

    /** All that a sheet may tell of a form. */
    private static Set<String> cells(Form form) {
        return Stream.of(
                        form.columns().stream().flatMap(c -> c.cells().stream()),
                        form.worked().stream().map(Worked::cell),
                        form.whereabouts().stream())
                .flatMap(cells -> cells)
                .map(Column.Cell::name)
                .collect(Collectors.toSet());
    }

    void read(Line line) {
        Set<String> known = cells.computeIfAbsent(line.form(), TextReader::cells);
        line.order().cells().keySet().stream()
                .sorted()
                .filter(c -> !known.contains(c))
                .forEach(c ->
                        line.fault(c, "unknown_column", "", "“" + line.form().title() + "”中有的列"));
        for (Column<?> column : line.form().columns()) {
            if (column.isHistory() && !history && !isToldByAct(line, column)) {
                line.raw(column.cells().get(0).name())
                        .ifPresent(raw -> line.fault(
                                column, "history_only", "空白（选了" + Choice.HISTORY.text() + "才填此列，由县级账号说明理由）"));
            } else if (column.isPlace() && column.cells().size() > 1) {
                readPlace(line, column);
            } else if (column.isPlace() && !line.form().equals(Division.FORM)) {
                line.raw(column.cells().get(0).name()).ifPresent(raw -> readTown(line, column, raw));
            } else if (column.isAreas()) {
                line.raw(column.cells().get(0).name()).ifPresent(raw -> readAreas(line, column, raw));
            } else if (column.isUnit()) {
                line.raw(column.cells().get(0).name()).ifPresent(raw -> readUnit(line, column, raw));
            } else if (column.target().isEmpty()) {
                line.raw(column.cells().get(0).name()).ifPresent(raw -> read(line, column, raw));
            }
        }
        compareWorked(line);
    }

    private static boolean isToldByAct(Line line, Column<?> column) {
        return line.form()
                .flow()
                .filter(flow -> flow.mayTell(line.order().act(), column)
                        || Stepping.isOfSheet(line.form(), line) && flow.mayBeMeant(column))
                .isPresent();
    }

    /** A number worked out is never taken from a sheet; where the sheet says another one somebody should know. */
    private void compareWorked(Line line) {
        Map<String, String> row = new HashMap<>(line.told());
        row.put(Rule.DAY, reportDay);
        for (Worked worked : line.form().worked()) {
            line.raw(worked.cell().name())
                    .filter(raw -> worked.differs(raw, row, words))
                    .ifPresent(raw -> line.doubt("worked_out_differs"));
        }
    }

    private void read(Line line, Column<?> column, String raw) {
        if (Texts.isCellError(Texts.clean(raw))) {
            line.fault(column, "cell_error", "正常的内容，现为电子表格的错误值");
            return;
        }
        if (Texts.clean(raw).equals(ERASE)) {
            if (column.isRequired()) {
                line.fault(column, "missing", "必填内容，不能清空");
            }
            line.told().put(column.name(), "");
            return;
        }
        Reading<String> read = column.kind().read(raw, words);
        if (!read.isGood()) {
            if (read.flaw().code().equals(MASKED)) {
                line.masked().put(column.name(), Texts.clean(raw));
            } else {
                line.fault(column, read.flaw().code(), read.flaw().expected());
            }
            return;
        }
        read.notes().forEach(line::doubt);
        if (isAhead(column, read.value())) {
            boolean born = column.kind().word().equals("id");
            line.fault(
                    column, born ? "id_birth" : "date_future", "不晚于报告日 " + reportDay + " 的" + (born ? "出生日期" : "日期"));
            return;
        }
        line.told().put(column.name(), read.value());
    }

    /** A masked text is never a value: the mask of what is known says nothing new, any other is refused. */
    void unmask(Line line, Map<String, String> known) {
        line.masked().forEach((name, typed) -> {
            Column<?> column = line.form().column(name).orElseThrow();
            if (!isMask(column, known.getOrDefault(name, ""), typed)) {
                line.fault(
                        column, MASKED, column.kind().read(typed, words).flaw().expected());
            }
        });
        line.masked().clear();
    }

    /** Whether what was typed is how a value is shown to those who may not read it. */
    boolean isMask(Column<?> column, String value, String typed) {
        return column.kind().word().equals("name")
                ? Texts.surname(value).equals(typed)
                : show(column, value).equals(typed);
    }

    private boolean isAhead(Column<?> column, String canonical) {
        String kind = column.kind().word();
        if (column.mayBeFuture()) {
            return false;
        }
        if (kind.equals("id")) {
            return new IdNumber(canonical).born().toString().compareTo(reportDay) > 0;
        }
        return kind.equals("date") && canonical.compareTo(reportDay) > 0
                || kind.equals("month") && canonical.compareTo(reportDay.substring(0, canonical.length())) > 0
                || kind.equals("year") && canonical.compareTo(reportDay.substring(0, canonical.length())) > 0;
    }

    private void readPlace(Line line, Column<?> column) {
        Optional<String> town = line.raw(column.cells().get(0).name());
        Optional<String> village = line.raw(column.cells().get(1).name());
        Optional<String> told = village.or(() -> town);
        if (told.isEmpty()) {
            return;
        }
        Reading<String> code = column.kind().read(told.get(), words);
        Optional<String> found = code.isGood()
                ? Optional.of(code.value()).filter(places::isKnown)
                : town.flatMap(places::town)
                        .flatMap(t -> village.isPresent() ? places.village(t, village.get()) : Optional.of(t));
        if (found.isPresent()) {
            line.told().put(column.name(), found.get());
        } else if (town.isPresent() && places.town(town.get()).isEmpty()) {
            String heading = column.cells().get(0).heading();
            line.fault(heading, "division_unknown", town.get(), "本县的镇（街道）名称");
        } else {
            line.fault(column, "division_unknown", town.orElse("该镇办") + "所辖的村（社区）名称，或12位区划代码");
        }
    }

    private void readTown(Line line, Column<?> column, String raw) {
        Optional<String> code =
                Optional.of(Texts.clean(raw)).filter(places::isKnown).or(() -> places.town(raw));
        code.ifPresentOrElse(
                found -> line.told().put(column.name(), found),
                () -> line.fault(column, "division_unknown", "本县的镇（街道）名称，或区划代码"));
    }

    private void readAreas(Line line, Column<?> column, String raw) {
        Set<String> codes = new TreeSet<>();
        for (String area : Texts.BETWEEN.split(Texts.clean(raw))) {
            Optional<String> code = Optional.of(area)
                    .filter(places::isKnown)
                    .or(() -> places.town(area))
                    .or(() -> places.area(area));
            if (code.isEmpty()) {
                line.fault(column.heading(), "division_unknown", area, "镇名，或镇名加村名，几个之间用顿号分开");
                return;
            }
            codes.add(code.get());
        }
        line.told().put(column.name(), String.join(",", codes));
    }

    /** A place's name with a slip in it must not pass for a unit that is no place. */
    private void readUnit(Line line, Column<?> column, String raw) {
        read(line, column, raw);
        String told = line.told().getOrDefault(column.name(), "");
        Optional<String> place = places.unit(told);
        if (place.isPresent()) {
            line.told().put(column.name(), place.get());
        } else if (places.isLikePlace(told)) {
            line.told().remove(column.name());
            line.fault(column, "division_unknown", "县名、镇名，或镇名加村名（也可用区划代码）；不是镇村的写单位名称");
        }
    }

    /** What a new record must tell, and what must hold within the row. */
    void complete(Line line) {
        unmask(line, Map.of());
        for (Column<?> column : line.form().columns()) {
            boolean told = line.told().containsKey(column.name());
            if (!told && column.standardText().isPresent()) {
                line.told().put(column.name(), column.standardText().get());
            } else if (!told && isNeeded(line.told(), column) && isNotFaulted(line, column)) {
                line.fault(column, "missing", "必填内容");
            }
        }
        rules(line, line.told());
    }

    private static boolean isNeeded(Map<String, String> whole, Column<?> column) {
        return column.isRequired()
                || column.requiredWhen()
                        .map(when -> when.codes().contains(whole.getOrDefault(when.column(), "")))
                        .orElse(false);
    }

    private static boolean isNotFaulted(Line line, Column<?> column) {
        return line.faults().stream()
                .noneMatch(
                        f -> column.cells().stream().anyMatch(c -> c.heading().equals(f.column())));
    }

    /**
     * What must still hold of a record that is known.
     *
     * @param whole the row as it will stand, told now or before
     */
    void stillHolds(Line line, Map<String, String> whole) {
        for (Column<?> column : line.form().columns()) {
            if (column.requiredWhen().isPresent() && isNeeded(whole, column) && !whole.containsKey(column.name())) {
                line.fault(column, "missing", "必填内容");
            }
        }
        rules(line, whole);
    }

    private void rules(Line line, Map<String, String> row) {
        Map<String, String> whole = new HashMap<>(row);
        whole.put(Rule.DAY, reportDay);
        for (Rule rule : line.form().rules()) {
            if (rule.broken().by(whole) && isNotFaulted(line, rule.column())) {
                if (rule.tells()) {
                    line.doubt(rule.code());
                } else {
                    line.fault(rule.column(), rule.code(), rule.expected());
                }
            }
        }
    }
}
