package io.github.county161.core.ledger.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * 责任链: an item from the county down to the villages: each unit's target, who answers for it, the tasks that hang on it.
 *
 * @param gaps units with a target for which nobody answers
 */
public record Chain(ItemProgress item, List<Link> links, List<Unit> gaps) {

    public Chain {
        links = List.copyOf(links);
        gaps = List.copyOf(gaps);
    }

    /** A unit of the chain. */
    public record Link(ItemProgress.Line line, List<Answers> answers, List<Task> tasks) {
        public Link {
            answers = List.copyOf(answers);
            tasks = List.copyOf(tasks);
        }
    }

    /** Somebody who answers for it in office on the day: unit, position, name, kind of duty, what for. */
    public record Answers(String unit, String position, String name, String kind, String content) {}

    /** Work that hangs on it. */
    public record Task(String number, String title, String unit, LocalDate due, String state) {}
}
