package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Findings;
import io.github.county161.core.port.Workbooks;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The route that asks what is doubtful: by check and place, what is new and severe, and by name, page after page. */
final class FindingList {

    private final Desk desk;
    private final Workbooks workbooks;
    private final Supplier<LocalDate> today;

    FindingList(Desk desk, Workbooks workbooks, Supplier<LocalDate> today) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(Route.get(Tag.MECHANISM, "/findings", "listFindings", "疑点：按检查和地方计数，并逐条列出", this::findings)
                .asks(Param.VIEW)
                .asks(Param.text("check", "只要这一项检查的"), Param.text("state", "只要这一状态的"), Param.LIMIT, Param.CURSOR)
                .as(Route.LISTED)
                .gives("FindingPage"));
    }

    private void findings(Context ctx) {
        Cursor cursor = Cursor.of(ctx.queryParam("cursor"));
        View asked = Questions.view(ctx, today);
        View pinned = new View(asked.reportDay(), cursor.position().or(asked::knownAt), asked.division());
        Findings.Asked which = new Findings.Asked(
                Optional.ofNullable(ctx.queryParam("check")), Optional.ofNullable(ctx.queryParam("state")));
        Findings.Page page = desk.findings()
                .page(which, pinned, Visitors.scope(ctx), cursor.after(), Questions.limit(ctx))
                .orElseThrow(() -> Refusal.bad("没有这种状态：" + ctx.queryParam("state")));
        View at = new View(pinned.reportDay(), Optional.of(page.position()), pinned.division());
        Findings.Summary summary =
                desk.findings().summary(which, at, Visitors.scope(ctx)).orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reportDay", asked.reportDay().toString());
        json.put("position", page.position());
        json.put("count", summary.count());
        json.put("baseline", summary.baseline());
        json.put("home", summary.home());
        json.put("groups", summary.groups());
        json.put("findings", page.findings());
        page.next().ifPresent(next -> json.put("next", new Cursor(Optional.of(page.position()), next).text()));
        new RowSheet("疑点", RowSheet.byName(page.findings()), page.findings()).send(ctx, workbooks, json);
    }
}
