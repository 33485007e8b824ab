package io.github.county161.adapters.sqlite;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Count;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Question.Branch;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counts by group: {@code select g, count … from (rows with g and what is counted) group by g}. Counts of the same
 * rows, each perhaps of some of them alone, are found in one scan; a second count costs next to nothing.
 */
final class Tallying {

    /** A count among others, and what it asks beyond the question whose rows are scanned. */
    private record Narrowed(int nth, Tally tally, Condition more, Path key) {}

    private final Compiler compiler;
    private final Group group;
    private final Scope scope;

    Tallying(Compiler compiler, Group group, Scope scope) {
        this.compiler = compiler;
        this.group = group;
        this.scope = scope;
    }

    /** Which counts are found together: each list begins with the widest, among whose rows are those of the others. */
    static List<List<Count>> together(List<Count> counts) {
        List<List<Count>> scans = new ArrayList<>();
        counts.stream()
                .sorted(Comparator.comparing(Tallying::conditions))
                .forEach(count -> scans.stream()
                        .filter(scan -> canJoin(count, scan.get(0)))
                        .findFirst()
                        .orElseGet(() -> {
                            List<Count> scan = new ArrayList<>();
                            scans.add(scan);
                            return scan;
                        })
                        .add(count));
        return scans;
    }

    private static int conditions(Count count) {
        return count.question().branches().get(0).where() instanceof Condition.And and
                ? and.all().size()
                : 1;
    }

    private static boolean canJoin(Count count, Count widest) {
        return !isApart(count)
                && !isApart(widest)
                && count.question().beyond(widest.question()).isPresent();
    }

    /** Two keys and the keys of a union are told apart before they are counted, and so by themselves. */
    private static boolean isApart(Count count) {
        return count.tally() instanceof Tally.Distinct
                && (count.question().width() > 1 || count.question().branches().size() > 1);
    }

    /** A statement with a row for each group: its name, and a number for each count; nought or null where none is. */
    void compile(List<Count> scan) {
        if (isApart(scan.get(0))) {
            distinct(scan.get(0).question());
            return;
        }
        Question widest = scan.get(0).question();
        List<Narrowed> all = new ArrayList<>();
        for (Count count : scan) {
            Question own = count.question();
            all.add(new Narrowed(
                    all.size(),
                    count.tally(),
                    own.beyond(widest).orElseThrow(),
                    own.only().select().get(0)));
        }
        boolean added = all.stream().noneMatch(one -> one.tally instanceof Tally.Distinct);
        if (added && group instanceof Group.ByPlace && widest.relation().has(Relation.PLACE)) {
            byOwnPlace(widest.only(), all);
        } else {
            numbers(all, () -> grouped(widest.only(), alias -> listed(widest.only(), all, alias)));
        }
    }

    /** Added up for the place of each row first: a town is looked up for a few hundred places and not for all rows. */
    private void byOwnPlace(Branch branch, List<Narrowed> all) {
        String place = Schema.quoted(Relation.PLACE);
        Runnable ofPlaces = () -> {
            String alias = compiler.outermost(branch, scope, row -> {
                sql().add(row + "." + place);
                all.forEach(one -> {
                    sql().add(", sum(");
                    value(branch, one, row);
                    sql().add(") as n" + one.nth);
                });
            });
            sql().add(" group by " + alias + "." + place);
        };
        numbers(
                all,
                () -> compiler.of(ofPlaces, alias -> {
                    group(branch, alias);
                    sql().add(" as g");
                    all.forEach(one -> sql().add(", " + alias + ".n" + one.nth + " as m" + one.nth));
                }));
    }

    private void numbers(List<Narrowed> all, Runnable rows) {
        sql().add("select g");
        all.forEach(one -> sql().add(
                        one.tally instanceof Tally.Distinct
                                ? ", count(distinct m" + one.nth + ")"
                                : ", sum(m" + one.nth + ")"));
        sql().add(" from (");
        rows.run();
        sql().add(") group by g");
    }

    private void listed(Branch branch, List<Narrowed> all, String alias) {
        all.forEach(one -> {
            sql().add(", ");
            value(branch, one, alias);
            sql().add(" as m" + one.nth);
        });
    }

    /** What a row of the branch adds to a count, or the key it is counted by. */
    private void value(Branch branch, Narrowed one, String alias) {
        Runnable value = () -> {
            if (one.tally instanceof Tally.Distinct) {
                compiler.path(one.key, alias);
            } else if (one.tally instanceof Tally.Sum sum) {
                amount(sum.amount(), alias);
            } else {
                sql().add("1");
            }
        };
        if (one.more.equals(Condition.ALWAYS)) {
            value.run();
        } else {
            sql().add("case when ");
            compiler.more(branch, one.more, alias);
            sql().add(" then ");
            value.run();
            sql().add(" end");
        }
    }

    /** The different keys of all branches. One key is told apart as it is counted, two before; the first costs half. */
    private void distinct(Question question) {
        int width = question.width();
        boolean one = width == 1;
        sql().add(
                        one
                                ? "select g, count(distinct k0) from ("
                                : "select g, count(*) from (select distinct g, " + Keyed.names(width, "k", "", ", ")
                                        + " from (");
        for (int i = 0; i < question.branches().size(); i++) {
            Branch branch = question.branches().get(i);
            sql().add(i == 0 ? "" : " union all ");
            grouped(branch, alias -> {
                sql().add(", ");
                compiler.keys(branch, alias);
            });
        }
        sql().add(") where " + Keyed.names(width, "k", " is not null", " and ") + (one ? "" : ")") + " group by g");
    }

    private Sql sql() {
        return compiler.sql();
    }

    /** The rows of a branch with their group and what else is selected of them. */
    private void grouped(Branch branch, Consumer<String> selected) {
        compiler.outermost(branch, scope, alias -> {
            group(branch, alias);
            compiler.sql().add(" as g");
            selected.accept(alias);
        });
    }

    private void group(Branch branch, String alias) {
        Sql sql = compiler.sql();
        if (group instanceof Group.ByPlace by) {
            if (!branch.from().has(Relation.PLACE)) {
                sql.add("'" + Group.NONE + "'");
                return;
            }
            sql.add("coalesce(");
            compiler.byTree(() -> place(by.level(), alias));
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
    private void place(PlaceLevel level, String alias) {
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

    private void amount(Tally.Amount amount, String alias) {
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
