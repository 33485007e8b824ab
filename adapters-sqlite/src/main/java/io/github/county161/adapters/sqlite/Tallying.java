package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Question.Branch;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;

/** Counts a branch by group: {@code select g, count … from (rows with g and keys or amount) group by g}. */
final class Tallying {

    private Tallying() {}

    static void compile(Compiler compiler, Branch branch, Tally tally, Group group, Scope scope) {
        Sql sql = compiler.sql();
        String alias = compiler.alias();
        int width = branch.select().size();
        if (tally instanceof Tally.Rows) {
            sql.add("select g, count(*) from (select ");
        } else if (tally instanceof Tally.Distinct) {
            sql.add("select g, count(*) from (select distinct g, " + Compiler.keyNames(width, "k", "", ", ")
                    + " from (select ");
        } else {
            sql.add("select g, sum(amount) from (select ");
        }
        group(compiler, branch, group, alias);
        sql.add(" as g");
        if (tally instanceof Tally.Distinct) {
            sql.add(", ");
            compiler.select(branch, alias);
        } else if (tally instanceof Tally.Sum sum) {
            sql.add(", ");
            amount(compiler, sum.amount(), alias);
            sql.add(" as amount");
        }
        sql.add(" from ");
        compiler.outermost(branch, scope, alias);
        if (tally instanceof Tally.Distinct) {
            sql.add(") where " + Compiler.keyNames(width, "k", " is not null", " and "));
        }
        sql.add(tally instanceof Tally.Sum ? ") where amount is not null group by g" : ") group by g");
    }

    /** Counts the different keys of several branches by group. */
    static void union(Compiler compiler, Question question, Group group, Scope scope) {
        Sql sql = compiler.sql();
        String keys = Compiler.keyNames(question.width(), "k", "", ", ");
        sql.add("select g, count(*) from (select distinct g, " + keys + " from (");
        for (int i = 0; i < question.branches().size(); i++) {
            Branch branch = question.branches().get(i);
            String alias = compiler.alias();
            sql.add(i == 0 ? "select " : " union all select ");
            group(compiler, branch, group, alias);
            sql.add(" as g, ");
            compiler.select(branch, alias);
            sql.add(" from ");
            compiler.outermost(branch, scope, alias);
        }
        sql.add(") where " + Compiler.keyNames(question.width(), "k", " is not null", " and ") + ") group by g");
    }

    private static void group(Compiler compiler, Branch branch, Group group, String alias) {
        Sql sql = compiler.sql();
        if (group instanceof Group.ByPlace by) {
            if (!branch.from().has(Relation.PLACE)) {
                sql.add("'" + Group.NONE + "'");
                return;
            }
            sql.add("coalesce(");
            if (by.level() == PlaceLevel.VILLAGE) {
                sql.add("case when length(");
                compiler.placeAt(Division.CODE.field(), alias);
                sql.add(") = " + PlaceLevel.VILLAGE.digits() + " then ");
                compiler.placeAt(Division.CODE.field(), alias);
                sql.add(" end");
            } else {
                compiler.placeAt((by.level() == PlaceLevel.TOWN ? Division.TOWN : Division.COUNTY).field(), alias);
            }
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
