package io.github.county161.core.mechanism;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Group;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a figure, and the codes that it is parted by, are called when a person reads them. */
public final class PartLabels {

    private static final String ROWS = "_rows";
    /** 七个一批. */
    private static final String DRIVES = "task_source";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("F02n", "各平台点名去重人数"),
            Map.entry("in_F02_not_named", "计入而没有列在平台名下"),
            Map.entry("only_labourers", "其中劳动力"),
            Map.entry("not_in_F21", "不在 F21 的"),
            Map.entry("all_paid_in_the_year", "本年全部发放"),
            Map.entry("changed", "两时都在、本月换岗换地"),
            Map.entry("by_act", "按办理"),
            Map.entry("by_kind", "按类型"),
            Map.entry("by_source", "按来源"),
            Map.entry("rates", "按标准"),
            Map.entry("relapsed", "反弹（销号后一年内同地同类再现，或重新整改）"),
            Map.entry("tasks", "任务"),
            Map.entry("closed_in_the_period", "期内清零"),
            Map.entry("ended_otherwise", "期内条件消失"),
            Map.entry("overdue", "逾期"),
            Map.entry("cleared_rate", "清零率（期内清零 ÷ 期内清零与未清零之和）"),
            Map.entry("distributed", "已发放份数"),
            Map.entry("elapsed", "已过完"),
            Map.entry("headcount", "招聘人数"),
            Map.entry("held", "在岗岗位"),
            Map.entry("vacant", "空岗"),
            Map.entry("withdrawn", "撤销"),
            Map.entry("holders_of_any_kind", "全部在岗人员"),
            Map.entry("in_county", "县内"),
            Map.entry("in_province_out_of_county", "省内县外"),
            Map.entry("out_of_province", "省外（含境外）"),
            Map.entry("in_the_year", "本年"),
            Map.entry("last_year", "去年同期"),
            Map.entry("left", "上月末在务工、现已不在"),
            Map.entry("loans", "笔数"),
            Map.entry("on_the_job", "已到岗"),
            Map.entry("paid_of_entitled", "占应享"),
            Map.entry("persons", "人数"),
            Map.entry("rows", "人次"),
            Map.entry("poverty_villages", "全部贫困村"),
            Map.entry("uncovered", "没有覆盖的"),
            Map.entry("refusals_only", "其中只有无意愿记录"),
            Map.entry("satisfied", "满意率"),
            Map.entry("took_part", "参与率（人次÷人）"),
            Map.entry("sessions", "场次"),
            Map.entry("villages_reached", "到过的村"),
            Map.entry("with_aid", "其中已援助"),
            Map.entry("workers", "在岗劳动力"));

    private final Lexicon words;
    private final Map<String, String> names = new HashMap<>(NAMES);

    /** @param words of the day on which the figures are read */
    public PartLabels(List<Book> books, Lexicon words) {
        this.words = words;
        books.forEach(this::add);
        words.list(DRIVES).forEach((code, title) -> {
            names.put(code, title + "（人）");
            names.put(code + ROWS, title + "（人次）");
        });
    }

    private void add(Book book) {
        names.put(book.name(), words.says(book.title()));
    }

    /** A part's; its own name when nobody has called it otherwise. */
    public String of(Part part) {
        return names.getOrDefault(part.name(), part.name());
    }

    /** What a number of a part is of: the code's label, or nothing of what is not parted. */
    public String of(Part part, String group) {
        return group.equals(Group.NONE)
                ? ""
                : part.group().map(c -> c.kind().showText(group, words)).orElse(group);
    }

    /**
     * What the names in an answer are called: of its parts, and of the codes by which a part is told apart.
     *
     * @param whole false when its numbers are told by places
     */
    Map<String, String> of(Answer answer, boolean whole) {
        Map<String, String> called = new LinkedHashMap<>();
        for (Part part : answer.figure().parts()) {
            Map<String, Counted> numbers =
                    part.name().isEmpty() ? answer.own() : answer.beside().getOrDefault(part.name(), Map.of());
            if (!part.name().isEmpty()) {
                called.put(part.name(), of(part));
            }
            if (whole && part.group().isPresent()) {
                numbers.keySet().forEach(code -> called.put(code, of(part, code)));
            }
        }
        return called;
    }
}
