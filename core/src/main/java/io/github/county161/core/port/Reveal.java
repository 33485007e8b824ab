package io.github.county161.core.port;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows one person's texts in the clear, one person a time, to who works with persons; each time is in the diary. */
public interface Reveal {

    /** What somebody wants to see them for. */
    enum Purpose {
        VISIT("走访核实"),
        CALL("电话联系"),
        REVIEW("审核补贴"),
        IDENTITY("核对证件"),
        LAW("依法查询");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The clear texts by column; a column that tells nothing, or was erased, is missing.
     *
     * @param columns names of columns that are shown masked; empty for all
     * @param from the address the asker comes from
     * @return none when there is no such person for this asker
     */
    Optional<Map<String, String>> reveal(long person, Set<String> columns, Purpose purpose, Asker asker, String from);
}
