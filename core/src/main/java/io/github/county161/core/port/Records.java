package io.github.county161.core.port;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where one record is asked for, what was entered of it, and the journal itself. What is not there and what this scope
 * may not see are one and the same answer.
 */
public interface Records {

    /**
     * One record as it stood.
     *
     * @param version the number of its last entry by then
     * @param texts by column, ids masked
     */
    record One(long position, long version, Map<String, String> texts) {}

    /**
     * One line of the journal.
     *
     * @param recordedAt RFC 3339
     * @param happenedOn the day in the world
     * @param texts what it tells that names nobody: facts by column
     */
    record Line(
            long entry,
            long slip,
            String recordedAt,
            String actor,
            String form,
            long record,
            String act,
            String happenedOn,
            Map<String, String> texts) {}

    /** All that was entered of a record, in the order of the journal. */
    record History(long position, List<Line> lines) {}

    /** Where a reader of the journal stands: it has had all slips before this one, and of this one up to the entry. */
    record Mark(long slip, long entry) {}

    /** Some of the journal in its order; the next reading begins at the mark, even if there is nothing yet. */
    record Feed(List<Line> lines, Mark next) {}

    /**
     * Persons counted more than once, in pairs of forms and of figures.
     *
     * @param gross whoever stands under two figures counts twice; net once
     */
    record Overlap(
            long position,
            Map<String, Map<String, Long>> forms,
            Map<String, Map<String, Long>> figures,
            long gross,
            long net) {}

    /** Whether the journal's chain and the tables hold. @param broken the first line that does not */
    record Proof(Optional<String> broken, String proof, Map<String, String> digests) {}

    /** One code by which something is refused or doubted. @param example a value that is; "" where there is none */
    record KnownFault(String code, String says, String example) {}

    Optional<One> one(Form form, long record, Desk.View view, Scope scope);

    /**
     * Persons whose name has the text in it, or whose id or phone ends in it (four signs or more), in the order of
     * their records; ids and phones masked, the village's name with them.
     *
     * @param limit at most so many
     */
    List<Map<String, String>> search(String text, int limit, Desk.View view, Scope scope);

    Optional<History> history(Form form, long record, Desk.View view, Scope scope);

    /**
     * Entries on records that the scope could see just before or after them. At most some thousands are looked at, so
     * that there may be none and more to come.
     *
     * @param day on which it is asked
     */
    Feed after(Mark mark, int limit, LocalDate day, Scope scope);

    /** The divisions there are, by code, each with the town and county it lies in. */
    List<Map<String, String>> divisions(Desk.View view, Scope scope);

    Overlap overlap(Desk.View view, Scope scope);

    /**
     * Hands over the workbook of a form, to be filled; it can be drawn within that alone.
     *
     * @param prefilled with the records there are
     * @return whether the form has one
     */
    boolean template(Form form, boolean prefilled, Desk.View view, Scope scope, Consumer<List<Sheet>> drawer);

    /** Every code there is, of what is sent and of what the checks find, in order. */
    List<KnownFault> faults();

    /** Follows the whole chain and works the tables out again; takes as long as there is much. */
    Proof verify();
}
