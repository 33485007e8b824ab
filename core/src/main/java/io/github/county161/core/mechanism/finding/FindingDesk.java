package io.github.county161.core.mechanism.finding;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Entry;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Ruling;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Findings;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Answers what is asked of the findings. */
public final class FindingDesk implements Findings {

    private static final int HOME_LINES = 10;
    private static final int PAGE = 500;
    private static final String LAST = Character.toString(Character.MAX_VALUE);
    private static final List<String> WAITING = List.of(Finding.OPEN, Finding.RECHECK);

    private final Chart chart;
    private final Store store;
    private final Lexicon words;
    private final List<Check> checks;
    private final Function<LocalDate, Asking> onDay;

    /**
     * @param checks all that there are, whatever a county rules: of one switched off findings may be left
     * @param onDay the asking of a day with the pack's numbers and calendar
     */
    public FindingDesk(Chart chart, Store store, Lexicon words, List<Check> checks, Function<LocalDate, Asking> onDay) {
        this.chart = chart;
        this.store = store;
        this.words = words;
        this.checks = List.copyOf(checks);
        this.onDay = onDay;
    }

    private Asking asking(Desk.View view) {
        return view.asking(onDay);
    }

    /** The findings asked about; none when no state is called so. */
    private Optional<Question> question(Asked asked) {
        Optional<List<String>> states = asked.state()
                .map(told -> words.code(Finding.STATE_LIST.name(), told)
                        .filter(Finding.STATE_LIST.meanings()::contains)
                        .map(List::of))
                .orElse(Optional.of(WAITING));
        return states.map(some -> Question.from(Finding.FORM.relation())
                        .where(Path.of(Finding.STATE).oneOf(some)))
                .map(all -> asked.check()
                        .map(check -> all.where(Path.of(Finding.CHECK).is(check)))
                        .orElse(all));
    }

    @Override
    public Optional<Summary> summary(Asked asked, Desk.View view, Scope scope) {
        return question(asked)
                .map(question -> Veil.read(store, chart, scope, moment -> {
                    List<Row> rows = moment.rows(question, asking(view), scope, 0, Integer.MAX_VALUE);
                    Divisions divisions = new Divisions(moment);
                    Unit here = divisions.unit(view.division()
                            .or(scope::place)
                            .or(divisions::county)
                            .orElse(""));
                    List<Row> severe =
                            rows.stream().filter(FindingDesk::isNewAndSevere).toList();
                    List<Group> home = groups(severe, divisions, place -> place);
                    return new Summary(
                            view.positionAt(moment.position()),
                            groups(rows, divisions, place -> below(here, divisions, place)),
                            home.subList(0, Math.min(HOME_LINES, home.size())),
                            rows.size(),
                            rows.stream().filter(FindingDesk::isBaseline).count());
                }));
    }

    private static boolean isBaseline(Row finding) {
        return finding.get(Finding.BASELINE).orElse(false);
    }

    private static boolean isNewAndSevere(Row finding) {
        return !isBaseline(finding)
                && Finding.state(finding).equals(Finding.OPEN)
                && new Ruling(severity(finding), Ruling.ALWAYS).isSevere();
    }

    private static String severity(Row finding) {
        return finding.get(Finding.SEVERITY).orElse(Ruling.USUAL.severity());
    }

    /** The unit right below a place in which another lies; the place itself where it has none below. */
    private static String below(Unit here, Divisions divisions, String place) {
        if (here.kind() != Unit.Kind.COUNTY || place.isEmpty()) {
            return place;
        }
        Unit unit = divisions.unit(place);
        return unit.kind() == Unit.Kind.VILLAGE ? unit.above() : place;
    }

