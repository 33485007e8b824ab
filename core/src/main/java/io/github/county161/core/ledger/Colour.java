package io.github.county161.core.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How near something due is, as lists are coloured: done, overdue, within 10 days, within 20, later. */
public final class Colour {

    private static final int NEAR_DAYS = 10;
    private static final int FAR_DAYS = 20;

    private Colour() {}

    public static String of(boolean done, LocalDate due, LocalDate day) {
        if (done) {
            return "绿·完成";
        }
        long left = ChronoUnit.DAYS.between(day, due);
        return left < 0 ? "红·超期" : left <= NEAR_DAYS ? "橙·10天内" : left <= FAR_DAYS ? "黄·20天内" : "蓝·未到";
    }
}
