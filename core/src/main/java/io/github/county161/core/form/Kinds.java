package io.github.county161.core.form;

import io.github.county161.core.form.Kind.Part;
import io.github.county161.core.form.Kind.Storing;
import io.github.county161.core.term.Card;
import io.github.county161.core.term.CreditCode;
import io.github.county161.core.term.Day;
import io.github.county161.core.term.IdNumber;
import io.github.county161.core.term.Month;
import io.github.county161.core.term.Phone;
import io.github.county161.core.term.Place;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Texts;
import io.github.county161.core.term.Whole;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The kinds of columns there are. */
final class Kinds {

    private static final Storing AS_TEXT = new Storing("", Field.Type.TEXT, Part.FACTS, (text, h) -> text);
    private static final Storing AS_NUMBER =
            new Storing("", Field.Type.INTEGER, Part.FACTS, (text, h) -> Long.valueOf(text));
    private static final int MASK_NAMES_CHARS = 40;
    private static final int MOST_UNIT_CHARS = 60;

    private Kinds() {}

    static Kind<String> text(int max) {
        return plain("text(" + max + ")", Part.FACTS, (raw, w) -> within(Texts.clean(raw), max), List.of(AS_TEXT));
    }

    /** Free text, enciphered and never stored in the clear. */
    static Kind<String> note(int max) {
        return plain("note(" + max + ")", Part.IDENTITY, (raw, w) -> within(Texts.clean(raw), max), List.of());
    }

    static Kind<String> name() {
        return plain(
                "name",
                Part.IDENTITY,
                (raw, w) -> raw.contains("*")
                        ? Reading.flawed("masked_value", "完整的姓名，不能带星号")
                        : within(Texts.name(raw), MASK_NAMES_CHARS),
                List.of(new Storing("", Field.Type.TEXT, Part.IDENTITY, (text, h) -> text)));
    }

    static Kind<String> id() {
        return plain(
                "id",
                Part.IDENTITY,
                (raw, w) -> IdNumber.read(raw).map(IdNumber::text),
                List.of(
                        new Storing("_mask", Field.Type.TEXT, Part.IDENTITY, (t, h) -> new IdNumber(t).mask()),
                        new Storing("_hash", Field.Type.TEXT, Part.IDENTITY, (t, h) -> h.keyedHash(t)),
                        new Storing(
                                "_born", Field.Type.INTEGER, Part.FACTS, (t, h) -> (long) new IdNumber(t).birthYear()),
                        new Storing("_sex", Field.Type.TEXT, Part.FACTS, (t, h) -> new IdNumber(t).sexCode())));
    }

    static Kind<String> phone() {
        return plain(
                "phone",
                Part.IDENTITY,
                (raw, w) -> Phone.read(raw).map(Phone::text),
                List.of(
                        new Storing("_mask", Field.Type.TEXT, Part.IDENTITY, (t, h) -> new Phone(t).mask()),
                        new Storing("_hash", Field.Type.TEXT, Part.IDENTITY, (t, h) -> h.keyedHash(t))));
    }

    static Kind<String> creditCode() {
        return plain("credit_code", Part.FACTS, (r, w) -> CreditCode.read(r).map(CreditCode::text), List.of(AS_TEXT));
    }

    /** A place as its code; a sheet writes it by the names of town and village, which the county's places resolve. */
    static Kind<String> place() {
        return plain("place", Part.FACTS, (raw, w) -> Place.read(raw).map(Place::code), List.of(AS_TEXT));
    }

    /** A unit: a place by its code, as the county's places resolve its name, or else what it is called. */
    static Kind<String> unit() {
        return plain("unit", Part.FACTS, (raw, w) -> within(Texts.clean(raw), MOST_UNIT_CHARS), List.of(AS_TEXT));
    }

    /** Places by their codes; their names are resolved as those of one place are. */
    static Kind<List<String>> areas() {
        return new Kind<>(
                "many(place)",
                Part.FACTS,
                Optional.empty(),
                (raw, w) -> Reading.of(raw),
                List.of(AS_TEXT),
                cell -> Kind.codes((String) cell),
                (cell, w) -> ((String) cell).replace(",", "、"));
    }

    /** Digits of an account at a bank; shown by the last four. */
    static Kind<String> card() {
        return plain(
                "card",
                Part.IDENTITY,
                (raw, w) -> Card.read(raw).map(Card::text),
                List.of(new Storing("_mask", Field.Type.TEXT, Part.IDENTITY, (t, h) -> new Card(t).mask())));
    }

    static Kind<LocalDate> date() {
        return new Kind<>(
                "date",
                Part.FACTS,
                Optional.empty(),
                (raw, w) -> Day.read(raw).map(LocalDate::toString),
                List.of(AS_TEXT),
                cell -> LocalDate.parse((String) cell),
                (cell, w) -> (String) cell);
    }

