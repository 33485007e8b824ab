package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.plan.Duty;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.plan.Scheme;
import io.github.county161.core.ledger.plan.Task;
import io.github.county161.core.mechanism.supervision.Supervision;

/** 责任清单 (谁来抓) and 任务清单 (怎么抓). */
public final class PlanBooks {

    private static final Column<?> ITEMS = Duty.FORM.column("items").orElseThrow();

    /** The items of the scheme that somebody in office answers for. */
    private static final Question HELD_ITEMS = Question.from(Duty.FORM.each(ITEMS))
            .where(Path.of(Relation.RECORD).in(Planned.DUTIES.select(Relation.RECORD)))
            .select(Relation.VALUE);

    private static final Question UNHELD_ITEMS =
            Scheme.ITEMS.where(Path.of(Scheme.ITEM).in(HELD_ITEMS).not());

    public static final Book DUTIES = Book.of("duties", "责任清单", Kind.AT_DAY, "报告日在任的责任人，一项责任一行", Planned.DUTIES)
            .concerning(Duty.UNIT.field())
            .by(People.field(Duty.FORM, "level"), Duty.UNIT.field(), Duty.KIND.field())
            .with(
                    Book.Column.of("序号", 6, Shown.NUMBER),
                    duty(6, "level"),
                    duty(18, "unit"),
                    duty(12, "position"),
                    duty(9, "name"),
                    duty(13, "kind"),
                    duty(30, "content"),
                    duty(20, "area"),
                    duty(20, "items"),
                    duty(16, "basis"),
                    duty(11, "start"),
                    duty(11, "end"))
            .gap("没有责任人的考核项", UNHELD_ITEMS, Shown.of(Scheme.FORM, Scheme.ITEM))
            .gap("没有干部包联的村", Supervision.UNCOVERED, Shown.place(Relation.PLACE))
            .gap("责任单位没有责任人的未销号问题", Supervision.unheld(Planned.DUTIES.select(Duty.UNIT.field())), Supervision.PROBLEM);

    public static final Book TASKS = Book.of("tasks", "任务清单", Kind.AT_DAY, "报告日已开始的全部任务", Planned.TASKS)
            .concerning(Task.UNIT.field())
            .by(Task.NUMBER.field())
            .with(
                    Book.Column.of("编号", 12, Shown.of(Task.FORM, Task.NUMBER)),
                    task(10, "source"),
                    Book.Column.of("任务", 16, Shown.of(Task.FORM, "task")),
                    task(22, "path"),
                    task(22, "measures"),
                    task(14, "key_step"),
                    task(14, "unit"),
                    Book.Column.of("协办", 12, Shown.of(Task.FORM, "helping_units")))
            .band("起止", task(11, "date"), task(11, "due"))
            .with(task(12, "aim"), Book.Column.of("进度", 16, Shown.of(Task.FORM, "progress")), task(9, "state"));

    private PlanBooks() {}

    private static Book.Column duty(int width, String column) {
        return Book.Column.of(width, Duty.FORM, column);
    }

    private static Book.Column task(int width, String column) {
        return Book.Column.of(width, Task.FORM, column);
    }
}
