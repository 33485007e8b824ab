package io.github.county161.app;

import io.github.county161.core.port.Asker;
import java.nio.file.Path;

/** Takes an import in as a process of its own, and stops dead when so many of its slips are in. */
final class KillableInbox {

    static final int STOPPED = 137;

    private KillableInbox() {}

    /** @param args folder of the county, id of the import, position at which to stop */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        long stop = Long.parseLong(args[2]);
        try (County county = County.open(data);
                Inbox inbox = new Inbox(county, data.resolve("imports"))) {
            inbox.commit(args[1], InboxTest.OPTIONS, Asker.SETTING_UP).orElseThrow();
            while (county.store().read(moment -> moment.position()) < stop) {
                Thread.onSpinWait();
            }
            Runtime.getRuntime().halt(STOPPED);
        }
    }
}
