package io.github.county161.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Some of a list, drawn so that anybody who has the list can draw them again: each one's lot is the digest of the seed,
 * of the list as a whole and of itself, and the lowest lots are drawn. Whoever made the list could not choose the seed,
 * whoever gave the seed could not choose the list, and one more on the list makes another draw.
 *
 * @param seed the digest of a slip: known to nobody before the slip was there
 * @param list the digest of the numbers drawn from, in ascending order
 * @param of how many there were
 * @param drawn in the order of their lots
 */
public record Sample(String seed, String list, int of, List<Long> drawn) {

    public Sample {
        drawn = List.copyOf(drawn);
    }

    /** @param digest of texts, each told apart from the next */
    public static Sample draw(String seed, List<Long> numbers, int size, Function<List<String>, String> digest) {
        List<String> sorted =
                numbers.stream().distinct().sorted().map(String::valueOf).toList();
        String list = digest.apply(sorted);
        record Lot(String lot, String number) {}
        List<Lot> lots = new ArrayList<>();
        sorted.forEach(number -> lots.add(new Lot(digest.apply(List.of(seed, list, number)), number)));
        lots.sort(Comparator.comparing(Lot::lot));
        return new Sample(
                seed,
                list,
                sorted.size(),
                lots.stream().limit(size).map(lot -> Long.valueOf(lot.number())).toList());
    }
}
