package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Figure;

/**
 * 考核项: one of the items on which a year is judged.
 *
 * @param figure the figure it is bound to
 * @param part that of the figure's numbers which counts for it
 */
public record Item(
        String code, String title, String category, Figure figure, Figure.Part part, String unit, Curve curve) {

    private static final String PERSONS = "人";

    /** The name of the part that a binding names behind the figure's id; "" for the figure itself. */
    public static Item of(Row scheme, String title, Figure figure) {
        String[] bound = scheme.get(Scheme.FIGURE).orElseThrow().split("\\.", 2);
        String name = bound.length > 1 ? bound[1] : "";
        Figure.Part part = figure.parts().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(figure.id() + " has no part " + name));
        return new Item(
                scheme.get(Scheme.ITEM).orElseThrow(),
                title,
                scheme.get(Scheme.CATEGORY).orElseThrow(),
                figure,
                part,
                scheme.get(Scheme.UNIT).orElseThrow(),
                Curve.read(scheme.get(Scheme.PLANNED).orElse("")).orElseThrow());
    }

    /** The id of the figure that a row of the scheme is bound to. */
    public static String figure(Row scheme) {
        return scheme.get(Scheme.FIGURE).orElseThrow().split("\\.", 2)[0];
    }

    /** Whether it counts persons, so that who could still be one of them can be named. */
    public boolean countsPersons() {
        return unit.equals(PERSONS);
    }
}
