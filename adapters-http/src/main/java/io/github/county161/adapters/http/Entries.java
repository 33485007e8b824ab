package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The routes that enter: one or many orders, kept or rehearsed. */
final class Entries {

    private static final int REFUSED = 422;
    private static final Set<String> OF_SLIP =
            Set.of("slip", "reportDay", "orders", "goodRowsFirst", "force", "correct");
    private static final Set<String> OF_ORDER =
            Set.of("form", "act", "record", "version", "happenedOn", "columns", "reason");
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final Desk desk;
    private final Office office;
    private final Supplier<LocalDate> today;

    Entries(Desk desk, Office office, Supplier<LocalDate> today) {
        this.desk = desk;
        this.office = office;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.post(
                                Tag.LEDGER,
                                "/entries",
                                "enter",
                                "记账：一条或多条，全记或全不记",
                                "Submission",
                                ctx -> answer(ctx, office.post(submission(ctx)), false))
                        .gives("Outcome"),
                Route.post(
                                Tag.LEDGER,
                                "/entries/rehearse",
                                "rehearse",
                                "试记：只答会怎样，不记账",
                                "Submission",
                                ctx -> answer(ctx, office.rehearse(submission(ctx)), true))
                        .gives("Outcome"),
                Route.post(Tag.LEDGER, "/slips/{slip}/undo", "undoSlip", "把一次记账撤回：它之前怎样就还怎样", "UndoOptions", this::undo)
                        .gives("Outcome"));
    }

    private void undo(Context ctx) {
        if (!desk.canEnter()) {
            throw Refusal.unavailable("没有密钥，不能记账");
        }
        long slip = Questions.whole("slip", ctx.pathParam("slip"));
        boolean with = isWithDependants(ctx);
        Submission by = Submission.undoing(slip, "undo-api-" + UUID.randomUUID(), Visitors.asker(ctx), today.get());
        Outcome outcome = office.undo(slip, with, by);
        if (outcome.items().isEmpty()) {
            throw Refusal.notFound("第 " + slip + " 号账页里本账号可以撤回的分录");
        }
        if (!outcome.kept()) {
            notUndone(ctx, outcome.faults());
            return;
        }
        answer(ctx, outcome, false);
    }

    /** Whether a request to take something back takes back what rests on it too; a request without a body does not. */
    static boolean isWithDependants(Context ctx) {
        return Json.tree(ctx.body().isBlank() ? "{}" : ctx.body())
                .path("withDependants")
                .asBoolean(false);
    }

    static void notUndone(Context ctx, List<Fault> faults) {
        Problems.write(ctx, REFUSED, "没有撤回；连同依据它的一并撤回请加 withDependants", faults);
    }

    private Submission submission(Context ctx) {
        if (!desk.canEnter()) {
            throw Refusal.unavailable("没有密钥，不能记账");
        }
        JsonNode body = Json.tree(ctx.body());
        known(body, OF_SLIP);
        List<Order> orders = new ArrayList<>();
        for (JsonNode order : body.path("orders")) {
            orders.add(order(order, orders.size() + 1L));
        }
        if (orders.isEmpty()) {
            throw Refusal.bad("orders 里至少有一条");
        }
        condition(orders, ctx);
        String id = Optional.ofNullable(ctx.header("Idempotency-Key"))
                .or(() -> text(body, "slip"))
                .orElseGet(() -> "api-" + UUID.randomUUID());
        return new Submission(
                id,
                Visitors.asker(ctx),
                "api",
                text(body, "reportDay").map(Questions::day).orElseGet(today),
                orders,
                body.path("goodRowsFirst").asBoolean(false),
                body.path("force").asBoolean(false),
                body.path("correct").asBoolean(false));
    }

    /**
     * A change of one record may say in If-Match of which version it is, and a program has to: a page shows what it
     * changes, a program may have read it long ago.
     */
    private static void condition(List<Order> orders, Context ctx) {
        String tag = ctx.header("If-Match");
        boolean one = orders.size() == 1 && orders.get(0).record().isPresent();
        if (tag == null) {
            if (one && orders.get(0).version().isEmpty() && Visitors.isProgram(ctx)) {
                throw new Refusal(Problems.UNCONDITIONAL, "改一条记录要带它的版本：If-Match 写取它时的 ETag，或在 version 中写");
            }
            return;
        }
        Matcher version = TAG.matcher(tag);
        if (!one || !version.matches()) {
            throw Refusal.bad("If-Match 写取一条记录时的 ETag，只用于写了 record 的一条：" + tag);
        }
        orders.set(0, orders.get(0).ifVersion(Optional.of(Long.valueOf(version.group(1)))));
    }

    private Order order(JsonNode json, long row) {
        known(json, OF_ORDER);
        String form = text(json, "form").orElseThrow(() -> Refusal.bad("第 " + row + " 条没有 form"));
        if (desk.form(form).isEmpty()) {
            throw Refusal.bad("第 " + row + " 条：没有叫 " + form + " 的表");
        }
        Map<String, String> cells = new HashMap<>();
        json.path("columns")
                .properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        Optional<Long> record =
                json.has("record") ? Optional.of(json.get("record").asLong()) : Optional.empty();
        return new Order(
                        form,
                        text(json, "act").orElse(Order.TAKE_IN),
                        record,
                        text(json, "happenedOn").map(Questions::day),
                        cells,
                        text(json, "reason").orElse(""),
                        row)
                .ifVersion(json.has("version") ? Optional.of(json.get("version").asLong()) : Optional.empty());
    }

    private static void known(JsonNode json, Set<String> names) {
        if (!json.isObject()) {
            throw Refusal.bad("应为 JSON 对象");
        }
        json.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.bad("不认识的 " + name + "，可用："
                            + String.join("、", names.stream().sorted().toList()));
                });
    }

    /** @throws Refusal if it is told and no text */
    static Optional<String> text(JsonNode json, String name) {
        if (json.hasNonNull(name) && !json.get(name).isString()) {
            throw Refusal.bad(name + " 应为文字");
        }
        return json.hasNonNull(name) ? Optional.of(json.get(name).asString()) : Optional.empty();
    }

    private static void answer(Context ctx, Outcome outcome, boolean rehearsed) {
        boolean refused = outcome.count(Outcome.REFUSED) > 0;
        if (refused && !outcome.kept() && !rehearsed) {
            boolean stale =
                    outcome.faults().stream().anyMatch(fault -> fault.code().equals(Fault.STALE));
            boolean one = outcome.items().size() == 1;
            Problems.write(ctx, one && stale ? Problems.STALE : REFUSED, "有退回的行，一行也没有记入", outcome.faults());
            return;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slip", outcome.slip());
        json.put("kept", outcome.kept());
        json.put("counts", outcome.counts());
        json.put("items", outcome.items().stream().map(Entries::item).toList());
        ctx.contentType("application/json").result(Json.write(json));
    }

    private static Map<String, Object> item(Outcome.Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", item.row());
        json.put("outcome", item.outcome());
        json.put("record", item.record());
        json.put("changes", item.changes());
        json.put("doubts", item.doubts());
        json.put("faults", item.faults().stream().map(Problems::fault).toList());
        return json;
    }
}
