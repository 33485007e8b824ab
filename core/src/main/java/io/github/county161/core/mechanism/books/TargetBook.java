package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.plan.Scheme;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.term.PlaceLevel;
import io.github.county161.core.term.Yuan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 就业扶贫年度目标责任台账: a target of the year a line; how far it is, the item's figure tells, of the unit. */
public final class TargetBook {

    private static final Link ITEM = Link.of(Target.ITEM.field(), Scheme.ITEMS, Scheme.ITEM.field());

    private static final int PERCENT_IN_HUNDREDTHS = 10_000;

    public static final Book BOOK = Book.of(
                    "targets",
                    "就业扶贫年度目标责任台账",
                    Kind.YEAR_TO_DATE,
                    "年度目标任务，一项一单位一行；完成数为考核项所对应指标在该单位的数，不由人填",
                    Planned.TARGETS)
            .by(Target.ITEM.field(), Relation.RECORD)
            .with(
                    Column.of("序号", 5, Shown.NUMBER),
                    Column.of("考核类别", 12, scheme("category")),
                    Column.of("考核项", 20, Shown.of(Target.FORM, Target.ITEM)),
                    Column.of("口径", 34, new Shown.Reckoned(TargetBook::definitions)),
                    Column.of("计量单位", 6, scheme("unit")),
                    Column.of("下达目标", 8, new Shown.Reckoned(TargetBook::ofTheCounty)))
            .band(
                    "分解与完成",
                    Column.of("单位", 11, Shown.of(Target.FORM, Target.UNIT)),
                    Column.of("分解目标", 8, Shown.of(Target.FORM, "target")),
                    Column.of("完成", 9, new Shown.Reckoned((rows, reader) -> reached(rows, reader, Progress::done))),
                    Column.of("完成率", 8, new Shown.Reckoned((rows, reader) -> reached(rows, reader, Progress::rate))))
            .band(
                    "责任",
                    Column.of("责任单位", 11, Shown.of(Target.FORM, Target.UNIT)),
                    Column.of("责任领导", 8, Shown.of(Target.FORM, "leader")),
                    Column.of("责任人", 8, Shown.of(Target.FORM, "responsible")))
            .with(
                    Column.of("时间节点", 11, Shown.of(Target.FORM, "due")),
                    Column.of("质量标准", 14, Shown.of(Target.FORM, "quality")),
                    Column.of("状态", 8, new Shown.Reckoned((rows, reader) -> reached(rows, reader, Progress::state))));

    private TargetBook() {}

    private static Shown scheme(String column) {
        return Shown.through(ITEM, Shown.of(Scheme.FORM, column));
    }

    private static List<String> definitions(List<Row> rows, Shown.Reader reader) {
        Map<String, String> figures = figures(reader);
        return rows.stream()
                .map(row -> reader.definition(figures.getOrDefault(item(row), "")))
                .toList();
    }

    /** What the county as a whole is to reach of the item. */
    private static List<String> ofTheCounty(List<Row> rows, Shown.Reader reader) {
        Map<String, String> places = places(reader, true);
        Map<String, String> whole = new HashMap<>();
        for (Row target : reader.rows(Planned.TARGETS)) {
            if (places.containsKey(target.get(Target.UNIT).orElse(""))) {
                whole.put(item(target), Long.toString(goal(target)));
            }
        }
        return rows.stream().map(row -> whole.getOrDefault(item(row), "")).toList();
    }

    /** How far a target is. */
    private record Progress(Counted counted, long goal) {

        String done() {
            return counted.text();
        }

        /** In hundredths of a percent; a share is compared with the goal as it stands. */
        String rate() {
            return goal == 0 ? "—" : new Yuan(hundredths()).text() + "%";
        }

        String state() {
            return goal > 0 && hundredths() >= PERCENT_IN_HUNDREDTHS ? "完成" : "进行中";
        }

        private long hundredths() {
            long divisor = counted.per().map(per -> Math.max(1, per * goal)).orElse(goal);
            long factor = counted.per().isPresent() ? PERCENT_IN_HUNDREDTHS * 100L : PERCENT_IN_HUNDREDTHS;
            return counted.isYuan() ? counted.value() * factor / 100 / divisor : counted.value() * factor / divisor;
        }
    }

    @FunctionalInterface
    private interface Says {
        String of(Progress progress);
    }

    /** The figure of each item is asked once for the county and once by town and village, whatever rows there are. */
    private static List<String> reached(List<Row> rows, Shown.Reader reader, Says says) {
        Map<String, String> figures = figures(reader);
        Map<String, String> counties = places(reader, true);
        Map<String, String> towns = places(reader, false);
        Map<String, Map<String, Counted>> asked = new HashMap<>();
        List<String> texts = new ArrayList<>();
        for (Row row : rows) {
            String figure = figures.getOrDefault(item(row), "");
            String unit = row.get(Target.UNIT).orElse("");
            boolean whole = counties.containsKey(unit);
            String key = whole ? Group.NONE : towns.getOrDefault(unit, "");
            Group group = whole ? Group.WHOLE : new Group.ByPlace(PlaceLevel.TOWN);
            Map<String, Counted> numbers =
                    asked.computeIfAbsent(figure + (whole ? " whole" : ""), f -> reader.numbers(figure, group));
            Counted counted = numbers.getOrDefault(key, new Counted(0, Optional.empty(), ""));
            texts.add(figure.isEmpty() || key.isEmpty() ? "" : says.of(new Progress(counted, goal(row))));
        }
        return texts;
    }

    private static Map<String, String> figures(Shown.Reader reader) {
        Map<String, String> figures = new HashMap<>();
        reader.rows(Scheme.ITEMS)
                .forEach(item -> figures.put(
                        item.get(Scheme.ITEM).orElse(""),
                        item.get(Scheme.FIGURE).orElse("")));
        return figures;
    }

    /** Counties, or towns, by name. */
    private static Map<String, String> places(Shown.Reader reader, boolean county) {
        Map<String, String> places = new HashMap<>();
        for (Row place : reader.rows(Question.from(Division.FORM.relation()))) {
            String code = place.get(Division.CODE).orElse("");
            boolean isCounty = place.get(Division.TOWN).isEmpty();
            boolean isTown = place.get(Division.TOWN).equals(Optional.of(code));
            if (county ? isCounty : isTown) {
                place.get(Division.NAME).ifPresent(name -> places.put(name, code));
            }
        }
        return places;
    }

    private static String item(Row row) {
        return row.get(Target.ITEM).orElse("");
    }

    private static long goal(Row row) {
        return row.number(People.field(Target.FORM, "target")).orElse(0L);
    }
}
