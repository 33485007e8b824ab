package io.github.county161.core.ledger.plan;

import java.util.Optional;

/**
 * Who has a target: the county, a town, a village; or a unit that leads an item for the county (牵头), whose target is a
 * second reading of the county's and no part of it.
 *
 * @param code a place's; a unit's own name when it leads
 * @param title the town's name before a village's
 * @param above the code of the place above; "" of the county
 */
public record Unit(String code, String title, Kind kind, String above) {

    /** How a unit stands in the division of a target. */
    public enum Kind {
        COUNTY("县级机动"),
        TOWN("镇级机动"),
        VILLAGE(""),
        LEAD("");

        private final String slack;

        Kind(String slack) {
            this.slack = slack;
        }

        /** What is called that it has not divided up; none where nothing is divided. */
        public Optional<String> slack() {
            return Optional.of(slack).filter(name -> !name.isEmpty());
        }
    }

    public boolean isBelow(Unit other) {
        return kind != Kind.LEAD && above.equals(other.code);
    }
}
