package io.github.county161.core.form;

import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps (步骤) a record may go through: each an act that leads from one state to another. A new record is in the
 * first state, unless history tells another.
 *
 * @param state the column that holds the state: acts alone and history tell it
 * @param entering the side of whoever enters it
 * @param acts the words for the acts, labelled by the pack
 * @param done states in which nothing waits any more, though something may be done still
 * @param mended states in which whoever entered it may still mend it or take it back: the first, and where it was sent
 *     back; in all others it is somebody else's to judge, or has been judged
 */
public record Flow(
        Column<String> state,
        String first,
        Side entering,
        CodeList acts,
        List<Step> steps,
        Set<String> done,
        Set<String> mended,
        Optional<Limit> limit,
        Optional<Again> again) {

    /** The role of the program at work for somebody: no account bears it. */
    public static final String PROGRAM = "program";

    public Flow {
        steps = List.copyOf(steps);
        done = Set.copyOf(done);
        mended = Set.copyOf(mended);
        if (!state.isHistory()) {
            throw new IllegalArgumentException("a state is typed by nobody: " + state.name());
        }
        steps.forEach(step -> acts.code(step.act()));
    }

    /** A flow without steps yet. */
    public static Flow of(Column<String> state, String first, Side entering, CodeList acts) {
        return new Flow(
                state, first, entering, acts, List.of(), Set.of(), Set.of(first), Optional.empty(), Optional.empty());
    }

    public Flow step(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Flow(state, first, entering, acts, more, done, mended, limit, again);
    }

    /** What is in this state waits for nobody. */
    public Flow done(String state) {
        Set<String> more = new HashSet<>(done);
        more.add(state);
        return new Flow(this.state, first, entering, acts, steps, more, mended, limit, again);
    }

    /** In these states too it is still mended by whoever entered it. */
    public Flow mended(String... states) {
        Set<String> more = new HashSet<>(mended);
        more.addAll(List.of(states));
        return new Flow(state, first, entering, acts, steps, done, more, limit, again);
    }

    /** While it is in one of these states the record's own day binds who has it in hand. */
    public Flow limit(Column<LocalDate> due, String... states) {
        Limit limited = new Limit(due, Set.of(states));
        return new Flow(state, first, entering, acts, steps, done, mended, Optional.of(limited), again);
    }

    /** One that tells the same in these columns, and happened after this day of an earlier one, is the same again. */
    public Flow again(Column<LocalDate> closed, Column<?>... same) {
        Again told = new Again(closed, List.of(same));
        return new Flow(state, first, entering, acts, steps, done, mended, limit, Optional.of(told));
    }

    /**
     * The day by which a record says itself that it must be done.
     *
     * @param states those in which that is due; in others it waits for somebody else
     */
    public record Limit(Column<LocalDate> due, Set<String> states) {
        public Limit {
            states = Set.copyOf(states);
        }
    }

    /**
     * How a record is known for one that had been done with.
     *
     * @param closed the day on which the earlier one was done with
     * @param same columns that both tell alike
     */
    public record Again(Column<LocalDate> closed, List<Column<?>> same) {
        public Again {
            same = List.copyOf(same);
        }
    }

    /** On which side of a record somebody stands; one person stands on one side of it alone. */
    public enum Side {
        /** Who enters it and does what it asks for. */
        DOING,
        /** The town's review. */
        TOWN,
        /** The county's review, or whoever supervises. */
        COUNTY
    }

    /**
     * An act that leads from a state to a state.
     *
     * @param roles who may do it, within the own scope; none when only another record does it
     * @param needs columns that the act must tell
     * @param tells further columns that it may tell
     * @param clears columns that it empties: what they told is so no longer
     * @param dated the column that takes the day of the act
     * @param carrier the record that does it by naming this one, if one does
     * @param meant what a row of a sheet tells that means this act, if a row may mean it
     * @param paper the column that must tell on which paper somebody does it who did a step before it too
     */
    public record Step(
            String act,
            Set<String> from,
            String to,
            Side side,
            Set<String> roles,
            List<Column<?>> needs,
            List<Column<?>> tells,
            List<Column<?>> clears,
            Optional<Column<LocalDate>> dated,
            Optional<Carrier> carrier,
            Optional<Meant> meant,
            Optional<Column<?>> paper) {

        public Step {
            from = Set.copyOf(from);
            roles = Set.copyOf(roles);
            needs = List.copyOf(needs);
            tells = List.copyOf(tells);
            clears = List.copyOf(clears);
        }

        public static Step of(String act, Set<String> from, String to, Side side, Set<String> roles) {
            return new Step(
                    act,
                    from,
                    to,
                    side,
                    roles,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Step clears(Column<?>... columns) {
            return new Step(act, from, to, side, roles, needs, tells, List.of(columns), dated, carrier, meant, paper);
        }

        public Step needs(Column<?>... columns) {
            return new Step(act, from, to, side, roles, List.of(columns), tells, clears, dated, carrier, meant, paper);
        }

        public Step tells(Column<?>... columns) {
            return new Step(act, from, to, side, roles, needs, List.of(columns), clears, dated, carrier, meant, paper);
        }

        public Step dated(Column<LocalDate> day) {
            return new Step(act, from, to, side, roles, needs, tells, clears, Optional.of(day), carrier, meant, paper);
        }

        /** Who did another step before it does it on paper that others signed, and says on which in this column. */
        public Step onPaper(Column<?> named) {
            return new Step(
                    act,
                    from,
                    to,
                    side,
                    roles,
                    needs,
                    List.of(named),
                    clears,
                    dated,
                    carrier,
                    meant,
                    Optional.of(named));
        }

        /** It is done by entering a record of another form that names this one in a column, among others. */
        public Step carriedBy(Carrier by) {
            return new Step(act, from, to, side, roles, needs, tells, clears, dated, Optional.of(by), meant, paper);
        }

        /** A row of a sheet that tells one of these codes means it, where no step before it is meant. */
        public Step meantBy(Column<String> column, String... codes) {
            Meant told = new Meant(column, Set.of(codes));
            return new Step(act, from, to, side, roles, needs, tells, clears, dated, carrier, Optional.of(told), paper);
        }

        /** Whether a row of a sheet that tells this means it. */
        public boolean isMeantBy(Map<String, String> told) {
            return meant.filter(by ->
                            by.codes().contains(told.getOrDefault(by.column().name(), "")))
                    .isPresent();
        }

        /** The roles of those accounts that may do it; none when the program does, or the record that carries it. */
        public Set<String> persons() {
            return roles.stream().filter(role -> !role.equals(PROGRAM)).collect(Collectors.toUnmodifiableSet());
        }

        /** Whether the act may tell this column. */
        public boolean mayTell(Column<?> column) {
            return needs.contains(column) || tells.contains(column);
        }
    }

    /**
     * A form whose records do an act on those that a column of theirs names, several parted by {@code 、}.
     *
     * @param title the form's Chinese name
     */
    public record Carrier(String form, String title, String column) {

        /** The names that such a column tells. */
        public static List<String> names(String told) {
            return Texts.BETWEEN
                    .splitAsStream(told)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /** A column and the codes in it by which a row of a sheet means a step. */
    public record Meant(Column<String> column, Set<String> codes) {}

    /** Whether a row of a sheet about a record means one of the steps, and no mending of it. */
    public boolean isMeantByRows() {
        return steps.stream().anyMatch(step -> step.meant().isPresent());
    }

    /** Whether a row of a sheet may tell this column, for a step that it means may. */
    public boolean mayBeMeant(Column<?> column) {
        return steps.stream().anyMatch(step -> step.meant().isPresent() && step.mayTell(column));
    }

    /** The step an act is from here; none when it may not be done here. */
    public Optional<Step> step(String from, String act) {
        return steps.stream()
                .filter(s -> s.act().equals(act) && s.from().contains(from))
                .findFirst();
    }

    /** Whether what came to a state is done with: it is one of those, or nothing leads on from it to another. */
    public boolean isOver(String state) {
        return done.contains(state)
                || from(state).stream().allMatch(step -> step.to().equals(state));
    }

    /** The states that records are in when they are done with. */
    public Set<String> over() {
        return steps.stream().map(Step::to).filter(this::isOver).collect(Collectors.toUnmodifiableSet());
    }

    public boolean knows(String act) {
        return steps.stream().anyMatch(s -> s.act().equals(act));
    }

    /** Whether somewhere in the flow this act may tell this column. */
    public boolean mayTell(String act, Column<?> column) {
        return steps.stream().anyMatch(s -> s.act().equals(act) && s.mayTell(column));
    }

    /** Acts that may be done from a state by somebody. */
    public List<Step> from(String state) {
        return steps.stream().filter(s -> s.from().contains(state)).toList();
    }

    /** What an act is called, and what is filled in to do it where a record of another form does. */
    public String label(Step step, Lexicon words) {
        return words.label(acts.name(), step.act())
                + step.carrier().map(carrier -> "（填“" + carrier.title() + "”）").orElse("");
    }
}
