package io.github.county161.app.keep;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which backups stay: those of the last two days there are, for one made before a risky import must outlive it; the
 * last of each of the last seven days, of each of the last four weeks and of each of the last twelve months, counted by
 * what there is, so that a machine that slept for a month loses nothing by it.
 */
public final class Retention {

    /** So many at most of the two days, so that no loop fills a disk. */
    private static final int YOUNG = 20;

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private Retention() {}

    /** @return those to be kept, of these */
    public static TreeSet<LocalDateTime> kept(Collection<LocalDateTime> made) {
        TreeSet<LocalDateTime> kept = new TreeSet<>(young(made));
        kept.addAll(last(made, LocalDateTime::toLocalDate, DAYS));
        kept.addAll(last(made, at -> week(at.toLocalDate()), WEEKS));
        kept.addAll(last(made, YearMonth::from, MONTHS));
        return kept;
    }

    private static List<LocalDateTime> young(Collection<LocalDateTime> made) {
        Optional<LocalDate> dayBefore =
                made.stream().max(naturalOrder()).map(at -> at.toLocalDate().minusDays(1));
        return made.stream()
                .filter(at -> !at.toLocalDate().isBefore(dayBefore.orElseThrow()))
                .sorted(reverseOrder())
                .limit(YOUNG)
                .toList();
    }

    private static String week(LocalDate day) {
        return String.format(
                "%04d-%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static <K extends Comparable<? super K>> List<LocalDateTime> last(
            Collection<LocalDateTime> made, Function<LocalDateTime, K> by, int most) {
        return made.stream().collect(Collectors.toMap(by, at -> at, (a, b) -> a.isAfter(b) ? a : b)).values().stream()
                .sorted((a, b) -> b.compareTo(a))
                .limit(most)
                .toList();
    }
}
