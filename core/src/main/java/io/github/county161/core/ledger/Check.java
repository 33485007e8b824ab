package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.term.PlaceLevel;
import java.time.LocalDate;

/**
 * What must not be: a question whose rows are wrong, or doubtful. A hard check refuses the row that made it true; every
 * check can be asked of the whole base at any time, where it tells.
 *
 * @param id one code everywhere; with the form it names one check
 * @param form whose records it speaks of
 * @param wrong finds the wrong rows; its relation has the record's number
 * @param column where the fault points
 * @param sentence what would be right, in Chinese
 * @param advice what helps whoever has to clear it up
 * @param ruling what the county makes of it
 */
public record Check(
        String id,
        Form form,
        Question wrong,
        Force force,
        Column<?> column,
        String sentence,
        Advice advice,
        Ruling ruling) {

    /** So many days what was found right as it is stays excused, where people or prices move on. */
    public static final int A_YEAR = 365;

    public static final int HALF_A_YEAR = 182;

    /** What it does when it finds something. */
    public enum Force {
        /** Keeps the row out. */
        REFUSE,
        /** Tells of it as the row comes in. */
        TELL,
        /** Tells of it when the whole base is asked, day by day: what is missing, not what a row says. */
        DAILY
    }

    /**
     * What helps whoever has to clear it up.
     *
     * @param whom who looks into it: the village, the town, the county
     * @param hint how it is mended, in Chinese; "" where the sentence says it
     * @param basis the law behind it; "" where there is none
     * @param days how long it stays excused once somebody has found it right as it is; 0 when the check does not
     *     say
     */
    public record Advice(PlaceLevel whom, String hint, String basis, int days) {
        static final Advice NONE = new Advice(PlaceLevel.VILLAGE, "", "", 0);
    }

    private static Check of(String id, Form form, Question wrong, Force force, Column<?> column, String sentence) {
        return new Check(id, form, wrong, force, column, sentence, Advice.NONE, Ruling.USUAL);
    }

    public static Check refuse(String id, Form form, Question wrong, Column<?> column, String sentence) {
        return of(id, form, wrong, Force.REFUSE, column, sentence);
    }

    public static Check daily(String id, Form form, Question wrong, Column<?> column, String sentence) {
        return of(id, form, wrong, Force.DAILY, column, sentence);
    }

    public static Check tell(String id, Form form, Question wrong, Column<?> column, String sentence) {
        return of(id, form, wrong, Force.TELL, column, sentence);
    }

    /** How it is mended. */
    public Check mend(String hint) {
        return with(new Advice(advice.whom, hint, advice.basis, advice.days));
    }

    /** The law behind it. */
    public Check by(String basis) {
        return with(new Advice(advice.whom, advice.hint, basis, advice.days));
    }

    /** Who looks into it, where that is not the village. */
    public Check to(PlaceLevel whom) {
        return with(new Advice(whom, advice.hint, advice.basis, advice.days));
    }

    /** Found right as it is, it stays excused for so many days. */
    public Check excusedFor(int days) {
        return with(new Advice(advice.whom, advice.hint, advice.basis, days));
    }

    private Check with(Advice other) {
        return new Check(id, form, wrong, force, column, sentence, other, ruling);
    }

    /** As a county rules it. */
    public Check ruled(Ruling by) {
        return new Check(id, form, wrong, force, column, sentence, advice, by);
    }

    /** Whether the county asks it on a day. */
    public boolean isInForce(LocalDate day) {
        return ruling.days().contains(day);
    }

    /** What it says of a record, in Chinese. */
    public String says() {
        return "应为" + sentence;
    }

    /** How it is mended, in Chinese. */
    public String howToMend() {
        return advice.hint.isEmpty() ? "改为" + sentence : advice.hint;
    }
}
