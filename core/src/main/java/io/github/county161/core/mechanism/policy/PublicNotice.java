package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.policy.Applications.Payee;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Payouts.Hanging;
import io.github.county161.core.term.Texts;
import io.github.county161.core.term.Yuan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** 公示: what anybody may read. Names, ids and places are masked whoever prints it; no birth date, card or health. */
final class PublicNotice {

    private static final int NARROW = 6;
    private static final int MIDDLE = 16;
    private static final int WIDE = 24;

    private PublicNotice() {}

    static Sheet of(
            Policy policy,
            Terms terms,
            List<Row> rows,
            Map<Long, Payee> payees,
            Divisions divisions,
            Hanging hanging,
            String proof) {
        String county = divisions.county().map(divisions::title).orElse("");
        return new Sheet(
                        "公示",
                        county + policy.title() + "公示",
                        List.of(),
                        List.of(
                                new Head("序号", NARROW, false),
                                new Head("姓名或单位", MIDDLE, false),
                                new Head("身份证号", WIDE, false),
                                new Head("地址", MIDDLE, false),
                                new Head("补贴年度", MIDDLE, false),
                                new Head("金额（元）", MIDDLE, false)),
                        lines -> {
                            AtomicInteger no = new AtomicInteger();
                            rows.forEach(row -> {
                                Payee payee = payees.getOrDefault(row.whole(Relation.RECORD), new Payee("", ""));
                                lines.accept(List.of(
                                        Integer.toString(no.incrementAndGet()),
                                        payee.idMask().isEmpty() ? payee.name() : Texts.surname(payee.name()),
                                        payee.idMask(),
                                        row.text(Relation.PLACE)
                                                .map(divisions::town)
                                                .orElse(""),
                                        row.get(Subsidy.YEAR)
                                                .map(String::valueOf)
                                                .orElse(""),
                                        row.get(Subsidy.AMOUNT).map(Yuan::text).orElse("")));
                            });
                        },
                        List.of(
                                "合计",
                                rows.size() + " 笔",
                                "",
                                "",
                                "",
                                Applications.sum(rows).text()),
                        List.of(
                                "依据：" + terms.documentNo() + "。"
                                        + String.join(
                                                "；",
                                                terms.needs().stream()
                                                        .map(Requirement::says)
                                                        .toList()),
                                "公示期 " + hanging.from() + " 至 " + hanging.until() + "，到期撤下。对公示内容有异议的，请在公示期内向就业办反映。"),
                        proof)
                .signed("公示期 " + hanging.from() + " 至 " + hanging.until(), List.of("公示单位（盖章）：", "撤下日期：", "撤下人："));
    }
}
