package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an amount must be, where it is not for whoever types it to say. */
public interface Pricing {

    /** Nothing is worked out. */
    Pricing NONE = new Pricing() {
        @Override
        public boolean concerns(Form form) {
            return false;
        }

        @Override
        public Map<Long, Priced> of(List<Row> rows, LocalDate on, Moment moment) {
            return Map.of();
        }

        @Override
        public Optional<Approval> approval() {
            return Optional.empty();
        }

        @Override
        public Map<Long, String> undue(List<Row> rows, LocalDate on, Moment moment) {
            return Map.of();
        }
    };

    /** Whether it works out anything on this form: rows of others need not be looked up for it. */
    boolean concerns(Form form);

    /**
     * By record, of rows of such a form; a row that is left out may tell any amount.
     *
     * @param on the day it is entered on: what was paid by then is known
     */
    Map<Long, Priced> of(List<Row> rows, LocalDate on, Moment moment);

    /** The act by which an amount is approved on such a form; none where nobody approves any. */
    Optional<Approval> approval();

    /**
     * By record, why nothing is due of a row of such a form; one that something is due of is left out.
     *
     * @param on the day it is approved on: what was paid by then is known
     */
    Map<Long, String> undue(List<Row> rows, LocalDate on, Moment moment);

    /**
     * @param act the flow's word
     * @param amount the column that is approved
     * @param reason the column in which whoever approves says why it is given though nothing is due
     */
    record Approval(String act, Column<?> amount, Column<?> reason) {

        /** Whether an order is one, and says no reason of its own. */
        boolean isBy(Order order) {
            return order.act().equals(act)
                    && order.cells().getOrDefault(reason.name(), "").isBlank();
        }
    }

    /**
     * @param column the English name of the amount's column
     * @param told what the row tells there
     */
    record Priced(String column, Yuan told, Yuan due) {}
}
