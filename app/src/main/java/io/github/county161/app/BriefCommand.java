package io.github.county161.app;

import io.github.county161.adapters.http.BriefJson;
import io.github.county161.adapters.http.BriefPage;
import io.github.county161.adapters.http.SheetKind;
import io.github.county161.core.ledger.Act;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Briefs;
import io.github.county161.core.port.Briefs.Brief;
import io.github.county161.core.port.Briefs.Rhythm;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** 例会材料: drafts for the weekly, monthly and quarterly meeting, issued and shown again. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "week|month|quarter|issue|show|list",
        description = "例会材料：周分析、月督导、季研判的草稿，印发，重看（drafts for the meetings; issue, show again）")
final class BriefCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Whose brief, of what day. */
    static final class Which {
        @Mixin
        private Where where = new Where();

        @Option(names = "--day", paramLabel = "日期", description = "报告日，所在的周、月、季就是这一期，默认报告日")
        private Optional<LocalDate> day = Optional.empty();

        @Option(names = "--division", paramLabel = "区划", description = "哪个镇的（名称或代码），默认全部辖区")
        private Optional<String> division = Optional.empty();

        LocalDate day() {
            return day.orElseGet(where::reportDay);
        }
    }

    @Command(name = "week", mixinStandardHelpOptions = true, description = "周分析调度的草稿（weekly draft）")
    int week(
            @Mixin Which which,
            @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知") Optional<Long> knownAt,
            @Option(names = "-o", paramLabel = "文件", description = "写成 .xlsx、.html、.json 或 .txt（可改的文字）")
                    Optional<Path> file)
            throws IOException {
        return draft(Rhythm.WEEK, which, knownAt, file);
    }

    @Command(name = "month", mixinStandardHelpOptions = true, description = "月督导推进的草稿（monthly draft）")
    int month(
            @Mixin Which which,
            @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知") Optional<Long> knownAt,
            @Option(names = "-o", paramLabel = "文件", description = "写成 .xlsx、.html、.json 或 .txt（可改的文字）")
                    Optional<Path> file)
            throws IOException {
        return draft(Rhythm.MONTH, which, knownAt, file);
    }

    @Command(name = "quarter", mixinStandardHelpOptions = true, description = "季综合研判的草稿（quarterly draft）")
    int quarter(
            @Mixin Which which,
            @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知") Optional<Long> knownAt,
            @Option(names = "-o", paramLabel = "文件", description = "写成 .xlsx、.html、.json 或 .txt（可改的文字）")
                    Optional<Path> file)
            throws IOException {
        return draft(Rhythm.QUARTER, which, knownAt, file);
    }

    private int draft(Rhythm rhythm, Which which, Optional<Long> knownAt, Optional<Path> file) throws IOException {
        try (County county = which.where.open()) {
            Scope scope = county.reader(which.where.account()).scope();
            View view = county.view(which.day(), which.division, knownAt, scope);
            Brief brief = county.desk()
                    .briefs()
                    .draft(rhythm, view, scope)
                    .orElseThrow(() -> new County.Refused("这个单位不在本账号辖区内"));
            tell(county, brief, file);
        }
        return Main.DONE;
    }

    @Command(
            name = "issue",
            mixinStandardHelpOptions = true,
            description = "印发一期：数、名单、账页号和封签从此不变（issue one; it never changes again）")
    int issue(
            @Mixin Which which,
            @Parameters(paramLabel = "week|month|quarter") String rhythm,
            @Option(names = "--text", paramLabel = "文件", description = "改过的文字：草稿写成 .txt，改好后给这里") Optional<Path> text)
            throws IOException {
        Map<String, String> cells = new HashMap<>();
        cells.put("kind", rhythm);
        cells.put("report_day", which.day().toString());
        which.division.ifPresent(division -> cells.put("place", division));
        if (text.isPresent()) {
            cells.put("text", Files.readString(text.get(), StandardCharsets.UTF_8));
        }
        Order order = new Order("brief", Act.ENTER.word(), Optional.empty(), Optional.empty(), cells, "", 1);
        try (County county = which.where.open()) {
            Asker asker = county.asker(which.where.account());
            LocalDate on = which.where.reportDay();
            Outcome outcome = county.office()
                    .post(new Submission(
                            "brief-" + UUID.randomUUID(),
                            asker,
                            "brief issue " + rhythm,
                            on.isBefore(which.day()) ? which.day() : on,
                            List.of(order),
                            false,
                            false,
                            false));
            outcome.faults().stream().map(Fault::sentence).forEach(out()::println);
            if (!outcome.kept()) {
                return Main.REFUSED;
            }
            Briefs.Head issued = county.desk().briefs().all(asker.scope()).get(0);
            out().println("已印发 " + issued.number() + "，封签 " + issued.issued().seal());
        }
        return Main.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "印发过的一期，如当时所印（as it was issued）")
    int show(
            @Mixin Where where,
            @Parameters(paramLabel = "材料编号", description = "见 brief list") String number,
            @Option(names = "-o", paramLabel = "文件", description = "写成 .xlsx、.html 或 .json") Optional<Path> file)
            throws IOException {
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Brief brief = county.desk()
                    .briefs()
                    .issued(number, scope)
                    .orElseThrow(() -> new County.Refused("没有印发过 " + number + "，或它不在本账号辖区内"));
            tell(county, brief, file);
        }
        return Main.DONE;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "印发过的材料（what was issued）")
    int list(@Mixin Where where) throws IOException {
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            for (Briefs.Head head : county.desk().briefs().all(scope)) {
                out().println(String.join(
                        "\t",
                        head.number(),
                        head.placeName() + head.title(),
                        "报告日 " + head.at().day(),
                        head.issued().on() + " 印发",
                        head.issued().by()));
            }
        }
        return Main.DONE;
    }

    private void tell(County county, Brief brief, Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            print(brief);
            return;
        }
        String kind = SheetKind.endingOf(file.get());
        if (!List.of("xlsx", "html", "json", "txt").contains(kind)) {
            throw new County.Refused("只能写成 .xlsx、.html、.json 或 .txt，不能写成 " + file.get());
        }
        try (OutputStream to = Files.newOutputStream(file.get())) {
            switch (kind) {
                case "html" -> BriefPage.write(brief, to);
                case "xlsx" -> county.workbooks().write(county.desk().briefs().sheets(brief), to);
                case "txt" -> to.write(text(brief).getBytes(StandardCharsets.UTF_8));
                default ->
                    to.write(JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(BriefJson.of(brief)));
            }
        }
        out().println("已写 " + file.get());
    }

    /** What may be put otherwise. */
    private static String text(Brief brief) {
        StringBuilder text = new StringBuilder();
        brief.parts()
                .forEach(part -> text.append("【")
                        .append(part.title())
                        .append("】\n")
                        .append(part.text())
                        .append("\n\n"));
        return text.toString();
    }

    private void print(Brief brief) {
        out().println(brief.placeName() + brief.title() + "（" + brief.number() + "）");
        out().println("报告日 " + brief.at().day() + "，与 " + brief.since().day() + " 相比，账页号 "
                + brief.at().position()
                + brief.issued()
                        .map(issued -> "；" + issued.on() + " 由 " + issued.by() + " 印发，封签 " + issued.seal())
                        .orElse("；草稿"));
        brief.later().forEach(sentence -> out().println("印发后得知：" + sentence));
        for (Briefs.Part part : brief.parts()) {
            out().println("【" + part.title() + "】" + part.says());
            part.tables().forEach(table -> {
                out().println("  " + String.join("\t", table.heads()));
                table.rows()
                        .forEach(row -> out().println("  "
                                + String.join(
                                        "\t",
                                        row.stream().map(Briefs.Cell::text).toList())));
            });
            part.changes().stream()
                    .flatMap(changed -> changed.names().stream()
                            .map(name -> "  " + (name.is() > name.was() ? "+ " : "− ") + changed.title() + "\t"
                                    + name.label() + "\t" + name.cause()))
                    .forEach(out()::println);
        }
    }
}
