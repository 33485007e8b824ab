package io.github.county161.app;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.mechanism.FrontDesk;
import io.github.county161.core.mechanism.RecordDesk;
import io.github.county161.core.mechanism.clock.FlowDesk;
import io.github.county161.core.mechanism.finding.FindingDesk;
import io.github.county161.core.mechanism.policy.PayoutDesk;
import io.github.county161.core.mechanism.policy.Policy;
import io.github.county161.core.mechanism.policy.PolicyDesk;
import io.github.county161.core.mechanism.rhythm.BriefDesk;
import io.github.county161.core.mechanism.rhythm.Issuing;
import io.github.county161.core.mechanism.seal.ClosingDesk;
import io.github.county161.core.mechanism.village.VillageDesk;
import io.github.county161.core.mechanism.year.YearDesk;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Store;
import java.util.List;

/** Puts together where a county is asked. */
final class Desks {

    private Desks() {}

    static Desk of(County county) {
        Chart chart = county.chart();
        Store store = county.store();
        Crypto crypto = county.crypto();
        Lexicon words = county.pack().words();
        List<Policy> policies = county.policies();
        List<Figure> figures = county.pattern().figures();
        return new FrontDesk(
                chart,
                store,
                crypto,
                words,
                county::asking,
                county.pattern().contents(),
                figures,
                OneSixOne.FIGURES_BESIDE,
                new YearDesk(chart, store, words, figures, county::asking),
                new ClosingDesk(chart, store, crypto, words, figures, county::asking),
                new VillageDesk(chart, store, crypto, words, county::asking),
                new FlowDesk(chart, store, crypto, words, county.pack().timetable(), county::asking),
                new FindingDesk(chart, store, words, county.pattern().checks(), county::asking),
                new BriefDesk(chart, store, crypto, words, figures, county::asking),
                new PolicyDesk(
                        chart,
                        store,
                        words,
                        policies,
                        new PayoutDesk(chart, store, crypto, words, policies, county::asking),
                        county::asking),
                new RecordDesk(chart, store, words, county.pattern().checks(), county.verification(), county::asking),
                OneSixOne.books());
    }

    /** An office that works out what a brief says when one is issued. */
    static Office issuing(County county, Office office) {
        return new Issuing(
                office,
                county.store(),
                county.chart(),
                county.crypto(),
                county.pack().words(),
                county.pattern().figures(),
                county::asking);
    }
}
