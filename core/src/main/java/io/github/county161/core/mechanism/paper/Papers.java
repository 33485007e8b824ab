package io.github.county161.core.mechanism.paper;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.ledger.Told;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.mechanism.Unsealed;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.mechanism.supervision.Handover;
import io.github.county161.core.mechanism.supervision.Problem;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is printed and signed in supervision: the handover order (问题交办单) and a problem's strike-off sheet (销号表). */
public final class Papers {

    private static final String STRIKE_OFF = "问题整改销号表";
    private static final String NO_KEY = "（没有密钥，此处打不开）";
    private static final int NARROW = 6;
    private static final int MIDDLE = 12;
    private static final int WIDE = 22;
    private static final int WIDEST = 44;

    /** What an order tells of each problem. */
    private static final List<Column<?>> ON_AN_ORDER = List.of(
            Problem.NUMBER,
            Problem.PLACE,
            Problem.DESCRIPTION,
            Problem.KIND,
            Problem.SEVERITY,
            Problem.AIM,
            Problem.UNIT,
            Problem.RESPONSIBLE,
            Problem.DUE);

    private final Moment moment;
    private final Showing showing;
    private final Unsealed unsealed;
    private final Lexicon words;
    private final Divisions divisions;

    public Papers(Moment moment, Showing showing, Unsealed unsealed, Lexicon words) {
        this.moment = moment;
        this.showing = showing;
        this.unsealed = unsealed;
        this.words = words;
        this.divisions = new Divisions(moment);
    }

    /** Empty of a form of which nothing is printed. */
    public Optional<Sheet> of(Form form, long record) {
        return form.equals(Handover.FORM)
                ? Optional.of(order(record))
                : form.equals(Problem.FORM) ? Optional.of(strikeOff(record)) : Optional.empty();
    }

    private String county() {
        return divisions.county().map(divisions::title).orElse("");
    }

    private String proof() {
        return "校验码 " + Verification.proof(moment).text();
    }

    /** Texts by column as they are shown, free text among them, places by town and village. */
    private Map<String, String> texts(Form form, long record) {
        Map<String, String> texts = new HashMap<>();
        showing.records(form.name(), List.of(record)).forEach(texts::putAll);
        Map<String, String> told = unsealed.now(form, record);
        for (Column<?> column : form.columns()) {
            if (column.fields().isEmpty()) {
                texts.put(
                        column.name(), told.isEmpty() ? NO_KEY : Texts.discreet(told.getOrDefault(column.name(), "")));
            } else if (column.isPlace()) {
                texts.computeIfPresent(
                        column.name(), (name, shown) -> divisions.title(texts.getOrDefault("at_place", shown)));
            }
        }
        return texts;
    }

    private Sheet order(long record) {
        Map<String, String> order = texts(Handover.FORM, record);
        List<Map<String, String>> problems = new ArrayList<>();
        moment
                .current(
                        Problem.FORM.relation(),
                        Problem.NUMBER.field(),
                        Flow.Carrier.names(text(order, Handover.PROBLEMS)))
                .stream()
                .sorted(Comparator.comparing(row -> row.get(Problem.NUMBER).orElse("")))
                .forEach(row -> problems.add(texts(Problem.FORM, row.whole(Relation.RECORD))));
        List<Head> heads = new ArrayList<>(List.of(new Head("序号", NARROW, false)));
        ON_AN_ORDER.forEach(column ->
                heads.add(new Head(heading(column), column.fields().isEmpty() ? WIDE + MIDDLE : width(column), false)));
        return new Sheet(
                        Handover.FORM.title(),
                        county() + Handover.FORM.title(),
                        List.of(),
                        heads,
                        row -> {
                            int no = 1;
                            for (Map<String, String> problem : problems) {
                                List<String> cells = new ArrayList<>(List.of(Integer.toString(no++)));
                                ON_AN_ORDER.forEach(column -> cells.add(text(problem, column)));
                                row.accept(cells);
                            }
                        },
                        List.of(),
                        List.of("整改要求：" + text(order, Handover.DEMAND)),
                        proof())
                .signed(under(order), List.of("签发人：" + text(order, Handover.ISSUER), "签收单位（盖章）：", "签收人：", "签收日期："));
    }

    private static int width(Column<?> column) {
        return column.isPlace() || column == Problem.AIM ? WIDE : MIDDLE;
    }

    private static String heading(Column<?> column) {
        return column.isPlace() ? "镇村" : column.heading();
    }

    private static String text(Map<String, String> texts, Column<?> column) {
        return texts.getOrDefault(column.name(), "");
    }

    private static String under(Map<String, String> order) {
        return text(order, Handover.NUMBER) + "　交办单位：" + text(order, Handover.FROM_UNIT) + "　承办单位："
                + text(order, Handover.TO_UNIT) + "　交办日期：" + text(order, Handover.DAY) + "　整改时限："
                + text(order, Handover.DUE);
    }

    private Sheet strikeOff(long record) {
        Map<String, String> problem = texts(Problem.FORM, record);
        List<List<String>> rows = new ArrayList<>();
        List<Column<?>> columns = Problem.FORM.columns();
        for (int i = 0; i < columns.size(); i += 2) {
            List<String> pair = new ArrayList<>();
            columns.subList(i, Math.min(i + 2, columns.size()))
                    .forEach(column -> pair.addAll(List.of(heading(column), text(problem, column))));
            rows.add(pair);
        }
        rows.add(List.of("日期", "经过", "办理", "说明"));
        steps(record).forEach(rows::add);
        List<Head> heads = Stream.of("项目", "内容", "项目", "内容")
                .map(text -> new Head(text, text.equals("内容") ? WIDEST : MIDDLE + 2, false))
                .toList();
        return new Sheet("销号表", county() + STRIKE_OFF, List.of(), heads, rows::forEach, List.of(), List.of(), proof())
                .signed(text(problem, Problem.NUMBER), List.of("责任人：", "责任单位（盖章）：", "复核人：", "日期："));
    }

    /** The way it went: the day, what was done, under which account, and what was told with it. */
    private Stream<List<String>> steps(long record) {
        Map<Long, Told> entries = new HashMap<>();
        unsealed.entries(record).forEach(told -> entries.put(told.entry().no(), told));
        return moment.current(Step.RELATION, Relation.RECORD, List.of(record)).stream()
                .sorted(Comparator.comparing(step -> step.whole(Step.ENTRY)))
                .map(step -> {
                    Optional<Told> told = Optional.ofNullable(entries.get(step.whole(Step.ENTRY)));
                    return List.of(
                            step.text(Step.HAPPENED_ON).orElse(""),
                            told.filter(t -> t.entry().opens()).isPresent()
                                    ? "登记"
                                    : words.label(
                                            Problem.ACT_LIST.name(),
                                            step.text(Step.ACT).orElse("")),
                            told.flatMap(t -> moment.slip(t.entry().slip()))
                                    .map(Slip::actor)
                                    .orElse(""),
                            told.map(Papers::said).orElse(""));
                });
    }

    private static String said(Told told) {
        return Stream.of(Problem.PROGRESS, Problem.EVIDENCE, Problem.CONCLUSION)
                .flatMap(column -> Stream.ofNullable(told.texts().get(column.name())))
                .collect(Collectors.joining("；"));
    }
}
