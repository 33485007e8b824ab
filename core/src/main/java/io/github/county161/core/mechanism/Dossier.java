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
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.books.PersonBook;
import io.github.county161.core.mechanism.books.VillageBooks;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk.Subject;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 一人一档, 一户一档, 一村一档: everything about one on one page. Of a person and household first what holds on the report
 * day, as 总台账 tells it, then a time line of all that was entered, whatever form it stands on.
 */
final class Dossier {

    private static final List<Head> TIMELINE = List.of(
            new Head("日期", 12, false), new Head("事项", 24, false), new Head("内容", 84, false), new Head("记账", 24, false));

    private static final List<Head> VILLAGE = List.of(
            new Head("部分", 14, false), new Head("名称", 26, false), new Head("内容", 90, false), new Head("数", 14, false));

    private final Chart chart;
    private final Moment moment;
    private final List<Figure> figures;
    private final Asking asking;
    private final Scope scope;
    private final Drawing drawing;
    private final Timeline timeline;

    Dossier(
            Chart chart,
            Moment moment,
            Crypto crypto,
            Lexicon words,
            List<Figure> figures,
            Asking asking,
            Scope scope,
            Drawing drawing) {
        this.chart = chart;
        this.moment = moment;
        this.figures = List.copyOf(figures);
        this.asking = asking;
        this.scope = scope;
        this.drawing = drawing;
        this.timeline = new Timeline(chart, moment, crypto, words, asking, drawing);
    }

    /** @param which the number of the person's or household's record, or a village's code */
    Optional<Sheet> of(Subject subject, String which) {
        return switch (subject) {
            case PERSON -> record(which).flatMap(this::person);
            case HOUSEHOLD -> record(which).flatMap(this::household);
            case VILLAGE -> village(which);
        };
    }

    private static Optional<Long> record(String which) {
        return which.matches("\\d{1,18}") ? Optional.of(Long.valueOf(which)) : Optional.empty();
    }

    private Optional<Sheet> person(long person) {
        return seen(Member.FORM, person).map(member -> {
            String name = member.get(Member.NAME).orElse("");
            Map<Form, Set<Long>> records = records(Member.FORM, person);
            return sheet("一人一档", "一人一档　" + name, row -> {
                standing(Path.of(Relation.PERSON).is(person), row);
                timeline.draw(Member.FORM, person, records, List.of(), row);
            });
        });
    }

    private Optional<Sheet> household(long household) {
        return seen(Household.FORM, household).map(home -> {
            Map<Form, Set<Long>> records = records(Household.FORM, household);
            for (Form form : chart.forms()) {
                ask(form, Relation.HOUSEHOLD, household, records);
            }
            List<Row> cycles = rows(Question.from(Cycle.RELATION)
                    .where(Path.of(Relation.HOUSEHOLD).is(household)));
            String name = home.get(Household.HEAD_NAME).orElse("");
            return sheet("一户一档", "一户一档　" + name, row -> {
                standing(
                        Path.of(Relation.HOUSEHOLD)
                                .is(household)
                                .and(Path.of(Stay.STANDING)
                                        .oneOf(Definitions.GONE)
                                        .not()),
                        row);
                timeline.draw(Household.FORM, household, records, cycles, row);
            });
        });
    }

    private static Sheet sheet(String tab, String title, Sheet.Rows rows) {
        return new Sheet(
                tab, title, List.of(), TIMELINE, rows, List.of(), List.of("先列报告日的情况，后按发生日期列全部记载；证件号、电话等按规定遮盖。"), "");
    }

    private Optional<Row> seen(Form form, long record) {
        return rows(Question.from(form.relation())
                        .where(Path.of(Relation.RECORD).is(record)))
                .stream()
                .findFirst();
    }

    private List<Row> rows(Question question) {
        return moment.rows(question, asking.everywhere(), scope, 0, Integer.MAX_VALUE);
    }

    /** The record itself and all that name it, of whatever form, as far as the asker may see them. */
    private Map<Form, Set<Long>> records(Form form, long record) {
        Map<Form, Set<Long>> records = new LinkedHashMap<>();
        records.put(form, new TreeSet<>(Set.of(record)));
        for (Form other : chart.forms()) {
            for (Column<?> column : other.columns()) {
                if (column.target().equals(Optional.of(form.name()))) {
                    ask(other, column.field(), record, records);
                }
            }
            byNumber(form, record, other, records);
        }
        return records;
    }

