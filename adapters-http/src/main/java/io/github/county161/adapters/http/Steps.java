package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.form.Form;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Flows;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The routes that ask of steps: what waits for whoever asks, and how many days steps take. */
final class Steps {

    private final Desk desk;
    private final Supplier<LocalDate> today;

    Steps(Desk desk, Supplier<LocalDate> today) {
        this.desk = desk;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.MECHANISM, "/tasks-for-me", "listTasksForMe", "等着本账号办的事，急的在前", this::tasks)
                        .asks(Param.VIEW)
                        .gives("Tasks"),
                Route.get(Tag.MECHANISM, "/flows/days", "getFlowDays", "流程各环节用了几个工作日", this::days)
                        .asks(Param.VIEW)
                        .asks(Param.text("form", "只要这张表的流程"), Param.choice("by", "按镇分", "town"))
                        .gives("FlowDays"));
    }

    private void tasks(Context ctx) {
        View view = Questions.view(ctx, today);
        List<Map<String, Object>> tasks = desk.flows().waitingFor(Visitors.asker(ctx), view).stream()
                .map(Steps::task)
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reportDay", view.reportDay().toString());
        json.put("count", tasks.size());
        json.put("tasks", tasks);
        Questions.answer(ctx, json);
    }

    private static Map<String, Object> task(Flows.Waiting task) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", task.form().name());
        json.put("title", task.form().title());
        json.put("record", task.record());
        json.put("name", task.name());
        task.amount().ifPresent(amount -> json.put("amount", amount));
        task.place().ifPresent(place -> json.put("place", place));
        json.put("state", task.state());
        json.put("since", task.since().toString());
        json.put("acts", task.acts());
        task.due().ifPresent(due -> json.put("due", due.toString()));
        json.put("colour", task.colour().code());
        json.put("colourLabel", task.colour().label());
        return json;
    }

    private void days(Context ctx) {
        Optional<Form> form = Optional.ofNullable(ctx.queryParam("form"))
                .map(name -> desk.form(name)
                        .filter(f -> f.flow().isPresent())
                        .orElseThrow(() -> Refusal.notFound("叫 " + name + " 而有流程的表")));
        boolean byTown = Optional.ofNullable(ctx.queryParam("by"))
                .map(by -> {
                    if (!by.equals("town")) {
                        throw Refusal.bad("by 应为 town：" + by);
                    }
                    return true;
                })
                .orElse(false);
        View view = Questions.view(ctx, today);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reportDay", view.reportDay().toString());
        json.put(
                "days",
                desk.flows().days(form, byTown, view, Visitors.scope(ctx)).stream()
                        .map(Steps::days)
                        .toList());
        Questions.answer(ctx, json);
    }

    private static Map<String, Object> days(Flows.Days days) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", days.form().name());
        json.put("state", days.state());
        json.put("town", days.town());
        json.put("left", days.left());
        json.put("median", days.median());
        json.put("longest", days.longest());
        json.put("waiting", days.waiting());
        json.put("waited", days.waited());
        return json;
    }
}
