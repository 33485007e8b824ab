package io.github.county161.app;

import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Submission;
import java.util.Optional;

/** The pack is a county's first slip, and bears a check of the key: what comes after is read with both. */
record PackSlip(Pack pack, Crypto crypto) {

    void post(Store store, Office office) {
        needTheKey(store);
        Outcome applied = office.post(new Submission(
                "pack-" + pack.code() + "-" + pack.version(),
                Asker.SYSTEM,
                "县域包 " + pack.version(),
                pack.validFrom(),
                pack.orders(crypto),
                false,
                true,
                false));
        if (!applied.kept()) {
            throw new IllegalStateException("县域包不能使用：" + applied.faults().get(0).sentence());
        }
    }

    /** Another key would find nobody and enter everybody a second time. */
    private void needTheKey(Store store) {
        String check = pack.keyCheck(crypto);
        boolean another = store.read(moment -> moment.current(PackVersion.FORM.relation()).stream()
                .anyMatch(row -> !row.get(PackVersion.KEY_CHECK).equals(Optional.of(check))));
        if (another) {
            throw new County.Refused("密钥文件不是这个账库的密钥（或者 pack 的密钥核对被改动），请换回原来的文件（移开密钥文件时可以只看遮盖后的内容）");
        }
    }
}
