package io.github.county161.app;

import io.github.county161.core.port.Choice;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of an import: of each batch as it is done, and of all of them at the end. */
final class Results {

    private static final String NO_ROWS = "应为至少有一行内容的工作簿";

    private final boolean dryRun;
    private final Map<String, String> doubts;
    private final PrintWriter out;
    private final Map<String, Long> total = new LinkedHashMap<>();
    private final List<String> notKept = new ArrayList<>();
    private final List<Map<String, Object>> batches = new ArrayList<>();
    private final Map<String, Object> json = new LinkedHashMap<>();
    private boolean several;
    private int kept;

    /** @param doubts what each says, by its code */
    Results(boolean dryRun, Map<String, String> doubts, PrintWriter out) {
        this.dryRun = dryRun;
        this.doubts = doubts;
        this.out = out;
    }

    /** Told before the first batch: of several each has a head, and they have a sum. */
    void expect(int batches) {
        several = batches > 1;
    }

    void leftOut(List<String> remarks) {
        Telling lines = new Telling(out);
        remarks.forEach(remark -> lines.tell(remark.substring(remark.indexOf('：')), remark));
        lines.rest();
    }

    void refused(Delivery.Refusal refusal) {
        out.println(refusal.sentence());
        notKept.add(refusal.name());
        batches.add(Map.of("files", List.of(refusal.name()), "kept", false, "faults", List.of(refusal.sentence())));
    }

    void copy(String file, String why) {
        out.println(file + "：" + why);
    }

    /**
     * @param strange why a file is another village's
     * @param foreign why files left from another journal
     */
    void notTaken(Arrival arrival, Map<Given, String> strange, List<String> foreign) {
        head(arrival);
        arrival.remarks().forEach(out::println);
        List<String> faults = new ArrayList<>();
        arrival.faults().forEach(fault -> faults.add(fault.sentence()));
        strange.forEach((file, why) -> faults.add(file.name() + "：" + why + "（没有读入；确实要记的，请单独导入它）"));
        faults.addAll(foreign);
        faults.forEach(out::println);
        if (faults.isEmpty()) {
            out.println("没有一行内容");
        } else {
            if (!arrival.faults().isEmpty()) {
                out.println("有不能读的文件，" + (several ? "这一批" : "") + "一行也没有记入。");
            }
            notKept.add(name(arrival.given()));
        }
        batches.add(Map.of(
                "files", names(arrival), "kept", false, "faults", faults, "rows", RowsJson.of(arrival.faults())));
    }

    void batch(Arrival arrival, Outcome outcome) {
        head(arrival);
        arrival.remarks().forEach(out::println);
        rows(outcome, arrival, arrival.given().size() > 1);
        settle(outcome, name(arrival.given()));
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("files", names(arrival));
        batch.put("kept", outcome.kept() && !dryRun);
        batch.put("slip", dryRun ? 0 : outcome.slip());
        batch.put("counts", counts(outcome.counts()));
        batch.put("faults", outcome.faults().stream().map(Fault::sentence).toList());
        batch.put("rows", RowsJson.of(outcome, arrival.files()));
        batches.add(batch);
    }

    private static List<String> names(Arrival arrival) {
        return arrival.given().stream().map(Given::name).toList();
    }

    static String name(List<Given> batch) {
        return batch.stream().map(Given::name).collect(Collectors.joining(" "));
    }

    private void head(Arrival arrival) {
        if (several) {
            List<Given> batch = arrival.given();
            out.println("— " + name(batch) + (batch.size() > 1 ? "（互相引用，合为一批）" : ""));
        }
    }

