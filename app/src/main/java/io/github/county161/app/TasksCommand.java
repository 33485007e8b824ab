package io.github.county161.app;

import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Flows.Waiting;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what waits for an account. */
@Command(
        name = "tasks",
        mixinStandardHelpOptions = true,
        description = "我的待办：等着本账号办理的，最急的在前（what waits for an account, most urgent first）")
final class TasksCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (County county = where.open()) {
            Asker asker = county.asker(where.account());
            List<Waiting> tasks = county.desk()
                    .flows()
                    .waitingFor(asker, new View(where.reportDay(), Optional.empty(), Optional.empty()));
            out.println("报告日 " + where.reportDay() + "，待办 " + tasks.size() + " 件");
            if (!tasks.isEmpty()) {
                out.println(String.join("\t", "到期", "颜色", "表", "编号", "金额", "记录号", "镇村", "状态", "从", "可以办理"));
            }
            Divisions divisions = county.store().read(Divisions::new);
            tasks.forEach(task -> out.println(line(task, divisions)));
        }
        return Main.DONE;
    }

    private static String line(Waiting task, Divisions divisions) {
        return String.join(
                "\t",
                task.due().map(Object::toString).orElse(""),
                task.colour().label(),
                task.form().title(),
                task.name(),
                task.amount().orElse(""),
                Long.toString(task.record()),
                task.place().map(divisions::title).orElse(""),
                task.state(),
                task.since().toString(),
                String.join("、", task.acts()));
    }
}
