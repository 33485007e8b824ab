package io.github.county161.core.port;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.term.Period;
import io.github.county161.core.term.PlaceLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where programs and pages ask: everything answered within the asker's scope, each answer at one moment. */
public interface Desk {

    /**
     * When and where is asked.
     *
     * @param knownAt the journal's position; empty for all that is known
     * @param over another period than what is asked has by itself
     * @param everybody whether figures count all whom the base keeps: 全部 and not 对象
     */
    record View(
            LocalDate reportDay,
            Optional<Long> knownAt,
            Optional<String> division,
            Optional<Period> over,
            boolean everybody) {

        public View(LocalDate reportDay, Optional<Long> knownAt, Optional<String> division) {
            this(reportDay, knownAt, division, Optional.empty(), false);
        }

        public View over(Period other) {
            return new View(reportDay, knownAt, division, Optional.of(other), everybody);
        }

        public View ofEverybody() {
            return new View(reportDay, knownAt, division, over, true);
        }

        /** The position it is answered at, when the journal is at the last one. */
        public long positionAt(long last) {
            return Math.min(last, knownAt.orElse(last));
        }

        /** The asking of its day, as known at its position, in its place. */
        public Asking asking(Function<LocalDate, Asking> onDay) {
            Asking day = onDay.apply(reportDay);
            Asking of = everybody ? day.ofEverybody() : day;
            Asking at = knownAt.map(of::knownAt).orElse(of);
            // The county is the whole: what has no place of its own is the county's.
            return division.filter(place -> !PlaceLevel.isCounty(place))
                    .map(at::in)
                    .orElse(at);
        }
    }

    /**
     * Which records of a form are listed.
     *
     * @param values what columns say, by their names, as a sheet or the journal writes it
     * @param by the column whose values they are ordered by; empty for the order of their numbers
     */
    record Picked(Map<String, String> values, Optional<String> by, boolean down) {

        public static final Picked ALL = new Picked(Map.of(), Optional.empty(), false);

        public Picked {
            values = Map.copyOf(values);
        }

        /** Asked for by what it cannot be asked for. */
        public static final class Unfit extends RuntimeException {
            private static final long serialVersionUID = 1L;
            private final transient List<Fault> faults;

            public Unfit(List<Fault> faults) {
                super("no such column or value");
                this.faults = List.copyOf(faults);
            }

            public List<Fault> faults() {
                return faults;
            }
        }
    }

    /** Whom a file (档) is about. */
    enum Subject {
        PERSON,
        HOUSEHOLD,
        VILLAGE
    }

    /** Records in the order of their numbers, as texts by column; the next page begins after the last. */
    record Page(long position, List<Map<String, String>> records, Optional<Long> next) {}

    /**
     * The answers of figures, in the order asked.
     *
     * @param called by figure, what the names of its parts and the codes in them are called
     * @param unnamed by figure and unit what was done before the county started and is known as a number alone: 启用前
     */
    record Answers(
            long position,
            List<Answer> answers,
            Map<String, Map<String, String>> called,
            Map<String, Map<String, Counted>> unnamed) {}

    /** A figure's number with the rows behind it, as many as it counts. */
    record Rows(String form, List<Map<String, String>> records) {}

    Contents contents();

    List<Form> forms();

    Optional<Form> form(String name);

    /** Codes and labels of a list, in the order shown. */
    Map<String, String> list(String name);

    /** A heading in the words of a day. */
    String says(String template, LocalDate day);

    /**
     * @param after the record after which the page begins; 0 for the first
     * @throws Picked.Unfit if it is picked by what is no column for this scope, or no value of it
     */
    Page records(Form form, Picked picked, View view, Scope scope, long after, int limit);

    List<Figure> figures();

    /** A figure of the catalogue or beside it; also a part of one: {@link io.github.county161.core.ledger.Figures}. */
    Optional<Figure> figure(String id);

    /** Figures, one or all, as they stood at one and the same position. */
    Answers answers(List<Figure> figures, Group group, View view, Scope scope);

    Rows rows(Figure figure, View view, Scope scope);

    /** Where the year and its targets are asked. */
    Plans plans();

    /** Where it is asked who answers for the villages. */
    Villages villages();

    /** What is sealed and closed, and why numbers changed. */
    Closings closings();

    /** The thirteen books, and what stands beside them. */
    List<Book> books();

    /** A book by its name in requests or its title. */
    Optional<Book> book(String name);

    /** Hands the sheets of a book to who draws them; they can be drawn within that alone, at one moment. */
    void draw(Book book, View view, Scope scope, Consumer<List<Sheet>> drawer);

    /**
     * Hands a file over in the same way; not when there is no such, or none for this scope to see.
     *
     * @param which the number of the person's or household's record, or the village's code
     * @return whether there was one
     */
    boolean file(Subject subject, String which, View view, Scope scope, Consumer<Sheet> drawer);

    /** Where steps are asked about. */
    Flows flows();

    /** 就业漏斗: from vacancy to three months at work, a line a stage. */
    Sheet funnel(View view, Scope scope);

    /** Where what is laid before meetings is drafted and shown. */
    Briefs briefs();
    /** Where it is asked who is due money under a policy. */
    Policies policies();

    /** Where doubts are asked. */
    Findings findings();

    /** Where single records, their entries and the journal are asked for. */
    Records records();

    /** The highest position now. */
    long position();

    /** Whether the key is there, so that something can be entered. */
    boolean canEnter();
}
