package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.util.List;
import java.util.Map;

/** What an amount must be, where it is not for whoever types it to say. */
public interface Pricing {

    /** Nothing is worked out. */
    Pricing NONE = new Pricing() {
        @Override
        public boolean concerns(Form form) {
            return false;
        }

        @Override
        public Map<Long, Priced> of(List<Row> rows, Moment moment) {
            return Map.of();
        }
    };

    /** Whether it works out anything on this form: rows of others need not be looked up for it. */
    boolean concerns(Form form);

    /** By record, of rows of such a form; a row that is left out may tell any amount. */
    Map<Long, Priced> of(List<Row> rows, Moment moment);

    /**
     * @param column the English name of the amount's column
     * @param told what the row tells there
     */
    record Priced(String column, Yuan told, Yuan due) {}
}
