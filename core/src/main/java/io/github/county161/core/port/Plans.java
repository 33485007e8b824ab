package io.github.county161.core.port;

import io.github.county161.core.ledger.plan.Chain;
import io.github.county161.core.ledger.plan.Item;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.term.PlaceLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the year is asked: its targets, how far they are reached, who answers for them. The year is the report day's.
 * Of another's places there is nothing: the county's own numbers are for those who see the whole county.
 */
public interface Plans {

    /**
     * Which items and units.
     *
     * @param item by code or title; empty for all
     * @param level empty for the place asked about, without its towns and villages
     */
    record Asked(Optional<String> item, Optional<PlaceLevel> level) {}

    /**
     * How units stand on the day, items in the scheme's order.
     *
     * @param unnamed 启用前（无名单）: what is told as a number alone of the items' figures, in no number above
     */
    record Standings(long position, List<ItemProgress> items, List<String> unnamed) {}

    /** People, as they are shown, who want work and have none; and what the place lacks in the item. */
    record Gap(String unit, Optional<String> sentence, List<Map<String, String>> people) {}

    /**
     * What became of a year.
     *
     * @param state 未建账, or what the last act made of it
     * @param items its scheme; none when the pack has none for it
     */
    record Year(long position, long year, String state, List<Act> acts, List<Item> items) {}

    /** A year opened, reckoned, closed or opened again: the act's label. */
    record Act(String act, LocalDate day, String orderNo) {}

    /** Empty when no item of the year bears the name. */
    Optional<Standings> standings(Asked asked, Desk.View view, Scope scope);

    /** Empty when no item of the year bears the name. */
    Optional<Chain> chain(String item, Desk.View view, Scope scope);

    /** Empty when no item of the year bears the name, or it counts no persons. */
    Optional<Gap> gap(String item, Desk.View view, Scope scope);

    Year year(long year, Desk.View view, Scope scope);
}
