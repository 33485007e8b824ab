package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * 表册 and prefilled templates: the records of a form on the sheet that the form comes in on, a row each, by place and
 * household, with what is worked out of the person, and with what it takes to know each row again when it comes back.
 * Names stand in full, id numbers, phones and cards masked.
 */
public final class Rosters {

    /** What is shown of the person beside the form's columns; never read. */
    static final List<String> WORKED = List.of("性别", "出生年份", "年龄", "是否劳动力");

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
    private final Set<Long> labourers = new HashSet<>();

    public Rosters(Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.chart = chart;
        this.moment = moment;
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
     * @param proof of the journal, printed below
     */
    public List<Sheet> sheets(Book roster, Asking over, String title, String proof) {
        Figure counted = roster.counted();
        List<String> notes = List.of("口径：" + counted.definition() + "；劳动力为16至59岁（按出生年份）、普通或技能劳动力、非在校生。");
        Counterfoil counterfoil = counterfoil(roster.forms());
        List<Sheet> sheets = new ArrayList<>(List.of(counterfoil.sheet()));
        for (Form form : roster.forms()) {
            Question all = counted.own().question();
            Question lines = all.relation() == Spell.RELATION ? all.where(Spell.on(form)) : all;
            Sheet.Rows rows = row -> each(form, lines, over, counterfoil, isFirst(form, roster), true, row);
            sheets.add(new Sheet(
                    form.title(), title, List.of(), heads(form, true), rows, List.of(), notes, "校验码 " + proof));
        }
        return sheets;
    }

    private static boolean isFirst(Form form, Book roster) {
        return roster.forms().get(0) == form;
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
            WORKED.forEach(heading -> heads.add(new Sheet.Head(heading, NARROW, false)));
        }
        heads.add(
                new Sheet.Head(Counterfoil.KEY_HEADING, Counterfoil.KEY_WIDTH, false, List.of(), Counterfoil.KEY_NOTE));
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
        Cells cells = new Cells(chart, moment, asking, words);
        List<Row> all = new ArrayList<>(moment.rows(lines, over, scope, 0, Integer.MAX_VALUE));
        Field record = lines.relation() == Stay.RELATION ? Relation.PERSON : Relation.RECORD;
        all.sort(order(record));
        for (int i = 0; i < all.size(); i += CHUNK) {
            List<Row> chunk = all.subList(i, Math.min(all.size(), i + CHUNK));
            chunk(form, chunk, record, cells, counterfoil, roster, row);
        }
    }

    private static Comparator<Row> order(Field record) {
        Comparator<Row> byPlace = (a, b) -> Texts.byCodePoint(
                a.text(Relation.PLACE).orElse(""), b.text(Relation.PLACE).orElse(""));
        return byPlace.thenComparing(row -> row.number(Relation.HOUSEHOLD).orElse(0L))
                .thenComparing(row -> row.whole(record));
    }

    private void chunk(
            Form form,
            List<Row> lines,
            Field record,
            Cells cells,
            Counterfoil counterfoil,
            boolean roster,
            Consumer<List<String>> each) {
        List<Long> records = lines.stream().map(line -> line.whole(record)).toList();
        Map<Long, Map<String, String>> told = cells.of(form, records);
        Map<Long, Row> persons = roster ? persons(form, cells, records) : Map.of();
        for (Row line : lines) {
            long number = line.whole(record);
            Map<String, String> texts = told.get(number);
            if (texts == null) {
                throw new IllegalStateException("a line without its record: " + line);
            }
            Map<String, String> whole = new HashMap<>(texts);
            List<String> row = new ArrayList<>();
            if (roster && !form.whereabouts().isEmpty()) {
                List<String> names = line.text(Relation.PLACE).map(cells::place).orElse(List.of("", ""));
                for (int i = 0; i < names.size(); i++) {
                    whole.put(form.whereabouts().get(i).name(), names.get(i));
                }
                row.addAll(names);
            }
            row.addAll(texts.values());
            if (roster) {
                row.addAll(worked(Optional.ofNullable(persons.get(number))));
            }
            row.add(counterfoil.note(number, whole));
            each.accept(row);
        }
    }

    /** Whom these records are about, by the record. */
    private Map<Long, Row> persons(Form form, Cells cells, List<Long> records) {
        if (labourers.isEmpty()) {
            moment.keys(Definitions.LABOURERS, asking.everywhere(), Scope.ALL)
                    .forEach(key -> labourers.add((Long) key.get(0)));
        }
        if (form == Member.FORM) {
            return cells.rows(form, Relation.RECORD, records);
        }
        Optional<Field> who = form.person().map(Column::field);
        Map<Long, Long> personOf = new HashMap<>();
        who.ifPresent(field -> cells.rows(form, Relation.RECORD, records)
                .forEach((record, row) -> row.number(field).ifPresent(person -> personOf.put(record, person))));
        Map<Long, Row> members = cells.rows(Member.FORM, Relation.RECORD, new HashSet<>(personOf.values()));
        Map<Long, Row> persons = new HashMap<>();
        personOf.forEach((record, person) ->
                Optional.ofNullable(members.get(person)).ifPresent(row -> persons.put(record, row)));
        return persons;
    }

    private List<String> worked(Optional<Row> person) {
        Optional<Long> born = person.flatMap(row -> row.number(Member.ID.field("born")));
        return List.of(
                person.flatMap(row -> row.text(Member.ID.field("sex")))
                        .map(code -> code.equals("1") ? "男" : "女")
                        .orElse(""),
                born.map(Object::toString).orElse(""),
                born.map(b -> Long.toString(asking.asOf().reportDay().getYear() - b))
                        .orElse(""),
                person.map(row -> labourers.contains(row.whole(Relation.RECORD)) ? "是" : "否")
                        .orElse(""));
    }
}
