package example;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.form.*;
import io.github.county161.core.ledger.*;
import io.github.county161.core.platform.Platform;
import java.time.LocalDate;
import java.util.List;

/** 返岗专车: coaches that bring people back to work, a form and a figure that this county adds to the pattern. */
final class Rides {
    static final Column<String> COACH = Column.text("coach", "车次", 20).required();
    static final Column<LocalDate> DAY = Column.date("date", "发车日期").required();
    static final Column<Long> SEATS = Column.whole("seats", "座位数", 1, 99).required();
    static final Form FORM =
            Form.named("ride", "返岗专车").of(COACH, DAY, SEATS).key(COACH, DAY).happened(DAY).build();
    static final Question LARGE = Question.from(FORM.relation())
            .where(Path.of(DAY).within(), Path.of(SEATS).after(Operand.of(40L)));
    static final Figure FIGURE = Figure.rows(
            "R01", "大型返岗专车", "车次", Figure.Kind.YEAR_TO_DATE, "期内超过40座的返岗专车车次数", LARGE);
    static final OneSixOne PATTERN = OneSixOne.PATTERN.with(
            new Platform("rides", "返岗专车", List.of(FORM), List.of(), List.of(), List.of(FIGURE), List.of()));
}
