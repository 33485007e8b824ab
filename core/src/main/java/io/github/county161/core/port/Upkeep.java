package io.github.county161.core.port;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** How a county is kept: what is wrong with it and its machine, its backups, the pack in force. No person is in it. */
public interface Upkeep {

    /**
     * How one thing stands.
     *
     * @param what it is about, a word or two
     * @param sentence what is so; where it is not well, what to do
     */
    record Condition(Level level, String what, String sentence) {}

    /** Well; to be seen to; in the way of work. */
    enum Level {
        GOOD("正常"),
        WARNING("注意"),
        BAD("有问题");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Where backups go.
     *
     * @param isThere whether it can be reached now
     * @param sameDisk whether it would be lost along with the county
     * @param newest when the last one there was made
     */
    record Place(String name, boolean isThere, boolean sameDisk, Optional<LocalDateTime> newest) {}

    /**
     * Where backups are, and whether they were tried.
     *
     * @param drilled when one was last restored aside and verified
     * @param drillFailed what did not hold then
     */
    record Shelves(List<Place> places, Optional<LocalDateTime> drilled, Optional<String> drillFailed) {
        public Shelves {
            places = List.copyOf(places);
        }
    }

    /** What came of a backup, a line a place. */
    record Made(List<String> lines, boolean good) {
        public Made {
            lines = List.copyOf(lines);
        }
    }

    /** A word of the pack that changes with the years, as it is today and since when. */
    record Term(String term, String text, LocalDate from) {}

    /**
     * The pack that is used.
     *
     * @param shipped whether it is the one in the program
     * @param newer the version of another one that was put in force since, and is used after the next start
     */
    record InForce(
            String code,
            String county,
            String version,
            LocalDate validFrom,
            boolean shipped,
            Optional<String> newer,
            List<Term> terms) {
        public InForce {
            terms = List.copyOf(terms);
        }
    }

    /** Every condition, those that are well too. It looks through the whole file of data. */
    List<Condition> conditions();

    Shelves backups();

    /** One more in each place, now. */
    Made backUp();

    /** @param today of which the terms are */
    InForce pack(LocalDate today);
}
