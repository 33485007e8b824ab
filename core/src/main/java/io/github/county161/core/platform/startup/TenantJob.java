package io.github.county161.core.platform.startup;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Gives;
import java.time.LocalDate;

/** 入孵实体吸纳: a person at work at a tenant of an incubator from a day on. */
final class TenantJob {

    static final Column<Long> WHO = Column.person();
    static final Column<Long> TENANT = Column.ref(
                    "at_tenant", "tenant", new Cell("incubator", "孵化基地", true), new Cell("tenant", "实体名称"))
            .required();
    static final Column<LocalDate> START = Column.date("start", "上岗日期").required();
    static final Column<LocalDate> END = Column.date("end", "离岗日期");

    static final Form FORM = Form.named("tenant_job", "入孵实体吸纳")
            .of(WHO, TENANT, START, END, Column.yuan("monthly_wage", "月工资"))
            .key(WHO, START)
            .spell(START, END, Gives.WORK)
            .build();

    private TenantJob() {}
}