    /** Who is named by id number alone, being in the person base or not. */
    private void byNumber(Form form, long record, Form other, Map<Form, Set<Long>> into) {
        if (form.equals(Member.FORM) && other.perhaps().isPresent()) {
            seen(Member.FORM, record)
                    .flatMap(member -> member.text(Member.ID.field("hash")))
                    .ifPresent(hash -> ask(other, other.perhaps().get().field("hash"), hash, into));
        }
    }

    private void ask(Form form, Field field, Object value, Map<Form, Set<Long>> into) {
        rows(Question.from(form.relation()).where(Path.of(field).is(value)))
                .forEach(row -> into.computeIfAbsent(form, f -> new TreeSet<>()).add(row.whole(Relation.RECORD)));
    }

    /** What 总台账 says of these on the report day, a row a band. */
    private void standing(Condition whose, Sheet.Lines out) {
        List<Row> stays = rows(Question.from(Stay.RELATION).where(Stay.holds(), whose));
        List<Map<String, String>> told = new ArrayList<>();
        stays.forEach(stay -> told.add(new LinkedHashMap<>()));
        List<List<String>> texts = drawing.show(PersonBook.BOOK.shown(), stays);
        for (int at = 0; at < texts.size(); at++) {
            Book.Column column = PersonBook.BOOK.columns().get(at);
            for (int i = 0; i < stays.size(); i++) {
                add(told.get(i), column.band(), column.heading(), texts.get(at).get(i), "；");
            }
        }
        for (Map<String, String> bands : told) {
            bands.forEach((band, text) -> out.accept(List.of(asking.reportDay(), band, text, "")));
        }
    }

    private static void add(Map<String, String> texts, String key, String heading, String text, String between) {
        if (!text.isEmpty()) {
            texts.merge(key, heading + "：" + text, (a, b) -> a + between + b);
        }
    }

    private Optional<Sheet> village(String code) {
        Divisions divisions = new Divisions(moment);
        boolean mine = scope.place().map(place -> divisions.liesIn(code, place)).orElse(!scope.none());
        if (!mine || divisions.village(code).isEmpty()) {
            return Optional.empty();
        }
        Asking here = asking.in(code);
        List<String> places = new ArrayList<>(List.of(code));
        divisions.townOf(code).ifPresent(places::add);
        return Optional.of(new Sheet(
                "一村一档",
                "一村一档　" + divisions.title(code),
                List.of(),
                VILLAGE,
                row -> {
                    numbers(here, row);
                    VillageBooks.of(places).forEach(book -> lines(book, here, row));
                },
                List.of(),
                List.of("数字为本村各项指标中不为零的；未就业劳动力为报告日没有任何在岗就业创业的劳动力。"),
                ""));
    }

    private void numbers(Asking here, Sheet.Lines out) {
        Reckoning reckoning = new Reckoning(moment, scope);
        for (Figure figure : figures) {
            if (isOfTheProgram(figure, here)) {
                continue;
            }
            for (Counted counted : new TreeMap<>(reckoning.numbers(figure, figure.own(), here, Group.WHOLE)).values()) {
                if (counted.value() != 0) {
                    out.accept(
                            List.of("数字", figure.title(), figure.definition(), counted.text() + " " + counted.unit()));
                }
            }
        }
    }

    /** What no store keeps (how many books there are) is no number of a village. */
    private static boolean isOfTheProgram(Figure figure, Asking here) {
        return figure.own()
                .question()
                .branches()
                .get(0)
                .from()
                .literally(here.period())
                .isPresent();
    }

    /** A book's lines told in a sentence each, the first column by itself. */
    private void lines(Book book, Asking here, Sheet.Lines out) {
        boolean placed = !book.name().equals("holders");
        Asking asked = placed ? here : here.everywhere();
        Asking over = asked.over(book.counted().kind().period(asking.asOf().reportDay()));
        Lines lines = new Lines(book, moment, over, placed ? scope : Scope.ALL, drawing);
        lines.each(texts -> {
            Map<String, String> told = new LinkedHashMap<>();
            for (int i = 1; i < texts.size(); i++) {
                add(told, "", book.columns().get(i).heading(), texts.get(i), "；");
            }
            out.accept(List.of(book.title(), texts.get(0), told.getOrDefault("", ""), ""));
        });
    }
}
