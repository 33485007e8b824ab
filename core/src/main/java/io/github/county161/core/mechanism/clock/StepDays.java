package io.github.county161.core.mechanism.clock;

import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Step;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Flows.Days;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Days that the steps of a flow take (精简审批流程), counted from the steps that were done: no flow is special. */
public final class StepDays {

    private static final String ALL = "";
    private static final String NO_TOWN = "全县";

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final Divisions divisions;

    public StepDays(Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.words = words;
        this.divisions = new Divisions(moment);
    }

    /** Days of those that left a state, and how many have not. */
    private record Stays(List<Long> days, List<Passage> waiting) {
        Stays() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** States in the order of the flow, each for all and, if asked so, for each town. */
    public List<Days> of(Form form, Flow flow, boolean byTown) {
        Map<String, Map<String, Stays>> byState = new TreeMap<>();
        Passage.of(
                        moment,
                        Path.of(Step.FORM)
                                .is(form.name())
                                .and(Path.of(Step.HAPPENED_ON).atMost(Operand.REPORT_DAY)),
                        asking,
                        scope)
                .values()
                .forEach(passages -> passages.stream()
                        .filter(passage -> !flow.isOver(passage.state()))
                        .forEach(passage -> {
                            Map<String, Stays> towns = byState.computeIfAbsent(passage.state(), s -> new TreeMap<>());
                            add(passage, towns.computeIfAbsent(ALL, t -> new Stays()));
                            if (byTown) {
                                add(passage, towns.computeIfAbsent(town(passage), t -> new Stays()));
                            }
                        }));
        List<Days> days = new ArrayList<>();
        for (String state : states(flow)) {
            byState.getOrDefault(state, Map.of()).forEach((town, stays) -> {
                if (!stays.days.isEmpty() || !stays.waiting.isEmpty()) {
                    days.add(days(form, flow.state().kind().showText(state, words), town, stays));
                }
            });
        }
        return days;
    }

    private void add(Passage passage, Stays stays) {
        if (passage.until().isEmpty()) {
            stays.waiting.add(passage);
        } else if (!passage.until().get().isBefore(asking.period().from())) {
            stays.days.add(
                    ChronoUnit.DAYS.between(passage.from(), passage.until().get()));
        }
    }

    private String town(Passage passage) {
        return passage.place()
                .map(divisions::unit)
                .map(unit -> unit.kind() == Unit.Kind.VILLAGE ? divisions.title(unit.above()) : unit.title())
                .orElse(NO_TOWN);
    }

    private static Set<String> states(Flow flow) {
        Set<String> states = new LinkedHashSet<>(Set.of(flow.first()));
        flow.steps().forEach(step -> states.add(step.to()));
        // A record may also be entered in a state to which no act leads.
        flow.steps().forEach(step -> step.from().stream().sorted().forEach(states::add));
        return states;
    }

    private Days days(Form form, String state, String town, Stays stays) {
        List<Long> days = stays.days.stream().sorted().toList();
        long waited = stays.waiting.stream()
                .mapToLong(passage ->
                        ChronoUnit.DAYS.between(passage.from(), asking.asOf().reportDay()))
                .max()
                .orElse(0);
        long longest = days.isEmpty() ? 0 : days.get(days.size() - 1);
        return new Days(form, state, town, days.size(), median(days), longest, stays.waiting.size(), waited);
    }

    private static String median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return "";
        }
        long twice = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
        return twice / 2 + (twice % 2 == 0 ? "" : ".5");
    }
}
