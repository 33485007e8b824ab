package io.github.county161.core.mechanism;

import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Office.SlipTaken;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Knows a slip that comes a second time: a double click, a request retried. */
final class Requests {

    private Requests() {}

    /** @throws SlipTaken when it was another slip */
    static Outcome again(Moment moment, Slip slip, String hash) {
        if (!slip.requestHash().equals(hash)) {
            throw new SlipTaken(slip.id());
        }
        List<Outcome.Item> items = new ArrayList<>();
        Map<String, Long> counts = new HashMap<>();
        for (BatchRow row : moment.batchRows(slip.no())) {
            List<String> doubts =
                    row.doubts().isEmpty() ? List.of() : List.of(row.doubts().split(","));
            items.add(new Outcome.Item(
                    "", row.sheetRow(), row.outcome(), row.record(), List.of(), List.of(), doubts, List.of()));
            counts.merge(row.outcome(), 1L, Long::sum);
        }
        return new Outcome(slip.no(), true, items, counts);
    }

    /** Tells whether a slip of the same id is the same; keyed, for it outlives the names in it when they are erased. */
    static String hash(Submission submission, Crypto crypto) {
        Stream<String> head = Stream.of(
                submission.reportDay().toString(),
                Boolean.toString(submission.correct()),
                Boolean.toString(submission.force()),
                Boolean.toString(submission.goodRowsFirst()),
                Boolean.toString(submission.history()));
        Stream<String> further = Stream.of(
                        submission.further().clear() ? "clear" : "",
                        submission.further().endPrevious() ? "endPrevious" : "")
                .filter(asked -> !asked.isEmpty());
        Stream<String> orders = submission.orders().stream().flatMap(Requests::texts);
        return crypto.keyedHash(crypto.digest(Stream.concat(Stream.concat(head, further), orders)));
    }

    private static Stream<String> texts(Order order) {
        List<String> texts = new ArrayList<>(List.of(
                order.form(),
                order.act(),
                order.record().map(Object::toString).orElse(""),
                order.happenedOn().map(Object::toString).orElse(""),
                order.reason()));
        order.left()
                .ifPresent(left ->
                        texts.add("left " + left.position() + left.strayIn().orElse("")));
        order.version().ifPresent(version -> texts.add("version " + version));
        new TreeMap<>(order.cells()).forEach((cell, text) -> {
            texts.add(cell);
            texts.add(text);
        });
        return texts.stream();
    }
}
