package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Sum;
import io.github.county161.core.port.Policies.Trial;
import io.github.county161.core.port.Policies.Unfit;
import io.github.county161.core.port.Policies.Verdict;
import io.github.county161.core.term.Yuan;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The routes that ask who is due money under a policy, who has it, who should not, and what other terms change. */
final class PolicyList {

    private static final String POLICIES = "/api/v1/policies";

    private final Desk desk;
    private final Supplier<LocalDate> today;

    PolicyList(Desk desk, Supplier<LocalDate> today) {
        this.desk = desk;
        this.today = today;
    }

    void register(RoutesConfig routes) {
        routes.get(POLICIES, this::all);
        List.of(Verdict.ENTITLED, Verdict.RECEIVED, Verdict.WRONG)
                .forEach(verdict -> routes.get(
                        POLICIES + "/{policy}/" + verdict.name().toLowerCase(Locale.ROOT), ctx -> those(ctx, verdict)));
        routes.get(POLICIES + "/{policy}/payees/{record}", this::one);
        routes.post(POLICIES + "/{policy}/trial", this::trial);
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
        long record = Questions.whole("record", ctx.pathParam("record"));
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
