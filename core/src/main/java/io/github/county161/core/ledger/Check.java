package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;

/**
 * What must not be: a question whose rows are wrong, or doubtful. A hard check refuses the row that made it true; every
 * check can be asked of the whole base at any time, where it tells.
 *
 * @param id one code everywhere
 * @param form whose records it speaks of
 * @param wrong finds the wrong rows; its relation has the record's number
 * @param column where the fault points
 * @param sentence what would be right, in Chinese
 */
public record Check(String id, Form form, Question wrong, Force force, Column<?> column, String sentence) {

    /** What it does when it finds something. */
    public enum Force {
        /** Keeps the row out. */
        REFUSE,
        /** Tells of it as the row comes in. */
        TELL,
        /** Tells of it when the whole base is asked, day by day: what is missing, not what a row says. */
        DAILY
    }

    public static Check refuse(String id, Form form, Question wrong, Column<?> column, String sentence) {
        return new Check(id, form, wrong, Force.REFUSE, column, sentence);
    }

    public static Check daily(String id, Form form, Question wrong, Column<?> column, String sentence) {
        return new Check(id, form, wrong, Force.DAILY, column, sentence);
    }

    public static Check tell(String id, Form form, Question wrong, Column<?> column, String sentence) {
        return new Check(id, form, wrong, Force.TELL, column, sentence);
    }
}
