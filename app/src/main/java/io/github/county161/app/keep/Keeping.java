package io.github.county161.app.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a county is kept, beside its database and outside of it, for it must be readable when that is broken: a small
 * JSON file.
 *
 * @param places where backups go: absolute, or beside the database; the first is made when it is not there
 * @param keyCopied when a sealed copy of the key was last written
 * @param drilled when a backup was last restored aside and verified
 * @param drillFailed what that found, empty when all held
 */
public record Keeping(
        List<String> places,
        Optional<LocalDateTime> keyCopied,
        Optional<LocalDateTime> drilled,
        Optional<String> drillFailed) {

    public static final String USUAL_PLACE = "backups";

    /** Its name, beside the database and in a backup. */
    public static final String NAME = "keeping.json";

    private static final Keeping USUAL =
            new Keeping(List.of(USUAL_PLACE), Optional.empty(), Optional.empty(), Optional.empty());

    public Keeping {
        places = List.copyOf(places);
    }

    /** The usual one when nothing was told yet. */
    public static Keeping of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return isTold(folder) ? JsonMapper.shared().readValue(Files.readString(file), Keeping.class) : USUAL;
    }

    /** Whole or not at all. */
    public void keep(Path folder) throws IOException {
        Path part = Files.createTempFile(folder, "keeping", ".part");
        Files.writeString(
                part,
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this),
                StandardCharsets.UTF_8);
        Files.move(part, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static boolean isTold(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * What of it still holds for the county in another folder. Not where backups go: two folders that back up to one
     * place would each clear away what the other laid there.
     */
    public Keeping elsewhere() {
        return USUAL.keyCopied(keyCopied);
    }

    private Keeping keyCopied(Optional<LocalDateTime> at) {
        return new Keeping(places, at, drilled, drillFailed);
    }

    /** Where backups go besides the usual place. */
    public List<String> otherPlaces() {
        return places.stream().filter(place -> !place.equals(USUAL_PLACE)).toList();
    }

    public Keeping at(List<String> others) {
        return new Keeping(others, keyCopied, drilled, drillFailed);
    }

    public Keeping keyCopiedAt(LocalDateTime now) {
        return keyCopied(Optional.of(now));
    }

    public Keeping drilledAt(LocalDateTime now, Optional<String> broken) {
        return new Keeping(places, keyCopied, Optional.of(now), broken);
    }
}
