package io.github.county161.core.platform.recruitment;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** 定向招聘岗位: a post announced for graduates of the county. */
final class DirectedPost {

    static final Column<String> CODE = Column.text("post_code", "岗位代码", 40).required();
    static final Column<Long> HEADCOUNT =
            Column.whole("headcount", "招聘人数", 0, 100_000_000).required();
    static final Column<Long> YEAR = Column.year("year", "年度").required();

    static final Form FORM = Form.named("directed_post", "定向招聘岗位")
            .of(
                    CODE,
                    Column.text("employer", "招聘单位", 100).required(),
                    Column.text("post", "岗位名称", 60).required(),
                    HEADCOUNT,
                    YEAR,
                    Column.text("education", "学历要求", 30),
                    Column.text("major", "专业要求", 100),
                    Column.date("announced", "公告日期"),
                    Column.date("written_on", "笔试日期").future(),
                    Column.date("interviewed_on", "面试日期").future())
            .key(CODE)
            .build();

    private DirectedPost() {}
}
