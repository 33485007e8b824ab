package io.github.county161.app;

import io.github.county161.app.Receipts.Receipt;
import io.github.county161.app.Receipts.Standing;
import io.github.county161.core.mechanism.Mended;
import io.github.county161.core.mechanism.VillageNames;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Takes workbooks in one after the other, each read when its turn comes, and tells what became of it. */
final class Importing {

    /** Hears how far it is. */
    interface Hearing {
        void doing(String what);

        /** Something new is in the journal. */
        default void entered(long slip) {}
    }

    private final County county;
    private final Way way;
    private final Hearing hearing;
    private final ComingBack comingBack;
    private final Origin origin;
    private final Receipts receipts;
    private final Results results;
    private final Overlapping overlapping = new Overlapping();
    private final List<Path> goingBack = new ArrayList<>();
    private int slips;

    /** @param out where it is told; nowhere for who asks for {@link #json} */
    Importing(County county, Way way, PrintWriter out, Hearing hearing) {
        this.county = county;
        this.way = way;
        this.comingBack = new ComingBack(county, way, out);
        this.hearing = hearing;
        VillageNames villages = county.store().read(VillageNames::new);
        List<String> expected =
                villages.within(way.division().or(() -> way.asker().scope().place()));
        this.origin = new Origin(villages, expected);
        this.receipts = new Receipts(villages, expected);
        this.results = new Results(way.dryRun(), county.pattern().doubts(), out);
    }

    /** @return whether nothing was refused */
    boolean run(List<Path> given) throws IOException {
        try (Delivery delivery = Delivery.of(given);
                SendingBack back = new SendingBack(county.workbooks())) {
            results.leftOut(delivery.remarks());
            for (Delivery.Refusal refusal : delivery.refusals()) {
                results.refused(refusal);
                receive(refusal.name(), origin.ofPath(refusal.name()), Standing.FAULTY, "应为" + refusal.expected());
            }
            boolean ofMany = delivery.isOfMany() || way.division().isPresent();
            List<Given> files = withoutCopies(delivery.files());
            hearing.doing("辨认 " + files.size() + " 个文件…");
            var known =
                    Sequence.recognized(files, county.chart(), county.pack().words(), county.workbooks(), way.form());
            List<List<Given>> batches = Sequence.of(known, county.chart());
            results.expect(batches.size());
            Set<Given> sentBack = Sequence.sentBack(known);
            if (way.dryRun()) {
                rehearse(batches, sentBack, ofMany, back);
            } else {
                takeIn(batches, sentBack, ofMany, back);
            }
            results.end(back.finish());
            goingBack.addAll(back.all());
            if (way.division().isPresent() || ofMany && receipts.areOfVillages()) {
                results.collected(receipts);
            }
            return results.areClean();
        }
    }

    private void takeIn(List<List<Given>> batches, Set<Given> sentBack, boolean ofMany, SendingBack back)
            throws IOException {
        try (Ahead ahead = ahead(batches, sentBack)) {
            while (ahead.hasNext()) {
                Arrival read = ahead.next();
                if (isToBeTaken(read, ofMany)) {
                    tell(read, county.office().post(submission(read), progress()), back);
                }
            }
        }
    }

    private Ahead ahead(List<List<Given>> batches, Set<Given> sentBack) {
        return new Ahead(
                batches,
                batch -> Arrival.read(
                        batch,
                        sentBack,
                        county.chart(),
                        county.pack().words(),
                        county.workbooks(),
                        way.form(),
                        way.reason()));
    }

    /** What became of each file and of all, for programs. */
    Map<String, Object> json() {
        return results.json();
    }

    /** The files that go back. */
    List<Path> sentBack() {
        return List.copyOf(goingBack);
    }

    /** Whether any batch is in, or would be. */
    boolean keptAny() {
        return results.keptAny();
    }

    /** The same file twice counts once, unless it came as two villages': then its rows tell whose it is. */
    private List<Given> withoutCopies(List<Given> files) throws IOException {
        Map<String, Given> byContent = new HashMap<>();
        List<Given> different = new ArrayList<>();
        for (Given file : files) {
            String content = Untouched.digest(Files.readAllBytes(file.file()))
                    + origin.ofPath(file.name()).orElse("");
            Given first = byContent.putIfAbsent(content, file);
            if (first == null) {
                different.add(file);
            } else {
                String why = "与 " + first.name() + " 内容完全相同，以那一份为准，这一份没有再读";
                results.copy(file.name(), why);
                receive(file.name(), origin.ofPath(file.name()), Standing.DUPLICATE, why);
            }
        }
        return different;
    }

    private void receive(String file, Optional<String> village, Standing standing, String why) {
        receipts.add(new Receipt(file, village, standing, why));
    }

