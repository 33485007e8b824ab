package io.github.county161.app;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.BeforeStart;
import io.github.county161.core.mechanism.Overlaps;
import io.github.county161.core.mechanism.PartLabels;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.mechanism.Statements;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Period;
import io.github.county161.core.term.PlaceLevel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Asks the catalogue of figures, one of them, or the names behind one. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "算账：指标目录，一个指标的口径（explain）或背后的名单（rows）（figures, what they mean, the rows behind）")
final class FiguresCommand implements Callable<Integer> {

    private enum Grouping {
        town,
        village
    }

    private enum Counting {
        counted,
        all
    }

    private enum Format {
        table,
        json
    }

    @Mixin
    private Where where = new Where();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "指标|explain|rows|why|statements",
            description = "一个指标的数和口径，背后的名单（rows），为什么变了（why），或这些数自己的十句话（statements）")
    private Optional<String> what = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "指标", description = "指标编号，如 F21")
    private Optional<String> id = Optional.empty();

    @Option(names = "--division", paramLabel = "区划", description = "只算这个镇或村（9位或12位代码）")
    private Optional<String> division = Optional.empty();

    @Option(names = "--by", paramLabel = "town|village", description = "按镇或按村分列")
    private Optional<Grouping> by = Optional.empty();

    @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知")
    private Optional<Long> knownAt = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "counted|all",
            defaultValue = "counted",
            description = "算对象（counted），或算全部、连一般农户（all）")
    private Counting base = Counting.counted;

    @Mixin
    private Since since = new Since();

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table", description = "表格或 JSON")
    private Format format = Format.table;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            PrintWriter out = spec.commandLine().getOut();
            return Veil.read(county.store(), county.chart(), scope, moment -> answer(county, moment, scope, out));
        }
    }

    private int answer(County county, Moment moment, Scope scope, PrintWriter out) {
        Asking counted = county.asking(moment, where.reportDay(), division, knownAt, scope);
        Asking asking = base == Counting.all ? counted.ofEverybody() : counted;
        Reckoning reckoning = new Reckoning(moment, scope);
        if (what.isEmpty()) {
            return catalogue(county, moment, scope, asking, reckoning, out);
        }
        if (what.get().equals("statements")) {
            new Statements(
                            figureId -> county.pattern().figure(figureId).orElseThrow(),
                            reckoning,
                            asking,
                            new Overlaps(county.chart(), reckoning, asking))
                    .all()
                    .forEach(out::println);
            return Main.DONE;
        }
        boolean alone = id.isEmpty() && figure(county, what).isPresent();
        Figure figure = figure(county, alone ? what : id)
                .orElseThrow(() -> new County.Refused("没有这个指标：请给出编号，如 figures F21、figures rows F21"));
        if (alone || what.get().equals("explain")) {
            if (format == Format.json) {
                out.println(JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Json.figure(
                                figure, asking, reckoning, county.pack().words())));
                return Main.DONE;
            }
            if (by.isPresent()) {
                lines(county, moment, asking, reckoning, List.of(figure), out);
                return Main.DONE;
            }
            explain(county, figure, asking, reckoning, out);
            new BeforeStart(moment, scope).lines(List.of(figure), asking).forEach(out::println);
            overlapping(county, figure, asking, reckoning, out);
        } else if (what.get().equals("rows")) {
            Showing showing =
                    new Showing(county.chart(), moment, asking, county.pack().words());
            Optional<Form> form = Reckoning.rowsAre(figure).map(county.chart()::need);
            List<Map<String, String>> rows =
                    showing.behind(Reckoning.rowsAre(figure), reckoning.behind(figure, asking));
            new Listing(county.pack().words(), asking.reportDay(), showing::place).print(form, rows, out);
            out.println("共 " + rows.size() + " 行");
        } else if (what.get().equals("why")) {
            since.tell(county, figure, asking, scope, out);
        } else {
            throw new County.Refused("可用 figures、figures explain 指标、figures rows 指标、figures why 指标");
        }
        return Main.DONE;
    }

    /** With which other figures it shares persons. */
    private static void overlapping(County county, Figure figure, Asking asking, Reckoning reckoning, PrintWriter out) {
        if (Overlaps.figures().contains(figure.id())) {
            new Overlaps(county.chart(), reckoning, asking)
                    .named()
                    .getOrDefault(figure.id(), Map.of())
                    .forEach((other, persons) -> {
                        if (!other.equals(figure.id()) && persons > 0) {
                            out.println("与 " + other + " 重叠：" + persons + " 人");
                        }
                    });
        }
    }

    /** By its id, in letters of either case where it has but one. */
    private static Optional<Figure> figure(County county, Optional<String> id) {
        return county.pattern()
                .figure(id.orElse(""))
                .or(() -> county.pattern().figure(id.orElse("").toUpperCase(Locale.ROOT)));
    }

    private static void explain(County county, Figure figure, Asking asking, Reckoning reckoning, PrintWriter out) {
        Lexicon words = county.pack().words().on(asking.reportDay());
        PartLabels labels = new PartLabels(OneSixOne.books(), words);
        Answer answer = reckoning.answer(figure, asking, Group.WHOLE);
        Figure said = figure.said(words::says);
        out.println(said.id() + " " + said.title() + "（" + said.unit() + "）");
        out.println("口径（第 " + said.version() + " 版）：" + said.definition());
        figure.ties().forEach(tie -> out.println(tied(tie)));
        Period period = figure.kind().period(asking.asOf().reportDay());
        out.println("期间：" + period.from() + " 至 " + period.to() + "，报告日 " + asking.reportDay());
        answer.own()
                .forEach((group, number) ->
                        out.println("数值：" + (labels.of(figure.own(), group) + " " + number.text()).strip()
                                + number.per()
                                        .map(p -> "（合计 " + number.value() + " ÷ " + p + "）")
                                        .orElse("")));
        for (Part part : figure.parts().subList(1, figure.parts().size())) {
            answer.beside()
                    .getOrDefault(part.name(), Map.of())
                    .forEach((group, number) -> out.println("并列 " + labels.of(part)
                            + (labels.of(part, group).isEmpty() ? "" : " " + labels.of(part, group)) + "："
                            + number.text()));
        }
        out.println("背后的名单：" + reckoning.behind(figure, asking).size() + " 行（figures rows " + figure.id() + "）");
    }

    private static String tied(Figure.Tie tie) {
        return switch (tie.sort()) {
            case PART_OF -> "是 " + tie.other() + " 的一部分";
            case APART_FROM -> "与 " + tie.other() + " 没有重复";
            case MAY_OVERLAP -> "与 " + tie.other() + " 可能有重复，不能相加";
        };
    }

    private int catalogue(
            County county, Moment moment, Scope scope, Asking asking, Reckoning reckoning, PrintWriter out) {
        if (format == Format.json) {
            out.println(json(county, moment, scope, asking, reckoning));
            return Main.DONE;
        }
        out.println("报告日 " + asking.reportDay() + "，账页号 "
                + asking.asOf().knownAt().orElse(moment.position()) + (asking.everybody() ? "，全部（连一般农户）" : ""));
        lines(county, moment, asking, reckoning, county.pattern().figures(), out);
        new BeforeStart(moment, scope).lines(county.pattern().figures(), asking).forEach(out::println);
        return Main.DONE;
    }

    /** A line for each number: of the whole, or of each place, and of each code that a figure is parted by. */
    private void lines(
            County county, Moment moment, Asking asking, Reckoning reckoning, List<Figure> figures, PrintWriter out) {
        Lexicon words = county.pack().words().on(asking.reportDay());
        PartLabels labels = new PartLabels(OneSixOne.books(), words);
        Group group = by.map(g -> (Group) new Group.ByPlace(g == Grouping.town ? PlaceLevel.TOWN : PlaceLevel.VILLAGE))
                .orElse(Group.WHOLE);
        Showing showing =
                new Showing(county.chart(), moment, asking, county.pack().words());
        for (Figure figure : figures) {
            String named = figure.id() + "\t" + words.says(figure.title()) + "\t";
            Map<String, Counted> own = reckoning.answer(figure, asking, group).own();
            boolean parted = figure.own().group().isPresent();
            own.forEach((key, number) -> {
                String of = parted ? labels.of(figure.own(), key) : by.isEmpty() ? "" : showing.place(key);
                out.println(named + (of.isEmpty() ? "" : of + "\t") + number.text() + "\t" + figure.unit());
            });
            if (by.isPresent()) {
                sayWhereNotAdded(
                                figure,
                                own,
                                reckoning.answer(figure, asking, Group.WHOLE).own())
                        .ifPresent(why -> out.println(named + why));
            }
        }
    }

    /** Somebody counted in two towns is one person in the county; a share or mean is never added. */
    private static Optional<String> sayWhereNotAdded(
            Figure figure, Map<String, Counted> places, Map<String, Counted> whole) {
        if (figure.own().per().isPresent() || figure.own().group().isPresent()) {
            return Optional.of("各地的数不能相加");
        }
        long sum = places.values().stream().mapToLong(Counted::value).sum();
        long all = whole.values().stream().mapToLong(Counted::value).sum();
        return sum == all
                ? Optional.empty()
                : Optional.of("各地相加 " + new Counted(sum, Optional.empty(), figure.unit()).text() + "，合计 "
                        + new Counted(all, Optional.empty(), figure.unit()).text() + "：有人在两地各计一次，合计只计一次");
    }

    private static String json(County county, Moment moment, Scope scope, Asking asking, Reckoning reckoning) {
        Lexicon words = county.pack().words().on(asking.reportDay());
        Map<String, Object> books = new LinkedHashMap<>();
        Stream.concat(OneSixOne.LEDGERS.stream(), OneSixOne.LISTS.stream())
                .forEach(book -> books.put(words.says(book.title()), Json.count(book.counted(), reckoning, asking)));
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Figure figure : county.pattern().figures()) {
            figures.put(figure.id(), Json.figure(figure, asking, reckoning, words));
        }
        Map<String, Object> rosters = new LinkedHashMap<>();
        OneSixOne.ROSTERS.forEach(roster -> rosters.put(roster.title(), Json.roster(roster, reckoning, asking)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("report_day", asking.reportDay());
        all.put("position", asking.asOf().knownAt().orElse(moment.position()));
        all.put("base", asking.everybody() ? Counting.all : Counting.counted);
        all.put("figures", figures);
        all.put("books", books);
        all.put("rosters", rosters);
        Overlaps overlaps = new Overlaps(county.chart(), reckoning, asking);
        all.put(
                "overlaps",
                Map.of(
                        "spell_forms_effective_in_the_year", overlaps.forms(),
                        "named_sets", overlaps.named(),
                        "named_gross", overlaps.gross(),
                        "named_net", overlaps.net(),
                        "difference", overlaps.difference(),
                        "named_not_in_F02", overlaps.namedAndNotAtWork()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
