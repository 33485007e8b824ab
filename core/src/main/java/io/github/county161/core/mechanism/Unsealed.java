package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Store.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the journal tells of one record in full, free text among it, for what is printed and signed. Tables keep no free
 * text, and lists never open it. Without the key nothing is told.
 */
public final class Unsealed {

    private final Journal journal;
    private final Crypto crypto;
    private final Moment moment;

    public Unsealed(Chart chart, Crypto crypto, Moment moment) {
        this.journal = new Journal(chart, crypto);
        this.crypto = crypto;
        this.moment = moment;
    }

    /** Its entries in the order of the journal, taken back or not. */
    public List<Told> entries(long record) {
        return crypto.hasKey() ? journal.open(moment, moment.entriesOf(List.of(record))) : List.of();
    }

    /** The last word on each column. */
    public Map<String, String> now(Form form, long record) {
        return crypto.hasKey()
                ? Optional.ofNullable(
                                Past.of(form, List.of(record), moment, journal).get(record))
                        .map(past -> past.on(Relation.ALWAYS_TO))
                        .orElse(Map.of())
                : Map.of();
    }
}
