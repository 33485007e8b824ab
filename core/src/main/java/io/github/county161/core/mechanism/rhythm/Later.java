package io.github.county161.core.mechanism.rhythm;

import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Slip;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.rhythm.Drafting.Draft;
import io.github.county161.core.mechanism.rhythm.Frozen.When;
import io.github.county161.core.mechanism.seal.Differing;
import io.github.county161.core.mechanism.seal.Differing.Moved;
import io.github.county161.core.port.Briefs.Point;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known today of an issued brief's day and was not when it was issued: by name, and by whom it was told. */
final class Later {

    private static final int MOST_NAMES = 10;

    private final Chart chart;
    private final Moment moment;
    private final Draft draft;
    private final Asking then;
    private final Asking now;
    private final Rendering rendering;
    private final Function<String, Figure> figures;

    Later(
            Chart chart,
            Moment moment,
            Draft draft,
            Drafting drafting,
            Rendering rendering,
            Function<String, Figure> figures) {
        this.chart = chart;
        this.moment = moment;
        this.draft = draft;
        this.rendering = rendering;
        this.figures = figures;
        this.then = here(drafting.asking(draft.at(), draft.numbers()));
        this.now = here(drafting.asking(new Point(draft.at().day(), moment.position()), draft.numbers()));
    }

    private Asking here(Asking asking) {
        boolean county = new Divisions(moment).county().equals(Optional.of(draft.place()));
        return county ? asking : asking.in(draft.place());
    }

    /** @param issued the position of its own slip: when nothing came after it, nothing can differ */
    List<String> sentences(long issued) {
        if (moment.position() <= issued) {
            return List.of();
        }
        Set<String> told = new LinkedHashSet<>();
        for (Frozen part : draft.parts()) {
            part.changes().forEach(change -> told.add(change.figure()));
            part.tables().stream()
                    .flatMap(table -> table.rows().stream())
                    .flatMap(List::stream)
                    .forEach(cell -> {
                        if (cell instanceof Frozen.Cell.Number n
                                && n.when() == When.NOW
                                && !n.figure().isEmpty()) {
                            told.add(n.figure());
                        }
                    });
        }
        List<String> sentences = new ArrayList<>();
        told.forEach(name -> sentence(name).ifPresent(sentences::add));
        return sentences;
    }

    private Optional<String> sentence(String name) {
        Figure figure = figures.apply(name);
        List<Moved> moved = new Differing(chart, moment, figure, figure.own(), Scope.ALL).between(then, now);
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        List<Frozen.Key> keys = moved.stream()
                .limit(MOST_NAMES)
                .map(m -> new Frozen.Key(
                        m.key().stream().map(Object::toString).collect(Collectors.joining(" ")),
                        m.was(),
                        m.is(),
                        m.cause().code()))
                .toList();
        Map<String, String> labels = rendering.labels(name, keys);
        String names = keys.stream()
                .map(key -> labels.getOrDefault(key.key(), key.key()) + (key.is() > key.was() ? " 增" : " 减") + "，"
                        + Rendering.title(key.cause()))
                .collect(Collectors.joining("；"));
        return Optional.of(figure.title() + "：印发时 " + number(figure, then) + "，现按所知 " + number(figure, now) + "。"
                + names + (moved.size() > MOST_NAMES ? "等 " + moved.size() + " 项" : "") + by(moved));
    }

    private String number(Figure figure, Asking asking) {
        return new Reckoning(moment, Scope.ALL)
                .numbers(figure, figure.own(), asking, Group.WHOLE).values().stream()
                        .reduce((a, b) -> new Counted(a.value() + b.value(), a.per(), a.unit()))
                        .map(Counted::text)
                        .orElse("0");
    }

    private String by(List<Moved> moved) {
        Set<String> who = new LinkedHashSet<>();
        moved.stream()
                .flatMap(m -> m.slips().stream())
                .sorted()
                .distinct()
                .forEach(no -> moment.slip(no).map(Slip::actor).ifPresent(who::add));
        return who.isEmpty() ? "。" : "。经办：" + String.join("、", who) + "。";
    }
}
