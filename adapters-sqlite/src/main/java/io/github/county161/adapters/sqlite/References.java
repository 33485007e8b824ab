package io.github.county161.adapters.sqlite;

import static io.github.county161.adapters.sqlite.Schema.quoted;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What references lead to: joined from a table laid out for the moment, or looked up row by row. The first is for many
 * rows, the second for few.
 */
final class References {

    private final Compiler compiler;
    private final Optional<Laid> laid;
    private Map<Join, String> joins = new LinkedHashMap<>();

    References(Compiler compiler, Optional<Laid> laid) {
        this.compiler = compiler;
        this.laid = laid;
    }

    /** A table laid out, and the value that is its key; it has one row at most, so none is lost or doubled by it. */
    private record Join(String table, String from) {}

    /** Compiles one select; what is joined to it is told when all of it that looks something up has been compiled. */
    void within(Consumer<Supplier<String>> select) {
        Map<Join, String> outer = joins;
        Map<Join, String> own = new LinkedHashMap<>();
        joins = own;
        select.accept(() -> {
            StringBuilder text = new StringBuilder();
            own.forEach((join, alias) ->
                    text.append(" left join " + join.table + " as " + alias + " on " + alias + ".k0 = " + join.from));
            return text.toString();
        });
        joins = outer;
    }

    /** The value a path leads to, as an SQL expression. */
    void path(Path path, String alias) {
        if (laid.isPresent()) {
            compiler.sql().add(joined(laid.get(), path.hops(), path.field(), alias));
        } else {
            lookedUp(path.hops(), path.field(), alias);
        }
    }

    /** By a table laid out for all rows: for many rows that is a third of looking each up. */
    private String joined(Laid tables, List<Path.Hop> hops, Field field, String alias) {
        if (hops.isEmpty()) {
            return alias + "." + quoted(field);
        }
        Path.Hop hop = hops.get(hops.size() - 1);
        String from = joined(tables, hops.subList(0, hops.size() - 1), hop.from(), alias);
        Sql inner = compiler.alone(() -> targets(hop, field));
        String table = tables.targets(hop.by(), field, inner);
        compiler.sql().reads(inner, "");
        return joins.computeIfAbsent(new Join(table, from), join -> compiler.alias()) + ".v";
    }

    private void targets(Path.Hop hop, Field field) {
        String alias = compiler.alias();
        String by = alias + "." + quoted(hop.by());
        compiler.sql().add("select " + by + ", " + alias + "." + quoted(field) + " from ");
        compiler.table(hop.to(), alias);
        compiler.sql().add(" where ");
        compiler.valid(hop.to(), alias, hop.to().isDated());
        compiler.sql().add(" and " + by + " is not null");
        if (!isAlone(hop)) {
            compiler.sql().add(" order by " + Keyed.order(hop.to(), alias, ""));
        }
    }

    /** Whether at one moment and day there is one row for each key, so that none is the first of several. */
    private static boolean isAlone(Path.Hop hop) {
        return hop.to().key().stream().allMatch(f -> f.equals(hop.by()) || f.equals(Relation.FROM_DAY));
    }

    private void lookedUp(List<Path.Hop> hops, Field field, String alias) {
        if (hops.isEmpty()) {
            compiler.sql().add(alias + "." + quoted(field));
            return;
        }
        Path.Hop hop = hops.get(hops.size() - 1);
        String target = compiler.alias();
        compiler.sql().add("(select " + target + "." + quoted(field) + " from ");
        compiler.table(hop.to(), target);
        compiler.sql().add(" where " + target + "." + quoted(hop.by()) + " = ");
        lookedUp(hops.subList(0, hops.size() - 1), hop.from(), alias);
        compiler.sql().add(" and ");
        compiler.valid(hop.to(), target, hop.to().isDated());
        compiler.sql().add(" order by " + Keyed.order(hop.to(), target, "") + " limit 1)");
    }
}
