package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.core.port.Desk.Picked;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads which records a request wants, and in which order. */
final class Picks {

    private Picks() {}

    static Picked of(Context ctx) {
        Map<String, String> values = new HashMap<>();
        for (String part : Optional.ofNullable(ctx.queryParam(Param.FILTER.name()))
                .orElse("")
                .split(";")) {
            if (!part.isEmpty()) {
                int end = part.indexOf(':');
                if (end < 1 || values.put(part.substring(0, end), part.substring(end + 1)) != null) {
                    throw Refusal.bad("filter 应为 列:值，几列之间用分号，一列一次：" + part);
                }
            }
        }
        Optional<String> sort = Optional.ofNullable(ctx.queryParam(Param.SORT.name()));
        return new Picked(
                values,
                sort.map(by -> by.replaceFirst("^-", "")),
                sort.filter(by -> by.startsWith("-")).isPresent());
    }
}
