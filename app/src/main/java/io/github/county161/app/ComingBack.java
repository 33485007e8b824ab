package io.github.county161.app;

import io.github.county161.core.ledger.Asking;
import io.github.county161.core.mechanism.Counterfoil;
import io.github.county161.core.mechanism.Page;
import io.github.county161.core.mechanism.Unreturned;
import io.github.county161.core.port.Choice;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be told of workbooks that left here and have come back. */
final class ComingBack {

    private static final int MOST_NAMES = 50;

    private final County county;
    private final Way way;
    private final PrintWriter out;

    ComingBack(County county, Way way, PrintWriter out) {
        this.county = county;
        this.way = way;
        this.out = out;
    }

    /** The workbooks that left from another journal: by their keys other people's records would be found. */
    List<String> strangers(Arrival arrival) {
        return county.store().read(moment -> {
            List<String> strangers = new ArrayList<>();
            for (Arrival.Read read : arrival.read()) {
                counterfoil(read)
                        .filter(c -> !c.isOf(moment))
                        .ifPresent(c -> strangers.add(name(read) + "：不是从这个账库导出的（或者账库恢复到了导出以前），不能按“校验”列核对；请从这里重新导出"));
            }
            return strangers;
        });
    }

    private static Optional<Counterfoil> counterfoil(Arrival.Read read) {
        return read.pages().stream()
                .flatMap(page -> page.counterfoil().stream())
                .findFirst();
    }

    private static String name(Arrival.Read read) {
        return read.given().name();
    }

    /** How old a workbook is, which rows it did not bring back, and which cells it brought back empty. */
    void tell(Arrival arrival, Outcome outcome) {
        county.store().read(moment -> {
            int from = 0;
            for (Arrival.Read read : arrival.read()) {
                int to = from + (int) read.rows();
                tell(moment, read, outcome, outcome.items().subList(from, to));
                from = to;
            }
            return Optional.empty();
        });
    }

    private void tell(Moment moment, Arrival.Read read, Outcome outcome, List<Outcome.Item> items) {
        List<String> emptied = new ArrayList<>();
        items.stream()
                .filter(item -> !item.emptied().isEmpty())
                .forEach(item -> emptied.add("第" + item.row() + "行" + String.join("、", item.emptied())));
        if (!emptied.isEmpty()) {
            out.println(name(read) + "：清空了 " + emptied.size() + " 行的单元格，没有采用（确要清空请选" + Choice.CLEAR.text() + "，或填“清空”）："
                    + some(emptied));
        }
        boolean refusedAlone = read.pages().stream().anyMatch(Page::isSkipped);
        if (counterfoil(read).isEmpty() || refusedAlone) {
            return;
        }
        long position = counterfoil(read).get().position();
        long since = (outcome.slip() > 0 ? outcome.slip() - 1 : moment.position()) - position;
        if (since > 0) {
            out.println(name(read) + "：在第 " + position + " 号账页导出，此后账上又记了 " + since + " 页");
        }
        Asking asking = county.asking(way.reportDay());
        List<String> gone = new Unreturned(
                        county.chart(),
                        moment,
                        asking,
                        way.asker().scope(),
                        county.pack().words())
                .names(read.pages(), items.stream().map(Outcome.Item::record).toList());
        if (!gone.isEmpty()) {
            out.println(name(read) + "：未回来 " + gone.size() + " 行，没有改动：" + some(gone));
        }
    }

    private static String some(List<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"))
                + (names.size() > MOST_NAMES ? " 等" : "");
    }
}
