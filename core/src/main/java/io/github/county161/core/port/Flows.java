package io.github.county161.core.port;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Colour;
import io.github.county161.core.ledger.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where steps are asked about: what waits for whom, how many days they take, and what is printed of a record. */
public interface Flows {

    /**
     * An open record with acts that an asker may do now.
     *
     * @param name its key, as it is shown
     * @param amount yuan, of what is about a sum of money; empty for the rest
     * @param place the code of where it stands; empty when it is the whole county's
     * @param state as it is called, and since when it is in it
     * @param acts as they are called
     * @param due the day by which one of them must be done, if there is one
     */
    record Waiting(
            Form form,
            long record,
            String name,
            Optional<String> amount,
            Optional<String> place,
            String state,
            LocalDate since,
            List<String> acts,
            Optional<LocalDate> due,
            Colour colour) {}

    /**
     * How many days records stayed in a state that they left in the year to date.
     *
     * @param state as it is called
     * @param town as it is called; "" for all together, 全县 for what has no town
     * @param left how many left it
     * @param median of the days, a half printed as {@code .5}; "" when none left it
     * @param waiting how many are in it still
     * @param waited so many days the one has waited that has waited longest; 0 when none does
     */
    record Days(
            Form form, String state, String town, long left, String median, long longest, long waiting, long waited) {}

    /** What the asker may act on, most urgent first. */
    List<Waiting> waitingFor(Asker asker, Desk.View view);

    /** Of one flow or all; states in the order of the flow, each for all and, if asked so, for each town. */
    List<Days> days(Optional<Form> form, boolean byTown, Desk.View view, Scope scope);

    /**
     * What is printed of a record; empty when nothing is, or when there is no such record to see.
     *
     * @param record its number as {@code #12}, or what its key says
     */
    Optional<Sheet> printed(Form form, String record, Desk.View view, Scope scope);
}
