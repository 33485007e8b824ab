package io.github.county161.app;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Imports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Takes workbooks in, each whole or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "把工作簿记入账中：每个文件一批，全部记入，或者有错就一行也不记（workbooks in, each whole or not at all）")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(
            arity = "1..*",
            paramLabel = "文件",
            description = "工作簿、目录（连同子目录）或压缩包，次序不限（files, folders, zips, in any order）")
    private List<Path> files = List.of();

    @Option(names = "--form", paramLabel = "表", description = "不看表头，指定是哪一张表（the form, e.g. member）")
    private Optional<String> form = Optional.empty();

    @Option(names = "--dry-run", description = "只试不记（rehearse, keep nothing）")
    private boolean dryRun;

    @Option(names = "--good-rows-first", description = "先记无误的行，有错的行退回（keep the good rows）")
    private boolean goodRowsFirst;

    @Option(names = "--force", description = "以本表为准：陈旧的行、两边都改了的格也照记（apply rows of an older version too）")
    private boolean force;

    @Option(names = "--correct", description = "与库中不同之处视为原来录错（differences were wrong all along）")
    private boolean correct;

    @Option(names = "--clear", description = "从这里导出的表回来时被清空的单元格，照此清空（erase what came back empty）")
    private boolean clear;

    @Option(names = "--end-previous", description = "上一条未结束时，结束于新一条的前一天（end the open spell the day before）")
    private boolean endPrevious;

    @Option(names = "--history", description = "历史导入：系统启用之前的事，可填状态、发放、销号等列（what was before）")
    private boolean history;

    @Option(names = "--reason", paramLabel = "理由", description = "历史导入的理由，记在每条分录里（why）")
    private Optional<String> reason = Optional.empty();

    @Option(
            names = "--division",
            paramLabel = "镇或村",
            description = "收哪里的表：列出其中各村收到、缺、重复、旧版、别村、有问题（whose workbooks are waited for）")
    private Optional<String> division = Optional.empty();

    @Option(names = "--json", description = "以 JSON 输出（for programs）")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Delivery.need(files);
        try (County county = where.openOrMake(
                json ? spec.commandLine().getErr() : spec.commandLine().getOut())) {
            return run(
                    county,
                    where.account(),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
        }
    }

    private int run(County county, Optional<String> account, PrintWriter out, PrintWriter err) throws IOException {
        Asker asker = county.asker(account);
        if (!county.crypto().hasKey()) {
            throw new County.Refused("没有密钥文件，不能记账（请放回 county.key）");
        }
        Imports.Options options = new Imports.Options(
                where.reportDay(),
                form,
                division,
                goodRowsFirst,
                force,
                correct,
                clear,
                endPrevious,
                history,
                reason.orElse(""));
        Way way = Way.of(county, asker, options, dryRun, "import-" + UUID.randomUUID());
        PrintWriter told = new PrintWriter(json ? Writer.nullWriter() : new InOptions(out));
        Importing importing = new Importing(county, way, told, err::println);
        boolean clean = importing.run(files);
        told.flush();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(importing.json()));
        }
        return clean ? Main.DONE : Main.REFUSED;
    }
}
