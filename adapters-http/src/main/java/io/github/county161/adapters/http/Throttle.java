package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many requests a minute for one account, and for one address; the rest waits for the next minute. */
final class Throttle {

    private static final int TOO_MANY = 429;
    private static final int SECONDS = 60;
    private static final int OF_ACCOUNT = 1_200;
    /** A whole county may come from one: three hundred at work ask 9 000 times a minute. */
    private static final int OF_ADDRESS = 15_000;

    private record Minute(long minute, int requests) {}

    private final Clock clock;
    private final Map<String, Minute> counted = new ConcurrentHashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    void ofAddress(Context ctx) {
        count("address " + ctx.ip(), OF_ADDRESS, ctx);
    }

    void ofAccount(String account, Context ctx) {
        count("account " + account, OF_ACCOUNT, ctx);
    }

    private void count(String whose, int most, Context ctx) {
        long second = clock.instant().getEpochSecond();
        long minute = second / SECONDS;
        Minute now = counted.merge(
                whose,
                new Minute(minute, 1),
                (old, fresh) -> old.minute() == minute ? new Minute(minute, old.requests() + 1) : fresh);
        if (now.requests() == 1) {
            counted.values().removeIf(other -> other.minute() < minute);
        }
        if (now.requests() > most) {
            ctx.header("Retry-After", Long.toString(SECONDS - second % SECONDS));
            throw new Refusal(TOO_MANY, "请求太多，每分钟最多 " + most + " 次，请稍后再试；什么都没有改动");
        }
    }
}
