package io.github.county161.core.mechanism.access;

import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Diary.Act;
import io.github.county161.core.port.Diary.Line;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shuts an account, and an address, out for a while after failures in a row. Nothing is counted apart: the diary tells
 * who failed and who was let in, so a restart forgets nothing.
 */
final class Shutting {

    private static final int FAILURES = 5;
    /** A whole office may come from one address; one clerk who has forgotten the password must not shut it out. */
    private static final int OF_ADDRESS = 20;

    private static final Duration SHUT = Duration.ofMinutes(15);

    private final Diary diary;

    Shutting(Diary diary) {
        this.diary = diary;
    }

    /** Until when nobody comes in under this account, or from this address. */
    Optional<OffsetDateTime> until(String account, String from, OffsetDateTime now) {
        Set<Act> ofOne = Set.of(Act.LOG_IN, Act.PASSWORD, Act.UNLOCK);
        Optional<OffsetDateTime> ofAccount =
                until(diary.newest(ofOne, Optional.of(account), Optional.empty(), FAILURES), FAILURES);
        Optional<OffsetDateTime> ofAddress = from.isEmpty() ? Optional.empty() : until(notForgiven(from), OF_ADDRESS);
        return ofAccount.filter(now::isBefore).or(() -> ofAddress.filter(now::isBefore));
    }

    /** The newest log-ins from an address; whoever unlocks an account says that its failures were no attack. */
    private List<Line> notForgiven(String from) {
        return diary.newest(Set.of(Act.LOG_IN), Optional.empty(), Optional.of(from), OF_ADDRESS).stream()
                .filter(line -> line.note().done() || !isForgiven(line))
                .toList();
    }

    private boolean isForgiven(Line failed) {
        return diary.newest(Set.of(Act.UNLOCK), Optional.of(failed.note().account()), Optional.empty(), 1).stream()
                .anyMatch(unlocked -> unlocked.note().done() && unlocked.no() > failed.no());
    }

    private static Optional<OffsetDateTime> until(List<Line> last, int failures) {
        if (last.size() < failures || last.stream().anyMatch(line -> line.note().done())) {
            return Optional.empty();
        }
        OffsetDateTime newest = at(last.get(0));
        boolean together = at(last.get(failures - 1)).plus(SHUT).isAfter(newest);
        return together ? Optional.of(newest.plus(SHUT)) : Optional.empty();
    }

    private static OffsetDateTime at(Line line) {
        return OffsetDateTime.parse(line.note().at());
    }
}
