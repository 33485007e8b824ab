package io.github.county161.app;

import io.github.county161.app.PlanNumber.Hit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counted by hand: households with somebody who can and would and nobody at work, one turning day after the other. */
final class PlanCycles {

    private static final int DUE_WORKING_DAYS = 20;

    private final PlanRows rows;
    private final Map<String, String> calendar;
    private final Map<String, List<Map<String, String>>> surveys = new HashMap<>();
    private final PlanNumber open = PlanNumber.different();
    private final PlanNumber overdue = PlanNumber.different();
    private final PlanNumber closed = PlanNumber.sum();
    private final PlanNumber otherwise = PlanNumber.sum();

    /** @param calendar holiday or workday by date, where it is not what the day of the week says */
    PlanCycles(PlanRows rows, Map<String, String> calendar) {
        this.rows = rows;
        this.calendar = calendar;
        rows.of("intention")
                .forEach(s -> surveys.computeIfAbsent(s.get("id_number"), id -> new ArrayList<>())
                        .add(s));
        surveys.values().forEach(list -> list.sort(Comparator.comparing(s -> s.get("date"))));
    }

    Map<String, PlanNumber> figures() {
        Map<String, Set<String>> lived = rows.everLivedIn();
        rows.households().forEach((head, household) -> household(head, household, lived.getOrDefault(head, Set.of())));
        PlanNumber all = PlanNumber.sum();
        all.hits().addAll(closed.hits());
        all.hits().addAll(open.hits());
        return Map.of(
                "F75.cleared_rate", closed.over(all),
                "F75", open,
                "F75.overdue", overdue,
                "F75.closed_in_the_period", closed,
                "F75.ended_otherwise", otherwise);
    }

    private void household(String head, Map<String, String> household, Set<String> people) {
        LocalDate first = LocalDate.of(Integer.parseInt(household.get("registered_year")), 1, 1);
        LocalDate opened = LocalDate.MAX;
        for (LocalDate turn : turns(people, first)) {
            boolean idle = isIdle(head, people, turn);
            if (idle && opened.equals(LocalDate.MAX)) {
                opened = turn;
            } else if (!idle && !opened.equals(LocalDate.MAX)) {
                opened = LocalDate.MAX;
                if (rows.within(turn.toString())) {
                    boolean byWork = people.stream().anyMatch(id -> isAtWork(head, id, turn));
                    (byWork ? closed : otherwise).hit(household.get("town"), head);
                }
            }
        }
        if (!opened.equals(LocalDate.MAX)) {
            open.hits().add(new Hit(household.get("town"), "", head, 1));
            if (due(opened).isBefore(rows.day)) {
                overdue.hit(household.get("town"), head);
            }
        }
    }

    /** Every day to the report day on which somebody's age, standing, work or wish may have turned. */
    private Set<LocalDate> turns(Set<String> people, LocalDate first) {
        Set<LocalDate> turns = new TreeSet<>();
        for (LocalDate year = first; !year.isAfter(rows.day); year = year.plusYears(1)) {
            turns.add(year);
        }
        for (String id : people) {
            turns.addAll(rows.changeDays(id));
            rows.spellsOf(id).forEach(spell -> {
                turns.add(LocalDate.parse(spell.get("start")));
                if (spell.containsKey("end")) {
                    turns.add(LocalDate.parse(spell.get("end")).plusDays(1));
                }
            });
            surveys.getOrDefault(id, List.of()).forEach(s -> turns.add(LocalDate.parse(s.get("date"))));
        }
        turns.removeIf(turn -> turn.isBefore(first) || turn.isAfter(rows.day));
        return turns;
    }

    private boolean isIdle(String head, Set<String> people, LocalDate on) {
        return people.stream().noneMatch(id -> isAtWork(head, id, on))
                && people.stream().anyMatch(id -> isIn(head, id, on) && rows.isAble(id, on) && !hasRefused(id, on));
    }

    private boolean isIn(String head, String id, LocalDate on) {
        return rows.isMember(id, on) && rows.homeOn(id, on).equals(head);
    }

    private boolean isAtWork(String head, String id, LocalDate on) {
        return isIn(head, id, on) && rows.spellsOf(id).stream().anyMatch(spell -> PlanRows.isActive(spell, on));
    }

    private boolean hasRefused(String id, LocalDate on) {
        String wish = "";
        for (Map<String, String> survey : surveys.getOrDefault(id, List.of())) {
            wish = LocalDate.parse(survey.get("date")).isAfter(on) ? wish : survey.get("wish");
        }
        return wish.equals("无就业创业意愿");
    }

    private LocalDate due(LocalDate opened) {
        LocalDate day = opened;
        for (int worked = 0; worked < DUE_WORKING_DAYS; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            String told = calendar.getOrDefault(day.toString(), weekend ? "holiday" : "workday");
            worked += told.equals("workday") ? 1 : 0;
        }
        return day;
    }
}
