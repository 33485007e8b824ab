package io.github.county161.core.mechanism;

import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Lines by place with 小计 below each village and town that has a neighbour, and 合计 below all. */
final class PlaceSums {

    private static final String NONE = "";

    private final Divisions divisions;
    private final List<String> places;
    private final Sheet.Lines out;
    private final Sum ofVillage;
    private final Sum ofTown;
    private final Sum all;
    private final AtomicReference<String> at = new AtomicReference<>(NONE);

    /** @param places all that have lines */
    PlaceSums(Book book, Divisions divisions, List<String> places, Sheet.Lines out) {
        this.divisions = divisions;
        this.places = List.copyOf(places);
        this.out = out;
        this.ofVillage = new Sum(book);
        this.ofTown = new Sum(book);
        this.all = new Sum(book);
    }

    void line(String place, List<String> texts) {
        move(place);
        ofVillage.add(texts);
        ofTown.add(texts);
        all.add(texts);
        out.accept(texts);
    }

    void end() {
        move(NONE);
        all.tell(out, List.of("合计", "", ""));
    }

    private void move(String place) {
        String last = Objects.requireNonNull(at.getAndSet(place));
        if (last.equals(NONE) || last.equals(place)) {
            return;
        }
        if (places.stream().filter(other -> sameTown(other, last)).count() > 1) {
            ofVillage.tell(out, List.of("小计", divisions.town(last), divisions.village(last)));
        } else {
            ofVillage.tell(ignored -> {}, List.of());
        }
        if (!sameTown(place, last)) {
            boolean alone = places.stream().allMatch(other -> sameTown(other, last));
            ofTown.tell(alone ? ignored -> {} : out, List.of("小计", divisions.town(last), ""));
        }
    }

    private boolean sameTown(String place, String other) {
        return divisions.townOf(place).equals(divisions.townOf(other));
    }
}
