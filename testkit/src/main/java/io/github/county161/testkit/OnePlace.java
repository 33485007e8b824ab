package io.github.county161.testkit;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Changes;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.port.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Slips of one entry that make one place each, and what a store then holds. */
public final class OnePlace {

    public static final Relation PLACE = Division.FORM.relation();
    public static final Chart SMALL = new Chart(List.of(Division.FORM));

    private OnePlace() {}

    /** A slip of one entry that makes one place. */
    public static void put(Store store, long no) {
        store.write(writing -> put(writing, no));
    }

    public static long put(Store.Writing writing, long no) {
        Slip slip = new Slip(no, "slip-" + no, "2019-10-10T08:00:00Z", "someone", "a sheet", "a", "b", "c", "d");
        Entry entry = new Entry(no, no, 1, no, "place", "enter", "2019-10-10", "s", "{}", "f", "i", "e");
        writing.append(
                slip,
                List.of(entry),
                List.of(new Identity(no, "s", "c")),
                List.of(new BatchRow(no, 1, 2, "new", no, "")));
        writing.apply(new Changes(no, List.of(), List.of(place(no, no))));
        return no;
    }

    public static Row place(long record, long since) {
        return Row.of(
                PLACE,
                Map.of(
                        Relation.RECORD,
                        record,
                        Relation.FROM_DAY,
                        Relation.ALWAYS_FROM,
                        Relation.TO_DAY,
                        Relation.ALWAYS_TO,
                        Division.CODE.field(),
                        String.valueOf(610_798_001_000L + record),
                        Division.TOWN.field(),
                        "610798001",
                        Division.COUNTY.field(),
                        "610798"),
                since);
    }

    public static long position(Store store) {
        return store.read(Store.Moment::position);
    }

    public static <T> List<T> answer(Store store, Function<Store.Moment, List<T>> asked) {
        return store.read(asked);
    }

    public static List<Row> places(Store store) {
        return store.read(moment -> moment.current(PLACE));
    }

    public static List<Row> scanned(Store store) {
        List<Row> rows = new ArrayList<>();
        store.<Void>read(moment -> {
            moment.scan(PLACE, rows::add);
            return null;
        });
        return rows;
    }
}
