package io.github.county161.app;

import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
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
        Answer whole = reckoning.answer(figure, asking, Group.WHOLE);
        Counted own = whole.own().getOrDefault(Group.NONE, new Counted(0, java.util.Optional.empty()));
        json.put("title", figure.title());
        json.put("unit", figure.unit());
        json.put("value", value(own));
        own.per().ifPresent(persons -> {
            json.put("sum", new Yuan(own.value()).text());
            json.put("persons", persons);
        });
        json.put("by_town", places(figure, asking, reckoning, PlaceLevel.TOWN));
        json.put("by_village", places(figure, asking, reckoning, PlaceLevel.VILLAGE));
        if (!whole.beside().isEmpty()) {
            Map<String, Object> beside = new LinkedHashMap<>();
            for (Figure.Part part : figure.parts().subList(1, figure.parts().size())) {
                Map<String, Counted> numbers = whole.beside().getOrDefault(part.name(), Map.of());
                if (part.group().isEmpty()) {
                    beside.put(part.name(), value(numbers.values().iterator().next()));
                } else {
                    String list = part.question().relation().name() + "_"
                            + part.group().get().field().name();
                    Map<String, Object> labelled = new TreeMap<>();
                    numbers.forEach((code, number) -> labelled.put(words.label(list, code), value(number)));
                    beside.put(part.name(), labelled);
                }
            }
            json.put("beside", beside);
        }
        return json;
    }

    private static Object value(Counted number) {
        return number.per().isPresent() ? number.text() : (Object) number.value();
    }

    private static Map<String, Object> places(Figure figure, Asking asking, Reckoning reckoning, PlaceLevel level) {
        Map<String, Object> by = new TreeMap<>();
        reckoning.answer(figure, asking, new Group.ByPlace(level)).own().forEach((k, v) -> by.put(k, value(v)));
        return by;
    }

    static Map<String, List<Long>> rosterByVillage(Moment moment, Asking asking, Scope scope) {
        Group village = new Group.ByPlace(PlaceLevel.VILLAGE);
        Map<String, Long> able = moment.tally(Definitions.LABOURERS, Tally.DISTINCT, village, asking, scope);
        Map<String, List<Long>> by = new TreeMap<>();
        moment.tally(Definitions.MEMBERS, Tally.DISTINCT, village, asking, scope)
                .forEach((code, members) -> by.put(code, List.of(members, able.getOrDefault(code, 0L))));
        return by;
    }
}
