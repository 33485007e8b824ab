package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.mechanism.Mended;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            String reason,
            Submission.Further further) {}

    /** So begins the name of what a spreadsheet program keeps beside an open file. */
    private static final String OPEN = "~$";

    private static final String NO_ROWS = "应为至少有一行内容的工作簿";

    private final County county;
    private final Way way;
    private final PrintWriter out;
    private final PrintWriter err;
    private final ComingBack comingBack;
    private final Map<String, Long> total = new LinkedHashMap<>();
    private final List<String> notKept = new ArrayList<>();
    private int kept;

    Importing(County county, Way way, PrintWriter out, PrintWriter err) {
        this.county = county;
        this.way = way;
        this.out = out;
        this.comingBack = new ComingBack(county, way, out);
        this.err = err;
    }

    /** @return whether nothing was refused */
    boolean run(List<Path> given) throws IOException {
        List<String> remarks = new ArrayList<>();
        List<Path> files = Arrival.files(given, remarks);
        remarks.forEach(out::println);
        files.removeIf(this::isBeingEdited);
        err.println("辨认 " + files.size() + " 个文件…");
        var known = Sequence.recognized(files, county.chart(), county.pack().words(), county.workbooks(), way.form);
        List<List<Path>> batches = Sequence.of(known, county.chart());
        Set<Path> sentBack = Sequence.sentBack(known);
        if (way.dryRun) {
            rehearse(batches, sentBack);
        } else {
            for (List<Path> batch : batches) {
                Optional<Arrival> read = read(batch, sentBack, batches.size() > 1);
                if (read.isPresent()) {
                    tell(read.get(), county.office().post(submission(read.get())), batches.size() > 1);
                }
            }
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

    /** What a spreadsheet program keeps beside a file that it has open is none; the file itself may not be whole. */
    private boolean isBeingEdited(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith(OPEN)) {
            out.println(name + "：正在编辑的临时文件，没有读入");
            return true;
        }
        if (Files.exists(file.resolveSibling(OPEN + name))) {
            out.println(name + "：正在别的程序中打开，未保存的内容没有读入");
        }
        return false;
    }

    /** All are read before the first is tried and told after the last: nobody else can write in between. */
    private void rehearse(List<List<Path>> batches, Set<Path> sentBack) throws IOException {
        boolean several = batches.size() > 1;
        List<Arrival> read = new ArrayList<>();
        for (List<Path> batch : batches) {
            read(batch, sentBack, several).ifPresent(read::add);
        }
        List<Outcome> outcomes = new ArrayList<>();
        county.office().rehearse(post -> read.forEach(arrival -> outcomes.add(post.post(submission(arrival)))));
        for (int i = 0; i < read.size(); i++) {
            tell(read.get(i), outcomes.get(i), several);
        }
    }

    /** A batch's rows; none when a workbook cannot be read or has none, which is told. */
    private Optional<Arrival> read(List<Path> batch, Set<Path> sentBack, boolean several) throws IOException {
        String name = name(batch);
        err.println("读取 " + name + "…");
        Arrival arrival = Arrival.read(
                batch, sentBack, county.chart(), county.pack().words(), county.workbooks(), way.form, way.reason);
        List<String> strange = comingBack.strangers(arrival);
        if (arrival.faults().isEmpty() && strange.isEmpty() && !arrival.orders().isEmpty()) {
            return Optional.of(arrival);
        }
        head(batch, several);
        strange.forEach(out::println);
        arrival.remarks().forEach(out::println);
        arrival.faults().forEach(fault -> out.println(fault.sentence()));
        if (arrival.faults().isEmpty() && strange.isEmpty()) {
            out.println("没有一行内容");
        } else {
            out.println("有不能读的文件，" + (several ? "这一批" : "") + "一行也没有记入。");
            notKept.add(name);
        }
        return Optional.empty();
    }

    private Submission submission(Arrival arrival) {
        err.println("核对并记入 " + arrival.orders().size() + " 行…");
        return new Submission(
                "import-" + UUID.randomUUID(),
                way.asker,
                name(arrival.paths()),
                way.reportDay,
                arrival.orders(),
                way.goodRowsFirst,
                way.force,
                way.correct,
                way.history,
                way.further);
    }

    /** What became of a batch; the workbooks that go back come last, for by then the rest is told whatever happens. */
    private void tell(Arrival arrival, Outcome outcome, boolean several) {
        head(arrival.paths(), several);
        arrival.remarks().forEach(out::println);
        comingBack.tell(arrival, outcome);
        rows(outcome, arrival, arrival.paths().size() > 1);
        settle(outcome, name(arrival.paths()), several);
        sendBack(outcome, arrival);
    }

    private void head(List<Path> batch, boolean several) {
        if (several) {
            out.println("— " + name(batch) + (batch.size() > 1 ? "（互相引用，合为一批）" : ""));
        }
    }

    private static String name(List<Path> batch) {
        return batch.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(" "));
    }

    /** Writes each workbook with a refused row again, beside the one that was sent, with its problems marked. */
    private void sendBack(Outcome outcome, Arrival arrival) {
        boolean kept = outcome.kept() && !way.dryRun;
        int from = 0;
        for (Arrival.Read read : arrival.read()) {
            int to = from + (int) read.rows();
            Mended mended = new Mended(
                    read.pages(),
                    outcome.items().subList(from, to),
                    kept,
                    county.pattern().doubts());
            from = to;
            if (mended.isNeeded()) {
                out.println(SendingBack.write(read.file(), mended, county.workbooks())
                        .map(back -> "问题已标在 " + back.getFileName() + (kept ? "（改好“退回”表后再导入它）" : "（改好后再导入它）"))
                        .orElse("问题没能标在工作簿里（文件夹不能写入，或工作簿过大）：" + read.file().getFileName()));
            }
        }
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
        out.println((outcome.kept() || way.dryRun ? "" : "（若全部无误）") + told(outcome.counts()));
        if (!outcome.kept()) {
            notKept.add(name);
            if (!way.dryRun) {
                out.println("有退回的行，" + (several ? "这一批" : "") + "一行也没有记入（先记无误的行请加 --good-rows-first）。");
            }
            return;
        }
        kept++;
        if (!way.dryRun) {
            boolean news = number(outcome.counts(), Outcome.NEW) + number(outcome.counts(), Outcome.CHANGED) > 0;
            out.println((news ? "已记入，账页号 " : "没有新的内容，账页号 ") + outcome.slip());
        }
    }

    static String told(Map<String, Long> counts) {
        return "新增 " + number(counts, Outcome.NEW) + "  更新 " + number(counts, Outcome.CHANGED) + "  未变 "
                + number(counts, Outcome.UNCHANGED) + "  陈旧 " + number(counts, Outcome.STALE) + "  退回 "
                + number(counts, Outcome.REFUSED);
    }

    private static long number(Map<String, Long> counts, String outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
