package io.github.county161.core.port;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.term.Yuan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where policies are asked about: who is due what, who has it, who has it and should not, and why. */
public interface Policies {

    /**
     * A policy as it stands on a day.
     *
     * @param documentNo "" when none of its versions holds on the day
     * @param conditions in Chinese
     */
    record Line(
            String id,
            String title,
            String documentNo,
            String from,
            String until,
            List<String> conditions,
            List<String> papers) {}

    /** What somebody is to a policy. */
    enum Verdict {
        ENTITLED("应享未享"),
        RECEIVED("已享"),
        WRONG("不应享而享"),
        NOT("不符合");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How one condition stands. */
    enum Standing {
        MET("满足"),
        UNMET("不满足"),
        LACKING("缺");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One line of why.
     *
     * @param fact what it was seen by: a record and what it tells; "" where there is none
     * @param record that record's number
     */
    record Reason(Standing standing, String says, String fact, Optional<Long> record) {
        public String text() {
            return standing.label() + "：" + says + (fact.isEmpty() ? "" : "（" + fact + "）");
        }
    }

    /**
     * How somebody stands to a policy in the year of the report day.
     *
     * @param payee the record of the person, or of the unit that is paid for its people
     * @param title as it is called, ids masked
     * @param due what the policy gives, paid or not
     * @param received what was paid and not paid back
     */
    record Entitlement(
            long payee,
            String title,
            Optional<String> place,
            Verdict verdict,
            Yuan due,
            Yuan received,
            List<Reason> why) {
        public Entitlement {
            why = List.copyOf(why);
        }
    }

    /**
     * All there is of a policy in a year, for who audits it.
     *
     * @param papers the numbers of the attachments that its applications name
     */
    record Audit(String title, List<Sheet> sheets, List<String> papers) {
        public Audit {
            sheets = List.copyOf(sheets);
            papers = List.copyOf(papers);
        }
    }

    /** Of the year of the report day, as known now; nothing when there is no such policy on that day. */
    Optional<Audit> audit(String policy, Desk.View view, Scope scope);

    /** @param due what all of them are due together */
    record Sum(long payees, Yuan due) {}

    /**
     * What other terms would change, before anybody has issued them.
     *
     * @param gained who would be due something and is not; lost the other way
     */
    record Trial(Sum now, Sum then, long gained, long lost) {}

    /** A policy that cannot be read, in words for whoever wrote it. */
    final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unfit(String why) {
            super(why);
        }
    }

    /** Where money is paid out. */
    Payouts payouts();

    List<Line> all(Desk.View view);

    /**
     * Those of this verdict, in the order of their records.
     *
     * @return nothing when there is no such policy
     */
    Optional<List<Entitlement>> those(String policy, Verdict verdict, Desk.View view, Scope scope);

    /**
     * How one person or unit stands, whatever the verdict, by its record.
     *
     * @return nothing when there is no such policy, or no such record for this scope
     */
    Optional<Entitlement> of(String policy, long payee, Desk.View view, Scope scope);

    /**
     * @param changed one version, as the pack writes it
     * @throws Unfit if it cannot be read
     */
    Optional<Trial> trial(String policy, Map<String, Object> changed, Desk.View view, Scope scope);
}
