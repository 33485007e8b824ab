package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Question.Branch;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;
import java.util.function.Consumer;

/** Counts by group: {@code select g, count … from (rows with g and keys or amount) group by g}. */
final class Tallying {

    private Tallying() {}

    static void compile(Compiler compiler, Question question, Tally tally, Group group, Scope scope) {
        if (tally instanceof Tally.Distinct) {
            distinct(compiler, question, group, scope);
        } else if (tally instanceof Tally.Sum sum) {
            sum(compiler, question.only(), sum.amount(), group, scope);
        } else {
            rows(compiler, question.only(), group, scope);
        }
    }

    /** Counted by the place of each first: a town is looked up for a few hundred places and not for all rows. */
    private static void rows(Compiler compiler, Branch branch, Group group, Scope scope) {
        Sql sql = compiler.sql();
        if (group instanceof Group.ByPlace && branch.from().has(Relation.PLACE)) {
            sql.add("select g, sum(n) from (");
            compiler.of(() -> byOwnPlace(compiler, branch, scope), alias -> {
                group(compiler, branch, group, alias);
                compiler.sql().add(" as g, " + alias + ".n as n");
            });
        } else {
            sql.add("select g, count(*) from (");
            grouped(compiler, branch, group, scope, alias -> {});
        }
        sql.add(") group by g");
    }

    private static void byOwnPlace(Compiler compiler, Branch branch, Scope scope) {
        String place = Schema.quoted(Relation.PLACE);
        String alias =
                compiler.outermost(branch, scope, row -> compiler.sql().add(row + "." + place + ", count(*) as n"));
        compiler.sql().add(" group by " + alias + "." + place);
    }

    private static void sum(Compiler compiler, Branch branch, Tally.Amount amount, Group group, Scope scope) {
        compiler.sql().add("select g, sum(amount) from (");
        grouped(compiler, branch, group, scope, alias -> {
            compiler.sql().add(", ");
            amount(compiler, amount, alias);
            compiler.sql().add(" as amount");
        });
        compiler.sql().add(") where amount is not null group by g");
    }

    /** The different keys of all branches. One key is told apart as it is counted, two before; the first costs half. */
    private static void distinct(Compiler compiler, Question question, Group group, Scope scope) {
        Sql sql = compiler.sql();
        int width = question.width();
        boolean one = width == 1;
        sql.add(
                one
                        ? "select g, count(distinct k0) from ("
                        : "select g, count(*) from (select distinct g, " + Keyed.names(width, "k", "", ", ")
                                + " from (");
        for (int i = 0; i < question.branches().size(); i++) {
            Branch branch = question.branches().get(i);
            sql.add(i == 0 ? "" : " union all ");
            grouped(compiler, branch, group, scope, alias -> {
                compiler.sql().add(", ");
                compiler.keys(branch, alias);
            });
        }
        sql.add(") where " + Keyed.names(width, "k", " is not null", " and ") + (one ? "" : ")") + " group by g");
    }

    /** The rows of a branch with their group and what else is selected of them. */
    private static void grouped(Compiler compiler, Branch branch, Group group, Scope scope, Consumer<String> selected) {
        compiler.outermost(branch, scope, alias -> {
            group(compiler, branch, group, alias);
            compiler.sql().add(" as g");
            selected.accept(alias);
        });
    }

    private static void group(Compiler compiler, Branch branch, Group group, String alias) {
        Sql sql = compiler.sql();
        if (group instanceof Group.ByPlace by) {
            if (!branch.from().has(Relation.PLACE)) {
                sql.add("'" + Group.NONE + "'");
                return;
            }
            sql.add("coalesce(");
            compiler.byTree(() -> place(compiler, by.level(), alias));
            sql.add(", '" + Group.NONE + "')");
        } else if (group instanceof Group.ByCode by) {
            sql.add("coalesce(cast(");
            compiler.path(by.path(), alias);
            sql.add(" as text), '" + Group.NONE + "')");
        } else if (group instanceof Group.ByYears by) {
            sql.add("coalesce(cast(");
            compiler.path(by.path(), alias);
            sql.add(" - ");
            compiler.path(by.path(), alias);
            sql.add(" % " + by.width() + " as text), '" + Group.NONE + "')");
        } else {
            sql.add("'" + Group.NONE + "'");
        }
    }

    /** A village is that of which it has become part. */
    private static void place(Compiler compiler, PlaceLevel level, String alias) {
        if (level == PlaceLevel.VILLAGE) {
            compiler.sql().add("case when length(");
            compiler.path(place(Division.CODE), alias);
            compiler.sql().add(") = " + PlaceLevel.VILLAGE.digits() + " then coalesce(");
            compiler.path(place(Division.VILLAGE), alias);
            compiler.sql().add(", ");
            compiler.path(place(Division.CODE), alias);
            compiler.sql().add(") end");
        } else {
            compiler.path(place(level == PlaceLevel.TOWN ? Division.TOWN : Division.COUNTY), alias);
        }
    }

    /** What the tree says of a row's place. */
    private static Path place(Column<?> column) {
        return Path.through(Relation.PLACE, Division.FORM.relation(), Division.CODE.field(), column.field());
    }

    private static void amount(Compiler compiler, Tally.Amount amount, String alias) {
        Sql sql = compiler.sql();
        if (amount instanceof Tally.Amount.Of of) {
            compiler.path(of.path(), alias);
        } else if (amount instanceof Tally.Amount.Times times) {
            compiler.path(times.path(), alias);
            sql.add(" * " + times.factor());
        } else if (amount instanceof Tally.Amount.Prorate p) {
            // The engine cuts towards nought; an uneven quotient below nought is one less. By nought there is none.
            sql.add("(select n / d - (n % d <> 0 and (n < 0) <> (d < 0)) from (select 2 * ");
            compiler.path(p.a(), alias);
            sql.add(" * ");
            compiler.path(p.c(), alias);
            sql.add(" + ");
            compiler.path(p.b(), alias);
            sql.add(" as n, 2 * ");
            compiler.path(p.b(), alias);
            sql.add(" as d))");
        }
    }
}