    /** The gravest first, then where there are most. */
    private List<Group> groups(List<Row> findings, Divisions divisions, UnaryOperator<String> at) {
        Map<List<String>, Long> counts = new HashMap<>();
        for (Row finding : findings) {
            String place = at.apply(finding.text(Relation.PLACE).orElse(""));
            counts.merge(
                    List.of(
                            severity(finding),
                            finding.get(Finding.CHECK).orElse(""),
                            finding.get(Finding.ABOUT).orElse(""),
                            place),
                    1L,
                    Long::sum);
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<List<String>, Long> e) ->
                                -Ruling.SEVERITY.meanings().indexOf(e.getKey().get(0)))
                        .thenComparing(e -> -e.getValue())
                        .thenComparing(e -> String.join(" ", e.getKey())))
                .map(e -> group(e.getKey(), e.getValue(), divisions))
                .toList();
    }

    private Group group(List<String> of, long count, Divisions divisions) {
        String place = of.get(3);
        return new Group(
                of.get(1),
                title(of.get(2)),
                check(of.get(1), of.get(2)).map(Check::says).orElse(of.get(1)),
                words.label(Ruling.SEVERITY.name(), of.get(0)),
                place,
                place.isEmpty() ? "县级" : divisions.title(place),
                count);
    }

    private Optional<Check> check(String id, String form) {
        return checks.stream()
                .filter(check -> check.id().equals(id) && check.form().name().equals(form))
                .findFirst();
    }

    private String title(String form) {
        return chart.form(form).map(f -> f.title()).orElse(form);
    }

    @Override
    public Optional<Page> page(Asked asked, Desk.View view, Scope scope, long after, int limit) {
        return question(asked)
                .map(question -> Veil.read(store, chart, scope, moment -> {
                    Asking asking = asking(view);
                    List<Row> rows = moment.rows(question, asking, scope, after, limit + 1);
                    List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
                    Optional<Long> next = rows.size() > limit
                            ? Optional.of(shown.get(shown.size() - 1).whole(Relation.RECORD))
                            : Optional.empty();
                    return new Page(view.positionAt(moment.position()), texts(moment, asking, shown), next);
                }));
    }

    /** Findings as texts: what is doubted of whom, how it is mended, how it stands and by whom. */
    private List<Map<String, String>> texts(Moment moment, Asking asking, List<Row> findings) {
        Map<Long, String> objects = objects(moment, asking, findings);
        Divisions divisions = new Divisions(moment);
        Map<Long, String> actors = actors(moment, findings);
        List<Map<String, String>> texts = new ArrayList<>();
        for (Row finding : findings) {
            Map<String, String> text = new LinkedHashMap<>();
            text.put("record", Long.toString(finding.whole(Relation.RECORD)));
            for (Column<?> column : Finding.FORM.columns()) {
                Optional.ofNullable(finding.cell(column.field()))
                        .ifPresent(cell -> text.put(column.name(), column.kind().show(cell, words)));
            }
            Optional<Check> check = check(text.getOrDefault("check", ""), text.getOrDefault("about", ""));
            text.computeIfPresent("place", (name, place) -> divisions.title(place));
            text.put("form", title(text.getOrDefault("about", "")));
            text.put("object", objects.getOrDefault(finding.get(Finding.SUBJECT).orElse(0L), "（已撤回）"));
            check.ifPresent(c -> {
                text.put("doubt", c.says());
                text.put("mend", c.howToMend());
                text.put("basis", c.advice().basis());
                text.put("whom", c.advice().whom().name().toLowerCase(Locale.ROOT));
            });
            if (Finding.state(finding).equals(Finding.EXEMPT)) {
                text.put(
                        Finding.EXEMPT_UNTIL.name(),
                        Finding.exemptUntil(finding, check).toString());
            }
            text.put("by", actors.getOrDefault(finding.whole(Relation.RECORD), ""));
            texts.add(text);
        }
        return texts;
    }

    private Map<Long, String> objects(Moment moment, Asking asking, List<Row> findings) {
        Map<String, List<Long>> byForm = new TreeMap<>();
        findings.forEach(
                finding -> byForm.computeIfAbsent(finding.get(Finding.ABOUT).orElse(""), f -> new ArrayList<>())
                        .add(finding.get(Finding.SUBJECT).orElse(0L)));
        Showing showing = new Showing(chart, moment, asking, words);
        Map<Long, String> objects = new HashMap<>();
        byForm.forEach((form, records) -> {
            if (chart.form(form).isPresent()) {
                objects.putAll(showing.titles(form, records));
            }
        });
        return objects;
    }

    /** Who did the last step of each. */
    private static Map<Long, String> actors(Moment moment, Collection<Row> findings) {
        Map<Long, Entry> last = new HashMap<>();
        moment
                .entriesOf(
                        findings.stream().map(row -> row.whole(Relation.RECORD)).toList())
                .stream()
                .filter(entry -> entry.opens()
                        || Finding.FORM
                                .flow()
                                .filter(flow -> flow.knows(entry.act()))
                                .isPresent())
                .forEach(entry -> last.put(entry.record(), entry));
        Map<Long, String> bySlip = last.values().stream()
                .map(Entry::slip)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        no -> moment.slip(no).map(Slip::actor).orElse("")));
        Map<Long, String> actors = new HashMap<>();
        last.forEach((record, entry) -> actors.put(record, bySlip.getOrDefault(entry.slip(), "")));
        return actors;
    }

    @Override
    public Optional<Sheet> sheet(Asked asked, Desk.View view, Scope scope) {
        Asking asking = asking(view);
        return question(asked)
                .map(question -> Veil.read(store, chart, scope, moment -> {
                    Divisions divisions = new Divisions(moment);
                    Optional<String> place = view.division().or(scope::place).or(divisions::county);
                    List<Row> findings = new ArrayList<>(moment.rows(question, asking, scope, 0, Integer.MAX_VALUE));
                    findings.sort(byVillage(divisions));
                    return new AnswerSheet(words).of(divisions.title(place.orElse("")), view.reportDay(), each -> {
                        for (int from = 0; from < findings.size(); from += PAGE) {
                            List<Row> some = findings.subList(from, Math.min(findings.size(), from + PAGE));
                            Veil.read(store, chart, scope, then -> texts(then, asking, some))
                                    .forEach(each);
                        }
                    });
                }));
    }

    /** A village after the other, for each answers its own; within it like doubts together. */
    private static Comparator<Row> byVillage(Divisions divisions) {
        List<Function<Row, String>> by = List.of(
                finding -> divisions.orderingTown(place(finding)),
                FindingDesk::place,
                finding -> finding.get(Finding.ABOUT).orElse(""),
                finding -> finding.get(Finding.CHECK).orElse(""));
        Comparator<Row> order = (a, b) -> 0;
        for (Function<Row, String> key : by) {
            order = order.thenComparing(key, Texts::byCodePoint);
        }
        return order.thenComparing(finding -> finding.whole(Relation.RECORD));
    }

    private static String place(Row finding) {
        return finding.text(Relation.PLACE).orElse(LAST);
    }
}
