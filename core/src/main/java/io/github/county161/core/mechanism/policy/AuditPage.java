package io.github.county161.core.mechanism.policy;

import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import java.util.List;

/** What all sheets of an audit bear: whose and of which year they are, the policy's document, the proof. */
record AuditPage(String title, String documentNo, String proof) {

    Sheet of(String name, List<List<String>> lines, String note, Head... heads) {
        return new Sheet(
                name,
                title + "　" + name,
                List.of(),
                List.of(heads),
                lines::forEach,
                List.of(),
                List.of("依据：" + documentNo + "。" + note),
                proof);
    }

    static Head head(String text, int width) {
        return new Head(text, width, false);
    }
}
