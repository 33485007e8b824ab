package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which persons meet what is asked of persons: all at once on the report day, one by one on any other. */
final class PersonTests {

    /** So few are asked for by number; of more the whole table is asked. */
    private static final int FEW = 500;

    private record Once(Requirement who, long person, LocalDate day) {}

    private final List<Requirement> who;
    private final Moment moment;
    private final Asking asking;
    private final Map<Requirement, Set<Long>> today = new HashMap<>();
    private final Map<Once, Boolean> then = new HashMap<>();

    PersonTests(List<Requirement> who, Set<Long> persons, Moment moment, Asking asking) {
        this.who = who;
        this.moment = moment;
        this.asking = asking.everywhere();
        for (Requirement each : who) {
            Question all = question(each);
            Question asked = persons.size() > FEW
                    ? all
                    : all.where(Path.of(Relation.RECORD).oneOf(persons));
            today.put(each, Working.records(moment, asked, this.asking, Scope.ALL));
        }
    }

    private static Question question(Requirement each) {
        return Question.from(Member.FORM.relation()).where(each.holds()).select(Relation.RECORD);
    }

    /** @param day empty for the report day; on another it is enough to meet it on one of the two */
    boolean isMet(Requirement each, long person, Optional<LocalDate> day) {
        return today.getOrDefault(each, Set.of()).contains(person)
                || day.filter(on -> then.computeIfAbsent(new Once(each, person, on), this::ask))
                        .isPresent();
    }

    boolean meetsAll(long person, Optional<LocalDate> day) {
        return who.stream().allMatch(each -> isMet(each, person, day));
    }

    private boolean ask(Once once) {
        Question asked = question(once.who).where(Path.of(Relation.RECORD).is(once.person));
        return !moment.keys(asked, asking.on(once.day), Scope.ALL).isEmpty();
    }
}
