package io.github.county161.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.county161.adapters.http.Listening;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.core.term.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads an invented town into a throw-away county: every workbook taken in, every figure asked. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "演示：在临时目录中建一个虚构的镇，导入全部工作簿并算出指标（an invented town, thrown away after）")
final class DemoCommand implements Callable<Integer> {

    private enum Size {
        town,
        full
    }

    @Option(
            names = "--size",
            paramLabel = "town|full",
            defaultValue = "town",
            description = "规模：town 一个镇，full 按规则虚构的全县（约三分钟）")
    private Size size = Size.town;

    @Option(
            names = "--seed",
            paramLabel = "种子",
            defaultValue = "" + FullPlan.USUAL_SEED,
            description = "全县由此虚构：换一个数，人、村、日期都不同，按计划的条数不变（默认 ${DEFAULT-VALUE}）")
    private long seed = FullPlan.USUAL_SEED;

    @Option(
            names = "--write",
            paramLabel = "目录",
            description = "不建账，只把虚构的全县写成工作簿，每表一个（workbooks into a folder, to be imported）")
    private Optional<Path> write = Optional.empty();

    @Option(names = "--once", description = "打印结果后就结束，不启动接口（print and end）")
    private boolean once;

    @Option(names = "--port", paramLabel = "端口", defaultValue = "1610", description = "端口，默认 ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--report-day", paramLabel = "日期", description = "报告日，默认为演示数据自带的报告日")
    private Optional<LocalDate> reportDay = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Temporary folder = Temporary.make();
                County county = County.open(folder.path())) {
            out.println("演示数据：全部人员均为虚构（" + size + "）。");
            if (write.isPresent()) {
                return writeFull(county, write.get(), out);
            }
            boolean kept = size == Size.full ? layFull(county, out) : loadTown(county, folder.path(), out);
            LocalDate day = reportDay.isPresent() ? reportDay.get() : itsDay();
            county.sweep(day);
            tell(county, day, out);
            if (!once && kept) {
                county.door().demonstrate().forEach(out::println);
                // Its pages open on the day its records speak of.
                ServeCommand.serve(county, () -> day, Listening.onLoopback(port), out);
            }
            return kept ? Main.DONE : Main.REFUSED;
        }
    }

    private boolean layFull(County county, PrintWriter out) {
        PrintWriter err = spec.commandLine().getErr();
        long rows = FullCounty.lay(county, seed, entered -> err.print("\r已记入 " + entered + " 行  "));
        err.println();
        out.println("记入全县 " + rows + " 行");
        return true;
    }

    private int writeFull(County county, Path folder, PrintWriter out) throws IOException {
        if (size != Size.full) {
            throw new County.Refused("--write 写的是全县，请加 --size full");
        }
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new County.Refused("目录不是空的，没有写：" + folder);
            }
        }
        List<Order> orders = new ArrayList<>();
        FullCounty.rows(county.pack(), seed, orders::add);
        int files = FullWorkbooks.write(county, orders, folder);
        out.println("已写 " + files + " 个工作簿，共 " + orders.size() + " 行：" + folder);
        out.println("导入到空的数据目录：county161 import " + folder + " --history --reason 演示");
        return Main.DONE;
    }

    private static boolean loadTown(County county, Path folder, PrintWriter out) throws IOException {
        Outcome outcome = load(county, folder);
        out.println("导入全部工作簿：新增 " + outcome.count(Outcome.NEW) + "  更新 " + outcome.count(Outcome.CHANGED) + "  未变 "
                + outcome.count(Outcome.UNCHANGED) + "  退回 " + outcome.count(Outcome.REFUSED));
        return outcome.kept();
    }

    /** Brings the invented town in, its workbooks unpacked in the folder. */
    static Outcome load(County county, Path folder) throws IOException {
        flag(county);
        List<Path> files = new ArrayList<>();
        for (Form form : county.chart().forms()) {
            try (InputStream in = resource(form.name() + ".xlsx")) {
                if (in != null) {
                    Path file = folder.resolve(form.name() + ".xlsx");
                    Files.copy(in, file);
                    files.add(file);
                }
            }
        }
        Arrival arrival =
                Arrival.read(files, county.chart(), county.pack().words(), county.workbooks(), Optional.empty());
        List<Order> orders = arrival.orders().stream()
                .map(order -> order.because("历史导入：演示数据"))
                .toList();
        return county.office()
                .post(new Submission(
                        "demo", Asker.SETTING_UP, "演示数据", County.today(), orders, false, false, false, true));
    }

    private static @Nullable InputStream resource(String name) {
        return DemoCommand.class.getResourceAsStream("/demo/town/" + name);
    }

    /** Which of the town's villages are poor: invented, and so no part of the county's pack. */
    static void flag(County county) throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream("/demo/town/village-flags.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Order> orders = new ArrayList<>();
            csv.forEach(row -> orders.add(Order.row(
                    Division.FORM.name(),
                    Map.of(Division.CODE.name(), row.getField("code"), Division.POOR.name(), row.getField("poverty")),
                    orders.size() + 2L)));
            Outcome flagged = county.office()
                    .post(new Submission(
                            "demo-flags", Asker.SYSTEM, "演示数据", County.today(), orders, false, false, true));
            if (!flagged.kept()) {
                throw new IllegalStateException(flagged.faults().get(0).sentence());
            }
        }
    }

    /** The day the demonstration's own answers speak of. */
    private static LocalDate itsDay() throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream("/demo/town/report-day.txt")) {
            return LocalDate.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private static void tell(County county, LocalDate day, PrintWriter out) {
        county.store().read(moment -> {
            Reckoning reckoning = new Reckoning(moment, Scope.ALL);
            out.println("报告日 " + day);
            Lexicon words = county.pack().words().on(day.toString());
            for (Figure figure : county.pattern().figures()) {
                var answer = reckoning.answer(figure, county.asking(day), Group.WHOLE);
                answer.own()
                        .values()
                        .forEach(n -> out.println("  " + figure.id() + " " + words.says(figure.title()) + "：" + n.text()
                                + " " + figure.unit()));
            }
            return moment.position();
        });
    }
}
