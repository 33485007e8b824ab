package io.github.county161.app;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.port.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A county as data: its pack written out, tried, compared and put in force. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "县域包：写出 init、检查 test、比较 diff、启用 apply（a county as data）",
        subcommands = {PackCommand.Init.class, PackCommand.Test.class, PackCommand.Diff.class, PackCommand.Apply.class})
final class PackCommand {

    private PackCommand() {}

    /** The pack in a folder or zip, without a fault; else its faults are told and there is none. */
    private static Optional<Pack> sound(Path given, PrintWriter out) throws IOException {
        PackFiles files = PackFiles.read(given);
        List<PackFault> faults = new ArrayList<>(PackReview.of(files, OneSixOne.PATTERN));
        int answered = 0;
        if (faults.isEmpty()) {
            PackTests tests = new PackTests(Pack.read(files));
            faults.addAll(tests.run());
            answered = tests.answered();
        }
        faults.stream().map(PackFault::sentence).forEach(out::println);
        out.println(
                faults.isEmpty()
                        ? "县域包没有错误：" + files.texts().size() + " 个文件，自带测试 " + answered + " 个答案都对"
                        : "县域包有 " + faults.size() + " 处错误");
        return faults.isEmpty() ? Optional.of(Pack.read(files)) : Optional.empty();
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "把内置的县域包写成目录里的文件，照着改成本县的（write the built-in pack out）")
    static final class Init implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Parameters(paramLabel = "目录", description = "空的或还没有的目录")
        private Path folder = Path.of("");

        @Option(names = "--in-force", description = "写出账库现用的包，而不是内置的（the county's own）")
        private boolean inForce;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PackFiles files = inForce ? ofCounty() : Packs.shipped().files();
            files.write(folder);
            spec.commandLine().getOut().println("已写 " + files.texts().size() + " 个文件：" + folder);
            return Main.DONE;
        }

        private PackFiles ofCounty() throws IOException {
            try (County county = where.open()) {
                return county.pack().files();
            }
        }
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "检查一个县域包，并用它自带的样例试算（check a pack and run its own tests）")
    static final class Test implements Callable<Integer> {

        @Parameters(paramLabel = "目录或文件", description = "县域包的目录，或它的 zip")
        private Path given = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            return sound(given, spec.commandLine().getOut()).isPresent() ? Main.DONE : Main.REFUSED;
        }
    }

    @Command(name = "diff", mixinStandardHelpOptions = true, description = "只比较不启用：与账库现用的包有什么不同（what would change）")
    static final class Diff implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Parameters(paramLabel = "目录或文件", description = "县域包的目录，或它的 zip")
        private Path given = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            PackFiles files = PackFiles.read(given);
            List<PackFault> faults = new ArrayList<>(PackReview.of(files, OneSixOne.PATTERN));
            if (faults.isEmpty()) {
                try (County county = where.open()) {
                    PackDiff diff = new PackDiff(county.pack(), Pack.read(files));
                    List<String> lines = diff.lines();
                    lines.forEach(out::println);
                    out.println(
                            lines.isEmpty()
                                    ? "与现用的包 " + county.pack().version() + " 没有不同"
                                    : "与现用的包 " + county.pack().version() + " 有 " + lines.size() + " 处不同，没有启用");
                    faults.addAll(lines.isEmpty() ? List.of() : hindrances(county, diff));
                }
            }
            faults.stream().map(PackFault::sentence).forEach(out::println);
            return faults.isEmpty() ? Main.DONE : Main.REFUSED;
        }
    }

    private static List<PackFault> hindrances(County county, PackDiff diff) {
        return county.store().read(diff::faults);
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "先检查再启用一个县域包；目录里还没有账库时，用它新建（put a pack in force）")
    static final class Apply implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Parameters(paramLabel = "目录或文件", description = "县域包的目录，或它的 zip")
        private Path given = Path.of("");

        @Option(names = "--reason", required = true, paramLabel = "原因", description = "为什么启用，记入账页（why）")
        private String reason = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            Optional<Pack> sound = sound(given, out);
            if (sound.isEmpty()) {
                return Main.REFUSED;
            }
            Pack pack = sound.get();
            LostLedger.refuse(where.folder());
            if (!Where.isCounty(where.folder())) {
                int code = Founding.of(where.folder(), pack, county -> entered(county, pack, out));
                where.sayIfMade(code == Main.DONE, out);
                return code;
            }
            try (County county = County.open(where.folder(), pack)) {
                return entered(county, pack, out);
            }
        }

        private int entered(County county, Pack pack, PrintWriter out) {
            county.acting().keeper(where.account());
            if (!county.crypto().hasKey()) {
                throw new County.Refused("没有密钥，不能记账：请把 county.key 放回 " + where.folder());
            }
            Optional<PackDiff> diff = county.packs().before().map(was -> new PackDiff(was, pack));
            if (diff.isPresent() && diff.get().isNothing()) {
                out.println("与现用的包相同，没有什么要做");
                return Main.DONE;
            }
            List<PackFault> faults = diff.map(d -> hindrances(county, d)).orElse(List.of());
            faults.stream().map(PackFault::sentence).forEach(out::println);
            return faults.isEmpty() ? applied(county, pack, diff, out) : Main.REFUSED;
        }

        private int applied(County county, Pack pack, Optional<PackDiff> diff, PrintWriter out) {
            boolean mends = diff.filter(d -> d.was().validFrom().equals(pack.validFrom()))
                    .isPresent();
            String source = "县域包 " + pack.version()
                    + where.account().map(name -> "（" + name + "）").orElse("");
            Outcome outcome = new PackSlip(pack, county.crypto()).apply(county.office(), source, reason.strip(), mends);
            outcome.faults().forEach(fault -> out.println(fault.sentence()));
            if (outcome.kept()) {
                out.println("已启用 " + pack.county() + " " + pack.version() + "，自 " + pack.validFrom() + " 起，账页 "
                        + outcome.slip() + "：新增 " + outcome.count(Outcome.NEW) + "  更新 "
                        + outcome.count(Outcome.CHANGED) + "  未变 " + outcome.count(Outcome.UNCHANGED)
                        + "。正在运行的服务重启后用它");
            }
            return outcome.kept() ? Main.DONE : Main.REFUSED;
        }
    }
}
