package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Relation;
import io.github.county161.core.port.Choice;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Submission;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Three-way, cell by cell: the record as the row left with it, the cell as it came back, the record now. What one side
 * alone has changed is taken, what both have changed alike stands, what both have changed otherwise is refused with
 * both values, who changed ours and when.
 */
final class Merging {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Submission submission;
    private final TextReader reader;
    private final Moment moment;
    private final ZoneId zone;

    /** @param zone in whose time it is told when somebody changed a record */
    Merging(Submission submission, TextReader reader, Moment moment, ZoneId zone) {
        this.submission = submission;
        this.reader = reader;
        this.moment = moment;
        this.zone = zone;
    }

    /** Leaves with the line what is to be changed of the record, and faults it where somebody has to decide. */
    void merge(Line line, Past past, long position, String day) {
        Past base = past.knownAt(position);
        Map<String, String> left = base.on(day);
        Map<String, String> now = past.on(Relation.ALWAYS_TO);
        line.masked()
                .entrySet()
                .removeIf(cell -> line.form()
                        .column(cell.getKey())
                        .filter(column -> reader.isMask(column, left.getOrDefault(column.name(), ""), cell.getValue()))
                        .isPresent());
        for (Column<?> column : line.form().columns()) {
            boolean emptied = line.empties().contains(column);
            String theirs = emptied ? "" : line.told().get(column.name());
            if (theirs == null) {
                continue;
            }
            String then = left.getOrDefault(column.name(), "");
            String ours = now.getOrDefault(column.name(), "");
            if (theirs.equals(then) || theirs.equals(ours)) {
                line.told().remove(column.name());
            } else if (isIdentity(line, column) && !then.isEmpty()) {
                line.fault(column, "id_differs", "离开时的证件号（证件号有误请填“证件号更正”，新增的人请另起一行）");
            } else if (isOursChanged(column, base, past, day) && !submission.force()) {
                conflict(line, column, then, ours, past);
            } else if (emptied) {
                empty(line, column);
            } else if (column.fields().isEmpty() && !then.isEmpty()) {
                line.doubt("note_replaced");
            }
        }
    }

    /** Another number is another person; a number that was wrong is mended where both are kept. */
    private static boolean isIdentity(Line line, Column<?> column) {
        return column.kind().word().equals("id") && line.form().key().contains(column);
    }

    /** Also when it is to hold on another day than the sheet's: somebody has spoken of it since. */
    private static boolean isOursChanged(Column<?> column, Past base, Past past, String day) {
        return !value(base, day, column).equals(value(past, day, column))
                || !value(base, Relation.ALWAYS_TO, column).equals(value(past, Relation.ALWAYS_TO, column));
    }

    private static String value(Past past, String day, Column<?> column) {
        return past.on(day).getOrDefault(column.name(), "");
    }

    /** Taken only when it is asked for: a phone that drops what it does not show must not erase it. */
    private void empty(Line line, Column<?> column) {
        if (column.isRequired()) {
            line.fault(column, "missing", "必填内容，不能清空");
        } else if (submission.further().clear()) {
            line.told().put(column.name(), "");
        } else {
            line.leaves(column);
        }
    }

    private void conflict(Line line, Column<?> column, String then, String ours, Past past) {
        String by = moment.slip(past.lastTold(column))
                .map(slip -> slip.actor() + " 于 "
                        + MINUTE.format(Instant.parse(slip.recordedAt()).atZone(zone)))
                .orElse("别人");
        line.fault(
                column,
                "conflict",
                "两边议定的内容：库中已由 " + by + " 改为" + shown(column, ours) + "，本表离开时是" + shown(column, then)
                        + "（以库中为准就填库中的；不然请选" + Choice.FORCE.text() + "）");
    }

    private String shown(Column<?> column, String canonical) {
        return canonical.isEmpty() ? "空白" : "“" + reader.show(column, canonical) + "”";
    }
}
