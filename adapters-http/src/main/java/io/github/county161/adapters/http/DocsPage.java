package io.github.county161.adapters.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The routes as one plain page: nothing is fetched from anywhere and nothing runs in it. */
final class DocsPage {

    private static final String STYLE = """
            body { font-family: sans-serif; max-width: 60em; margin: 1em auto; padding: 0 1em; line-height: 1.5; }
            summary { cursor: pointer; padding: 2pt 0; }
            code { background: #f2f2f2; padding: 0 3pt; }
            pre { background: #f2f2f2; padding: 6pt; overflow: auto; }
            table { border-collapse: collapse; margin: 4pt 0; }
            th, td { border: 1px solid #bbb; padding: 2pt 6pt; text-align: left; }
            """;

    /** Nothing but this page's own style. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private DocsPage() {}

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    static String of(List<Route> routes) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<title>县域161 接口</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>县域161 接口</h1>\n<p>都在 <code>")
                .append(Route.BASE)
                .append("</code> 之下；给程序看的在 <a href=\"openapi.json\">openapi.json</a>。")
                .append("出错时答 <code>application/problem+json</code>，见 <a href=\"#Problem\">Problem</a>。</p>\n");
        for (Route.Tag tag : Route.Tag.values()) {
            page.append("<h2>")
                    .append(tag.title())
                    .append("</h2>\n<p>")
                    .append(tag.says())
                    .append("</p>\n");
            routes.stream().filter(route -> route.tag() == tag).forEach(route -> route(route, page));
        }
        page.append("<h2>形状</h2>\n");
        Shapes.all()
                .forEach((name, schema) -> page.append("<details id=\"")
                        .append(name)
                        .append("\"><summary><code>")
                        .append(name)
                        .append("</code></summary><pre>")
                        .append(PrintPage.escaped(Json.indented(schema)))
                        .append("</pre></details>\n"));
        return page.append("</body></html>\n").toString();
    }

    private static void route(Route route, StringBuilder page) {
        page.append("<details id=\"")
                .append(route.name())
                .append("\"><summary><code>")
                .append(route.method().name())
                .append(' ')
                .append(route.path())
                .append("</code> ")
                .append(PrintPage.escaped(route.says()))
                .append("</summary>\n");
        if (!route.asks().isEmpty()) {
            page.append("<table><tr><th>参数</th><th>种类</th><th>说明</th></tr>\n");
            route.asks()
                    .forEach(asked -> page.append("<tr><td><code>")
                            .append(asked.name())
                            .append("</code>")
                            .append(asked.needed() ? "（必填）" : "")
                            .append("</td><td>")
                            .append(kind(asked))
                            .append("</td><td>")
                            .append(PrintPage.escaped(asked.says()))
                            .append("</td></tr>\n"));
            page.append("</table>\n");
        }
        route.takes()
                .ifPresent(shape -> page.append("<p>收 ").append(link(shape)).append("</p>\n"));
        page.append("<p>答 ").append(route.status()).append("：").append(String.join("、", route.media()));
        if (!route.gives().isEmpty()) {
            page.append("，形状 ").append(link(route.gives()));
        }
        page.append("</p></details>\n");
    }

    private static String link(String shape) {
        String name = shape.replace(".", "");
        return "<a href=\"#" + name + "\">" + name + "</a>";
    }

    private static String kind(Param asked) {
        return switch (asked.kind()) {
            case WHOLE -> "整数";
            case DAY -> "日期";
            case TEXT -> asked.choices().isEmpty() ? "文字" : String.join("、", asked.choices());
        };
    }
}
