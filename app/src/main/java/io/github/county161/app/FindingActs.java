package io.github.county161.app;

import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Acts on groups of findings. */
final class FindingActs {

    private final WhichFindings which;
    private final PrintWriter out;

    FindingActs(WhichFindings which, PrintWriter out) {
        this.which = which;
        this.out = out;
    }

    /** One act on all of a group, in one slip. */
    int all(String act, List<String> states, Map<String, String> cells, boolean dryRun) throws IOException {
        if (!which.isOfOneCheck()) {
            throw new County.Refused("请用 --check 说明是哪一种疑点（成组办理一次一种）");
        }
        try (County county = which.where().open()) {
            List<Order> orders = new ArrayList<>();
            for (String state : states) {
                for (Map<String, String> finding : which.all(county, Optional.of(state))) {
                    orders.add(new Order(
                            "finding",
                            act,
                            Optional.of(Long.valueOf(finding.get("record"))),
                            Optional.empty(),
                            cells,
                            cells.getOrDefault("explanation", ""),
                            orders.size() + 1L));
                }
            }
            if (orders.isEmpty()) {
                out.println("没有" + String.join("、", states) + "的这种疑点");
                return Main.DONE;
            }
            Submission submission = new Submission(
                    "findings-" + UUID.randomUUID(),
                    county.asker(which.where().account()),
                    "findings " + act,
                    which.where().reportDay(),
                    orders,
                    false,
                    false,
                    false);
            Outcome outcome = dryRun
                    ? county.office().rehearse(submission)
                    : county.office().post(submission);
            Telling faults = new Telling(out);
            outcome.faults().forEach(fault -> faults.tell(fault.code(), fault.sentence()));
            faults.rest();
            out.println(
                    outcome.faults().isEmpty()
                            ? (dryRun ? "可以办理 " : "已办理 ") + orders.size() + " 条"
                                    + (dryRun ? "，没有记入" : "，账页号 " + outcome.slip())
                            : "有不能办理的，一条也没有记入。");
            return outcome.faults().isEmpty() ? Main.DONE : Main.REFUSED;
        }
    }
}
