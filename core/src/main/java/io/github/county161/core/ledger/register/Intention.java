package io.github.county161.core.ledger.register;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;

/** 就业意愿采集: what a person wishes, as asked on a day; a new survey adds a row. */
public final class Intention {

    public static final Column<Long> WHO = Column.person();
    public static final Column<LocalDate> DAY = Column.date("date", "采集日期").required();
    public static final Column<String> WISH =
            Column.one("wish", "就业创业意愿", Lists.WISH).required();

    public static final Column<String> AREA = Column.one("wish_area", "意向地域", Lists.WORK_PLACE);
    public static final Column<Yuan> WAGE = Column.yuan("wish_wage", "期望月薪");

    public static final Form FORM = Form.named("intention", "就业意愿采集")
            .of(
                    WHO,
                    DAY,
                    WISH,
                    AREA,
                    Column.text("wish_place", "意向地", 60),
                    Column.many("wish_trades", "期望工种", Lists.TRADE),
                    WAGE,
                    Column.many("wish_training", "培训意愿", Lists.WISH_TRAINING),
                    Column.many("needs", "就业服务需求", Lists.NEEDS),
                    Column.one("idle_reason", "未就业原因", Lists.IDLE_REASON),
                    Column.name("surveyor", "采集人").required(),
                    Column.note("note", "备注", 500))
            .key(WHO, DAY)
            .happened(DAY)
            .build();

    private Intention() {}
}
