package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Gate.Visitor;
import io.github.county161.core.port.Scope;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Who stands behind a request: a session's cookie or a program's key tells. */
final class Visitors {

    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final String BEARER = "Bearer ";
    private static final String ASKER = "asker";

    /** Answered before anybody has said who asks; nothing of persons is among it. */
    private static final Set<String> OPEN =
            Set.of("", "/", "/openapi.json", "/docs", "/faults", "/health", "/ready", "/sessions");

    /** What an account may do before it has chosen its own password. */
    private static final Set<String> BEFORE_CHANGE = Set.of(Sessions.ME, Sessions.PASSWORD, Sessions.CURRENT);

    private final Gate gate;
    private final Sessions sessions;
    private final Throttle throttle;

    Visitors(Gate gate, Sessions sessions, Throttle throttle) {
        this.gate = gate;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    static Optional<Asker> known(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ASKER));
    }

    static Asker asker(Context ctx) {
        return known(ctx).orElseThrow(Visitors::unknown);
    }

    /** Whether a path below {@link Route#BASE} is answered to whoever asks. */
    static boolean isOpen(String path) {
        return OPEN.contains(path);
    }

    /** Whether it is a program that asks, by a key. */
    static boolean isProgram(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization")).orElse("").startsWith(BEARER);
    }

    static Scope scope(Context ctx) {
        return asker(ctx).scope();
    }

    /** Whoever comes is taken for this one: for a demonstration or test, where nobody logs in. */
    static void takeFor(Asker asker, Context ctx) {
        ctx.attribute(ASKER, asker);
    }

    /** Finds out who asks. */
    void askWho(Context ctx) {
        if (!ctx.path().startsWith(Route.BASE)) {
            return;
        }
        throttle.ofAddress(ctx);
        String bearer = Optional.ofNullable(ctx.header("Authorization")).orElse("");
        if (bearer.startsWith(BEARER)) {
            Account account =
                    gate.byKey(bearer.substring(BEARER.length()).strip()).orElseThrow(Visitors::unknown);
            let(account, ctx);
            return;
        }
        Optional<Visitor> visitor = sessions.of(ctx).flatMap(gate::known);
        visitor.ifPresent(known -> let(known.account(), ctx));
        if (isOpen(ctx.path().substring(Route.BASE.length()))) {
            return;
        }
        if (visitor.orElseThrow(Visitors::unknown).mustChange() && !BEFORE_CHANGE.contains(ctx.path())) {
            throw new Refusal(FORBIDDEN, "请先修改口令：一次性的口令或超过期限的口令只能用来改口令");
        }
    }

    private void let(Account account, Context ctx) {
        throttle.ofAccount(account.name(), ctx);
        ctx.attribute(ASKER, account.asker());
    }

    private static Refusal unknown() {
        return new Refusal(UNKNOWN, "请先登录（或出示有效的接口密钥）");
    }
}
