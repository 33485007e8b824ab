package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.MemberChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** A person's stays, folded from the member rows, the changes and the rows of the households lived in. */
final class StayFold {

    /** A change of a member, from its day on. */
    record Move(long record, String day, String kind, long into) {

        static Move of(long record, Map<String, String> told) {
            return new Move(
                    record,
                    told.getOrDefault(MemberChange.DAY.name(), Relation.ALWAYS_FROM),
                    told.getOrDefault(MemberChange.KIND.name(), ""),
                    Long.parseLong(told.getOrDefault(MemberChange.INTO.name(), "0")));
        }
    }

    private StayFold() {}

    static List<Row> fold(
            long person, List<Row> member, List<Move> moves, LongFunction<List<Row>> households, long position) {
        if (member.isEmpty()) {
            return List.of();
        }
        List<Move> ordered = new ArrayList<>(moves);
        ordered.sort(Comparator.comparing(Move::day).thenComparing(Move::record));
        long entered = member.get(0).whole(Member.HOUSEHOLD.field());
        Set<String> days = new TreeSet<>(Set.of(Relation.ALWAYS_FROM));
        member.forEach(row -> days.add(row.text(Relation.FROM_DAY).orElseThrow()));
        ordered.forEach(move -> days.add(move.day));
        addHouseholdDays(entered, households, days);
        ordered.stream().filter(m -> m.into != 0).forEach(m -> addHouseholdDays(m.into, households, days));
        List<Row> stays = new ArrayList<>();
        List<String> starts = new ArrayList<>(days);
        for (int i = 0; i < starts.size(); i++) {
            String from = starts.get(i);
            String to = i + 1 < starts.size() ? Fold.dayBefore(starts.get(i + 1)) : Relation.ALWAYS_TO;
            Map<Field, Object> stay = stay(person, from, entered, member, ordered, households);
            int last = stays.size() - 1;
            if (last >= 0 && same(stays.get(last), stay)) {
                stay.put(
                        Relation.FROM_DAY,
                        stays.get(last).text(Relation.FROM_DAY).orElseThrow());
                stays.remove(last);
            }
            stay.putIfAbsent(Relation.FROM_DAY, from);
            stay.put(Relation.TO_DAY, to);
            stays.add(Row.of(Stay.RELATION, stay, position));
        }
        return stays;
    }

    private static void addHouseholdDays(long household, LongFunction<List<Row>> households, Set<String> days) {
        households
                .apply(household)
                .forEach(r -> days.add(r.text(Relation.FROM_DAY).orElseThrow()));
    }

    private static Map<Field, Object> stay(
            long person,
            String day,
            long entered,
            List<Row> member,
            List<Move> moves,
            LongFunction<List<Row>> households) {
        long household = entered;
        String standing = Stay.PRESENT;
        for (Move move : moves) {
            if (move.day.compareTo(day) <= 0) {
                household = move.into != 0 ? move.into : household;
                standing = switch (move.kind) {
                    case "restored" -> Stay.PRESENT;
                    case "transferred" -> standing;
                    default -> move.kind;
                };
            }
        }
        Map<Field, Object> stay = new HashMap<>();
        stay.put(Relation.PERSON, person);
        stay.put(Relation.HOUSEHOLD, household);
        stay.put(Stay.STANDING, standing);
        Workspace.on(day, households.apply(household))
                .flatMap(row -> row.text(Household.PLACE.field()))
                .ifPresent(place -> stay.put(Relation.PLACE, place));
        Workspace.on(day, member).ifPresent(row -> {
            row.number(Member.ID.field("born")).ifPresent(born -> stay.put(Stay.BORN, born));
            row.text(Member.ABILITY.field()).ifPresent(ability -> stay.put(Stay.ABILITY, ability));
            row.number(Member.IN_SCHOOL.field()).ifPresent(school -> stay.put(Stay.IN_SCHOOL, school));
        });
        return stay;
    }

    private static boolean same(Row row, Map<Field, Object> stay) {
        return Stay.RELATION.fields().stream()
                .filter(f -> !f.equals(Relation.FROM_DAY)
                        && !f.equals(Relation.TO_DAY)
                        && !f.equals(Relation.SINCE)
                        && !f.equals(Relation.UNTIL))
                .allMatch(f -> java.util.Objects.equals(row.cell(f), stay.get(f)));
    }
}
