package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Attachments;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Policies.Audit;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Sum;
import io.github.county161.core.port.Policies.Trial;
import io.github.county161.core.port.Policies.Unfit;
import io.github.county161.core.port.Policies.Verdict;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.term.Yuan;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The routes that ask who is due money under a policy, who has it, who should not, and what other terms change. */
final class PolicyList {

    private final Desk desk;
    private final Workbooks workbooks;
    private final Attachments attachments;
    private final Supplier<LocalDate> today;

    PolicyList(Desk desk, Workbooks workbooks, Attachments attachments, Supplier<LocalDate> today) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.attachments = attachments;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.POLICY, "/policies", "listPolicies", "报告日有效的政策", this::all)
                        .asks(Param.VIEW)
                        .gives("PolicyList"),
                payees(Verdict.ENTITLED, "listEntitled", "应享未享的"),
                payees(Verdict.RECEIVED, "listReceived", "已享的"),
                payees(Verdict.WRONG, "listWrong", "不应享而享的"),
                Route.get(Tag.POLICY, "/policies/{policy}/payees/{id}", "getPayee", "一人或一单位享不享、为什么", this::one)
                        .asks(Param.VIEW)
                        .gives("Payee"),
                Route.post(Tag.POLICY, "/policies/{policy}/trial", "tryPolicy", "换一套条款试算，不记账", "Anything", this::trial)
                        .asks(Param.VIEW)
                        .gives("Trial"),
                Route.get(Tag.POLICY, "/policies/{policy}/audit", "getAudit", "一项政策一年的审计包", this::audit)
                        .asks(Param.DIVISION, Param.REPORT_DAY)
                        .as(Route.ZIP));
    }

    private Route payees(Verdict verdict, String name, String says) {
        String path = "/policies/{policy}/" + verdict.name().toLowerCase(Locale.ROOT);
        return Route.get(Tag.POLICY, path, name, says, ctx -> those(ctx, verdict))
                .asks(Param.VIEW)
                .gives("Payees");
    }

    private void audit(Context ctx) throws IOException {
        View view = Questions.view(ctx, today);
        Audit audit = desk.policies()
                .audit(ctx.pathParam("policy"), view, Visitors.scope(ctx))
                .orElseThrow(() -> none(ctx));
        ctx.contentType(Route.ZIP);
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + Uploads.encoded(audit.title() + ".zip"));
        AuditPack.write(audit, workbooks, attachments, view.reportDay(), Visitors.scope(ctx), ctx.outputStream());
    }

    private static Map<String, Object> at(View view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reportDay", view.reportDay().toString());
        return json;
    }

    private void all(Context ctx) {
        View view = Questions.view(ctx, today);
        Map<String, Object> json = at(view);
        json.put("policies", desk.policies().all(view));
        Questions.answer(ctx, json);
    }

    private static Refusal none(Context ctx) {
        return Refusal.notFound("政策 " + ctx.pathParam("policy"));
    }

    private void those(Context ctx, Verdict verdict) {
        View view = Questions.view(ctx, today);
        List<Entitlement> those = desk.policies()
                .those(ctx.pathParam("policy"), verdict, view, Visitors.scope(ctx))
                .orElseThrow(() -> none(ctx));
        Map<String, Object> json = at(view);
        json.put("verdict", verdict.label());
        json.put("count", those.size());
        json.put("due", Yuan.sum(those.stream().map(Entitlement::due)).text());
        json.put("received", Yuan.sum(those.stream().map(Entitlement::received)).text());
        json.put("payees", those.stream().map(PolicyList::entitlement).toList());
        Questions.answer(ctx, json);
    }

    private void one(Context ctx) {
        View view = Questions.view(ctx, today);
        long record = Questions.whole("id", ctx.pathParam("id"));
        Questions.answer(
                ctx,
                desk.policies()
                        .of(ctx.pathParam("policy"), record, view, Visitors.scope(ctx))
                        .map(PolicyList::entitlement)
                        .orElseThrow(() -> none(ctx)));
    }

    private static Map<String, Object> entitlement(Entitlement of) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("record", of.payee());
        json.put("title", of.title());
        of.place().ifPresent(place -> json.put("place", place));
        json.put("verdict", of.verdict().label());
        json.put("due", of.due().text());
        json.put("received", of.received().text());
        json.put("why", of.why().stream().map(PolicyList::reason).toList());
        return json;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("standing", reason.standing().label());
        json.put("says", reason.says());
        json.put("fact", reason.fact());
        reason.record().ifPresent(record -> json.put("record", record));
        return json;
    }

    private void trial(Context ctx) {
        View view = Questions.view(ctx, today);
        try {
            Trial trial = desk.policies()
                    .trial(ctx.pathParam("policy"), Json.parts(ctx.body()), view, Visitors.scope(ctx))
                    .orElseThrow(() -> none(ctx));
            Map<String, Object> json = at(view);
            json.put("now", sum(trial.now()));
            json.put("then", sum(trial.then()));
            json.put("gained", trial.gained());
            json.put("lost", trial.lost());
            Questions.answer(ctx, json);
        } catch (Unfit unfit) {
            throw Refusal.bad(String.valueOf(unfit.getMessage()));
        }
    }

    private static Map<String, Object> sum(Sum sum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("payees", sum.payees());
        json.put("due", sum.due().text());
        return json;
    }
}