    /** All are read before the first is tried and told after the last: nobody else can write in between. */
    private void rehearse(List<List<Given>> batches, Set<Given> sentBack, boolean ofMany, SendingBack back)
            throws IOException {
        List<Arrival> read = new ArrayList<>();
        try (Ahead ahead = ahead(batches, sentBack)) {
            while (ahead.hasNext()) {
                Arrival next = ahead.next();
                if (isToBeTaken(next, ofMany)) {
                    read.add(next);
                }
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        county.office()
                .rehearse(posting ->
                        read.forEach(arrival -> outcomes.add(posting.post(submission(arrival), progress()))));
        for (int i = 0; i < read.size(); i++) {
            tell(read.get(i), outcomes.get(i), back);
        }
    }

    /** Not so a batch with a workbook that cannot be read, has no rows or is another village's, which is told. */
    private boolean isToBeTaken(Arrival arrival, boolean ofMany) {
        Map<Given, String> strange = new HashMap<>();
        for (Arrival.Read read : ofMany ? arrival.read() : List.<Arrival.Read>of()) {
            origin.strange(read).ifPresent(why -> strange.put(read.given(), why));
        }
        List<String> foreign = comingBack.strangers(arrival);
        if (arrival.faults().isEmpty()
                && strange.isEmpty()
                && foreign.isEmpty()
                && !arrival.orders().isEmpty()) {
            return true;
        }
        results.notTaken(arrival, strange, foreign);
        for (Arrival.Read read : arrival.read()) {
            String name = read.given().name();
            boolean elsewhere = strange.containsKey(read.given());
            String faults = arrival.faults().stream()
                    .filter(fault -> fault.sheet().equals(name))
                    .map(Fault::sentence)
                    .collect(Collectors.joining("；"));
            receive(
                    name,
                    elsewhere ? origin.ofPath(name).or(() -> origin.of(read)) : origin.of(read),
                    elsewhere ? Standing.ELSEWHERE : Standing.FAULTY,
                    elsewhere
                            ? strange.getOrDefault(read.given(), "")
                            : faults.isEmpty() && foreign.isEmpty() ? "没有一行内容" : faults + String.join("；", foreign));
        }
        return false;
    }

    private Submission submission(Arrival arrival) {
        hearing.doing("核对并记入 " + arrival.orders().size() + " 行…");
        return new Submission(
                way.slips() + "-" + ++slips,
                way.asker(),
                Results.name(arrival.given()),
                way.reportDay(),
                arrival.orders(),
                way.goodRowsFirst(),
                way.force(),
                way.correct(),
                way.history(),
                way.further());
    }

    private LongConsumer progress() {
        return lines -> hearing.doing("  已核对 " + lines + " 行");
    }

    /** What became of a batch; the workbooks that go back come last, for by then the rest is told whatever happens. */
    private void tell(Arrival arrival, Outcome outcome, SendingBack back) {
        results.batch(arrival, outcome);
        comingBack.tell(arrival, outcome);
        boolean kept = outcome.kept() && !way.dryRun();
        if (kept && outcome.count(Outcome.NEW) + outcome.count(Outcome.CHANGED) > 0) {
            hearing.entered(outcome.slip());
        }
        int from = 0;
        for (Arrival.Read read : arrival.read()) {
            List<Outcome.Item> items = outcome.items().subList(from, from + (int) read.rows());
            from += (int) read.rows();
            Mended mended =
                    new Mended(read.pages(), items, kept, county.pattern().doubts());
            if (mended.isNeeded()) {
                results.sentBack(read.given(), back.write(read.given(), mended), kept);
            } else if (kept && read.given().source().isEmpty()) {
                results.superfluous(SendingBack.superfluous(read.given().file()));
            }
            receive(read, items, outcome.kept());
        }
    }

    private void receive(Arrival.Read read, List<Outcome.Item> items, boolean kept) {
        Optional<String> village = origin.of(read);
        String name = read.given().name();
        long refused = count(items, Outcome.REFUSED);
        long stale = count(items, Outcome.STALE);
        Optional<Overlapping.Earlier> earlier = kept ? overlapping.add(village, name, items) : Optional.empty();
        if (!kept || refused > 0) {
            String why = refused > 0 ? "退回 " + refused + " 行" : "同一批里别的文件有退回的行";
            receive(name, village, Standing.FAULTY, why + (kept ? "，其余已记入" : "，一行也没有记入"));
        } else if (stale > 0) {
            receive(name, village, Standing.STALE, "有 " + stale + " 行是以前报过、后来已改的内容，没有照记");
        } else if (earlier.isPresent()) {
            String why =
                    "与 " + earlier.get().file() + " 是同一村同一表，有 " + earlier.get().rows() + " 行相同；两份都读了，不同之处以后读的这一份为准";
            receive(name, village, Standing.DUPLICATE, why);
        } else {
            receive(name, village, Standing.RECEIVED, "");
        }
    }

    private static long count(List<Outcome.Item> items, String outcome) {
        return items.stream().filter(item -> item.outcome().equals(outcome)).count();
    }
}
