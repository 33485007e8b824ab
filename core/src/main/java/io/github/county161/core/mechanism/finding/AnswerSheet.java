package io.github.county161.core.mechanism.finding;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** 疑点核查表: what is doubted of whom, how it is mended, and room for the answer; comes back as the form's workbook. */
final class AnswerSheet {

    /** A column: its heading, the text it takes, its width in characters. */
    private record Shown(String heading, String text, int width) {}

    private static final String RESULT = Finding.RESULT.heading();

    private static final List<Shown> COLUMNS = List.of(
            new Shown("哪个村", "place", 20),
            new Shown("表", "form", 10),
            new Shown("疑点", "doubt", 44),
            new Shown("对象", "object", 32),
            new Shown("怎么改", "mend", 46),
            new Shown(RESULT, Finding.RESULT.name(), 10),
            new Shown(Finding.EXPLANATION.heading(), Finding.EXPLANATION.name(), 18),
            new Shown(Finding.CHECK.heading(), "check", 22),
            new Shown(Finding.SUBJECT.heading(), "subject", 9));

    private final Lexicon words;

    AnswerSheet(Lexicon words) {
        this.words = words;
    }

    /** @param findings hands over each as texts */
    Sheet of(String place, LocalDate day, Consumer<Consumer<Map<String, String>>> findings) {
        List<String> answers = words.labels(Finding.RESULT_LIST.name());
        return new Sheet(
                        Finding.FORM.title(),
                        place + Finding.FORM.title() + "（" + day + "）",
                        List.of(),
                        COLUMNS.stream().map(column -> head(column, answers)).toList(),
                        row -> findings.accept(finding -> row.accept(COLUMNS.stream()
                                .map(column -> finding.getOrDefault(column.text, ""))
                                .toList())),
                        List.of(),
                        List.of("说明：先按“怎么改”在原表中更正，再填核查结果（" + String.join("、", answers)
                                + "）；情况属实的写明理由。末两列请勿改动，交回时凭它们对应。"),
                        "")
                .signed("", List.of("填报单位（盖章）：", "填报人：", "审核人：", "填报日期："));
    }

    private static Sheet.Head head(Shown column, List<String> answers) {
        return column.heading.equals(RESULT)
                ? new Sheet.Head(RESULT, column.width, false, answers, "核实以后填", Sheet.Holding.TEXT)
                : new Sheet.Head(column.heading, column.width, false);
    }
}
