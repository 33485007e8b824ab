package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.mechanism.VillageNames;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Villages;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws records to visit, so that anybody can draw them again. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "抽取走访名单：以账页的校验码为种子，谁都可以照样重抽（a sample that anybody can draw again）")
final class SampleCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "表", description = "从哪张表的记录里抽，如 户信息、转移就业（名称或英文名）")
    private String named = "";

    @Option(names = "--division", paramLabel = "区划", description = "只在这个镇或村里抽（名称或代码）")
    private Optional<String> division = Optional.empty();

    @Option(names = "--size", paramLabel = "户数", defaultValue = "10", description = "抽多少，默认 ${DEFAULT-VALUE}")
    private int size;

    @Option(names = "--known-at", paramLabel = "账页号", description = "以哪一账页的名单和校验码抽，默认最后一页")
    private Optional<Long> knownAt = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (size < 1) {
            throw new County.Refused("--size 应为 1 以上的整数");
        }
        try (County county = where.open()) {
            Form form = county.chart().forms().stream()
                    .filter(f -> f.name().equals(named) || f.title().equals(named))
                    .findFirst()
                    .orElseThrow(() -> new County.Refused("没有叫“" + named + "”的表"));
            Scope scope = county.reader(where.account()).scope();
            Desk.View view = county.view(where.reportDay(), division, knownAt, scope);
            Villages.Drawn drawn = county.desk().villages().sample(form, size, view, scope);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    "账页号 " + drawn.position() + "，种子（该页校验码）" + drawn.sample().seed());
            out.println("名单 " + drawn.sample().of() + " 条，名单摘要 "
                    + drawn.sample().list() + "，抽中 " + drawn.records().size() + " 条");
            VillageNames names = county.store().read(VillageNames::new);
            new Listing(county.pack().words(), view.reportDay().toString(), names::name)
                    .print(Optional.of(form), drawn.records(), out);
            out.println("重抽：county161 sample " + form.title()
                    + division.map(d -> " --division " + d).orElse("") + " --size " + size + " --known-at "
                    + drawn.position() + " --report-day " + view.reportDay());
        }
        return Main.DONE;
    }
}
