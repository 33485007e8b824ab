package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/** 宣讲团: people who go round and explain. */
final class Team {

    static final Column<String> NAME = Column.text("team", "名称", 100).required();

    static final Form FORM = Form.named("team", "宣讲团")
            .of(
                    NAME,
                    Column.townAlone("place", "镇办").required(),
                    Column.note("members", "成员", 500),
                    Column.date("founded", "组建日期"))
            .key(NAME)
            .build();

    private Team() {}
}
