package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Credentials.Key;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Gate.NewKey;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The routes that mind accounts and keys. */
final class AccountList {

    private static final int REFUSED = 422;
    private static final String NOTHING = "Nothing";

    private final Gate gate;

    AccountList(Gate gate) {
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.ACCESS, "/accounts", "listAccounts", "归本账号管的账号", this::list)
                        .gives("AccountList"),
                Route.post(Tag.ACCESS, "/accounts", "addAccount", "增加账号，或改它的角色和辖区", "Account", this::add)
                        .gives("AccountAdded"),
                Route.post(Tag.ACCESS, "/accounts/{account}/lock", "lock", "停用一个账号，其记账仍在", NOTHING, this::lock)
                        .gives("AccountNamed"),
                Route.post(
                                Tag.ACCESS,
                                "/accounts/{account}/reset",
                                "resetPassword",
                                "给一个账号一次性口令",
                                NOTHING,
                                ctx -> Questions.answer(
                                        ctx,
                                        Map.of(
                                                "oneTimePassword",
                                                gate.reset(account(ctx), Visitors.asker(ctx), ctx.ip()))))
                        .gives("OneTimePassword"),
                Route.post(Tag.ACCESS, "/accounts/{account}/unlock", "unlock", "解开被锁的账号", NOTHING, this::unlock)
                        .gives("AccountNamed"),
                Route.get(Tag.ACCESS, "/keys", "listKeys", "程序用的接口密钥", this::keys)
                        .gives("KeyList"),
                Route.post(Tag.ACCESS, "/keys", "addKey", "发放一个接口密钥，只显示一次", "KeyWanted", this::addKey)
                        .gives("KeyAdded"),
                Route.post(Tag.ACCESS, "/keys/{id}/revoke", "revokeKey", "吊销一个接口密钥", NOTHING, this::revokeKey)
                        .gives("KeyRevoked"));
    }

    private static String account(Context ctx) {
        return ctx.pathParam("account");
    }

    private static String text(JsonNode told, String name) {
        return Entries.text(told, name).orElse("");
    }

    private void list(Context ctx) {
        Questions.answer(
                ctx,
                Map.of(
                        "accounts",
                        gate.accounts(Visitors.asker(ctx)).stream()
                                .map(account -> Map.of(
                                        "account", account.name(), "role", account.role(), "place", account.place()))
                                .toList()));
    }

    private void add(Context ctx) {
        JsonNode told = Json.tree(ctx.body());
        Account account = new Account(text(told, "account"), text(told, "role"), text(told, "place"));
        Gate.Added added = gate.add(account, Visitors.asker(ctx), ctx.ip());
        if (isRefused(ctx, added.faults())) {
            return;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", account.name());
        added.oneTime().ifPresent(password -> json.put("oneTimePassword", password));
        Questions.answer(ctx, json);
    }

    private void lock(Context ctx) {
        if (!isRefused(ctx, gate.lock(account(ctx), Visitors.asker(ctx), ctx.ip()))) {
            Questions.answer(ctx, Map.of("account", account(ctx)));
        }
    }

    private static boolean isRefused(Context ctx, List<Fault> faults) {
        if (!faults.isEmpty()) {
            Problems.write(ctx, REFUSED, "账号没有改动", faults);
        }
        return !faults.isEmpty();
    }

    private void unlock(Context ctx) {
        gate.unlock(account(ctx), Visitors.asker(ctx), ctx.ip());
        Questions.answer(ctx, Map.of("account", account(ctx)));
    }

    private void keys(Context ctx) {
        Questions.answer(
                ctx,
                Map.of(
                        "keys",
                        gate.keys(Visitors.asker(ctx)).stream()
                                .map(AccountList::key)
                                .toList()));
    }

    private static Map<String, Object> key(Key key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", key.id());
        json.put("name", key.name());
        json.put("account", key.account());
        json.put("until", key.until().toString());
        json.put("revoked", key.revoked());
        return json;
    }

    private void addKey(Context ctx) {
        JsonNode told = Json.tree(ctx.body());
        Asker by = Visitors.asker(ctx);
        NewKey made = gate.addKey(
                text(told, "name"), text(told, "account"), Questions.day(text(told, "until")), by, ctx.ip());
        Map<String, Object> json = key(made.key());
        json.put("key", made.text());
        Questions.answer(ctx, json);
    }

    private void revokeKey(Context ctx) {
        gate.revokeKey(ctx.pathParam("id"), Visitors.asker(ctx), ctx.ip());
        Questions.answer(ctx, Map.of("id", ctx.pathParam("id")));
    }
}
