package io.github.county161.core.mechanism;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.port.Crypto;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What every slip is taken in by.
 *
 * @param numbers of the pack, by name
 * @param pricing works out amounts that nobody types
 * @param part so many lines of a slip are worked on at once
 */
record Rulebook(
        Chart chart,
        Crypto crypto,
        Lexicon words,
        Map<String, Long> numbers,
        List<Check> checks,
        Clock clock,
        Journal journal,
        Pricing pricing,
        int part) {

    Rulebook priced(Pricing by) {
        return new Rulebook(chart, crypto, words, numbers, checks, clock, journal, by, part);
    }
}
