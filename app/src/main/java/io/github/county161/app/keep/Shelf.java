package io.github.county161.app.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A place where backups lie, each under the county it is of and the moment it was made: two counties may use one stick.
 *
 * @param folder the place; its backups are {@code county161-3fa92c1b-20261126-010500.backup.zip}
 * @param owner the county's sign, with which its journal begins; empty where it is not known, and then all are seen
 */
public record Shelf(Path folder, String owner) {

    private static final int SIGN = 8;

    private static final String NAME = "county161-";
    private static final Duration FORSAKEN = Duration.ofHours(1);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    public boolean isThere() {
        return Files.isDirectory(folder);
    }

    /** A moment as it stands in a file's name. */
    public static String stamp(LocalDateTime moment) {
        return STAMP.format(moment);
    }

    public Path file(LocalDateTime made) {
        return folder.resolve(NAME + (owner.isEmpty() ? "" : owner + "-") + stamp(made) + BackupFile.ENDING);
    }

    /** A county's sign in the names of its backups. */
    public static String sign(String firstDigest) {
        return firstDigest.substring(0, SIGN);
    }

    /** What lies there, by when it was made; a file of another name or another county is none of ours. */
    public TreeMap<LocalDateTime, Path> all() throws IOException {
        TreeMap<LocalDateTime, Path> all = new TreeMap<>();
        if (isThere()) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.forEach(file -> made(file).ifPresent(at -> all.put(at, file)));
            }
        }
        return all;
    }

    /** One without a sign was written before there were signs. */
    private Optional<LocalDateTime> made(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(NAME) || !name.endsWith(BackupFile.ENDING)) {
            return Optional.empty();
        }
        try {
            String stamp = name.substring(NAME.length(), name.length() - BackupFile.ENDING.length());
            boolean isSigned = stamp.length() > SIGN && stamp.charAt(SIGN) == '-' && stamp.indexOf('-', SIGN + 1) > 0;
            boolean isOwn = !isSigned || owner.isEmpty() || stamp.startsWith(owner);
            return isOwn
                    ? Optional.of(LocalDateTime.parse(isSigned ? stamp.substring(SIGN + 1) : stamp, STAMP))
                    : Optional.empty();
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    public Optional<LocalDateTime> newest() throws IOException {
        TreeMap<LocalDateTime, Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.lastKey());
    }

    /**
     * Takes away what need not stay and what may not: a backup from before the last erasure holds what was erased.
     */
    public void clear(Optional<LocalDateTime> lastErasure) throws IOException {
        TreeMap<LocalDateTime, Path> all = all();
        Set<LocalDateTime> kept = Retention.kept(all.keySet());
        for (var each : all.entrySet()) {
            boolean holdsErased =
                    lastErasure.filter(at -> each.getKey().isBefore(at)).isPresent();
            if (holdsErased || !kept.contains(each.getKey())) {
                Files.delete(each.getValue());
            }
        }
        clearParts();
    }

    /** What a backup that was killed left; one that is being written is younger. */
    private void clearParts() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(each -> each.toString().endsWith(BackupFile.ENDING + BackupFile.WRITING))
                    .toList()) {
                FileTime written = Files.getLastModifiedTime(file);
                FileTime newest = Files.getLastModifiedTime(all().lastEntry().getValue());
                if (written.toInstant().plus(FORSAKEN).isBefore(newest.toInstant())) {
                    Files.delete(file);
                }
            }
        }
    }
}
