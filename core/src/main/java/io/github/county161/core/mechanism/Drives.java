package io.github.county161.core.mechanism;

import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.plan.Task;
import io.github.county161.core.platform.Drive;
import java.util.List;

/** 七个一批: the records of all platforms, grouped a second time. */
public final class Drives {

    private Drives() {}

    /** Persons of all drives, each counted once; beside them the rows and persons of each, and the tasks by source. */
    public static Figure figure(List<Drive> drives) {
        Question persons = Question.union(drives.stream()
                .map(drive -> drive.records().select(drive.person()))
                .toArray(Question[]::new));
        Figure figure = Figure.distinct(
                "F03",
                "七个一批",
                "人",
                Figure.Kind.YEAR_TO_DATE,
                "期内列入七个一批各项记录的人数（一人列入几批只计一次），并列每一批的人次和人数、各来源的任务数",
                persons);
        for (Drive drive : drives) {
            Part rows = Part.of(drive.code() + "_rows", "人次", drive.records(), Tally.ROWS);
            Part people = Part.of(drive.code(), "人", drive.records().select(drive.person()), Tally.DISTINCT);
            figure = figure.beside(rows).beside(people);
        }
        return figure.beside(Part.of("tasks", "项", Planned.TASKS, Tally.ROWS).by(Task.SOURCE));
    }
}
