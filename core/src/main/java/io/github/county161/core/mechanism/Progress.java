package io.github.county161.core.mechanism;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.plan.Decomposition;
import io.github.county161.core.ledger.plan.Item;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.plan.Scheme;
import io.github.county161.core.ledger.plan.Shift;
import io.github.county161.core.ledger.plan.Standing;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.ledger.plan.YearAct;
import io.github.county161.core.ledger.plan.YearActs;
import io.github.county161.core.ledger.plan.YearRows;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.PlaceLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * 算账: the items of the report day's year and how each unit stands in them on that day. Asked of all units at once: a
 * figure is tallied once a level, never once a unit. What lies outside the scope is not there.
 */
public final class Progress {

    private static final Map<Unit.Kind, Group> LEVELS = new EnumMap<>(Map.of(
            Unit.Kind.COUNTY, Group.WHOLE,
            Unit.Kind.TOWN, new Group.ByPlace(PlaceLevel.TOWN),
            Unit.Kind.VILLAGE, new Group.ByPlace(PlaceLevel.VILLAGE)));

    private static final Comparator<ItemProgress.Line> IN_ORDER = Comparator.comparing(
                    (ItemProgress.Line line) -> line.unit().kind())
            .thenComparing(line -> line.unit().code());

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final List<Figure> figures;
    private final Divisions divisions;
    private final YearRows rows;
    private final long year;

    /** @param asking of the whole: its division does not count */
    public Progress(Moment moment, Asking asking, Scope scope, Lexicon words, List<Figure> figures) {
        this.moment = moment;
        this.asking = asking.everywhere();
        this.scope = scope;
        this.words = words.on(asking.reportDay());
        this.figures = List.copyOf(figures);
        this.divisions = new Divisions(moment);
        this.year = asking.asOf().reportDay().getYear();
        this.rows = new YearRows(
                rows(Scheme.FORM.relation()),
                rows(Target.FORM.relation()),
                rows(Shift.FORM.relation()),
                new YearActs(rows(YearAct.FORM.relation())));
    }

    private List<Row> rows(Relation relation) {
        return moment.rows(Question.from(relation), asking, scope, 0, Integer.MAX_VALUE);
    }

    /** What is recorded of the years, within the scope. */
    public YearRows recorded() {
        return rows;
    }

    /** A unit by a place's code or name; what is no place leads for the county. */
    public Unit unit(String codeOrName) {
        return divisions.unit(codeOrName);
    }

    public LocalDate day() {
        return asking.asOf().reportDay();
    }

    /** The items of the year's scheme, as the pack tells them; none when it has none for the year. */
    public List<Item> items() {
        return rows.scheme(year).stream().map(this::item).toList();
    }

    private Item item(Row scheme) {
        String id = Item.figure(scheme);
        Figure figure = figures.stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the scheme names a figure unknown here: " + id));
        return Item.of(scheme, words.label("item", scheme.get(Scheme.ITEM).orElseThrow()), figure);
    }

    /** The item of this code or title. */
    public Optional<Item> item(String codeOrTitle) {
        return items().stream()
                .filter(item -> item.code().equals(codeOrTitle) || item.title().equals(codeOrTitle))
                .findFirst();
    }

    /** Who stands how in each item. */
    public List<ItemProgress> of(List<Item> asked) {
        Map<Unit.Kind, Map<String, Counted>> willing = asked.stream().anyMatch(Item::countsPersons)
                ? byLevel(group -> counted(moment.tally(Planned.WILLING, Tally.DISTINCT, group, asking, scope)))
                : Map.of();
        return asked.stream().map(item -> of(item, willing)).toList();
    }

    private ItemProgress of(Item item, Map<Unit.Kind, Map<String, Counted>> willing) {
        Reckoning reckoning = new Reckoning(moment, scope);
        Map<Unit.Kind, Map<String, Counted>> done =
                byLevel(group -> reckoning.numbers(item.figure(), item.part(), asking, group));
        Decomposition targets = rows.of(year, item.code(), divisions::unit);
        List<ItemProgress.Line> lines = new ArrayList<>();
        for (Unit unit : targets.units()) {
            Row entry = targets.entry(unit).orElseThrow();
            Optional<LocalDate> due = entry.get(Target.DUE);
            Standing standing = new Standing(
                    unit,
                    targets.target(unit, day()),
                    number(done, unit, nothing(item)),
                    item.curve().on(day()),
                    Standing.Limits.of(asking.numbers()),
                    Standing.daysLeft(day(), due),
                    item.countsPersons()
                            ? Optional.of(number(willing, unit, new Counted(0, Optional.empty(), item.unit()))
                                    .value())
                            : Optional.empty());
            lines.add(new ItemProgress.Line(
                    standing,
                    targets.slack(unit, day()),
                    due,
                    entry.get(Target.QUALITY).orElse(""),
                    entry.get(Target.LEADER).orElse(""),
                    entry.get(Target.RESPONSIBLE).orElse("")));
        }
        lines.sort(IN_ORDER);
        return new ItemProgress(item, item.curve().on(day()).text(), lines);
    }

    private static Counted nothing(Item item) {
        return new Counted(0, item.part().per().map(per -> 0L), item.part().unit());
    }

    private static Map<String, Counted> counted(Map<String, Long> tally) {
        Map<String, Counted> counted = new HashMap<>();
        tally.forEach((key, value) -> counted.put(key, new Counted(value, Optional.empty(), "")));
        return counted;
    }

    /** Numbers asked once a level: the county as a whole, towns and villages by code. */
    private static Map<Unit.Kind, Map<String, Counted>> byLevel(Function<Group, Map<String, Counted>> ask) {
        Map<Unit.Kind, Map<String, Counted>> numbers = new EnumMap<>(Unit.Kind.class);
        LEVELS.forEach((kind, group) -> numbers.put(kind, ask.apply(group)));
        return numbers;
    }

    /** A unit's own; who leads is measured by the county's. */
    private static Counted number(Map<Unit.Kind, Map<String, Counted>> numbers, Unit unit, Counted none) {
        boolean whole = unit.kind() == Unit.Kind.COUNTY || unit.kind() == Unit.Kind.LEAD;
        Map<String, Counted> level = numbers.getOrDefault(whole ? Unit.Kind.COUNTY : unit.kind(), Map.of());
        return level.getOrDefault(whole ? Group.NONE : unit.code(), none);
    }

    /** 有意愿未就业 of a place: their records, in order. */
    public List<Long> willing(Unit unit) {
        return moment.keys(Planned.WILLING, asking.in(unit.code()), scope).stream()
                .map(key -> (Long) key.get(0))
                .toList();
    }
}
