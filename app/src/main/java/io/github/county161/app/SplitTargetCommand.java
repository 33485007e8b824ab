package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.plan.Apportionment;
import io.github.county161.core.ledger.plan.Item;
import io.github.county161.core.ledger.plan.ItemProgress;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.plan.Standing;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.ledger.plan.Unit;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Progress;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.mechanism.Template;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.PlaceLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes how a unit's target is divided up among those right below it. Nothing is entered. */
@Command(
        name = "split-target",
        mixinStandardHelpOptions = true,
        description = "建议怎样把目标分解到下一级：按权重分，加起来正好（proposes a division of a target）")
final class SplitTargetCommand implements Callable<Integer> {

    private enum Weight {
        labourers,
        willing,
        last_year,
        equal
    }

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "考核项", description = "考核项的名称或代码")
    private String item = "";

    @Option(names = "--division", paramLabel = "镇", description = "分解这个镇的目标到村；默认分解县的目标到镇")
    private Optional<String> division = Optional.empty();

    @Option(
            names = "--by-weight",
            paramLabel = "权重",
            defaultValue = "willing",
            description = "labourers 劳动力数，willing 有意愿未就业人数，last_year 上年完成数，equal 平均；默认 ${DEFAULT-VALUE}")
    private Weight weight = Weight.willing;

    @Option(names = "--keep", paramLabel = "数", defaultValue = "0", description = "留作机动的数，默认 0")
    private long keep;

    @Option(names = "-o", paramLabel = "文件", description = "写成可以导入的“目标任务”工作簿（.xlsx）")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A unit, what it weighs, what it would get. */
    private record Proposed(Unit unit, long weight, long target) {}

    @Override
    public Integer call() throws IOException {
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            List<Proposed> proposed = county.store().read(moment -> propose(county, moment, scope));
            proposed.forEach(
                    p -> spec.commandLine().getOut().println(p.unit.title() + "\t" + p.weight + "\t" + p.target));
            spec.commandLine()
                    .getOut()
                    .println("合计 "
                            + proposed.stream().mapToLong(Proposed::target).sum() + "，留作机动 " + keep);
            if (output.isPresent()) {
                write(county, proposed, output.get());
                spec.commandLine().getOut().println("已写 " + output.get() + "（核对后用 import 记入）");
            }
        }
        return Main.DONE;
    }

    private List<Proposed> propose(County county, Moment moment, Scope scope) {
        Asking asking = county.asking(where.reportDay());
        Progress progress = new Progress(
                moment, asking, scope, county.pack().words(), county.pattern().figures());
        Item found = progress.item(item).orElseThrow(() -> new County.Refused("该年度的考核方案里没有这个考核项：" + item));
        Divisions divisions = new Divisions(moment);
        Unit above = divisions.unit(division.or(divisions::county).orElse(""));
        ItemProgress.Line line = progress.of(List.of(found)).get(0).lines().stream()
                .filter(l -> l.unit().equals(above) && above.kind() != Unit.Kind.LEAD)
                .findFirst()
                .orElseThrow(() -> new County.Refused(above.title() + " 没有这一项的目标（或不在本账号辖区内），没有可分解的"));
        Standing standing = line.standing();
        List<Unit> below = divisions.below(above);
        if (below.isEmpty()) {
            throw new County.Refused(above.title() + " 没有下一级，不能再分解");
        }
        if (keep < 0 || keep > standing.target()) {
            throw new County.Refused("留作机动的数应在 0 和目标 " + standing.target() + " 之间");
        }
        Map<String, Long> weights = weights(county, moment, scope, found, above);
        List<Long> by = below.stream()
                .map(unit -> weights.getOrDefault(unit.code(), 0L))
                .toList();
        boolean share = found.unit().equals("%");
        List<Long> shares = share
                ? by.stream().map(w -> standing.target()).toList()
                : Apportionment.of(standing.target() - keep, by);
        List<Proposed> proposed = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            proposed.add(new Proposed(below.get(i), by.get(i), shares.get(i)));
        }
        return proposed;
    }

    private Map<String, Long> weights(County county, Moment moment, Scope scope, Item of, Unit above) {
        Group group = new Group.ByPlace(above.kind() == Unit.Kind.COUNTY ? PlaceLevel.TOWN : PlaceLevel.VILLAGE);
        LocalDate day = where.reportDay();
        return switch (weight) {
            case equal -> Map.of();
            case willing -> tally(moment, scope, county.asking(day), group, Planned.WILLING);
            case labourers -> tally(moment, scope, county.asking(day), group, Definitions.LABOURERS);
            case last_year -> {
                Map<String, Long> last = new HashMap<>();
                new Reckoning(moment, scope)
                        .numbers(
                                of.figure(),
                                of.part(),
                                county.asking(day.withDayOfYear(1).minusDays(1)),
                                group)
                        .forEach((place, number) -> last.put(place, number.value()));
                yield last;
            }
        };
    }

    private static Map<String, Long> tally(Moment moment, Scope scope, Asking asking, Group group, Question question) {
        return moment.tally(question, Tally.DISTINCT, group, asking, scope);
    }

    private void write(County county, List<Proposed> proposed, Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            throw new County.Refused("只能写成 .xlsx 工作簿，不能写成 " + file);
        }
        Form form = Target.FORM;
        Template template =
                new Template(form, county.pack().words(), where.reportDay().toString());
        Sheet sheet = template.sheet(row -> proposed.forEach(p -> {
            Map<String, String> cells = Map.of(
                    Target.YEAR.name(), Integer.toString(where.reportDay().getYear()),
                    Target.ITEM.name(),
                            county.pack()
                                    .words()
                                    .label(
                                            "item",
                                            county.pack()
                                                    .words()
                                                    .code("item", item)
                                                    .orElse(item)),
                    Target.UNIT.name(), p.unit.title(),
                    Target.VALUE.name(), Long.toString(p.target));
            row.accept(template.cells().stream()
                    .map(cell -> cells.getOrDefault(cell, ""))
                    .toList());
        }));
        try (OutputStream out = Files.newOutputStream(file)) {
            county.workbooks().write(sheet, out);
        }
    }
}
