package io.github.county161.adapters.sqlite;

import static io.github.county161.adapters.sqlite.Schema.quoted;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;

/** Which of the outermost rows are counted and shown: those in the division asked about and in the asker's scope. */
final class Restriction {

    private final Compiler compiler;
    private final Asking asking;

    Restriction(Compiler compiler, Asking asking) {
        this.compiler = compiler;
        this.asking = asking;
    }

    void division(Relation relation, String alias) {
        if (asking.division().isEmpty()) {
            compiler.sql().add("1");
        } else if (!relation.has(Relation.PLACE)) {
            compiler.sql().add("0");
        } else {
            compiler.sql().add(at(alias));
            compiler.inside(asking.division().get(), false);
        }
    }

    private static String at(String alias) {
        return alias + "." + quoted(Relation.PLACE);
    }

    void scope(Relation relation, String alias, Scope scope) {
        compiler.sql().add(" and ");
        if (scope.none()) {
            compiler.sql().add("0");
        } else if (scope.place().isEmpty()) {
            compiler.sql().add("1");
        } else if (!relation.has(Relation.PLACE)) {
            compiler.sql().add("0");
        } else {
            String place = scope.place().get();
            // A county's places are nearly all there are: the sign keeps the engine from gathering rows by them.
            String sign = PlaceLevel.isCounty(place) ? "+" : "";
            String at = sign + at(alias);
            compiler.sql().add("(" + at + " is null or " + at);
            compiler.inside(place, true);
            relation.person().ifPresent(person -> ofWhomLivesThere(place, sign + alias + "." + quoted(person)));
            compiler.sql().add(")");
        }
    }

    /** Wherever the row lies; found by the person, of whom a place has few. */
    private void ofWhomLivesThere(String place, String person) {
        String stay = compiler.alias();
        compiler.sql().add(" or " + person + " in (select " + stay + "." + quoted(Relation.PERSON) + " from ");
        compiler.table(Stay.RELATION, stay);
        compiler.sql().add(" where ");
        compiler.valid(Stay.RELATION, stay, false);
        compiler.sql().add(" and " + stay + ".to_day = ? and ", Relation.ALWAYS_TO);
        compiler.sql().add(at(stay));
        compiler.inside(place, true);
        compiler.sql().add(")");
    }
}
