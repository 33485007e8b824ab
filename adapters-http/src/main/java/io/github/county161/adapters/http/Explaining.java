package io.github.county161.adapters.http;

import io.github.county161.adapters.http.Problems.Refusal;
import io.github.county161.adapters.http.Route.Tag;
import io.github.county161.core.ledger.Answer;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.term.Period;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The route that explains a figure: 口径, the days it speaks of, its parts with their numbers, its ties to others. */
final class Explaining {

    private final Desk desk;
    private final Supplier<LocalDate> today;

    Explaining(Desk desk, Supplier<LocalDate> today) {
        this.desk = desk;
        this.today = today;
    }

    List<Route> routes() {
        return List.of(Route.get(
                        Tag.FIGURES, "/figures/{id}/explain", "explainFigure", "一项指标的口径、各部分的数、和别的指标的关系", this::explain)
                .asks(Param.VIEW)
                .asks(Param.BASE)
                .gives("Explained"));
    }

    private void explain(Context ctx) {
        String id = ctx.pathParam("id");
        Figure asked = desk.figure(id).orElseThrow(() -> Refusal.notFound("编号 " + id + " 的指标"));
        View view = Questions.viewOfBase(ctx, today);
        Desk.Answers answers = desk.answers(List.of(asked), Group.WHOLE, view, Visitors.scope(ctx));
        Answer answer = answers.answers().get(0);
        Figure figure = answer.figure();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", figure.id());
        json.put("title", figure.title());
        json.put("definition", figure.definition());
        json.put("version", figure.version());
        json.put("reportDay", view.reportDay().toString());
        json.put("position", answers.position());
        json.put("base", view.everybody() ? "all" : "counted");
        json.put(
                "parts",
                figure.parts().stream()
                        .map(part -> part(figure, part, numbers(answer, part), view.reportDay()))
                        .toList());
        json.put("ties", figure.ties().stream().map(this::tie).toList());
        Questions.answer(ctx, json);
    }

    private static Map<String, Counted> numbers(Answer answer, Part part) {
        return part.name().isEmpty() ? answer.own() : answer.beside().getOrDefault(part.name(), Map.of());
    }

    private static Map<String, Object> part(
            Figure figure, Part part, Map<String, Counted> numbers, LocalDate reportDay) {
        Period period = part.kind().orElse(figure.kind()).period(reportDay);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", part.name());
        json.put("unit", part.unit());
        json.put("from", period.from().toString());
        json.put("until", period.to().toString());
        part.per().ifPresent(per -> json.put("per", per.name()));
        json.put("numbers", Questions.numbers(numbers));
        return json;
    }

    private Map<String, Object> tie(Figure.Tie tie) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sort", tie.sort().name().toLowerCase(Locale.ROOT));
        json.put("other", tie.other());
        json.put("title", desk.figure(tie.other()).map(Figure::title).orElse(""));
        return json;
    }
}
