package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.BatchRow;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Identity;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.ledger.register.Erasure;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.mechanism.Taking.Drafted;
import io.github.county161.core.port.Store.Writing;
import io.github.county161.core.port.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A slip while it is written: its entries go in part by part; its rows and digests close it. */
final class OpenSlip {

    private final Rulebook rules;
    private final Writing writing;
    private final Submission submission;
    private final long no;
    private final Laying laying;
    private final Guard guard;
    private final List<String> digests = new ArrayList<>();
    private final List<Entry> erasures = new ArrayList<>();
    private final Set<Form> touched = new TreeSet<>(Comparator.comparing(Form::name));
    private final Map<Long, Long> lineOf = new HashMap<>();

    OpenSlip(Rulebook rules, Writing writing, Submission submission) {
        this.rules = rules;
        this.writing = writing;
        this.submission = submission;
        this.no = writing.position() + 1;
        this.laying = rules.journal().laying(writing, no);
        this.guard = new Guard(
                writing.before(no), submission.asker(), submission.reportDay().toString());
    }

    long no() {
        return no;
    }

    /** Seals these drafts and lays them out. */
    void enter(List<Drafted> part) {
        guard.look(part);
        List<Entry> entries = new ArrayList<>(part.size());
        List<Identity> identities = new ArrayList<>(part.size());
        List<Told> told = new ArrayList<>(part.size());
        for (Drafted drafted : part) {
            Draft draft = drafted.draft();
            if (draft.form().equals(Erasure.FORM)) {
                Erasing erasing = new Erasing(writing.before(no), rules.journal(), rules.crypto());
                draft = draft.telling(erasing.covering(draft.told()));
            }
            Journal.Sealed sealed =
                    rules.journal().seal(drafted.no(), no, drafted.line().no(), draft);
            entries.add(sealed.entry());
            identities.addAll(sealed.identity());
            told.add(sealed.told());
            remember(drafted);
        }
        entries.forEach(entry -> digests.add(entry.digest()));
        entries.stream().filter(e -> e.form().equals(Erasure.FORM.name())).forEach(erasures::add);
        writing.append(entries, identities);
        laying.lay(told);
    }

    /** Which line stands behind a record, unless the record is the line's own. */
    private void remember(Drafted drafted) {
        Draft draft = drafted.draft();
        Form form = draft.form();
        touched.add(form);
        long record = draft.record() == 0 ? drafted.no() : draft.record();
        blame(record, drafted.line());
        form.amendment().ifPresent(amendment -> {
            touched.add(rules.chart().need(amendment.target().target().orElseThrow()));
            Optional.ofNullable(draft.told().get(amendment.target().name()))
                    .ifPresent(target -> blame(Long.parseLong(target), drafted.line()));
        });
    }

    private void blame(long record, Line line) {
        if (line.record() != record || !line.isGood()) {
            lineOf.putIfAbsent(record, line.no());
        }
    }

    /** The forms whose tables may be other than before. */
    Set<Form> touched() {
        return touched;
    }

    /** The number of the line behind each record that is no line's own. */
    Map<Long, Long> lineOf() {
        return lineOf;
    }

    void close(String hash, List<Line> lines) {
        List<BatchRow> rows = lines.stream()
                .map(l -> new BatchRow(
                        no, l.no(), l.order().row(), l.outcome(), l.isGood() ? l.record() : 0, l.doubtCodes()))
                .toList();
        String previous = writing.slip(no - 1).map(Slip::digest).orElse("");
        Slip open = new Slip(
                no,
                submission.id(),
                rules.clock().instant().toString(),
                submission.asker().account(),
                submission.source(),
                hash,
                rules.journal().rowsDigest(rows),
                previous,
                "");
        writing.close(rules.journal().seal(open, digests), rows);
        if (!erasures.isEmpty()) {
            Erasing.erase(writing, erasures);
            Rebuild.in(writing, rules.journal(), progress -> {});
        }
    }
}