    static Kind<String> month() {
        return plain("month", Part.FACTS, (raw, w) -> Month.read(raw).map(Month::text), List.of(AS_TEXT));
    }

    static Kind<Long> whole(String word, long least, long most) {
        return new Kind<>(
                word,
                Part.FACTS,
                Optional.empty(),
                (raw, w) -> {
                    Reading<Long> read = Whole.read(raw);
                    return read.isGood() && (read.value() < least || read.value() > most)
                            ? Reading.flawed("number_range", least + " 至 " + most + " 之间的整数")
                            : read.map(String::valueOf);
                },
                List.of(AS_NUMBER),
                cell -> (Long) cell,
                (cell, w) -> cell.toString());
    }

    static Kind<Yuan> yuan() {
        return new Kind<>(
                "yuan",
                Part.FACTS,
                Optional.empty(),
                (raw, w) -> {
                    Reading<Yuan> read = Yuan.read(raw);
                    return read.isGood() && read.value().fen() < 0
                            ? Reading.flawed("number_range", "不小于 0 的金额")
                            : read.map(yuan -> Long.toString(yuan.fen()));
                },
                List.of(AS_NUMBER),
                cell -> new Yuan((Long) cell),
                (cell, w) -> new Yuan((Long) cell).text());
    }

    /** @param isThere asks whether there is one: then 有 and 无 answer too */
    static Kind<Boolean> flag(boolean isThere) {
        return new Kind<>(
                "flag",
                Part.FACTS,
                Optional.empty(),
                (raw, w) -> switch (Texts.halfWidth(Texts.clean(raw))) {
                    case "是", "1", "TRUE", "true" -> Reading.of("1");
                    case "否", "0", "FALSE", "false" -> Reading.of("0");
                    case "有" -> isThere ? Reading.of("1") : Reading.flawed("not_in_list", "是 或 否");
                    case "无" -> isThere ? Reading.of("0") : Reading.flawed("not_in_list", "是 或 否");
                    default -> Reading.flawed("not_in_list", "是 或 否");
                },
                List.of(AS_NUMBER),
                cell -> (Long) cell == 1,
                (cell, w) -> (Long) cell == 1 ? "是" : "否");
    }

    static Kind<String> one(CodeList list) {
        return new Kind<>(
                "one(" + list.name() + ")",
                Part.FACTS,
                Optional.of(list.name()),
                (raw, words) -> code(list.name(), raw, words),
                List.of(AS_TEXT),
                cell -> (String) cell,
                (cell, words) -> words.label(list.name(), (String) cell));
    }

    /** Several codes, in the list's text order, joined by commas. */
    static Kind<List<String>> many(CodeList list) {
        return new Kind<>(
                "many(" + list.name() + ")",
                Part.FACTS,
                Optional.of(list.name()),
                (raw, words) -> {
                    Set<String> codes = new LinkedHashSet<>();
                    for (String part : Texts.clean(raw).split("[,、;，；]")) {
                        Reading<String> read = code(list.name(), part, words);
                        if (!read.isGood()) {
                            return read;
                        }
                        codes.add(read.value());
                    }
                    List<String> sorted = new ArrayList<>(codes);
                    sorted.sort(Texts::byCodePoint);
                    return Reading.of(String.join(",", sorted));
                },
                List.of(AS_TEXT),
                cell -> Kind.codes((String) cell),
                (cell, words) -> String.join(
                        "、",
                        Kind.codes((String) cell).stream()
                                .map(code -> words.label(list.name(), code))
                                .toList()));
    }

    /** The permanent number of a record; a sheet writes it by the other record's key, which the base resolves. */
    static Kind<Long> ref(String form) {
        return new Kind<>(
                "ref(" + form + ")",
                Part.FACTS,
                Optional.empty(),
                (raw, w) -> Whole.read(raw).map(String::valueOf),
                List.of(AS_NUMBER),
                cell -> (Long) cell,
                (cell, w) -> "#" + cell);
    }

    private static Reading<String> code(String list, String raw, Lexicon words) {
        String text = Texts.clean(raw);
        return words.code(list, text)
                .map(code -> Reading.of(code))
                .orElseGet(() -> Reading.flawed("not_in_list", Nearest.of(text, words.labels(list))));
    }

    private static Reading<String> within(String text, int max) {
        return text.codePointCount(0, text.length()) > max
                ? Reading.flawed("too_long", "不超过 " + max + " 字")
                : Reading.of(text);
    }

    private static Kind<String> plain(String word, Part part, Kind.Reader reader, List<Storing> stored) {
        Function<Object, String> same = cell -> (String) cell;
        return new Kind<>(word, part, Optional.empty(), reader, stored, same, (cell, w) -> cell.toString());
    }
}
