package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figures;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Briefs;
import io.github.county161.core.port.Closings;
import io.github.county161.core.port.Contents;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Findings;
import io.github.county161.core.port.Flows;
import io.github.county161.core.port.Plans;
import io.github.county161.core.port.Policies;
import io.github.county161.core.port.Records;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Villages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers what is asked of the ledger. */
public final class FrontDesk implements Desk {

    private final Chart chart;
    private final Store store;
    private final Crypto crypto;
    private final Lexicon words;
    private final Function<LocalDate, Asking> usual;
    private final Contents contents;
    private final List<Figure> figures;
    private final List<Figure> beside;
    private final Plans plans;
    private final Closings closings;
    private final Villages villages;
    private final Flows flows;
    private final Findings findings;
    private final Briefs briefs;
    private final Policies policies;
    private final Records records;
    private final List<Book> books;

    /**
     * @param usual how the county asks on a day: its numbers and its calendar
     * @param beside figures that are asked by name and are no part of the catalogue
     */
    public FrontDesk(
            Chart chart,
            Store store,
            Crypto crypto,
            Lexicon words,
            Function<LocalDate, Asking> usual,
            Contents contents,
            List<Figure> figures,
            List<Figure> beside,
            Plans plans,
            Closings closings,
            Villages villages,
            Flows flows,
            Findings findings,
            Briefs briefs,
            Policies policies,
            Records records,
            List<Book> books) {
        this.chart = chart;
        this.store = store;
        this.crypto = crypto;
        this.words = words;
        this.usual = usual;
        this.contents = contents;
        this.figures = List.copyOf(figures);
        this.beside = List.copyOf(beside);
        this.plans = plans;
        this.closings = closings;
        this.villages = villages;
        this.flows = flows;
        this.findings = findings;
        this.briefs = briefs;
        this.policies = policies;
        this.records = records;
        this.books = List.copyOf(books);
    }

    @Override
    public Contents contents() {
        return contents.said(words::says);
    }

    @Override
    public List<Form> forms() {
        return chart.forms();
    }

    @Override
    public Optional<Form> form(String name) {
        return chart.form(name);
    }

    @Override
    public Map<String, String> list(String name) {
        return words.list(name);
    }

    @Override
    public String says(String template, LocalDate day) {
        return words.says(template, day.toString());
    }

    private Asking asking(View view) {
        return view.asking(usual);
    }

    @Override
    public Page records(Form form, Picked picked, View view, Scope scope, long after, int limit) {
        Picking picking = new Picking(form, picked, words, scope);
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = asking(view);
            List<Long> numbersHere = picking.numbers(moment, asking, after, limit + 1);
            List<Long> shown = numbersHere.subList(0, Math.min(limit, numbersHere.size()));
            Optional<Long> next =
                    numbersHere.size() > limit ? Optional.of(shown.get(shown.size() - 1)) : Optional.empty();
            long position = view.positionAt(moment.position());
            Map<String, Map<String, String>> byNumber = new HashMap<>();
            new Showing(chart, moment, asking, words)
                    .records(form.name(), shown)
                    .forEach(texts -> byNumber.put(texts.getOrDefault("record", ""), texts));
            List<Map<String, String>> records = shown.stream()
                    .flatMap(number -> Optional.ofNullable(byNumber.get(number.toString())).stream())
                    .toList();
            return new Page(position, records, next);
        });
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }

    @Override
    public Optional<Figure> figure(String id) {
        return Figures.named(figures, id).or(() -> Figures.named(beside, id));
    }

    @Override
    public Answers answers(List<Figure> asked, Group group, View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Reckoning reckoning = new Reckoning(moment, scope);
            Asking asking = asking(view);
            Lexicon spoken = words.on(asking.reportDay());
            List<Figure> said =
                    asked.stream().map(figure -> figure.said(spoken::says)).toList();
            List<Answer> answers = reckoning.answers(said, asking, group);
            PartLabels labels = new PartLabels(books, spoken);
            return new Answers(
                    view.positionAt(moment.position()),
                    answers,
                    answers.stream()
                            .collect(Collectors.toMap(
                                    answer -> answer.figure().id(),
                                    answer -> labels.of(answer, group.equals(Group.WHOLE)))),
                    new BeforeStart(moment, scope).left(asked, asking));
        });
    }

    @Override
    public Rows rows(Figure figure, View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = asking(view);
            Optional<String> form = Reckoning.rowsAre(figure);
            List<List<Object>> keys = new Reckoning(moment, scope).behind(figure, asking);
            return new Rows(form.orElse(""), new Showing(chart, moment, asking, words).behind(form, keys));
        });
    }

    @Override
    public Plans plans() {
        return plans;
    }

    @Override
    public Villages villages() {
        return villages;
    }

    @Override
    public Closings closings() {
        return closings;
    }

    @Override
    public List<Book> books() {
        return books;
    }

    @Override
    public Optional<Book> book(String name) {
        return books.stream()
                .filter(book -> book.name().equals(name)
                        || words.spellings(book.title()).contains(name))
                .findFirst();
    }

    @Override
    public void draw(Book book, View view, Scope scope, Consumer<List<Sheet>> drawer) {
        Veil.read(store, chart, scope, moment -> {
            drawer.accept(keeping(moment, view, scope).sheets(book));
            return book;
        });
    }

    @Override
    public boolean file(Subject subject, String which, View view, Scope scope, Consumer<Sheet> drawer) {
        return Veil.read(store, chart, scope, moment -> {
            Optional<Sheet> sheet = keeping(moment, view, scope).file(subject, which);
            sheet.ifPresent(drawer);
            return sheet.isPresent();
        });
    }

    private Bookkeeping keeping(Store.Moment moment, View view, Scope scope) {
        Bookkeeping keeping = new Bookkeeping(chart, moment, crypto, words, figures, asking(view), scope);
        return view.over().map(keeping::over).orElse(keeping);
    }

    @Override
    public Flows flows() {
        return flows;
    }

    @Override
    public Sheet funnel(View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Asking asking = asking(view);
            Divisions divisions = new Divisions(moment);
            Reckoning reckoning = new Reckoning(moment, scope);
            String place = view.division()
                    .or(scope::place)
                    .or(divisions::county)
                    .map(divisions::title)
                    .orElse("");
            return Funnel.sheet(
                    reckoning.answers(Funnel.FIGURES, asking, Group.WHOLE),
                    place,
                    view.reportDay(),
                    "校验码 "
                            + Verification.proof(moment, view.positionAt(moment.position()))
                                    .text());
        });
    }

    @Override
    public Briefs briefs() {
        return briefs;
    }

    @Override
    public Policies policies() {
        return policies;
    }

    @Override
    public Findings findings() {
        return findings;
    }

    @Override
    public Records records() {
        return records;
    }

    @Override
    public long position() {
        return store.read(Store.Moment::position);
    }

    @Override
    public boolean canEnter() {
        return crypto.hasKey();
    }
}
