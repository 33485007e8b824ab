package io.github.county161.core.ledger.plan;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Rule;
import java.time.LocalDate;

/** 任务: a piece of work, who does it and by when. */
public final class Task {

    /** Where a task comes of: first the seven drives (七个一批), then items of the scheme. */
    public static final CodeList SOURCE_LIST = CodeList.of(
            "task_source",
            "welfare_posts",
            "community_factories",
            "model_bases",
            "labor_cooperation",
            "skill_training",
            "special_recruitment",
            "venture_drive");

    public static final Column<String> SOURCE =
            Column.one("source", "来源", SOURCE_LIST).required();
    public static final Column<String> NUMBER =
            Column.text("task_no", "任务编号", 40).required();
    public static final Column<String> TITLE = Column.text("task", "任务名称", 100).required();
    public static final Column<String> UNIT = Column.text("unit", "责任单位", 100).required();
    public static final Column<String> STATE =
            Column.one("state", "状态", CodeList.of("task_state")).varying();
    public static final Column<LocalDate> DAY = Column.date("date", "开始日期").required();
    public static final Column<LocalDate> DUE =
            Column.date("due", "截止日期").required().future();

    public static final Form FORM = Form.named("task", "任务")
            .of(
                    NUMBER,
                    SOURCE,
                    TITLE,
                    Column.text("path", "完成路径", 200).required(),
                    Column.text("measures", "具体措施", 500).required(),
                    Column.text("key_step", "关键环节", 200).required(),
                    UNIT,
                    Column.text("helping_units", "协办单位", 200),
                    DAY,
                    DUE,
                    Column.text("aim", "量化目标", 200),
                    Column.text("progress", "进度说明", 500),
                    STATE)
            .key(NUMBER)
            .happened(DAY)
            .rule(Rule.inOrder(DAY, DUE))
            .build();

    private Task() {}
}
