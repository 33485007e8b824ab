package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.mechanism.Mended;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes workbooks in one after the other, each read when its turn comes, and tells what became of it. */
final class Importing {

    /**
     * How they are to be taken in.
     *
     * @param dryRun tell what would become of them; a later file is tried as if those before it were in
     * @param reason kept with every row; "" for none
     */
    record Way(
            Asker asker,
            LocalDate reportDay,
            Optional<Form> form,
            boolean dryRun,
            boolean goodRowsFirst,
            boolean force,
            boolean correct,
            boolean history,
            String reason) {}

    private static final String NO_ROWS = "应为至少有一行内容的工作簿";

    private final County county;
    private final Way way;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, Long> total = new LinkedHashMap<>();
    private final List<String> notKept = new ArrayList<>();
    private int kept;

    Importing(County county, Way way, PrintWriter out, PrintWriter err) {
        this.county = county;
        this.way = way;
        this.out = out;
        this.err = err;
    }

    /** @return whether nothing was refused */
    boolean run(List<Path> given) throws IOException {
        List<String> remarks = new ArrayList<>();
        List<Path> files = Arrival.files(given, remarks);
        remarks.forEach(out::println);
        err.println("辨认 " + files.size() + " 个文件…");
        var known = Sequence.recognized(files, county.chart(), county.pack().words(), county.workbooks(), way.form);
        List<List<Path>> batches = Sequence.of(known, county.chart());
        if (way.dryRun) {
            county.office().rehearse(post -> all(batches, post));
        } else {
            all(batches, county.office()::post);
        }
        if (batches.size() > 1) {
            out.println("合计：" + told(total));
            out.println((way.dryRun ? "可以记入 " : "记入 ") + kept + " 批"
                    + (notKept.isEmpty() ? "" : "，没有记入：" + String.join("、", notKept)));
        }
        if (way.dryRun) {
            out.println("试算完毕，没有记入。");
        }
        if (kept == 0 && notKept.isEmpty()) {
            out.println(NO_ROWS);
        }
        return kept > 0 && notKept.isEmpty() && number(total, Outcome.REFUSED) == 0;
    }

    private void all(List<List<Path>> batches, Office.Post post) {
        for (List<Path> batch : batches) {
            String name = batch.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(" "));
            if (batches.size() > 1) {
                out.println("— " + name + (batch.size() > 1 ? "（互相引用，合为一批）" : ""));
            }
            try {
                one(batch, name, batches.size() > 1, post);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void one(List<Path> batch, String name, boolean several, Office.Post post) throws IOException {
        err.println("读取 " + name + "…");
        Arrival arrival =
                Arrival.read(batch, county.chart(), county.pack().words(), county.workbooks(), way.form, way.reason);
        arrival.remarks().forEach(out::println);
        arrival.faults().forEach(fault -> out.println(fault.sentence()));
        if (!arrival.faults().isEmpty()) {
            out.println("有不能读的文件，" + (several ? "这一批" : "") + "一行也没有记入。");
            notKept.add(name);
            return;
        }
        if (arrival.orders().isEmpty()) {
            out.println("没有一行内容");
            return;
        }
        err.println("核对并记入 " + arrival.orders().size() + " 行…");
        Outcome outcome = post.post(new Submission(
                "import-" + UUID.randomUUID(),
                way.asker,
                name,
                way.reportDay,
                arrival.orders(),
                way.goodRowsFirst,
                way.force,
                way.correct,
                way.history));
        rows(outcome, arrival, batch.size() > 1);
        sendBack(outcome, arrival);
        settle(outcome, name, several);
    }

    /** Writes each workbook with a refused row again, beside the one that was sent, with its problems marked. */
    private void sendBack(Outcome outcome, Arrival arrival) throws IOException {
        int from = 0;
        for (Arrival.Read read : arrival.read()) {
            int to = from + (int) read.rows();
            Mended mended = new Mended(
                    read.pages(),
                    outcome.items().subList(from, to),
                    outcome.kept(),
                    county.pattern().doubts());
            from = to;
            if (mended.isNeeded()) {
                Path back = beside(read.file());
                try (OutputStream file = Files.newOutputStream(back, StandardOpenOption.CREATE_NEW)) {
                    county.workbooks().mend(read.file(), mended, file);
                }
                out.println("问题已标在 " + back.getFileName() + (outcome.kept() ? "（改好“退回”表后再导入它）" : "（改好后再导入它）"));
            }
        }
    }

    /** A name that no file has: what somebody is mending is never written over. */
    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).replaceFirst("（退回\\d*）$", "");
        Path back = file.resolveSibling(stem + "（退回）.xlsx");
        for (int n = 2; Files.exists(back); n++) {
            back = file.resolveSibling(stem + "（退回" + n + "）.xlsx");
        }
        return back;
    }

    private void rows(Outcome outcome, Arrival arrival, boolean several) {
        Map<String, String> words = county.pattern().doubts();
        Telling faults = new Telling(out);
        Telling doubts = new Telling(out);
        for (int i = 0; i < outcome.items().size(); i++) {
            Outcome.Item item = outcome.items().get(i);
            String file = several ? arrival.files().get(i) + " " : "";
            item.faults().forEach(f -> faults.tell(f.sheet() + f.column() + f.code(), file + f.sentence()));
            String title = item.form();
            item.doubts()
                    .forEach(d -> doubts.tell(
                            title + d,
                            file + "疑点【" + arrival.titles().getOrDefault(title, title) + "】第" + item.row() + "行："
                                    + words.getOrDefault(d, d)));
        }
        faults.rest();
        doubts.rest();
    }

    /** What is not kept adds nothing to the total but its refused rows. */
    private void settle(Outcome outcome, String name, boolean several) {
        outcome.counts().forEach((number, count) -> {
            if (outcome.kept() || number.equals(Outcome.REFUSED)) {
                total.merge(number, count, Long::sum);
            }
        });
        out.println(told(outcome.counts()));
        if (!outcome.kept()) {
            notKept.add(name);
            if (!way.dryRun) {
                out.println("有退回的行，" + (several ? "这一批" : "") + "一行也没有记入（先记无误的行请加 --good-rows-first）。");
            }
            return;
        }
        kept++;
        if (!way.dryRun) {
            out.println("已记入，账页号 " + outcome.slip());
        }
    }

    private static String told(Map<String, Long> counts) {
        return "新增 " + number(counts, Outcome.NEW) + "  更新 " + number(counts, Outcome.CHANGED) + "  未变 "
                + number(counts, Outcome.UNCHANGED) + "  陈旧 " + number(counts, Outcome.STALE) + "  退回 "
                + number(counts, Outcome.REFUSED);
    }

    private static long number(Map<String, Long> counts, String outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
