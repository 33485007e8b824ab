package io.github.county161.adapters.sqlite;

import static io.github.county161.adapters.sqlite.Schema.quoted;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Question.Branch;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns questions into SQL. A comparison with an empty cell is unknown to the engine and false to a question; the two
 * are told apart by {@code not} alone, which is therefore written {@code is not true}. Everything else stands bare, for
 * the engine finds by an index only what no function is wrapped round.
 */
final class Compiler {

    private static final Relation PLACES = Division.FORM.relation();

    private Asking asking;
    private final long position;
    private final Optional<Laid> laid;
    private Sql sql = new Sql();
    private final References references;
    private int aliases;

    /** @param laid where inner questions and references are worked out once; empty to ask them in their place */
    Compiler(Asking asking, long now, Optional<Laid> laid) {
        this.asking = asking;
        this.position = asking.asOf().knownAt().orElse(laid.isPresent() ? Relation.OPEN - 1 : now);
        this.laid = laid;
        this.references = new References(this, laid);
    }

    Sql sql() {
        return sql;
    }

    /** {@code select list from (rows of the branch) as alias where division and scope let them through}. */
    String outermost(Branch branch, Scope scope, Consumer<String> list) {
        String alias = alias();
        select(() -> list.accept(alias), () -> rowsAs(branch, alias), () -> {
            Restriction restriction = new Restriction(this, asking);
            restriction.division(branch.from(), alias);
            restriction.scope(branch.from(), alias, scope);
        });
        return alias;
    }

    String alias() {
        return "r" + aliases++;
    }

    /** One select; what its list and condition look up stands joined to its rows. */
    private void select(Runnable list, Runnable rows, Runnable condition) {
        references.within(joined -> {
            Sql listed = apart(list);
            Sql where = apart(condition);
            sql.add("select ");
            sql.add(listed);
            sql.add(" from ");
            rows.run();
            sql.add(joined.get());
            sql.add(" where ");
            sql.add(where);
        });
    }

    /** {@code select list from (rows) as alias}, where what the list looks up of the rows is joined to them. */
    void of(Runnable rows, Consumer<String> list) {
        String alias = alias();
        select(
                () -> list.accept(alias),
                () -> {
                    sql.add("(");
                    rows.run();
                    sql.add(") as " + alias);
                },
                () -> sql.add("1"));
    }

    private Sql apart(Runnable part) {
        Sql outer = sql;
        sql = new Sql();
        part.run();
        Sql made = sql;
        sql = outer;
        return made;
    }

    /** A statement by itself, worded alike wherever in a question it stands. */
    Sql alone(Runnable statement) {
        int outer = aliases;
        aliases = 0;
        Sql made = apart(statement);
        aliases = outer;
        return made;
    }

    private void rowsAs(Branch branch, String alias) {
        asked(asking.of(branch), () -> {
            sql.add("(");
            rows(branch);
            sql.add(") as " + alias);
        });
    }

    private void asked(Asking other, Runnable part) {
        Asking outer = asking;
        asking = other;
        part.run();
        asking = outer;
    }

    /** A condition more on a row of the branch. */
    void more(Branch branch, Condition more, String alias) {
        asked(asking.of(branch), () -> condition(more, alias));
    }

    private void rows(Branch branch) {
        String alias = alias();
        Relation from = branch.from();
        if (branch.newest().isEmpty()) {
            select(() -> sql.add(alias + ".*"), () -> table(from, alias), () -> holds(branch, alias));
            return;
        }
        Question.Newest newest = branch.newest().get();
        String per = alias + "." + quoted(newest.per());
        sql.add("select * from (");
        select(
                () -> sql.add(alias + ".*, row_number() over (partition by " + per + " order by " + alias + "."
                        + quoted(newest.by()) + " desc, " + Keyed.order(from, alias, " desc") + ") as nth"),
                () -> table(from, alias),
                () -> {
                    holds(branch, alias);
                    sql.add(" and " + per + " is not null");
                });
        sql.add(") where nth = 1");
    }

    void table(Relation relation, String alias) {
        sql.from(relation, alias);
    }

    private void holds(Branch branch, String alias) {
        valid(branch.from(), alias, branch.from().readAtDay());
        sql.add(" and ");
        condition(branch.where(), alias);
    }

    void valid(Relation relation, String alias, boolean atDay) {
        current(alias);
        if (atDay) {
            on(asking.reportDay(), alias);
        }
    }

    private void current(String alias) {
        sql.add(alias + ".since <= ? and " + alias + ".until > ?", position, position);
    }

    private void on(String day, String alias) {
        sql.add(" and " + alias + ".from_day <= ? and " + alias + ".to_day >= ?", day, day);
    }

