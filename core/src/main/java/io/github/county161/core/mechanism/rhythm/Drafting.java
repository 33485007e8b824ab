package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.brief.BriefForm;
import io.github.county161.core.ledger.brief.BriefPart;
import io.github.county161.core.ledger.seal.SealedSheet;
import io.github.county161.core.port.Briefs.Point;
import io.github.county161.core.port.Briefs.Rhythm;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a brief from what is known at a position: the same position and day always make the same brief. */
final class Drafting {

    private final Chart chart;
    private final Crypto crypto;
    private final Lexicon words;
    private final List<Figure> figures;
    private final Function<LocalDate, Asking> usual;

    /** @param usual how the county asks on a day: its numbers and its calendar */
    Drafting(Chart chart, Crypto crypto, Lexicon words, List<Figure> figures, Function<LocalDate, Asking> usual) {
        this.chart = chart;
        this.crypto = crypto;
        this.words = words;
        this.figures = List.copyOf(figures);
        this.usual = usual;
    }

    /** A brief's moments and parts; numbers are the pack's by which it was asked. */
    record Draft(Rhythm rhythm, String place, Point at, Point since, Map<String, Long> numbers, List<Frozen> parts) {
        Draft {
            numbers = Map.copyOf(numbers);
            parts = List.copyOf(parts);
        }

        String number() {
            return rhythm.number(at.day(), place);
        }
    }

    Draft draft(Moment moment, Rhythm rhythm, LocalDate day, String place, long position) {
        Point at = new Point(day, position);
        Point since = since(moment, rhythm, place, at);
        Map<String, Long> numbers = usual.apply(day).numbers();
        Ground ground =
                new Ground(chart, moment, words, figures, rhythm, place, asking(at, numbers), asking(since, numbers));
        List<Frozen> parts = switch (rhythm) {
            case WEEK -> new WeekParts(ground).all();
            case MONTH -> new MonthParts(ground).all();
            case QUARTER -> new QuarterParts(ground).all();
        };
        return new Draft(rhythm, place, at, since, numbers, parts);
    }

    /** As the county asks at a moment, by these numbers of the pack. */
    Asking asking(Point point, Map<String, Long> numbers) {
        Asking day = usual.apply(point.day());
        Map<String, Long> all = new HashMap<>(day.numbers());
        all.putAll(numbers);
        return Asking.on(point.day(), all).with(day.workdays()).knownAt(point.position());
    }

    /** The moment of the last one issued before this period; when there is none, the day before it as known now. */
    private Point since(Moment moment, Rhythm rhythm, String place, Point at) {
        LocalDate first = rhythm.upTo(at.day()).from();
        Question before = Question.from(BriefForm.FORM.relation())
                .where(
                        Path.of(BriefForm.KIND).is(rhythm.code()),
                        Path.of(BriefForm.PLACE).is(place));
        return moment
                .rows(before, usual.apply(at.day()).knownAt(at.position()), Scope.ALL, 0, Integer.MAX_VALUE)
                .stream()
                .map(row -> new Point(
                        row.get(BriefForm.DAY).orElseThrow(),
                        row.get(BriefForm.POSITION).orElseThrow()))
                .filter(point -> point.day().isBefore(first))
                .max(Comparator.comparing(Point::day))
                .orElseGet(() -> new Point(first.minusDays(1), at.position()));
    }

    /** One that was issued, as it was kept. */
    Draft kept(Moment moment, Row brief, Map<String, String> texts) {
        List<Frozen> parts = moment
                .current(BriefPart.FORM.relation(), BriefPart.BRIEF.field(), List.of(brief.whole(Relation.RECORD)))
                .stream()
                .sorted(Comparator.comparing(row -> row.get(BriefPart.NO).orElse(0L)))
                .map(row -> {
                    String[] named = row.get(BriefPart.PART).orElseThrow().split(" ", 2);
                    return Frozen.of(
                            named[0],
                            named[1],
                            texts.getOrDefault(named[1], ""),
                            row.get(BriefPart.CONTENT).orElse(""));
                })
                .toList();
        Rhythm rhythm = Rhythm.of(brief.get(BriefForm.KIND).orElseThrow()).orElseThrow();
        return new Draft(
                rhythm,
                brief.get(BriefForm.PLACE).orElseThrow(),
                new Point(
                        brief.get(BriefForm.DAY).orElseThrow(),
                        brief.get(BriefForm.POSITION).orElseThrow()),
                new Point(
                        brief.get(BriefForm.SINCE_DAY).orElseThrow(),
                        brief.get(BriefForm.SINCE_POSITION).orElseThrow()),
                numbers(brief.get(BriefForm.NUMBERS).orElse("")),
                parts);
    }

    private static Map<String, Long> numbers(String text) {
        Map<String, Long> numbers = new HashMap<>();
        Arrays.stream(text.split(";")).filter(each -> !each.isEmpty()).forEach(each -> {
            String[] of = each.split("=");
            numbers.put(of[0], Long.valueOf(of[1]));
        });
        return numbers;
    }

    /** The seal: over all that the brief says, and over the journal up to its position. */
    String seal(Moment moment, Draft draft) {
        List<String> all = new ArrayList<>(List.of(
                draft.number(),
                draft.at.day().toString(),
                Long.toString(draft.at.position()),
                draft.since.day().toString(),
                Long.toString(draft.since.position()),
                SealedSheet.text(draft.numbers),
                moment.slip(draft.at.position()).map(slip -> slip.digest()).orElse("")));
        draft.parts.forEach(part -> all.addAll(List.of(part.code(), part.title(), part.content())));
        return crypto.digest(all.stream());
    }

    /** The brief of this number as it stands in the tables. */
    static Optional<Row> row(Moment moment, String number) {
        return moment.current(BriefForm.FORM.relation(), BriefForm.NUMBER.field(), List.of(number)).stream()
                .findFirst();
    }
}
