package io.github.county161.core.port;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sample;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.plan.Assignment;
import io.github.county161.core.ledger.plan.Coverage;
import io.github.county161.core.ledger.plan.DutyGaps;
import io.github.county161.core.term.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is asked who answers for the villages, and what is open in them. */
public interface Villages {

    /** A village, whether somebody is assigned to it itself on the day, and all who are to it, its town or area. */
    record Held(String code, String title, boolean covered, List<Assignment> holders) {}

    /** Days of the period on which nobody is assigned to a village. */
    record Gap(String code, String title, Period days) {}

    /** Days of the period on which two are. */
    record Doubled(String code, String title, Coverage.Overlap overlap) {}

    record Grid(long position, List<Held> villages, List<Gap> gaps, List<Doubled> doubled) {

        /** By name, nobody is assigned to them on the day. */
        public List<String> uncovered() {
            return villages.stream()
                    .filter(village -> !village.covered())
                    .map(Held::title)
                    .toList();
        }
    }

    /**
     * Something that waits for somebody: a record within its flow, a household without work, a person not looked at.
     *
     * @param kind of what: the title of its form, or 零就业家庭, 未核实务工
     * @param what its number, or whom it is about as they are shown
     * @param due "" when no day is set for it
     */
    record Item(String kind, long record, String place, String what, String state, String day, String due) {}

    /** What somebody in office holds on a day and all that is open in the places then; the same to be printed. */
    record Handing(long position, String who, List<Assignment> holds, List<Item> open, Sheet sheet) {}

    /**
     * A household in which nobody works who could and would.
     *
     * @param times which cycle it is; from the second on it has come back (反复)
     * @param due by working days
     * @param helps what was done for it in this cycle, as it is shown
     */
    record Idle(
            long household,
            String place,
            String head,
            long times,
            LocalDate opened,
            LocalDate due,
            boolean overdue,
            List<Map<String, String>> helps) {

        public boolean relapsed() {
            return times > 1;
        }
    }

    /** Who looks for work, and the vacancies that fit. */
    record Seeking(long person, String name, List<Fit> fits) {}

    /** A vacancy, as it is shown, and what was looked at. */
    record Fit(long vacancy, Map<String, String> shown, List<Reason> reasons) {}

    /** What was looked at, and how it stands. */
    record Reason(String about, String says) {}

    /**
     * Records drawn.
     *
     * @param position whose slip's digest is the seed
     * @param records as they are shown, in the order drawn
     */
    record Drawn(long position, Sample sample, List<Map<String, String>> records) {}

    /** @param period in which gaps and two at a time are told */
    Grid grid(Period period, Desk.View view, Scope scope);

    /**
     * 交接清单.
     *
     * @param name who leaves
     * @param unit the office, where several of the name answer for something
     * @return none when nobody of the name, or more than one, is assigned to a place on the day
     */
    Optional<Handing> handing(String name, Optional<String> unit, Desk.View view, Scope scope);

    /** 责任清单 gaps of the year's items, of villages, and of open problems. */
    DutyGaps gaps(Desk.View view, Scope scope);

    /** Households without work on the day, the longest first. */
    List<Idle> idle(Desk.View view, Scope scope);

    /**
     * Who looks for work and what fits: those of a household, a person, or those within the scope whom a vacancy fits.
     *
     * @return none when the asker sees no such record, or nothing is matched with records of the form
     */
    Optional<List<Seeking>> matches(Form form, long record, Desk.View view, Scope scope);

    /** Some of a form's records, drawn with the digest of the slip at the view's position. */
    Drawn sample(Form form, int size, Desk.View view, Scope scope);
}
