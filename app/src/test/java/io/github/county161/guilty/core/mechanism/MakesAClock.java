package io.github.county161.guilty.core.mechanism;

import java.time.Clock;

/** Makes the machine's clock itself. */
final class MakesAClock {

    Clock clock() {
        return Clock.systemUTC();
    }
}
