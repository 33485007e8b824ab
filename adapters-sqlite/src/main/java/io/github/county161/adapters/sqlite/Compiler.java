package io.github.county161.adapters.sqlite;

import static io.github.county161.adapters.sqlite.Schema.quoted;
import static io.github.county161.adapters.sqlite.Schema.table;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Question.Branch;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import java.util.List;
import java.util.StringJoiner;

/**
 * Turns questions into SQL. Every condition is written so that it is true or false and never unknown: a comparison with
 * an empty cell counts as false before anything negates it.
 */
final class Compiler {

    private static final Relation PLACES = Division.FORM.relation();

    private Asking asking;
    private final long position;
    private final Sql sql = new Sql();
    private int aliases;

    Compiler(Asking asking, long now) {
        this.asking = asking;
        this.position = asking.asOf().knownAt().orElse(now);
    }

    Sql sql() {
        return sql;
    }

    /** The rows of a branch: {@code (select * from … where …) as alias}, restricted as the outermost is. */
    String outermost(Branch branch, Scope scope) {
        String alias = alias();
        outermost(branch, scope, alias);
        return alias;
    }

    /** The same under an alias that was drawn before, because what is selected stands in front. */
    void outermost(Branch branch, Scope scope, String alias) {
        sql.add("(");
        rows(branch);
        sql.add(") as " + alias + " where ");
        division(branch.from(), alias);
        scope(branch.from(), alias, scope);
    }

    String alias() {
        return "r" + aliases++;
    }

    private void rows(Branch branch) {
        Asking outer = asking;
        asking = asking.of(branch);
        rowsOf(branch);
        asking = outer;
    }

    private void rowsOf(Branch branch) {
        String alias = alias();
        if (branch.newest().isPresent()) {
            Question.Newest newest = branch.newest().get();
            String per = alias + "." + quoted(newest.per());
            sql.add("select * from (select " + alias + ".*, row_number() over (partition by " + per + " order by "
                    + alias + "." + quoted(newest.by()) + " desc, " + order(branch.from(), alias, " desc")
                    + ") as nth from ");
            body(branch, alias);
            sql.add(" and " + per + " is not null) where nth = 1");
        } else {
            sql.add("select " + alias + ".* from ");
            body(branch, alias);
        }
    }

    private void body(Branch branch, String alias) {
        sql.add(table(branch.from()) + " as " + alias + " where ");
        valid(branch.from(), alias, branch.from().readAtDay());
        sql.add(" and ");
        condition(branch.where(), alias);
    }

    /** A total order: by the last key field, then by the others. */
    static String order(Relation relation, String alias, String direction) {
        StringJoiner order = new StringJoiner(", ");
        order.add(alias + "." + quoted(last(relation)) + direction);
        relation.key().stream()
                .filter(f -> !f.equals(last(relation)))
                .forEach(f -> order.add(alias + "." + quoted(f) + direction));
        return order.toString();
    }

    static Field last(Relation relation) {
        return relation.key().get(relation.key().size() - 1);
    }

    private void valid(Relation relation, String alias, boolean atDay) {
        sql.add(alias + ".since <= ? and " + alias + ".until > ?", position, position);
        if (atDay) {
            sql.add(
                    " and " + alias + ".from_day <= ? and " + alias + ".to_day >= ?",
                    asking.reportDay(),
                    asking.reportDay());
        }
    }

    /** The value a path leads to, as an SQL expression. */
    void path(Path path, String alias) {
        path(path.hops(), path.field(), alias);
    }

    private void path(List<Path.Hop> hops, Field field, String alias) {
        if (hops.isEmpty()) {
            sql.add(alias + "." + quoted(field));
            return;
        }
        Path.Hop hop = hops.get(hops.size() - 1);
        String target = alias();
        sql.add("(select " + target + "." + quoted(field) + " from " + table(hop.to()) + " as " + target + " where "
                + target + "." + quoted(hop.by()) + " = ");
        path(hops.subList(0, hops.size() - 1), hop.from(), alias);
        sql.add(" and ");
        valid(hop.to(), target, hop.to().isDated());
        sql.add(" order by " + order(hop.to(), target, "") + " limit 1)");
    }

    private void condition(Condition condition, String alias) {
        if (condition instanceof Condition.Compare c) {
            sql.add("coalesce(");
            path(c.path(), alias);
            sql.add(" " + c.op().sign() + " ?, 0)", asking.value(c.operand()));
        } else if (condition instanceof Condition.OneOf c) {
            sql.add("coalesce(");
            path(c.path(), alias);
            sql.add(" in (select value from json_each(?)), 0)", Sql.json(c.values()));
        } else if (condition instanceof Condition.Empty c) {
            sql.add("(");
            path(c.path(), alias);
            sql.add(" is null)");
        } else if (condition instanceof Condition.And c) {
            joined(c.all(), " and ", "1", alias);
        } else if (condition instanceof Condition.Or c) {
            joined(c.any(), " or ", "0", alias);
        } else if (condition instanceof Condition.Not c) {
            sql.add("(not ");
            condition(c.inner(), alias);
            sql.add(")");
        } else if (condition instanceof Condition.In c) {
            in(c, alias);
        } else if (condition instanceof Condition.Inside c) {
            inside(() -> path(c.path(), alias), c.place(), c.now());
        }
    }

