package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import java.util.Optional;

/** Pins the position, so that pages never skip or repeat. */
record Cursor(Optional<Long> position, long after) {

    static Cursor of(String text) {
        if (text == null) {
            return new Cursor(Optional.empty(), 0);
        }
        if (!text.matches("\\d{1,18}-\\d{1,18}")) {
            throw Refusal.bad("cursor 应取自上一页的 next");
        }
        String[] parts = text.split("-");
        return new Cursor(Optional.of(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
    }

    String text() {
        return position.orElse(0L) + "-" + after;
    }
}
