package io.github.county161.app;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.term.PlaceLevel;
import io.github.county161.core.term.Yuan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures as JSON shows them: counts as numbers, money as text in yuan. */
final class Json {

    private Json() {}

    static Map<String, Object> figure(Figure figure, Asking asking, Reckoning reckoning, Lexicon words) {
        Map<String, Object> json = new LinkedHashMap<>();
        Lexicon spoken = words.on(asking.reportDay());
        Answer whole = reckoning.answer(figure, asking, Group.WHOLE);
        json.put("title", spoken.says(figure.title()));
        json.put("unit", figure.unit());
        if (figure.own().group().isPresent()) {
            json.put("value", labelled(figure.own(), whole.own(), spoken));
            return json;
        }
        Counted own = whole.own().getOrDefault(Group.NONE, new Counted(0, java.util.Optional.empty(), figure.unit()));
        if (figure.unit().equals(Figure.PERCENT)) {
            json.putAll(share(own));
        } else {
            json.put("value", value(own));
            own.per().ifPresent(persons -> {
                json.put("sum", new Yuan(own.value()).text());
                json.put("persons", persons);
            });
        }
        json.put("by_town", places(figure, asking, reckoning, PlaceLevel.TOWN));
        json.put("by_village", places(figure, asking, reckoning, PlaceLevel.VILLAGE));
        if (!whole.beside().isEmpty()) {
            Map<String, Object> beside = new LinkedHashMap<>();
            for (Figure.Part part : figure.parts().subList(1, figure.parts().size())) {
                Map<String, Counted> numbers = whole.beside().getOrDefault(part.name(), Map.of());
                beside.put(
                        part.name(),
                        part.group().isPresent()
                                ? labelled(part, numbers, spoken)
                                : value(numbers.values().iterator().next()));
            }
            json.put("beside", beside);
        }
        return json;
    }

    /** By label; money that parts the rows stands in yuan. */
    private static Map<String, Object> labelled(Figure.Part part, Map<String, Counted> numbers, Lexicon words) {
        Map<String, Object> labelled = new TreeMap<>();
        numbers.forEach((code, number) -> labelled.put(
                code.equals(Group.NONE)
                        ? code
                        : part.group().orElseThrow().kind().showText(code, words),
                value(number)));
        return labelled;
    }

    private static Map<String, Object> share(Counted number) {
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("numerator", number.value());
        share.put("denominator", number.per().orElse(0L));
        share.put("value", number.text());
        return share;
    }

    private static Object value(Counted number) {
        return number.unit().equals(Figure.PERCENT)
                ? share(number)
                : number.per().isPresent() || number.isYuan() ? number.text() : (Object) number.value();
    }

    private static Map<String, Object> places(Figure figure, Asking asking, Reckoning reckoning, PlaceLevel level) {
        Map<String, Object> by = new TreeMap<>();
        reckoning.answer(figure, asking, new Group.ByPlace(level)).own().forEach((k, v) -> by.put(k, value(v)));
        return by;
    }

    /** All rows of a roster and those of labourers, together and by village. */
    static Map<String, Object> roster(Book book, Reckoning reckoning, Asking asking) {
        Figure all = book.counted();
        Figure able = book.ofLabourers().orElse(all);
        Group village = new Group.ByPlace(PlaceLevel.VILLAGE);
        Map<String, Counted> some = reckoning.numbers(able, able.own(), asking, village);
        Map<String, List<Long>> by = new TreeMap<>();
        reckoning
                .numbers(all, all.own(), asking, village)
                .forEach((code, number) -> by.put(
                        code,
                        List.of(
                                number.value(),
                                some.containsKey(code) ? some.get(code).value() : 0L)));
        return Map.of(
                "total", List.of(count(all, reckoning, asking), count(able, reckoning, asking)), "by_village", by);
    }

    static long count(Figure figure, Reckoning reckoning, Asking asking) {
        return reckoning.answer(figure, asking, Group.WHOLE).own().values().stream()
                .mapToLong(Counted::value)
                .sum();
    }
}
