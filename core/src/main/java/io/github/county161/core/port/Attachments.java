package io.github.county161.core.port;

import io.github.county161.core.term.FileType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where papers are handed in and asked for; each is of a place, and seen by whoever sees that place. */
public interface Attachments {

    /**
     * A paper as it is handed in.
     *
     * @param slip the same again is the same paper
     * @param name the file's name
     * @param place by code or name
     */
    record Handed(String slip, String name, String place, byte[] content, LocalDate day) {}

    /** What became of it: its number and its content's digest, or why it was not taken. */
    record Taken(String number, String hash, List<Fault> faults) {
        public Taken {
            faults = List.copyOf(faults);
        }
    }

    /** One that is there. */
    record Paper(String number, FileType type, byte[] content) {}

    Taken hand(Handed paper, Asker asker);

    /**
     * None where there is none that this scope may see.
     *
     * @throws IllegalStateException when it is no longer what was kept
     */
    Optional<Paper> paper(String number, LocalDate day, Scope scope);
}
