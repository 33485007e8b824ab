package io.github.county161.core.mechanism;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Act;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows of a household's split: the new household is opened and its members go over, in the same slip. */
final class Split {

    private final Moment moment;
    private final Crypto crypto;
    private final Finder finder;
    private final Taking taking;

    Split(Moment moment, Crypto crypto, Finder finder, Taking taking) {
        this.moment = moment;
        this.crypto = crypto;
        this.finder = finder;
        this.taking = taking;
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
        for (String raw : line.raw(HouseholdSplit.MEMBERS).split("[,、;，；\\s]+")) {
            if (raw.isBlank()) {
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

    /** The new household stands where the old one stood, in the same category, with its own head and address. */
    private long openHousehold(Line line, long head, String day) {
        long old = Long.parseLong(line.told().getOrDefault(HouseholdSplit.OLD.name(), "0"));
        Map<String, String> told = new HashMap<>();
        for (Row row : moment.current(Household.FORM.relation(), Relation.RECORD, List.of(old))) {
            if (row.text(Relation.FROM_DAY).orElse("").compareTo(day) <= 0) {
                row.get(Household.PLACE).ifPresent(place -> told.put(Household.PLACE.name(), place));
                row.get(Household.CATEGORY).ifPresent(c -> told.put(Household.CATEGORY.name(), c));
                row.get(Household.POVERTY).ifPresent(p -> told.put(Household.POVERTY.name(), p));
            }
        }
        told.put(Household.RELOCATED.name(), "0");
        told.put(
                Household.HEAD_ID.name(),
                IdNumber.read(line.raw(HouseholdSplit.HEAD)).value().text());
        moment.current(Member.FORM.relation(), Relation.RECORD, List.of(head)).stream()
                .findFirst()
                .flatMap(row -> row.get(Member.NAME))
                .ifPresent(name -> told.put(Household.HEAD_NAME.name(), name));
        Optional.ofNullable(line.told().get(HouseholdSplit.ADDRESS.name()))
                .ifPresent(address -> told.put("address", address));
        return taking.draft(line, new Draft(Household.FORM, Act.ENTER.word(), 0, day, told, ""));
    }
}
