package io.github.county161.core.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a body is written: a JSON object of texts, its names in code point order, without blanks. The journal's digests
 * rest on this form, so it never changes.
 */
public final class Body {

    private static final int HEX = 16;

    private Body() {}

    public static String write(Map<String, String> texts) {
        StringBuilder out = new StringBuilder(texts.size() * 24).append('{');
        new TreeMap<>(texts).forEach((name, text) -> {
            if (out.length() > 1) {
                out.append(',');
            }
            quote(name, out);
            out.append(':');
            quote(text, out);
        });
        return out.append('}').toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c / HEX, HEX)).append(Character.forDigit(c % HEX, HEX));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** @throws IllegalArgumentException if this is not what {@link #write} wrote */
    public static Map<String, String> read(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        int[] at = {0};
        expect(json, at, '{');
        while (json.charAt(at[0]) != '}') {
            if (!texts.isEmpty()) {
                expect(json, at, ',');
            }
            String name = unquote(json, at);
            expect(json, at, ':');
            texts.put(name, unquote(json, at));
        }
        if (at[0] != json.length() - 1) {
            throw new IllegalArgumentException("a body goes on after its end");
        }
        return texts;
    }

    private static void expect(String json, int[] at, char c) {
        if (at[0] >= json.length() || json.charAt(at[0]) != c) {
            throw new IllegalArgumentException("a body without " + c + " at " + at[0]);
        }
        at[0]++;
    }

    private static String unquote(String json, int[] at) {
        expect(json, at, '"');
        int start = at[0];
        int end = start;
        while (end < json.length() && json.charAt(end) != '"' && json.charAt(end) != '\\') {
            end++;
        }
        if (end < json.length() && json.charAt(end) == '"') {
            at[0] = end + 1;
            return json.substring(start, end);
        }
        StringBuilder out = new StringBuilder();
        while (at[0] < json.length() && json.charAt(at[0]) != '"') {
            char c = json.charAt(at[0]++);
            if (c == '\\') {
                c = json.charAt(at[0]++);
                if (c == 'u') {
                    c = (char) Integer.parseInt(json.substring(at[0], at[0] + 4), HEX);
                    at[0] += 4;
                }
            }
            out.append(c);
        }
        expect(json, at, '"');
        return out.toString();
    }
}
