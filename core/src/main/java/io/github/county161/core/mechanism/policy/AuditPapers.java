package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.register.Attachment;
import io.github.county161.core.mechanism.policy.AuditPage.Column;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of an audit: what the applications name as their evidence, and which of it are papers kept here. */
record AuditPapers(Moment moment, AuditPage page) {

    /** What an application names as its evidence, piece by piece. */
    private static Stream<String> evidence(Row application) {
        return Texts.BETWEEN
                .splitAsStream(application.get(Subsidy.EVIDENCE).orElse(""))
                .filter(text -> !text.isEmpty());
    }

    /** Attachments that the applications name by their numbers, within the scope. */
    List<Row> of(Collection<Row> applications, Asking asking, Scope scope) {
        Set<String> named =
                applications.stream().flatMap(AuditPapers::evidence).collect(Collectors.toCollection(TreeSet::new));
        return named.isEmpty()
                ? List.of()
                : moment.rows(
                        Question.from(Attachment.FORM.relation())
                                .where(Path.of(Attachment.NUMBER).oneOf(named)),
                        asking,
                        scope,
                        0,
                        Integer.MAX_VALUE);
    }

    private record Named(long application, String text, Optional<Row> paper) {}

    Sheet sheet(List<Row> applications, List<Row> papers) {
        Map<String, Row> byNumber = new HashMap<>();
        papers.forEach(row -> byNumber.put(row.get(Attachment.NUMBER).orElse(""), row));
        List<Named> named = applications.stream()
                .flatMap(row -> evidence(row)
                        .map(text ->
                                new Named(row.whole(Relation.RECORD), text, Optional.ofNullable(byNumber.get(text)))))
                .toList();
        return page.of(
                "佐证",
                named,
                "是附件的在“附件”目录里，文件名是附件编号；内容摘要是 SHA-256。",
                List.of(
                        Column.number("申请号", 8, Named::application),
                        Column.of("佐证", 30, Named::text),
                        Column.of(
                                "文件类型",
                                12,
                                one -> one.paper
                                        .flatMap(p -> p.get(Attachment.TYPE))
                                        .orElse("不是附件编号")),
                        Column.of(
                                "内容摘要",
                                66,
                                one -> one.paper
                                        .flatMap(p -> p.get(Attachment.HASH))
                                        .orElse(""))));
    }
}
