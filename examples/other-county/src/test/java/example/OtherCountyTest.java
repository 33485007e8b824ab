package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import io.github.county161.core.form.*;
import io.github.county161.core.ledger.*;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.*;
import io.github.county161.testkit.*;
import java.nio.file.Files;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of every store, run on this county's; and its figure. */
class OtherCountyTest extends StoreContract {
    @TempDir java.nio.file.Path folder;
    @Override
    protected Store open(Chart chart) {
        return new NotedStore(new MemoryStore(chart), folder.resolve("notes"));
    }
    @Test
    void large_coaches_of_the_year_are_counted_and_each_slip_is_noted() throws Exception {
        try (Store store = open(Rides.PATTERN.chart())) {
            for (long no = 1; no <= 3; no++) {
                Slip slip = new Slip(no, "s" + no, "2019-10-10T08:00:00Z", "", "", "", "", "", "digest" + no);
                Row ride = Row.of(Rides.FORM.relation(), Map.of(Relation.RECORD, no, Rides.COACH.field(), "K" + no,
                        Rides.DAY.field(), "2019-0" + no + "-20", Rides.SEATS.field(), 30 + 10 * no), no);
                store.write(writing -> {
                    writing.append(slip, List.of(), List.of(), List.of());
                    writing.apply(new Changes(slip.no(), List.of(), List.of(ride)));
                    return slip;
                });
            }
            Asking asking = Asking.on(java.time.LocalDate.parse("2019-12-31"), Map.of());
            Answer large = store.read(m -> new Reckoning(m, Scope.ALL).answer(Rides.FIGURE, asking, Group.WHOLE));
            assertEquals(2, large.own().get(Group.NONE).value());
            assertEquals(List.of("1 digest1", "2 digest2", "3 digest3"), Files.readAllLines(folder.resolve("notes")));
        }
    }
}
