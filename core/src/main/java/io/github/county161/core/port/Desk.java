package io.github.county161.core.port;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where programs and pages ask: everything answered within the asker's scope, each answer at one moment. */
public interface Desk {

    /**
     * When and where is asked.
     *
     * @param knownAt the journal's position; empty for all that is known
     */
    record View(LocalDate reportDay, Optional<Long> knownAt, Optional<String> division) {}

    /** Records in the order of their numbers, as texts by column; the next page begins after the last. */
    record Page(long position, List<Map<String, String>> records, Optional<Long> next) {}

    /** The answers of figures, in the order asked. */
    record Answers(long position, List<Answer> answers) {}

    /** A figure's number with the rows behind it, as many as it counts. */
    record Rows(String form, List<Map<String, String>> records) {}

    Contents contents();

    List<Form> forms();

    Optional<Form> form(String name);

    /** Codes and labels of a list, in the order shown. */
    Map<String, String> list(String name);

    /** A heading in the words of a day. */
    String says(String template, LocalDate day);

    /** @param after the record after which the page begins; 0 for the first */
    Page records(Form form, View view, Scope scope, long after, int limit);

    List<Figure> figures();

    Optional<Figure> figure(String id);

    /** Figures, one or all, as they stood at one and the same position. */
    Answers answers(List<Figure> figures, Group group, View view, Scope scope);

    Rows rows(Figure figure, View view, Scope scope);

    /** Where the year and its targets are asked. */
    Plans plans();

    /** Where doubts are asked. */
    Findings findings();

    /** The highest position now. */
    long position();

    /** Whether the key is there, so that something can be entered. */
    boolean canEnter();
}
