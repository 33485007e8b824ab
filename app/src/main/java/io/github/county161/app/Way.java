package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Imports.Options;
import io.github.county161.core.port.Submission;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How workbooks are to be taken in.
 *
 * @param dryRun tell what would become of them; a later file is tried as if those before it were in
 * @param division the place from whose villages workbooks are waited for; empty for all that the asker may act on
 * @param reason kept with every row; "" for none
 * @param slips what the names of its slips begin with: the same again are the same slips
 */
record Way(
        Asker asker,
        LocalDate reportDay,
        Optional<Form> form,
        boolean dryRun,
        boolean goodRowsFirst,
        boolean force,
        boolean correct,
        boolean history,
        Optional<String> division,
        String reason,
        Submission.Further further,
        String slips) {

    /** @throws County.Refused if there is no such form or place, or history is not the asker's to bring in */
    static Way of(County county, Asker asker, Options asked, boolean dryRun, String slips) {
        Optional<String> place = county.view(asked.reportDay(), asked.division(), Optional.empty(), asker.scope())
                .division();
        return new Way(
                asker,
                asked.reportDay(),
                Arrival.form(asked.form(), county.chart()),
                dryRun,
                asked.goodRowsFirst(),
                asked.force(),
                asked.correct(),
                asked.history(),
                place,
                asked.history() ? ofHistory(asker, asked.reason()) : "",
                new Submission.Further(asked.clear(), asked.endPrevious()),
                slips);
    }

    /** A county's account alone brings history in, and says why. */
    private static String ofHistory(Asker asker, String reason) {
        boolean ofCounty = asker.equals(Asker.SETTING_UP) || asker.role().startsWith("county_");
        if (!ofCounty || reason.isBlank()) {
            throw new County.Refused("历史导入由县级账号办理，并说明理由");
        }
        return "历史导入：" + reason;
    }
}
