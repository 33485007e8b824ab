package io.github.county161.app.keep;

import io.github.county161.core.port.Upkeep.Place;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is to be known of a county's folder.
 *
 * @param databaseBytes 0 while there is none
 * @param damage what SQLite finds wrong in the file
 * @param hasKey whether the key file is there
 * @param keyTrouble why the key that is there is not the county's
 * @param now by the machine's clock
 * @param lastSlip when the last slip was recorded
 * @param lastCalendarYear of which holidays are known
 * @param places each with its newest backup
 * @param keeping what was told and done
 */
public record Health(
        long databaseBytes,
        Optional<String> damage,
        boolean hasKey,
        Optional<String> keyTrouble,
        LocalDateTime now,
        Optional<LocalDateTime> lastSlip,
        int lastCalendarYear,
        List<Place> places,
        Keeping keeping) {

    public Health {
        places = List.copyOf(places);
    }
}
