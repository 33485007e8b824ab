package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Diary.Act;
import io.github.county161.core.port.Diary.Line;
import io.github.county161.core.port.Diary.Note;
import io.github.county161.core.port.Reveal;
import io.github.county161.core.port.Reveal.Purpose;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The routes that show a person in the clear, and tell the auditor of it. */
final class Diaries {

    private static final String LEAVING = "leaving";
    private static final String AUDITOR = "auditor";
    private static final Param AFTER = Param.whole("after", "从这一号之后");
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    /** What is answered to a page or program; anything else leaves as a file or on paper. */
    private static final Set<String> ANSWERS = Set.of(Route.JSON, Problems.MEDIA, Route.EVENTS, Route.PLAIN);

    private final Diary diary;
    private final Reveal reveal;
    private final Clock clock;

    Diaries(Diary diary, Reveal reveal, Clock clock) {
        this.diary = diary;
        this.reveal = reveal;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Tag.ACCESS, "/persons/{id}/reveal", "reveal", "按用途看一人的明文；留一条查阅记录", "RevealOf", this::reveal)
                        .gives("Revealed"),
                Route.get(Tag.ACCESS, "/audit", "listAudit", "审计日志", ctx -> lines(ctx, act -> !act.isReading()))
                        .asks(AFTER, Param.LIMIT)
                        .callers(Set.of(AUDITOR))
                        .gives("DiaryPage"),
                Route.get(Tag.ACCESS, "/readings", "listReadings", "谁看过谁的明文", ctx -> lines(ctx, Act::isReading))
                        .asks(AFTER, Param.LIMIT)
                        .callers(Set.of(AUDITOR))
                        .gives("DiaryPage"));
    }

    /** Says what of a file the line of its export tells: how many rows, and under which headings. */
    static void leaves(Context ctx, long rows, List<String> headings) {
        ctx.attribute(LEAVING, rows + " 行：" + String.join("、", headings));
    }

    /** What left as a file and what was not allowed. A path holds no identity text. */
    void note(Context ctx) {
        Optional<Asker> asker = Visitors.known(ctx);
        String type = Optional.ofNullable(ctx.res().getContentType()).orElse("");
        boolean left = ctx.statusCode() == OK
                && ctx.path().startsWith(Route.BASE)
                && !Visitors.isOpen(ctx.path().substring(Route.BASE.length()))
                && ANSWERS.stream().noneMatch(type::startsWith);
        if (asker.isPresent() && (left || ctx.statusCode() == FORBIDDEN)) {
            String told = Stream.of(ctx.queryString(), ctx.<String>attribute(LEAVING))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            diary.write(Note.at(
                    OffsetDateTime.now(clock),
                    asker.get().account(),
                    left ? Act.EXPORT : Act.FORBIDDEN,
                    ctx.path(),
                    told,
                    left,
                    ctx.ip()));
        }
    }

    private void reveal(Context ctx) {
        JsonNode told = Json.tree(ctx.body());
        String name = Entries.text(told, "purpose").orElse("");
        Purpose purpose = Arrays.stream(Purpose.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.bad("purpose 应为 " + purposes() + "：" + name));
        Set<String> columns = new HashSet<>();
        told.path("columns").forEach(column -> columns.add(column.asString()));
        long person = Questions.whole("id", ctx.pathParam("id"));
        Map<String, String> clear = reveal.reveal(person, columns, purpose, Visitors.asker(ctx), ctx.ip())
                .orElseThrow(() -> Refusal.notFound("编号 " + person + " 的人"));
        Questions.answer(ctx, Map.of("columns", clear));
    }

    private static String purposes() {
        return Arrays.stream(Purpose.values())
                .map(known -> known.name().toLowerCase(Locale.ROOT) + "（" + known.label() + "）")
                .collect(Collectors.joining("、"));
    }

    private void lines(Context ctx, Predicate<Act> wanted) {
        long after = Optional.ofNullable(ctx.queryParam("after"))
                .map(text -> Questions.whole("after", text))
                .orElse(0L);
        List<Line> page = diary.lines(after, Questions.limit(ctx));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "lines",
                page.stream()
                        .filter(line -> wanted.test(line.note().act()))
                        .map(Diaries::line)
                        .toList());
        if (!page.isEmpty()) {
            json.put("next", page.get(page.size() - 1).no());
        }
        Questions.answer(ctx, json);
    }

    private static Map<String, Object> line(Line line) {
        Note note = line.note();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("no", line.no());
        json.put("at", note.at());
        json.put("account", note.account());
        json.put(
                "act",
                Map.of(
                        "code",
                        note.act().name().toLowerCase(Locale.ROOT),
                        "label",
                        note.act().label()));
        json.put("on", note.on());
        json.put("told", note.told());
        json.put("done", note.done());
        json.put("from", note.from());
        json.put("digest", line.digest());
        return json;
    }
}
