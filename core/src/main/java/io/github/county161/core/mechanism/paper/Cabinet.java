package io.github.county161.core.mechanism.paper;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Attachment;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Attachments;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Files;
import io.github.county161.core.port.Files.Kept;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.FileType;
import io.github.county161.core.term.Reading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes papers in, each by an entry of its place, and gives them out to whoever may see that. */
public final class Cabinet implements Attachments {

    private final Store store;
    private final Office office;
    private final Files files;
    private final Function<LocalDate, Asking> onDay;

    /** @param onDay the asking of a day */
    public Cabinet(Store store, Office office, Files files, Function<LocalDate, Asking> onDay) {
        this.store = store;
        this.office = office;
        this.files = files;
        this.onDay = onDay;
    }

    @Override
    public Taken hand(Handed paper, Asker asker) {
        Optional<String> place = store.read(moment -> new Divisions(moment).named(paper.place()));
        if (place.isEmpty()) {
            return refused("所属区划", "unknown_place", paper.place(), "县内的镇或村（区划代码，或不重名的名称）");
        }
        if (!asker.mayEnter(Attachment.FORM)) {
            return refused("", "form_closed", "", "由录入、审核的账号存附件");
        }
        Reading<Kept> kept = files.look(paper.content());
        if (!kept.isGood()) {
            return refused("文件", kept.flaw().code(), paper.name(), kept.flaw().expected());
        }
        Map<String, String> cells = new HashMap<>();
        cells.put("village", place.get());
        cells.put(Attachment.HASH.name(), kept.value().hash());
        cells.put(Attachment.TYPE.name(), kept.value().type().code());
        cells.put(Attachment.BYTES.name(), Integer.toString(kept.value().bytes()));
        cells.put(Attachment.DAY.name(), paper.day().toString());
        cells.put(Attachment.FILE_NAME.name(), paper.name());
        List<Order> orders = List.of(Order.row(Attachment.FORM.name(), cells, 1));
        Submission submission = new Submission(paper.slip(), asker, "attach", paper.day(), orders, false, false, false);
        Outcome rehearsed = office.rehearse(submission);
        if (!rehearsed.faults().isEmpty()) {
            return new Taken("", "", rehearsed.faults());
        }
        files.keep(paper.content());
        Outcome outcome = office.post(submission);
        if (!outcome.kept()) {
            return new Taken("", "", outcome.faults());
        }
        long record = outcome.items().get(0).record();
        Row row = store.read(moment -> moment.current(Attachment.FORM.relation(), Relation.RECORD, List.of(record)))
                .get(0);
        return new Taken(row.get(Attachment.NUMBER).orElse(""), kept.value().hash(), List.of());
    }

    private static Taken refused(String column, String code, String value, String expected) {
        return new Taken("", "", List.of(new Fault(0, "", column, code, value, expected)));
    }

    /** Scans show names and ids: who reads others by 张* alone opens none. */
    @Override
    public Optional<Paper> paper(String number, LocalDate day, Scope scope) {
        if (scope.masked()) {
            return Optional.empty();
        }
        Question question = Question.from(Attachment.FORM.relation())
                .where(Path.of(Attachment.NUMBER).is(number));
        return store.read(moment -> moment.rows(question, onDay.apply(day), scope, 0, 1)).stream()
                .findFirst()
                .map(row -> new Paper(
                        number,
                        FileType.valueOf(row.get(Attachment.TYPE).orElseThrow().toUpperCase(Locale.ROOT)),
                        files.open(row.get(Attachment.HASH).orElseThrow())));
    }
}
