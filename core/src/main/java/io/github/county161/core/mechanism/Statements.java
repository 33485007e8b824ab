package io.github.county161.core.mechanism;

import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.term.Period;
import io.github.county161.core.term.Yuan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the program can say of its own figures: where they fit, where they must not be added, what they leave open. */
public final class Statements {

    private static final long THOUSANDTHS = 1000;

    private final Function<String, Figure> catalogue;
    private final Reckoning reckoning;
    private final Asking asking;
    private final Overlaps overlaps;

    /** @param catalogue the figures by their ids */
    public Statements(Function<String, Figure> catalogue, Reckoning reckoning, Asking asking, Overlaps overlaps) {
        this.catalogue = catalogue;
        this.reckoning = reckoning;
        this.asking = asking;
        this.overlaps = overlaps;
    }

    /** Ten sentences, in the order of the catalogue. */
    public List<String> all() {
        List<String> all = new ArrayList<>();
        all.add("户均劳动力：" + text("F06") + " ÷ " + text("F05") + " = " + perHousehold() + "，有劳动力的户每户至少一名。");
        all.add("创业补贴：" + text("F33") + " 人共 " + text("F34") + " 元，人均 " + perPerson("F34", "F33") + " 元。");
        all.add("名下人数：各平台点名合计 " + overlaps.gross() + " 人次，去重 " + overlaps.net() + " 人；F02 为 " + text("F02") + " 人，相差 "
                + overlaps.difference() + " 人没有列在任何平台名下。");
        all.add("F17 是 F21 的一部分：" + text("F17") + " 人中不在 F21 的 " + outside("F17", "F21") + " 人。");
        all.add("岗位与在岗不是一个数：" + text("F44") + " 个岗位 = 在岗 " + beside("F44", "held") + " + 空岗 " + beside("F44", "vacant")
                + " + 撤销 " + beside("F44", "withdrawn") + "；在岗的劳动力 " + text("F46") + " 人。");
        all.add("两笔钱：岗位资金到账 " + text("F45") + " 元，出勤补贴人均 " + text("F47") + " 元，口径不同，不能相除。");
        all.add("人次不与人相加：培训 " + text("F50") + " 人次，是 " + beside("F50", "persons") + " 人。");
        all.add("创业培训补贴不止一个标准：" + text("F32") + " 元 ÷ " + text("F31") + " 人 = " + perPerson("F32", "F31") + "；"
                + rates() + "。");
        all.add("每个数都有自己的期间和报告日：如 F30 为 " + period("F30") + "，F21 为 " + period("F21") + "，报告日 " + asking.reportDay()
                + "。");
        all.add("“余”“以上”“万”是写报告的人取的整，查询给出准确数：如 F15 " + text("F15") + " 条，F16 " + text("F16") + " 条，F20 " + text("F20")
                + " 元。");
        return all;
    }

    private Answer answer(String id) {
        return reckoning.answer(catalogue.apply(id), asking, Group.WHOLE);
    }

    private Counted own(String id) {
        return answer(id).own().values().iterator().next();
    }

    private String text(String id) {
        return own(id).text();
    }

    private String beside(String id, String part) {
        return answer(id).beside().getOrDefault(part, Map.of()).values().stream()
                .map(Counted::text)
                .findFirst()
                .orElse("0");
    }

    private String perHousehold() {
        long households = own("F05").value();
        if (households == 0) {
            return "—";
        }
        long thousandths = Yuan.prorate(own("F06").value(), households, THOUSANDTHS);
        return thousandths / THOUSANDTHS + "." + String.format("%03d", thousandths % THOUSANDTHS);
    }

    private String perPerson(String money, String persons) {
        long count = own(persons).value();
        return count == 0 ? "—" : new Yuan(Yuan.prorate(own(money).value(), count, 1)).text();
    }

    private long outside(String part, String whole) {
        Set<Object> all = new HashSet<>(reckoning.behind(catalogue.apply(whole), asking));
        return reckoning.behind(catalogue.apply(part), asking).stream()
                .filter(key -> !all.contains(key))
                .count();
    }

    private String rates() {
        List<String> rates = new ArrayList<>();
        answer("F32")
                .beside()
                .getOrDefault("rates", Map.of())
                .forEach((fen, count) -> rates.add(new Yuan(Long.parseLong(fen)).text() + " 元 " + count.text() + " 笔"));
        return rates.isEmpty() ? "没有发放" : String.join("、", rates);
    }

    private String period(String id) {
        Period period = catalogue.apply(id).kind().period(asking.asOf().reportDay());
        return period.from() + " 至 " + period.to();
    }
}
