package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figures;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.brief.BriefForm;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Unsealed;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.mechanism.rhythm.Drafting.Draft;
import io.github.county161.core.port.Briefs;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers what is asked of briefs. */
public final class BriefDesk implements Briefs {

    private static final String SPANS = "周月季";

    private final Chart chart;
    private final Store store;
    private final Crypto crypto;
    private final Lexicon words;
    private final List<Figure> figures;
    private final Function<LocalDate, Asking> usual;
    private final Drafting drafting;

    /** @param usual how the county asks on a day: its numbers and its calendar */
    public BriefDesk(
            Chart chart,
            Store store,
            Crypto crypto,
            Lexicon words,
            List<Figure> figures,
            Function<LocalDate, Asking> usual) {
        this.chart = chart;
        this.store = store;
        this.crypto = crypto;
        this.words = words;
        this.figures = List.copyOf(figures);
        this.usual = usual;
        this.drafting = new Drafting(chart, crypto, words, figures, usual);
    }

    @Override
    public Optional<Brief> draft(Rhythm rhythm, Desk.View view, Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Divisions divisions = new Divisions(moment);
            long position = view.knownAt().orElseGet(moment::position);
            return view.division()
                    .or(scope::place)
                    .or(divisions::county)
                    .filter(place -> !scope.none() && sees(scope, place, divisions) && position <= moment.position())
                    .map(place -> drafting.draft(moment, rhythm, view.reportDay(), place, position))
                    .map(draft -> brief(moment, draft, Optional.empty(), List.of()));
        });
    }

    private static boolean sees(Scope scope, String place, Divisions divisions) {
        return scope.place().isEmpty() || divisions.liesIn(place, scope.place().get());
    }

    private List<Row> rows(Moment moment, Scope scope) {
        return moment.rows(
                Question.from(BriefForm.FORM.relation()), usual.apply(LocalDate.EPOCH), scope, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<Head> all(Scope scope) {
        return Veil.read(store, chart, scope, moment -> {
            Divisions divisions = new Divisions(moment);
            return rows(moment, scope).stream()
                    .sorted(Comparator.comparing((Row row) -> row.whole(Relation.RECORD))
                            .reversed())
                    .map(row -> {
                        Rhythm rhythm =
                                Rhythm.of(row.get(BriefForm.KIND).orElseThrow()).orElseThrow();
                        Point at = new Point(
                                row.get(BriefForm.DAY).orElseThrow(),
                                row.get(BriefForm.POSITION).orElseThrow());
                        String place = divisions.title(row.get(BriefForm.PLACE).orElseThrow());
                        return new Head(
                                row.get(BriefForm.NUMBER).orElseThrow(), title(rhythm, at.day()), place, at, head(row));
                    })
                    .toList();
        });
    }

    private static Issued head(Row row) {
        return new Issued(
                row.whole(Relation.RECORD),
                row.get(BriefForm.BY).orElse(""),
                row.get(BriefForm.ISSUED).orElseThrow(),
                row.get(BriefForm.SEAL).orElseThrow());
    }

    /** 2019年第47周 and 周分析调度 make 2019年第47周分析调度材料. */
    private String title(Rhythm rhythm, LocalDate day) {
        String meeting = words.label(BriefForm.MEETINGS.name(), rhythm.code());
        boolean twice = !meeting.isEmpty() && SPANS.indexOf(meeting.charAt(0)) >= 0;
        return rhythm.title(day) + (twice ? meeting.substring(1) : meeting) + "材料";
    }

    @Override
    public Optional<Brief> issued(String number, Scope scope) {
        return Veil.read(
                store,
                chart,
                scope,
                moment -> rows(moment, scope).stream()
                        .filter(row -> row.get(BriefForm.NUMBER).equals(Optional.of(number)))
                        .findFirst()
                        .map(row -> issued(moment, row)));
    }

    private Brief issued(Moment moment, Row row) {
        Map<String, String> told = new Unsealed(chart, crypto, moment).now(BriefForm.FORM, row.whole(Relation.RECORD));
        String text = told.getOrDefault(BriefForm.TEXT.name(), "");
        Draft draft =
                drafting.kept(moment, row, Wording.read(Texts.discreet(text)).orElse(Map.of()));
        List<String> later = new Later(chart, moment, draft, drafting, rendering(moment, draft), this::figure)
                .sentences(row.since());
        return brief(moment, draft, Optional.of(head(row)), later);
    }

    private Rendering rendering(Moment moment, Draft draft) {
        return new Rendering(
                draft,
                chart,
                moment,
                words,
                List.of(drafting.asking(draft.at(), draft.numbers()), drafting.asking(draft.since(), draft.numbers())),
                this::figure);
    }

    private Figure figure(String name) {
        return Figures.named(figures, name)
                .or(() -> Figures.named(BriefFigures.ALL, name))
                .orElseThrow(() -> new IllegalStateException("no figure is called " + name));
    }

    private Brief brief(Moment moment, Draft draft, Optional<Issued> issued, List<String> later) {
        return new Brief(
                draft.number(),
                draft.rhythm(),
                draft.rhythm().period(draft.at().day()),
                title(draft.rhythm(), draft.at().day()),
                draft.place(),
                new Divisions(moment).title(draft.place()),
                draft.at(),
                draft.since(),
                rendering(moment, draft).parts(),
                issued,
                later);
    }

    @Override
    public List<Sheet> sheets(Brief brief) {
        return BriefSheets.of(brief);
    }
}
