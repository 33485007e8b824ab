package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.brief.BriefForm;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Holds each issued brief against its seal: what it says, and the journal up to its position. */
public final class BriefProof {

    private final Drafting drafting;

    /** @param usual how the county asks on a day: its numbers and its calendar */
    public BriefProof(
            Chart chart, Crypto crypto, Lexicon words, List<Figure> figures, Function<LocalDate, Asking> usual) {
        this.drafting = new Drafting(chart, crypto, words, figures, usual);
    }

    /** The first that does not hold, in words. */
    public Optional<String> broken(Moment moment) {
        return moment.current(BriefForm.FORM.relation()).stream()
                .filter(row -> !row.get(BriefForm.SEAL).equals(Optional.of(seal(moment, row))))
                .findFirst()
                .map(row -> "brief " + row.get(BriefForm.NUMBER).orElse("") + "：例会材料的封签与内容不符");
    }

    private String seal(Moment moment, Row brief) {
        return drafting.seal(moment, drafting.kept(moment, brief, Map.of()));
    }
}
