package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.mechanism.Journal.Draft;
import io.github.county161.core.port.Choice;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a row with what is known of its record: unchanged, stale, or changed, and by which acts. */
final class Comparing {

    private final Submission submission;
    private final TextReader reader;
    private final Merging merging;
    private final String reportDay;

    /** @param merging of rows that came back with what others have done meanwhile */
    Comparing(Submission submission, TextReader reader, Merging merging) {
        this.submission = submission;
        this.reader = reader;
        this.merging = merging;
        this.reportDay = submission.reportDay().toString();
    }

    /**
     * Settles the line, or faults it.
     *
     * @param passed columns that say how the record was found and nothing new of it
     * @return the drafts that change the record; none when nothing changes
     */
    List<Draft> compare(Form form, Line line, long record, Past past, Set<String> passed) {
        String day = line.order().happenedOn().map(Object::toString).orElse(reportDay);
        Map<String, String> now = past.on(day);
        line.order().left().ifPresent(left -> merging.merge(line, past, left.position(), day));
        reader.unmask(line, now);
        if (!line.isGood()) {
            return List.of();
        }
        Map<String, String> varying = new HashMap<>();
        Map<String, String> fixed = new HashMap<>();
        for (Column<?> column : form.columns()) {
            String told = line.told().get(column.name());
            String was = now.getOrDefault(column.name(), "");
            if (told != null && !told.equals(was) && !passed.contains(column.name())) {
                (column.isVarying() ? varying : fixed).put(column.name(), told);
                line.changed(column.heading(), reader.show(column, was), reader.show(column, told));
            }
        }
        if (varying.isEmpty() && fixed.isEmpty()) {
            line.settle(Outcome.UNCHANGED, record);
            return List.of();
        }
        if (line.order().act().equals(Act.ENTER.word())) {
            line.fault(form.key().get(form.key().size() - 1), "duplicate_in_base", "尚未登记过的记录（库中已有，更改请用更正或变更）");
            return List.of();
        }
        if (line.order().act().equals(Order.TAKE_IN)
                && !submission.force()
                && line.order().left().isEmpty()
                && isStale(form, line, past, passed)) {
            line.doubt("stale");
            line.settle(Outcome.STALE, record);
            return List.of();
        }
        refuseOtherName(form, line, now, fixed);
        fit(form, line, varying, fixed);
        Map<String, String> whole = new HashMap<>(now);
        whole.putAll(line.told());
        whole.values().removeIf(String::isEmpty);
        reader.stillHolds(line, whole);
        if (!line.isGood()) {
            return List.of();
        }
        line.settle(Outcome.CHANGED, record);
        return drafts(form, line, record, day, varying, fixed, now);
    }

    /** A number known under another name is more often a slip of the number than a new name. */
    private void refuseOtherName(Form form, Line line, Map<String, String> now, Map<String, String> fixed) {
        if (!line.order().act().equals(Order.TAKE_IN) || submission.correct()) {
            return;
        }
        for (Column<?> column : form.columns()) {
            String was = now.getOrDefault(column.name(), "");
            boolean names = Finder.nameColumn(form).filter(column::equals).isPresent();
            if (names && fixed.containsKey(column.name()) && !was.isEmpty()) {
                line.fault(column, "name_differs", "“" + was + "”（库中此证件号的姓名；原来录错的请选" + Choice.CORRECT.text() + "）");
            }
        }
    }

    /** An act changes what its word says, and no more. */
    private static void fit(Form form, Line line, Map<String, String> varying, Map<String, String> fixed) {
        String act = line.order().act();
        for (Column<?> column : form.columns()) {
            boolean isEnd = form.end().filter(column::equals).isPresent();
            boolean changed = varying.containsKey(column.name()) || fixed.containsKey(column.name());
            if (changed && act.equals(Act.END.word()) && !isEnd) {
                line.fault(column, "act_unfit", "与库中相同的内容（end 只填终止日期，其他用 correct）");
            } else if (act.equals(Act.CHANGE.word()) && fixed.containsKey(column.name())) {
                line.fault(column, "act_unfit", "与库中相同的内容（此列不随时间变化，录错请用 correct）");
            }
        }
    }

    private List<Draft> drafts(
            Form form,
            Line line,
            long record,
            String day,
            Map<String, String> varying,
            Map<String, String> fixed,
            Map<String, String> now) {
        String sent = line.order().act();
        boolean takeIn = sent.equals(Order.TAKE_IN);
        String reason = line.order().reason();
        List<Draft> drafts = new ArrayList<>();
        if (!fixed.isEmpty()) {
            boolean ends = form.end()
                    .map(Column::name)
                    .filter(end -> fixed.keySet().equals(Set.of(end))
                            && now.getOrDefault(end, "").isEmpty())
                    .isPresent();
            String act = takeIn ? (ends ? Act.END.word() : Act.CORRECT.word()) : sent;
            drafts.add(new Draft(form, act, record, day, fixed, reason));
        }
        if (!varying.isEmpty()) {
            String act = takeIn ? (submission.correct() ? Act.CORRECT.word() : Act.CHANGE.word()) : sent;
            drafts.add(new Draft(form, act, record, day, varying, reason));
        }
        return drafts;
    }

    /** Whether the row is what an earlier version of the record said: last month's file. */
    private static boolean isStale(Form form, Line line, Past past, Set<String> passed) {
        return past.earlier().stream()
                .anyMatch(then -> form.columns().stream()
                        .filter(c -> !passed.contains(c.name()) && line.told().containsKey(c.name()))
                        .allMatch(c -> then.getOrDefault(c.name(), "")
                                .equals(line.told().get(c.name()))));
    }
}
