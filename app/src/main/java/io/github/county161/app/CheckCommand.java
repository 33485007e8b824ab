package io.github.county161.app;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks workbooks by themselves: rehearsed in an empty county, where what lies outside the files cannot be known. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "不用数据库，检查工作簿本身：表、列、格式、文件内重复（check workbooks by themselves）")
final class CheckCommand implements Callable<Integer> {

    private static final Set<String> OUTSIDE =
            Set.of("unknown_person", "unknown_household", "unknown_reference", "unknown_row");

    @Parameters(arity = "1..*", paramLabel = "文件", description = "工作簿或目录（files or folders）")
    private List<Path> files = List.of();

    @Option(names = "--form", paramLabel = "表", description = "指定是哪一张表（the form, e.g. member）")
    private Optional<String> form = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Temporary folder = Temporary.make();
                County county = County.open(folder.path())) {
            Arrival arrival = Arrival.read(files, county.chart(), county.pack().words(), county.workbooks(), form);
            arrival.remarks().forEach(out::println);
            List<Fault> faults = new ArrayList<>(arrival.faults());
            Submission submission = new Submission(
                    "check", Asker.SYSTEM, "check", County.today(), arrival.orders(), false, false, false);
            county.office().rehearse(submission).faults().stream()
                    .filter(fault -> !OUTSIDE.contains(fault.code()))
                    .forEach(faults::add);
            faults.stream().map(Fault::sentence).forEach(out::println);
            out.println("户、人、单位是否已登记，要到导入时才知道（import --dry-run）。");
            out.println("检查 " + arrival.orders().size() + " 行，" + faults.size() + " 处问题。");
            return faults.isEmpty() ? Main.DONE : Main.REFUSED;
        }
    }
}
