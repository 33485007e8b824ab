package io.github.county161.core.platform.startup;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;

/** 创业项目推介: a business idea put before people. */
final class Project {

    static final Column<String> NAME = Column.text("project", "项目名称", 100).required();
    static final Column<LocalDate> DAY = Column.date("date", "推介日期");

    static final Form FORM = Form.named("project", "创业项目推介")
            .of(
                    NAME,
                    Column.one("kind", "类别", CodeList.of("venture_project")).required(),
                    Column.yuan("investment", "投资额"),
                    Column.text("summary", "简介", 500),
                    DAY)
            .key(NAME)
            .build();

    private Project() {}
}
