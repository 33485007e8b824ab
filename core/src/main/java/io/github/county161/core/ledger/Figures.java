package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Figure.Part;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure by its id, or what stands beside one as a figure of its own: {@code F75.overdue} a part of it,
 * {@code subsidies=transport} those of one code, {@code F69@month} over another period. So every number that is printed
 * anywhere has a name by which the rows behind it are asked.
 */
public final class Figures {

    private static final Pattern NAMED =
            Pattern.compile("(?<id>[A-Za-z]\\w*)(?:\\.(?<part>\\w+))?(?:=(?<code>\\w+))?(?:@(?<kind>\\w+))?");

    private static final Map<String, Kind> KINDS = Map.of(
            "week", Kind.THIS_WEEK, "month", Kind.THIS_MONTH, "quarter", Kind.THIS_QUARTER, "year", Kind.YEAR_TO_DATE);

    private Figures() {}

    /** None when nothing is called so. */
    public static Optional<Figure> named(Collection<Figure> figures, String name) {
        Matcher told = NAMED.matcher(name);
        if (!told.matches()) {
            return Optional.empty();
        }
        Optional<Figure> base =
                figures.stream().filter(f -> f.id().equals(told.group("id"))).findFirst();
        if (base.isEmpty() || told.group("id").equals(name)) {
            return base;
        }
        Figure figure = base.get();
        String partName = Optional.ofNullable(told.group("part")).orElse("");
        Optional<Kind> kind = Optional.ofNullable(told.group("kind")).map(word -> KINDS.get(word));
        if (told.group("kind") != null && kind.isEmpty()) {
            return Optional.empty();
        }
        return figure.parts().stream()
                .filter(part -> part.name().equals(partName))
                .findFirst()
                .flatMap(part -> coded(part, Optional.ofNullable(told.group("code"))))
                .map(part -> alone(figure, name, part, kind));
    }

    /** Those of a code, of a part that is parted by a column. */
    private static Optional<Part> coded(Part part, Optional<String> code) {
        if (code.isEmpty()) {
            return Optional.of(part);
        }
        return part.group()
                .map((Column<?> by) -> new Part(
                        part.name(),
                        part.unit(),
                        part.kind(),
                        part.question().where(Path.of(by).is(value(by.field(), code.get()))),
                        part.tally(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Object value(Field field, String code) {
        return field.type() == Field.Type.INTEGER
                ? (Object) Long.valueOf(code.matches("\\d{1,18}") ? code : "0")
                : code;
    }

    private static Figure alone(Figure figure, String name, Part part, Optional<Kind> kind) {
        Part own = new Part("", part.unit(), Optional.empty(), part.question(), part.tally(), part.per(), part.group());
        String title = part.name().isEmpty() ? figure.title() : figure.title() + "·" + part.name();
        return new Figure(
                name,
                title,
                kind.orElse(part.kind().orElse(figure.kind())),
                figure.definition(),
                figure.version(),
                List.of(own),
                List.of());
    }
}
