package io.github.county161.core.ledger.seal;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.plan.YearAct;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 封存的数: one figure of a sealed sheet, with the number of every unit that has one and a digest of the names. */
public final class SealedFigure {

    private static final int VALUES_CHARS = 200_000;
    private static final int FIGURE_CHARS = 10;
    private static final int DIGEST_CHARS = 64;

    public static final Column<Long> SHEET = Column.ref(
                    "sheet", "month_seal", new Column.Cell("period", "封账期"), new Column.Cell("no", "次"))
            .required();
    public static final Column<String> FIGURE =
            Column.text("figure", "指标", FIGURE_CHARS).required();
    /** Of the figure's definition. */
    public static final Column<Long> VERSION =
            Column.whole("version", "口径版本", 1, 999).required();

    public static final Column<String> UNIT =
            Column.text("unit", "计量单位", FIGURE_CHARS).required();
    /** {@code place=number}, of a ratio {@code place=above/below}, joined by semicolons; a unit left out has 0. */
    public static final Column<String> VALUES = Column.text("values", "各单位的数", VALUES_CHARS);
    /** Of the keys behind the county's number, in order. */
    public static final Column<String> NAMES =
            Column.text("names", "名单摘要", DIGEST_CHARS).required();

    public static final Form FORM = Form.named("sealed_figure", "封存的数")
            .of(SHEET, FIGURE, VERSION, UNIT, VALUES, NAMES)
            .key(SHEET, FIGURE)
            .enteredBy(YearAct.SEALING)
            .build();

    private SealedFigure() {}

    /** The numbers of units as one text. */
    public static String text(Map<String, Counted> numbers) {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + number(e.getValue()))
                        .collect(Collectors.joining(";"));
    }

    /** A number as it is sealed: whole, or above and below the line. */
    public static String number(Counted number) {
        return number.value() + number.per().map(per -> "/" + per).orElse("");
    }

    /** The numbers of units that a text tells. */
    public static Map<String, Counted> numbers(String text, String unit) {
        Map<String, Counted> numbers = new TreeMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] of = each.split("[=/]");
            Optional<Long> per = of.length > 2 ? Optional.of(Long.valueOf(of[2])) : Optional.empty();
            numbers.put(of[0], new Counted(Long.parseLong(of[1]), per, unit));
        }
        return numbers;
    }

    /** The numbers of units that a row tells. */
    public static Map<String, Counted> numbers(Row row) {
        return numbers(row.get(VALUES).orElse(""), row.get(UNIT).orElse(""));
    }
}
