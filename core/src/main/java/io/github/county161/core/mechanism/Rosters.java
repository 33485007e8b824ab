package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * 表册 and prefilled templates: the records of a form on the sheet that the form comes in on, a row each, by place and
 * household, with what is worked out of the person, and with what it takes to know each row again when it comes back.
 * Names stand in full, id numbers, phones and cards masked.
 */
public final class Rosters {

    private static final int CHUNK = 500;
    private static final int NARROW = 6;
    private static final int MIDDLE = 9;
    private static final int WIDE = 13;

    private final Chart chart;
    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final String day;
    private final Cells cells;

    public Rosters(Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this(chart, moment, asking, scope, words, new Cells(chart, moment, asking, words.on(asking.reportDay())));
    }

    /** @param cells of the same moment and asking, wherever the records lie */
    Rosters(Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words, Cells cells) {
        this.chart = chart;
        this.moment = moment;
        this.cells = cells;
        this.asking = asking;
        this.scope = scope;
        this.words = words.on(asking.reportDay());
        this.day = asking.reportDay();
    }

    /**
     * The sheets of a roster, one for each of its forms, and the hidden one by which they are known again. They are
     * drawn into one workbook, in this moment.
     *
     * @param over the period whose lines there are
     * @param under what stands under the title of the sheet on which a part of the roster is
     * @param proof of the journal, printed below
     */
    public List<Sheet> sheets(Book roster, Asking over, String title, Function<Book, String> under, String proof) {
        Figure counted = roster.counted();
        List<String> notes = List.of("口径：" + counted.definition() + "；劳动力为16至59岁（按出生年份）、普通或技能劳动力、非在校生。");
        List<Form> forms =
                roster.forms().stream().map(form -> chart.need(form.name())).toList();
        Counterfoil counterfoil = counterfoil(forms);
        List<Sheet> sheets = new ArrayList<>(List.of(counterfoil.sheet()));
        for (Form form : forms) {
            Book part = roster.on(form);
            Sheet.Rows rows = row -> each(form, part.lines(), over, counterfoil, form.equals(forms.get(0)), true, row);
            String which = forms.size() > 1 ? title + "（" + form.title() + "）" : title;
            sheets.add(new Sheet(form.title(), which, List.of(), heads(form, true), rows, List.of(), notes, proof)
                    .signed(under.apply(part), Bookkeeping.SIGNATURES));
        }
        return sheets;
    }

    /** A form's template with the records that there are, and the hidden sheet by which they are known again. */
    public List<Sheet> prefilled(Form form) {
        Counterfoil counterfoil = counterfoil(List.of(form));
        Sheet.Rows rows = row -> each(form, Question.from(form.relation()), asking, counterfoil, true, false, row);
        return List.of(
                counterfoil.sheet(),
                new Sheet(form.title(), "", List.of(), heads(form, false), rows, List.of(), List.of(), ""));
    }

    private Counterfoil counterfoil(List<Form> forms) {
        long position = asking.asOf().knownAt().orElseGet(moment::position);
        return Counterfoil.leaving(forms, asking.division().or(scope::place), day, position, moment);
    }

    private List<Sheet.Head> heads(Form form, boolean roster) {
        List<Sheet.Head> heads = new ArrayList<>();
        if (roster && !form.whereabouts().isEmpty()) {
            heads.add(new Sheet.Head(form.whereabouts().get(0).heading(), MIDDLE, false));
            heads.add(new Sheet.Head(form.whereabouts().get(1).heading(), WIDE, false));
        }
        heads.addAll(new Template(form, words, day).heads());
        if (roster) {
            Beside.HEADINGS.forEach(heading -> heads.add(new Sheet.Head(heading, NARROW, false)
                    .holding(Beside.NUMBERS.contains(heading) ? Sheet.Holding.NUMBER : Sheet.Holding.TEXT)));
        }
        heads.add(new Sheet.Head(
                Counterfoil.KEY_HEADING,
                Counterfoil.KEY_WIDTH,
                false,
                List.of(),
                Counterfoil.KEY_NOTE,
                Sheet.Holding.TEXT));
        return heads;
    }

    private void each(
            Form form,
            Question lines,
            Asking over,
            Counterfoil counterfoil,
            boolean first,
            boolean roster,
            Consumer<List<String>> row) {
        if (first) {
            counterfoil.restart();
        }
        Beside beside = new Beside(moment, asking, cells);
        List<Row> all = new ArrayList<>(moment.rows(lines, over, scope, 0, Integer.MAX_VALUE));
        Field record = lines.relation().equals(Stay.RELATION) ? Relation.PERSON : Relation.RECORD;
        all.sort(order(record));
        List<String> names = names(form, roster);
        int[] inOrder = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
        List<String> ordered = pick(names, inOrder);
        for (int i = 0; i < all.size(); i += CHUNK) {
            List<Row> chunk = all.subList(i, Math.min(all.size(), i + CHUNK));
            Map<Long, Row> rows = cells.rows(
                    form,
                    Relation.RECORD,
                    chunk.stream().map(line -> line.whole(record)).toList());
            Map<Long, List<String>> told = cells.texts(form, rows);
            Map<Long, List<String>> shown = roster ? beside.of(form, rows) : Map.of();
            for (Row line : chunk) {
                long number = line.whole(record);
                List<String> texts = new ArrayList<>(names.size() + 1);
                if (roster && !form.whereabouts().isEmpty()) {
                    texts.addAll(line.text(Relation.PLACE).map(cells::place).orElse(List.of("", "")));
                }
                texts.addAll(Optional.ofNullable(told.get(number))
                        .orElseThrow(() -> new IllegalStateException("a line without its record: " + line)));
                texts.addAll(shown.getOrDefault(number, List.of()));
                texts.add(counterfoil.note(number, ordered, pick(texts, inOrder)));
                row.accept(texts);
            }
        }
    }

    /** What each cell of a row is known by when it comes back; what is shown beside, by its heading. */
    private static List<String> names(Form form, boolean roster) {
        List<String> names = new ArrayList<>();
        if (roster) {
            form.whereabouts().forEach(cell -> names.add(cell.name()));
        }
        names.addAll(Cells.names(form));
        if (roster) {
            names.addAll(Beside.HEADINGS);
        }
        return names;
    }

    private static List<String> pick(List<String> some, int[] which) {
        List<String> picked = new ArrayList<>(which.length);
        for (int i : which) {
            picked.add(some.get(i));
        }
        return picked;
    }

    private static Comparator<Row> order(Field record) {
        Comparator<Row> byPlace = (a, b) -> Texts.byCodePoint(
                a.text(Relation.PLACE).orElse(""), b.text(Relation.PLACE).orElse(""));
        return byPlace.thenComparing(row -> row.number(Relation.HOUSEHOLD).orElse(0L))
                .thenComparing(row -> row.whole(record));
    }
}
