package io.github.county161.core.mechanism;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Standing;
import io.github.county161.core.ledger.plan.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the targets' book says of each target beside what was entered: {@code item unit → name → text}. */
final class TargetLines {

    private TargetLines() {}

    static Map<String, Map<String, String>> texts(List<ItemProgress> items, Lexicon words) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (ItemProgress item : items) {
            for (ItemProgress.Line line : item.lines()) {
                Standing standing = line.standing();
                texts.put(
                        key(item.item().code(), line.unit().code()),
                        Map.of(
                                "definition", item.item().figure().definition(),
                                "whole", whole(item),
                                "target", Long.toString(standing.target()),
                                "done", standing.done().text(),
                                "rate", standing.rate().text() + "%",
                                "answering", answering(item, line.unit()),
                                "status",
                                        words.label(
                                                Standing.Status.LIST.name(),
                                                standing.status().code())));
            }
        }
        return texts;
    }

    private static String key(String item, String unit) {
        return item + " " + unit;
    }

    /** What the county as a whole is to reach. */
    private static String whole(ItemProgress item) {
        return item.county()
                .map(county -> Long.toString(county.standing().target()))
                .orElse("");
    }

    /** Who leads the item, of the county's own line; else the unit itself. */
    private static String answering(ItemProgress item, Unit unit) {
        String leads = item.of(Unit.Kind.LEAD).stream()
                .map(lead -> lead.unit().title())
                .collect(Collectors.joining("、"));
        return unit.kind() == Unit.Kind.COUNTY && !leads.isEmpty() ? leads : unit.title();
    }
}
