package io.github.county161.core.mechanism.village;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.plan.Assignment;
import io.github.county161.core.port.Villages.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** 交接清单 as it is printed: what is held, then what is open, a line each with room to tick it off. */
final class HandingSheet {

    private static final List<Sheet.Head> HEADS = List.of(
            new Sheet.Head("序号", 6, false),
            new Sheet.Head("类别", 14, false),
            new Sheet.Head("镇村", 22, false),
            new Sheet.Head("事项（编号或人员）", 44, false),
            new Sheet.Head("状态", 14, false),
            new Sheet.Head("日期", 12, false),
            new Sheet.Head("时限", 12, false),
            new Sheet.Head("清点", 8, false));

    private final Lexicon words;
    private final UnaryOperator<String> place;

    /** @param place what a place is called by its code */
    HandingSheet(Lexicon words, UnaryOperator<String> place) {
        this.words = words;
        this.place = place;
    }

    Sheet sheet(String county, String who, LocalDate day, List<Assignment> holds, List<Item> open, String proof) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        open.forEach(item -> kinds.merge(item.kind(), 1, Integer::sum));
        List<String> counts = new ArrayList<>();
        kinds.forEach((kind, number) -> counts.add(kind + " " + number + " 件"));
        return new Sheet(
                "交接清单",
                county + "交接清单：" + who,
                List.of(),
                HEADS,
                row -> each(holds, open, row),
                List.of(),
                List.of(
                        "交接日期 " + day + "。包联 " + holds.size() + " 项；未了事项 " + open.size() + " 件"
                                + (counts.isEmpty() ? "。" : "：" + String.join("、", counts) + "。"),
                        "离任人（签字）：                接任人（签字）：                监交人（签字）：                日期："),
                "校验码 " + proof);
    }

    private void each(List<Assignment> holds, List<Item> open, Consumer<List<String>> row) {
        int no = 0;
        for (Assignment held : holds) {
            no++;
            row.accept(List.of(
                    Integer.toString(no),
                    words.label("grid_level", held.level()),
                    String.join("、", held.places().stream().map(place).toList()),
                    held.unit() + " " + held.position(),
                    "在任",
                    held.from().toString(),
                    held.until().map(LocalDate::toString).orElse(""),
                    ""));
        }
        for (Item item : open) {
            no++;
            row.accept(List.of(
                    Integer.toString(no),
                    item.kind(),
                    place.apply(item.place()),
                    item.what(),
                    item.state(),
                    item.day(),
                    item.due(),
                    ""));
        }
    }
}
