package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import java.util.Optional;

/**
 * Whether two spells clash, and how: of one person and form, of forms that exclude each other, on one seat, in one
 * household that may have one alone.
 */
public final class Clashing {

    private final Chart chart;

    public Clashing(Chart chart) {
        this.chart = chart;
    }

    /** How a spell clashes with one entered before; none when it does not. */
    public Optional<String> kind(Row earlier, Row row) {
        if (!overlap(earlier, row)) {
            return Optional.empty();
        }
        boolean samePerson = same(earlier, row, Relation.PERSON);
        boolean sameForm = earlier.text(Spell.FORM).equals(row.text(Spell.FORM));
        if (samePerson && sameForm) {
            return Optional.of(Spell.SAME);
        }
        if (samePerson && (excludes(earlier, row) || excludes(row, earlier))) {
            return Optional.of(Spell.EXCLUDED);
        }
        if (sameForm && same(earlier, row, Spell.SEAT)) {
            return Optional.of(Spell.TAKEN);
        }
        return sameForm && isOnePerHousehold(row) && same(earlier, row, Relation.HOUSEHOLD)
                ? Optional.of(Spell.HOUSEHOLD_HAS)
                : Optional.empty();
    }

    boolean isOnePerHousehold(Row spell) {
        return form(spell).limits().onePerHousehold();
    }

    private Form form(Row spell) {
        return chart.need(spell.text(Spell.FORM).orElseThrow());
    }

    private static boolean same(Row a, Row b, Field field) {
        return a.number(field).isPresent() && a.number(field).equals(b.number(field));
    }

    private boolean excludes(Row one, Row other) {
        Optional<String> where = other.text(Spell.WORK_PLACE);
        return form(one).limits().excludes().contains(other.text(Spell.FORM).orElse(""))
                && where.map(Definitions.outsideCounty()::contains).orElse(true);
    }

    private static boolean overlap(Row a, Row b) {
        String startA = a.text(Spell.START).orElseThrow();
        String startB = b.text(Spell.START).orElseThrow();
        return startA.equals(startB)
                || startA.compareTo(b.text(Spell.END).orElse(Relation.ALWAYS_TO)) < 0
                        && startB.compareTo(a.text(Spell.END).orElse(Relation.ALWAYS_TO)) < 0;
    }
}