    private void rows(Outcome outcome, Arrival arrival, boolean ofSeveral) {
        Telling faults = new Telling(out);
        Telling doubtful = new Telling(out);
        for (int i = 0; i < outcome.items().size(); i++) {
            Outcome.Item item = outcome.items().get(i);
            String file = ofSeveral ? arrival.files().get(i) + " " : "";
            item.faults().forEach(f -> faults.tell(f.sheet() + f.column() + f.code(), file + f.sentence()));
            String title = item.form();
            item.doubts()
                    .forEach(d -> doubtful.tell(
                            title + d,
                            file + "疑点【" + arrival.titles().getOrDefault(title, title) + "】第" + item.row() + "行："
                                    + doubts.getOrDefault(d, d)));
        }
        faults.rest();
        doubtful.rest();
    }

    /** What is not kept adds nothing to the total but its refused rows. */
    private void settle(Outcome outcome, String name) {
        outcome.counts().forEach((number, count) -> {
            if (outcome.kept() || number.equals(Outcome.REFUSED)) {
                total.merge(number, count, Long::sum);
            }
        });
        out.println((outcome.kept() || dryRun ? "" : "（若全部无误）") + told(outcome.counts()));
        if (!outcome.kept()) {
            notKept.add(name);
            if (!dryRun) {
                out.println(
                        "有退回的行，" + (several ? "这一批" : "") + "一行也没有记入（有错的另退，请选" + Choice.GOOD_ROWS_FIRST.text() + "）。");
            }
            return;
        }
        kept++;
        if (!dryRun) {
            boolean news = outcome.count(Outcome.NEW) + outcome.count(Outcome.CHANGED) > 0;
            out.println((news ? "已记入，账页号 " : "没有新的内容，账页号 ") + outcome.slip());
        }
        out.flush();
    }

    /** @param back where it is; none when it could not be written */
    void sentBack(Given file, Optional<String> back, boolean ofKept) {
        out.println(back.map(name -> "问题已标在 " + name + (ofKept ? "（改好“退回”表后再导入它）" : "（改好后再导入它）"))
                .orElse("问题没能标在工作簿里（文件夹不能写入，或工作簿过大）：" + file.name()));
    }

    void superfluous(List<String> names) {
        if (!names.isEmpty()) {
            out.println("已全部记入，以前退回的可以删去：" + String.join("、", names));
        }
    }

    /** @param notes of what else was written */
    void end(List<String> notes) {
        notes.forEach(out::println);
        if (several) {
            out.println("合计：" + told(total));
            out.println((dryRun ? "可以记入 " : "记入 ") + kept + " 批"
                    + (notKept.isEmpty() ? "" : "，没有记入：" + String.join("、", notKept)));
        }
        if (dryRun) {
            out.println("试算完毕，没有记入。");
        }
        if (kept == 0 && notKept.isEmpty()) {
            out.println(NO_ROWS);
        }
        json.put("batches", batches);
        json.put("total", counts(total));
        json.put("kept", dryRun ? 0 : kept);
        json.put("notKept", notKept);
        json.put("notes", notes);
    }

    void collected(Receipts receipts) {
        receipts.print(out);
        json.put("villages", receipts.json());
    }

    Map<String, Object> json() {
        return json;
    }

    boolean keptAny() {
        return kept > 0;
    }

    boolean areClean() {
        return kept > 0 && notKept.isEmpty() && total.getOrDefault(Outcome.REFUSED, 0L) == 0;
    }

    private static Map<String, Long> counts(Map<String, Long> counts) {
        Map<String, Long> all = new LinkedHashMap<>();
        List.of(Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED, Outcome.STALE, Outcome.REFUSED)
                .forEach(number -> all.put(number, counts.getOrDefault(number, 0L)));
        return all;
    }

    static String told(Map<String, Long> of) {
        Map<String, Long> counts = counts(of);
        return "新增 " + counts.get(Outcome.NEW) + "  更新 " + counts.get(Outcome.CHANGED) + "  未变 "
                + counts.get(Outcome.UNCHANGED) + "  陈旧 " + counts.get(Outcome.STALE) + "  退回 "
                + counts.get(Outcome.REFUSED);
    }
}
