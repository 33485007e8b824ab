package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Sheet.Holding;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.plan.Scheme;
import io.github.county161.core.ledger.plan.Target;
import java.util.Map;

/** 就业扶贫年度目标责任台账: a target of the year a line; how far it is, the item's figure tells, of the unit. */
public final class TargetBook {

    private static final Link ITEM = Link.of(Target.ITEM.field(), Scheme.ITEMS, Scheme.ITEM.field());

    public static final Book BOOK = Book.of(
                    "targets",
                    "{帮扶}年度目标责任台账",
                    Kind.YEAR_TO_DATE,
                    "年度目标任务，一项一单位一行；完成数为考核项所对应指标在该单位的数，不由人填",
                    Planned.TARGETS)
            .by(Target.ITEM.field(), Relation.RECORD)
            .with(
                    Column.of("序号", 5, Shown.NUMBER),
                    Column.of("考核类别", 12, scheme("category")),
                    Column.of("考核项", 20, Shown.of(Target.FORM, Target.ITEM)),
                    Column.of("口径", 34, of("definition")),
                    Column.of("计量单位", 6, scheme("unit")),
                    Column.of("下达目标", 8, number("whole")))
            .band(
                    "分解与完成",
                    Column.of("单位", 11, Shown.of(Target.FORM, Target.UNIT)),
                    Column.of("分解目标", 8, number("target")),
                    Column.of("完成", 9, number("done")),
                    Column.of("完成率", 8, of("rate")))
            .band(
                    "责任",
                    Column.of("责任单位", 11, of("answering")),
                    Column.of("责任领导", 8, Shown.of(Target.FORM, "leader")),
                    Column.of("责任人", 8, Shown.of(Target.FORM, "responsible")))
            .with(
                    Column.of("时间节点", 11, Shown.of(Target.FORM, "due")),
                    Column.of("质量标准", 14, Shown.of(Target.FORM, "quality")),
                    Column.of("状态", 8, of("status")));

    private TargetBook() {}

    private static Shown scheme(String column) {
        return Shown.through(ITEM, Shown.of(Scheme.FORM, column));
    }

    private static Shown of(String name) {
        return of(name, Holding.TEXT);
    }

    private static Shown number(String name) {
        return of(name, Holding.NUMBER);
    }

    private static Shown of(String name, Holding holds) {
        return new Shown.Reckoned(
                (rows, reader) -> rows.stream()
                        .map(row -> row.get(Target.ITEM).orElse("") + " "
                                + row.get(Target.UNIT).orElse(""))
                        .map(key -> reader.targets().getOrDefault(key, Map.of()).getOrDefault(name, ""))
                        .toList(),
                holds);
    }
}
