package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Gate.Visitor;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Who is logged in, by a cookie that no script reads. Held in memory alone: after a restart everybody logs in again. A
 * new cookie is drawn at each log-in, and whoever chooses a new password is thrown out everywhere else.
 */
final class Sessions {

    static final String PATH = Route.BASE + "/sessions";
    static final String CURRENT = PATH + "/current";
    static final String ME = Route.BASE + "/me";
    static final String PASSWORD = ME + "/password";

    private static final String COOKIE = "county161";
    private static final int NO_CONTENT = 204;
    private static final int SECRET_BYTES = 32;
    private static final int MOST = 10_000;
    private static final int MOST_LOG_IN_CHARS = 4096;
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration WHOLE = Duration.ofHours(12);

    private record Session(String account, Instant begun, Instant seen) {

        boolean isOver(Instant now) {
            return now.isAfter(seen.plus(IDLE)) || now.isAfter(begun.plus(WHOLE));
        }
    }

    private final Gate gate;
    private final Clock clock;
    private final boolean secure;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** @param secure whether the cookie goes over TLS alone */
    Sessions(Gate gate, Clock clock, boolean secure) {
        this.gate = gate;
        this.clock = clock;
        this.secure = secure;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Tag.ACCESS, "/sessions", "logIn", "登录，得到会话的 cookie", "LogIn", this::logIn)
                        .gives("LoggedIn"),
                Route.delete(Tag.ACCESS, "/sessions/current", "logOut", "退出登录", this::logOut)
                        .as(List.of())
                        .answers(NO_CONTENT),
                Route.get(
                                Tag.ACCESS,
                                "/me",
                                "getMe",
                                "本账号是谁、看得到哪里",
                                ctx -> Questions.answer(ctx, me(Visitors.asker(ctx))))
                        .gives("Me"),
                Route.post(Tag.ACCESS, "/me/password", "changePassword", "改口令", "PasswordChange", this::changePassword)
                        .gives("Me"));
    }

    /** The account that is logged in, if the request bears the cookie of a session that is not over. */
    Optional<String> of(Context ctx) {
        String secret = ctx.cookie(COOKIE);
        if (secret == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.ofNullable(sessions.computeIfPresent(
                        secret, (key, is) -> is.isOver(now) ? null : new Session(is.account(), is.begun(), now)))
                .map(Session::account);
    }

    private void logIn(Context ctx) {
        String body = ctx.body();
        if (body.length() > MOST_LOG_IN_CHARS) {
            throw Problems.Refusal.tooLarge("登录只要账号和口令");
        }
        JsonNode told = Json.tree(body);
        Visitor visitor = gate.logIn(
                Entries.text(told, "account").orElse(""),
                Entries.text(told, "password").orElse(""),
                ctx.ip());
        Optional.ofNullable(ctx.cookie(COOKIE)).ifPresent(sessions::remove);
        begin(visitor.account().name(), ctx);
        Map<String, Object> json = me(visitor.account().asker());
        json.put("mustChange", visitor.mustChange());
        Questions.answer(ctx, json);
    }

    private void begin(String account, Context ctx) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.isOver(now));
        if (sessions.size() >= MOST) {
            throw Problems.Refusal.unavailable("登录的人太多，请稍后再试");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(secret, new Session(account, now, now));
        ctx.cookie(cookie(secret, (int) WHOLE.toSeconds()));
    }

    private Cookie cookie(String secret, int seconds) {
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge(seconds);
        return cookie;
    }

    private void logOut(Context ctx) {
        Optional.ofNullable(ctx.cookie(COOKIE)).ifPresent(sessions::remove);
        gate.logOut(Visitors.asker(ctx).account(), ctx.ip());
        ctx.cookie(cookie("", 0));
        ctx.status(NO_CONTENT);
    }

    private void changePassword(Context ctx) {
        JsonNode told = Json.tree(ctx.body());
        String account = Visitors.asker(ctx).account();
        gate.changePassword(
                account,
                Entries.text(told, "old").orElse(""),
                Entries.text(told, "password").orElse(""),
                ctx.ip());
        sessions.values().removeIf(session -> session.account().equals(account));
        begin(account, ctx);
        Questions.answer(ctx, me(Visitors.asker(ctx)));
    }

    private Map<String, Object> me(Asker asker) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", asker.account());
        json.put("role", asker.role());
        json.put("division", asker.scope().place().orElse(""));
        json.put("seesPersons", !asker.scope().none());
        return json;
    }
}
