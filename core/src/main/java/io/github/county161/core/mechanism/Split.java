package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.HouseholdSplit;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.MemberChange;
import io.github.county161.core.mechanism.Finder.Found;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.IdNumber;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows of a household's split: the new household is opened and its members go over, in the same slip. */
final class Split {

    private final Moment moment;
    private final Journal journal;
    private final Crypto crypto;
    private final Finder finder;
    private final Taking taking;

    Split(Moment moment, Journal journal, Crypto crypto, Finder finder, Taking taking) {
        this.moment = moment;
        this.journal = journal;
        this.crypto = crypto;
        this.finder = finder;
        this.taking = taking;
    }

    /** Tells who goes along by the numbers of their records, so that the journal's free text holds nobody's id. */
    void resolve(List<Line> lines) {
        for (Line line : lines) {
            List<Long> members = members(line);
            if (line.isGood()) {
                line.told()
                        .put(
                                HouseholdSplit.MEMBERS.name(),
                                members.stream().map(r -> "#" + r).collect(Collectors.joining("、")));
            }
        }
    }

    void follow(List<Line> lines) {
        for (Line line : lines) {
            if (line.isGood() && line.outcome().equals(Outcome.NEW)) {
                follow(line);
            }
        }
    }

    private void follow(Line line) {
        long head = Long.parseLong(line.told().getOrDefault(HouseholdSplit.HEAD.name(), "0"));
        Set<Long> members = new LinkedHashSet<>(Set.of(head));
        members.addAll(members(line));
        refuseStrangers(line, members);
        if (!line.isGood()) {
            return;
        }
        String day = line.told().getOrDefault(HouseholdSplit.DAY.name(), "");
        long household = openHousehold(line, head, day);
        for (long member : members) {
            Map<String, String> told = new HashMap<>();
            told.put(MemberChange.WHO.name(), Long.toString(member));
            told.put(MemberChange.KIND.name(), Lists.CHANGE.code("transferred"));
            told.put(MemberChange.DAY.name(), day);
            told.put(MemberChange.INTO.name(), Long.toString(household));
            taking.draft(line, new Draft(MemberChange.FORM, Act.ENTER.word(), 0, day, told, ""));
        }
    }

    private List<Long> members(Line line) {
        List<Long> members = new ArrayList<>();
        for (String raw : Texts.BETWEEN.split(line.raw(HouseholdSplit.MEMBERS))) {
            if (raw.isBlank()) {
                continue;
            }
            if (raw.matches("#\\d{1,18}")) {
                members.addAll(finder.visible(Member.FORM, List.of(Long.valueOf(raw.substring(1)))));
                continue;
            }
            Reading<IdNumber> id = IdNumber.read(raw);
            if (!id.isGood()) {
                line.fault(
                        HouseholdSplit.MEMBERS.heading(),
                        id.flaw().code(),
                        raw,
                        id.flaw().expected());
                continue;
            }
            String key = crypto.keyedHash(id.value().text());
            Optional<Found> found =
                    Optional.ofNullable(finder.find(Member.FORM, List.of(key)).get(key));
            if (found.isEmpty()) {
                line.fault(HouseholdSplit.MEMBERS.heading(), "unknown_person", raw, "人员库中已有的人员（先登记人员）");
            }
            found.ifPresent(f -> members.add(f.record()));
        }
        return members;
    }

    /** Only who lives in the household on that day can leave it. */
    private void refuseStrangers(Line line, Set<Long> members) {
        String day = line.told().getOrDefault(HouseholdSplit.DAY.name(), "");
        long old = Long.parseLong(line.told().getOrDefault(HouseholdSplit.OLD.name(), "0"));
        Set<Long> there = new HashSet<>();
        for (Row stay : moment.current(Stay.RELATION, Relation.PERSON, members)) {
            if (stay.holdsOn(day) && stay.number(Relation.HOUSEHOLD).equals(Optional.of(old))) {
                there.add(stay.whole(Relation.PERSON));
            }
        }
        if (!there.containsAll(members)) {
            line.fault(HouseholdSplit.MEMBERS, "not_in_household", "当日在原户的人员（新户主和随迁成员都是）");
        }
    }

    /** The new household stands where the old one stood, in the same category, with its own head and address. */
    private long openHousehold(Line line, long head, String day) {
        long old = Long.parseLong(line.told().getOrDefault(HouseholdSplit.OLD.name(), "0"));
        Map<String, String> told = new HashMap<>();
        for (Row row : moment.current(Household.FORM.relation(), Relation.RECORD, List.of(old))) {
            if (row.holdsOn(day)) {
                row.get(Household.PLACE).ifPresent(place -> told.put(Household.PLACE.name(), place));
                row.get(Household.CATEGORY).ifPresent(c -> told.put(Household.CATEGORY.name(), c));
                row.get(Household.POVERTY).ifPresent(p -> told.put(Household.POVERTY.name(), p));
            }
        }
        told.put(Household.RELOCATED.name(), "0");
        Past.of(Member.FORM, List.of(head), moment, journal).values().forEach(past -> {
            Map<String, String> person = past.on(day);
            told.put(Household.HEAD_ID.name(), person.getOrDefault(Member.ID.name(), ""));
            told.put(Household.HEAD_NAME.name(), person.getOrDefault(Member.NAME.name(), ""));
        });
        Optional.ofNullable(line.told().get(HouseholdSplit.ADDRESS.name()))
                .ifPresent(address -> told.put("address", address));
        return taking.draft(line, new Draft(Household.FORM, Act.ENTER.word(), 0, day, told, ""));
    }
}
