package io.github.county161.core.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How near something due is, as lists are coloured. */
public enum Colour {
    OVERDUE("红·超期"),
    SOON("橙·10天内"),
    NEAR("黄·20天内"),
    LATER("蓝·未到"),
    DONE("绿·完成");

    private static final int SOON_DAYS = 10;
    private static final int NEAR_DAYS = 20;

    private final String label;

    Colour(String label) {
        this.label = label;
    }

    /** What has no day by which it is due is for later. */
    public static Colour of(boolean done, Optional<LocalDate> due, LocalDate day) {
        if (done || due.isEmpty()) {
            return done ? DONE : LATER;
        }
        long left = ChronoUnit.DAYS.between(day, due.get());
        return left < 0 ? OVERDUE : left <= SOON_DAYS ? SOON : left <= NEAR_DAYS ? NEAR : LATER;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
