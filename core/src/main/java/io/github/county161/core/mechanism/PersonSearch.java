package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds persons by a piece of their name or the end of their id or phone; what is masked is never deciphered. */
final class PersonSearch {

    private static final int AT_A_TIME = 1_000;
    private static final int LEAST_TAIL = 4;
    private static final String MASK = "mask";

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;

    PersonSearch(Moment moment, Asking asking, Scope scope) {
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
    }

    /** The numbers of the first persons that fit. */
    List<Long> find(String text, int limit) {
        String sought = Texts.name(text).toUpperCase(Locale.ROOT);
        List<Long> found = new ArrayList<>();
        long after = 0;
        List<Row> some = sought.isEmpty() ? List.of() : page(after);
        while (!some.isEmpty()) {
            for (Row row : some) {
                after = row.whole(Relation.RECORD);
                if (fits(row, sought)) {
                    found.add(after);
                }
                if (found.size() == limit) {
                    return found;
                }
            }
            some = page(after);
        }
        return found;
    }

    private List<Row> page(long after) {
        return moment.rows(Question.from(Member.FORM.relation()), asking, scope, after, AT_A_TIME);
    }

    private static boolean fits(Row row, String sought) {
        return row.get(Member.NAME).filter(name -> name.contains(sought)).isPresent()
                || sought.length() >= LEAST_TAIL
                        && sought.matches("\\d+X?")
                        && (ends(row, Member.ID.field(MASK), sought) || ends(row, Member.PHONE.field(MASK), sought));
    }

    private static boolean ends(Row row, Field mask, String sought) {
        return row.text(mask).filter(text -> text.endsWith(sought)).isPresent();
    }
}