    /** In halves of halves: the engine takes a row of words as nested, and refuses what is a thousand deep. */
    private void joined(List<Condition> conditions, String word, String none, String alias) {
        int half = conditions.size() / 2;
        if (conditions.isEmpty()) {
            sql.add(none);
        } else if (half == 0) {
            condition(conditions.get(0), alias);
        } else {
            sql.add("(");
            joined(conditions.subList(0, half), word, none, alias);
            sql.add(word);
            joined(conditions.subList(half, conditions.size()), word, none, alias);
            sql.add(")");
        }
    }

    private void in(Condition.In in, String alias) {
        sql.add("coalesce((");
        for (int i = 0; i < in.keys().size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            path(in.keys().get(i), alias);
        }
        sql.add(") in (");
        selected(in.question());
        sql.add("), 0)");
    }

    /** The keys a question selects, none of them empty; one select for each branch. */
    private void selected(Question question) {
        for (int i = 0; i < question.branches().size(); i++) {
            Branch branch = question.branches().get(i);
            String alias = alias();
            String keys = alias();
            sql.add((i == 0 ? "" : " union ") + "select * from (select ");
            select(branch, alias);
            sql.add(" from (");
            rows(branch);
            sql.add(") as " + alias + ") as " + keys + " where ");
            sql.add(keyNames(branch.select().size(), "k", " is not null", " and "));
        }
    }

    /** The keys of a branch by the names k0, k1. */
    void select(Branch branch, String alias) {
        for (int i = 0; i < branch.select().size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            path(branch.select().get(i), alias);
            sql.add(" as k" + i);
        }
    }

    static String keyNames(int width, String name, String after, String between) {
        StringJoiner names = new StringJoiner(between);
        for (int i = 0; i < width; i++) {
            names.add(name + i + after);
        }
        return names.toString();
    }

    /** True when the place lies in another, by the tree of the report day or of today. */
    private void inside(Runnable place, String in, boolean now) {
        String alias = alias();
        sql.add("exists (select 1 from " + table(PLACES) + " as " + alias + " where " + alias + "."
                + quoted(Division.CODE.field()) + " = ");
        place.run();
        tree(alias, now);
        sql.add(
                " and ? in (" + alias + "." + quoted(Division.CODE.field()) + ", coalesce(" + alias + "."
                        + quoted(Division.TOWN.field()) + ", ''), coalesce(" + alias + "."
                        + quoted(Division.COUNTY.field())
                        + ", '')))",
                in);
    }

    private void tree(String alias, boolean now) {
        sql.add(" and " + alias + ".since <= ? and " + alias + ".until > ?", position, position);
        if (now) {
            sql.add(" and " + alias + ".to_day = ?", Relation.ALWAYS_TO);
        } else {
            sql.add(
                    " and " + alias + ".from_day <= ? and " + alias + ".to_day >= ?",
                    asking.reportDay(),
                    asking.reportDay());
        }
    }

    /** The town or county that a row's place lies in on the report day. */
    void placeAt(Field field, String alias) {
        String place = alias();
        sql.add("(select " + place + "." + quoted(field) + " from " + table(PLACES) + " as " + place + " where " + place
                + "." + quoted(Division.CODE.field()) + " = " + alias + "." + quoted(Relation.PLACE));
        tree(place, false);
        sql.add(" limit 1)");
    }

    private void division(Relation relation, String alias) {
        if (asking.division().isEmpty()) {
            sql.add("1");
        } else if (!relation.has(Relation.PLACE)) {
            sql.add("0");
        } else {
            inside(() -> sql.add(at(alias)), asking.division().get(), false);
        }
    }

    private static String at(String alias) {
        return alias + "." + quoted(Relation.PLACE);
    }

    private void scope(Relation relation, String alias, Scope scope) {
        sql.add(" and ");
        if (scope.none()) {
            sql.add("0");
        } else if (scope.place().isEmpty()) {
            sql.add("1");
        } else if (!relation.has(Relation.PLACE)) {
            sql.add("0");
        } else {
            String place = scope.place().get();
            sql.add("(" + at(alias) + " is null or ");
            inside(() -> sql.add(at(alias)), place, true);
            relation.person().ifPresent(person -> {
                String stay = alias();
                sql.add(
                        " or exists (select 1 from " + table(Stay.RELATION) + " as " + stay + " where " + stay + "."
                                + quoted(Relation.PERSON) + " = " + alias + "." + quoted(person) + " and " + stay
                                + ".since <= ? and " + stay + ".until > ? and " + stay + ".to_day = ? and ",
                        position,
                        position,
                        Relation.ALWAYS_TO);
                inside(() -> sql.add(at(stay)), place, true);
                sql.add(")");
            });
            sql.add(")");
        }
    }
}
