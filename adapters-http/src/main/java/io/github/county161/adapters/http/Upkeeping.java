package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Diary.Act;
import io.github.county161.core.port.Diary.Note;
import io.github.county161.core.port.Upkeep;
import io.github.county161.core.port.Upkeep.Condition;
import io.github.county161.core.port.Upkeep.Made;
import io.github.county161.core.port.Upkeep.Place;
import io.github.county161.core.port.Upkeep.Shelves;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The routes of the system's administrator: how the county is kept. */
final class Upkeeping {

    private static final Set<String> KEEPER = Set.of("system_admin");

    private final Upkeep upkeep;
    private final Diary diary;
    private final Clock clock;
    private final Supplier<LocalDate> today;

    Upkeeping(Upkeep upkeep, Diary diary, Clock clock, Supplier<LocalDate> today) {
        this.upkeep = upkeep;
        this.diary = diary;
        this.clock = clock;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Tag.SERVICE, "/doctor", "getDoctor", "体检：机器、账库、密钥、备份、县域包哪里不对，怎么办", this::doctor)
                        .callers(KEEPER)
                        .gives("Doctor"),
                Route.get(Tag.SERVICE, "/backups", "listBackups", "备份在哪里、最近一份何时、恢复演练过没有", this::backups)
                        .callers(KEEPER)
                        .gives("BackupPlaces"),
                Route.post(Tag.SERVICE, "/backups", "backUp", "现在备份到各备份位置", "Nothing", this::backUp)
                        .callers(KEEPER)
                        .gives("Upkeep.Made"),
                Route.get(
                                Tag.SERVICE,
                                "/pack",
                                "getPack",
                                "在用的县域包：版本、自哪天起、如今的用语",
                                ctx -> Questions.answer(ctx, upkeep.pack(today.get())))
                        .callers(KEEPER)
                        .gives("Upkeep.InForce"));
    }

    private void doctor(Context ctx) {
        Questions.answer(
                ctx,
                Map.of(
                        "conditions",
                        upkeep.conditions().stream().map(Upkeeping::condition).toList()));
    }

    private static Map<String, Object> condition(Condition condition) {
        return Map.of(
                "level",
                Map.of(
                        "code", condition.level().name().toLowerCase(Locale.ROOT),
                        "label", condition.level().label()),
                "what",
                condition.what(),
                "sentence",
                condition.sentence());
    }

    private void backups(Context ctx) {
        Shelves shelves = upkeep.backups();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("places", shelves.places().stream().map(this::place).toList());
        shelves.drilled().ifPresent(at -> json.put("drilled", moment(at)));
        shelves.drillFailed().ifPresent(why -> json.put("drillFailed", why));
        Questions.answer(ctx, json);
    }

    private Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", place.name());
        json.put("there", place.isThere());
        json.put("sameDisk", place.sameDisk());
        place.newest().ifPresent(at -> json.put("newest", moment(at)));
        return json;
    }

    private String moment(LocalDateTime at) {
        return at.atZone(clock.getZone()).toOffsetDateTime().toString();
    }

    private void backUp(Context ctx) {
        Made made;
        try {
            made = upkeep.backUp();
        } catch (RuntimeException failed) {
            note(ctx, "没有备份成", false);
            throw failed;
        }
        note(ctx, String.join("；", made.lines()), made.good());
        Questions.answer(ctx, made);
    }

    private void note(Context ctx, String told, boolean done) {
        diary.write(Note.at(
                OffsetDateTime.now(clock), Visitors.asker(ctx).account(), Act.BACKUP, "", told, done, ctx.ip()));
    }
}
