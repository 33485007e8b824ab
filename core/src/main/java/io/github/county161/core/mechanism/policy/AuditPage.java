package io.github.county161.core.mechanism.policy;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What all sheets of an audit bear: whose and of which year they are, the policy's document, the proof. */
record AuditPage(String title, String documentNo, String proof) {

    /** A heading with its width in characters, and what stands below it in the line of each thing. */
    record Column<T>(Head head, Function<T, String> text) {

        static <T> Column<T> of(String heading, int width, Function<T, String> text) {
            return new Column<>(new Head(heading, width, false), text);
        }

        /** A number of the journal. */
        static <T> Column<T> number(String heading, int width, Function<T, Long> number) {
            return of(heading, width, thing -> Long.toString(number.apply(thing)));
        }
    }

    /** A sheet with a line of each thing. */
    <T> Sheet of(String name, Collection<T> things, String note, List<Column<T>> columns) {
        Stream<List<String>> lines = things.stream()
                .map(thing ->
                        columns.stream().map(column -> column.text.apply(thing)).toList());
        return new Sheet(
                name,
                title + "　" + name,
                List.of(),
                columns.stream().map(Column::head).toList(),
                lines.toList()::forEach,
                List.of(),
                List.of("依据：" + documentNo + "。" + note),
                proof);
    }
}
