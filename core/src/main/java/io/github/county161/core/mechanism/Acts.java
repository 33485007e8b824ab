package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.mechanism.Finder.Found;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be done to a record of a form, and until when it can have happened. */
final class Acts {

    private Acts() {}

    /**
     * Faults a line whose act is none of the form's, that tells of a day to come, or whose sender saw another version.
     *
     * @param found the record it is about; empty when there is none yet
     * @param pasts what is known of records
     */
    static void check(Form form, Line line, String reportDay, Optional<Found> found, Map<Long, Past> pasts) {
        Optional<Long> last =
                found.flatMap(at -> Optional.ofNullable(pasts.get(at.record()))).flatMap(Past::lastEntry);
        Set<String> acts = new TreeSet<>(Set.of(Order.TAKE_IN));
        for (Act act : Act.values()) {
            acts.add(act.word());
        }
        form.flow().ifPresent(flow -> flow.steps().forEach(step -> acts.add(step.act())));
        if (!acts.contains(line.order().act())) {
            line.fault("act", "unknown_act", line.order().act(), String.join("、", acts) + " 之一");
        }
        line.order()
                .happenedOn()
                .map(Object::toString)
                .filter(day -> day.compareTo(reportDay) > 0)
                .ifPresent(day -> line.fault("happenedOn", "date_future", day, "不晚于报告日 " + reportDay + " 的日期"));
        line.order()
                .version()
                .filter(seen -> !Optional.of(seen).equals(last))
                .ifPresent(seen -> line.fault(
                        "version",
                        Fault.STALE,
                        seen.toString(),
                        last.map(no -> "重新取过这条记录，现在的版本是 " + no).orElse("不写版本：还没有这条记录")));
    }
}
