package io.github.county161.app;

import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pack is a county's first slip, and bears a check of the key: what comes after is read with both. */
record PackSlip(Pack pack, Crypto crypto) {

    /** Before anything else: the key is the county's, and what ships with the program is entered. */
    void open(Store store, Office office, boolean shipped) {
        needTheKey(store);
        if (shipped) {
            Outcome entered = post(office, "县域包 " + pack.version(), pack.orders(crypto), false);
            if (!entered.kept()) {
                throw new IllegalStateException(
                        "县域包不能使用：" + entered.faults().get(0).sentence());
            }
        }
    }

    /**
     * Enters a pack of the county's own.
     *
     * @param source who applies it
     * @param mends it holds from the same day as the one before, so that what differs was wrong all along
     */
    Outcome apply(Office office, String source, String reason, boolean mends) {
        List<Order> orders = pack.orders(crypto).stream()
                .map(order -> order.form().equals(PackVersion.FORM.name()) ? whole(order) : order)
                .map(order -> order.because(reason))
                .toList();
        return post(office, source, orders, mends);
    }

    /** With all its files; of what ships in the jar the jar keeps them. */
    private Order whole(Order head) {
        Map<String, String> cells = new HashMap<>(head.cells());
        cells.put(PackVersion.CONTENT.name(), pack.files().packed());
        return head.about(head.record(), cells);
    }

    private Outcome post(Office office, String source, List<Order> orders, boolean mends) {
        return office.post(new Submission(
                "pack-" + pack.code() + "-" + pack.version(),
                Asker.SYSTEM,
                source,
                pack.validFrom(),
                orders,
                false,
                true,
                mends));
    }

    /** Another key would find nobody and enter everybody a second time. */
    private void needTheKey(Store store) {
        List<Row> packs = store.read(moment -> moment.current(PackVersion.FORM.relation()));
        needTheKey(packs);
    }

    /** @param packs the rows of all that were put in force */
    void needTheKey(List<Row> packs) {
        String check = pack.keyCheck(crypto);
        if (packs.stream().anyMatch(row -> !row.get(PackVersion.KEY_CHECK).equals(Optional.of(check)))) {
            throw new County.Refused("密钥文件不是这个账库的密钥（或者 pack 的密钥核对被改动），请换回原来的文件（移开密钥文件时可以只看遮盖后的内容）");
        }
    }
}