    /** By the day of the tree asked by; elsewhere what references lead to is read at the report day. */
    void byTree(Runnable place) {
        asked(asking.onDayOfTree(), place);
    }

    /** The value a path leads to, as an SQL expression. */
    void path(Path path, String alias) {
        references.path(path, alias);
    }

    private void condition(Condition condition, String alias) {
        if (condition instanceof Condition.Compare c) {
            path(c.path(), alias);
            sql.add(" " + c.op().sign() + " ?", asking.value(c.operand()));
        } else if (condition instanceof Condition.OneOf c) {
            path(c.path(), alias);
            if (c.values().size() == 1) {
                sql.add(" = ?", c.values().get(0));
            } else {
                sql.add(" in (select value from json_each(?))", Sql.json(c.values()));
            }
        } else if (condition instanceof Condition.Empty c) {
            sql.add("(");
            path(c.path(), alias);
            sql.add(" is null)");
        } else if (condition instanceof Condition.And c) {
            halved(Further.cheapFirst(c.all()), " and ", "1", one -> {
                sql.add(Further.sign(one, c.all()));
                condition(one, alias);
            });
        } else if (condition instanceof Condition.Or c) {
            halved(c.any(), " or ", "0", one -> condition(one, alias));
        } else if (condition instanceof Condition.Not c) {
            sql.add("((");
            condition(c.inner(), alias);
            sql.add(") is not true)");
        } else if (condition instanceof Condition.In c) {
            in(c, alias);
        } else if (condition instanceof Condition.Inside c) {
            path(c.path(), alias);
            inside(c.place(), c.now());
        }
    }

    /** In halves of halves: the engine takes a row of words as nested, and refuses what is a thousand deep. */
    private void halved(List<Condition> conditions, String word, String none, Consumer<Condition> each) {
        int half = conditions.size() / 2;
        if (conditions.isEmpty()) {
            sql.add(none);
        } else if (half == 0) {
            each.accept(conditions.get(0));
        } else {
            sql.add("(");
            halved(conditions.subList(0, half), word, none, each);
            sql.add(word);
            halved(conditions.subList(half, conditions.size()), word, none, each);
            sql.add(")");
        }
    }

    /** The sign keeps the engine from beginning with the keys and looking up rows for each: they are thousands. */
    private void in(Condition.In in, String alias) {
        sql.add("(");
        for (int i = 0; i < in.keys().size(); i++) {
            sql.add(i == 0 ? "+" : ", +");
            path(in.keys().get(i), alias);
        }
        sql.add(")");
        List<Field> fields = in.question().branches().get(0).select().stream()
                .map(Path::field)
                .toList();
        among(fields, () -> selected(in.question()));
    }

    /** {@code in (keys)}, which are worked out once for the moment or once for the statement. */
    private void among(List<Field> keys, Runnable selected) {
        sql.add(" in (");
        if (laid.isPresent()) {
            String names = Keyed.names(keys.size(), "k", "", ", ");
            Sql inner = alone(selected);
            sql.reads(inner, "select " + names + " from " + laid.get().keys(keys, inner));
        } else {
            selected.run();
        }
        sql.add(")");
    }

    /** The keys a question selects, none of them empty; one select for each branch. */
    private void selected(Question question) {
        for (int i = 0; i < question.branches().size(); i++) {
            Branch branch = question.branches().get(i);
            String alias = alias();
            sql.add((i == 0 ? "" : " union all ") + "select * from (");
            select(() -> keys(branch, alias), () -> rowsAs(branch, alias), () -> sql.add("1"));
            sql.add(") where ");
            sql.add(Keyed.names(branch.select().size(), "k", " is not null", " and "));
        }
    }

    /** The keys of a branch by the names k0, k1. */
    void keys(Branch branch, String alias) {
        for (int i = 0; i < branch.select().size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            path(branch.select().get(i), alias);
            sql.add(" as k" + i);
        }
    }

    /** True when the place that stands before lies in another, by the tree of the report day or of today. */
    void inside(String in, boolean now) {
        among(List.of(Division.CODE.field()), () -> {
            String alias = alias();
            String code = alias + "." + quoted(Division.CODE.field());
            sql.add("select " + code + " from ");
            table(PLACES, alias);
            sql.add(" where ");
            current(alias);
            on(now ? Relation.ALWAYS_TO : asking.dayOfTree(), alias);
            sql.add(" and ? in (" + code, in);
            for (Column<?> upward : List.of(Division.VILLAGE, Division.TOWN, Division.COUNTY)) {
                sql.add(", coalesce(" + alias + "." + quoted(upward.field()) + ", '')");
            }
            sql.add(")");
        });
    }
}
