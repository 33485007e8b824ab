package io.github.county161.core.mechanism.clock;

import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Colour;
import io.github.county161.core.ledger.brief.BriefForm;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Briefs.Rhythm;
import io.github.county161.core.port.Flows.Waiting;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last week, month and quarter that are over and have no brief of the county yet: a draft waits to be issued. */
final class DueBriefs {

    private static final long DAYS = 3;

    private DueBriefs() {}

    /** For whom may issue the county's; after the first of a kind, so that nobody is asked too early. */
    static List<Waiting> of(Moment moment, Asking asking, Asker asker) {
        Optional<String> county = new Divisions(moment).county();
        if (county.isEmpty() || asker.scope().place().isPresent() || !BriefForm.ISSUERS.contains(asker.role())) {
            return List.of();
        }
        List<Waiting> due = new ArrayList<>();
        LocalDate today = asking.asOf().reportDay();
        for (Rhythm rhythm : Rhythm.values()) {
            LocalDate last = rhythm.upTo(today).from().minusDays(1);
            String number = rhythm.number(last, county.get());
            boolean held =
                    moment.current(BriefForm.FORM.relation(), BriefForm.KIND.field(), List.of(rhythm.code())).stream()
                            .anyMatch(row -> row.get(BriefForm.PLACE).equals(county));
            if (held && none(moment, number)) {
                LocalDate by = asking.workdays().after(last, DAYS);
                due.add(new Waiting(
                        BriefForm.FORM,
                        0,
                        number,
                        Optional.empty(),
                        county,
                        "草稿",
                        last.plusDays(1),
                        List.of("印发"),
                        Optional.of(by),
                        Colour.of(false, Optional.of(by), today)));
            }
        }
        return due;
    }

    private static boolean none(Moment moment, String number) {
        return moment.current(BriefForm.FORM.relation(), BriefForm.NUMBER.field(), List.of(number))
                .isEmpty();
    }
}
