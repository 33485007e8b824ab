package io.github.county161.app;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Progress for machines, as the command line writes it. */
final class PlanText {

    private PlanText() {}

    static Map<String, Object> json(ItemProgress progress, Lexicon words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", progress.item().code());
        json.put("title", progress.item().title());
        json.put("category", progress.item().category());
        json.put("figure", progress.item().figure().id());
        json.put("unit", progress.item().unit());
        json.put("planned", progress.planned());
        json.put(
                "lines",
                progress.lines().stream()
                        .map(line -> json(progress, line, words))
                        .toList());
        return json;
    }

    private static Map<String, Object> json(ItemProgress progress, ItemProgress.Line line, Lexicon words) {
        Standing standing = line.standing();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", standing.unit().code());
        json.put("title", standing.unit().title());
        json.put("target", standing.target());
        json.put("done", standing.done().text());
        json.put("rate", standing.rate().text());
        json.put("missing", standing.missing());
        json.put(
                "status",
                words.label(Standing.Status.LIST.name(), standing.status().code()));
        json.put("sentence", standing.sentence(progress.item().unit()));
        line.slack().ifPresent(slack -> json.put("slack", slack));
        line.due().map(LocalDate::toString).ifPresent(due -> json.put("due", due));
        json.put("leader", line.leader());
        json.put("responsible", line.responsible());
        return json;
    }
}
