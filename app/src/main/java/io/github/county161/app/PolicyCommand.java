package io.github.county161.app;

import io.github.county161.adapters.http.AuditPack;
import io.github.county161.core.mechanism.VillageNames;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Policies;
import io.github.county161.core.port.Policies.Audit;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Reason;
import io.github.county161.core.port.Policies.Unfit;
import io.github.county161.core.port.Policies.Verdict;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.Yuan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who is due what under a policy, who has it, who has it and should not, why; and what other terms would change. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "政策：一览 list；应享未享 entitled、已享 received、不应享而享 wrong 名单；"
                + "一人（或单位）为什么 trace；改了政策会怎样 trial；一年的审计包 audit（who is due what, and why）")
final class PolicyCommand implements Callable<Integer> {

    private enum What {
        list(Verdict.NOT),
        entitled(Verdict.ENTITLED),
        received(Verdict.RECEIVED),
        wrong(Verdict.WRONG),
        trace(Verdict.NOT),
        trial(Verdict.NOT),
        audit(Verdict.NOT);

        private final Verdict verdict;

        What(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    @Mixin
    private Where where = new Where();

    @Parameters(index = "0", paramLabel = "做什么", description = "${COMPLETION-CANDIDATES}")
    private What what = What.list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "政策", description = "名称或代码，如 一次性创业补贴 或 venture")
    private Optional<String> policy = Optional.empty();

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "记录号或文件",
            description = "trace：人员或单位的记录号；trial：改过的一个版本（县域包 policies 里 versions 的一项，.json）")
    private Optional<String> argument = Optional.empty();

    @Option(names = "--division", paramLabel = "区划", description = "哪个镇或村（名称或代码），默认全部辖区")
    private Optional<String> division = Optional.empty();

    @Option(names = "-o", paramLabel = "文件", description = "audit：写到哪里（.zip），年度是报告日的年度")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知")
    private Optional<Long> knownAt = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            View view = county.view(where.reportDay(), division, knownAt, scope);
            Policies policies = county.desk().policies();
            switch (what) {
                case list -> policies.all(view).forEach(line -> out.println(line(line)));
                case trace -> trace(policies, view, scope, out);
                case trial -> trial(policies, view, scope, out);
                case audit -> audit(county, view, scope, out);
                default -> names(policies, view, scope, county, out);
            }
        }
        return Main.DONE;
    }

    private static String line(Policies.Line line) {
        return String.join(
                "\t",
                line.id(),
                line.title(),
                line.documentNo().isEmpty() ? "报告日没有有效版本" : line.documentNo(),
                line.from() + "至" + line.until(),
                String.join("；", line.conditions()),
                "材料：" + String.join("、", line.papers()));
    }

    private String policy() {
        return policy.orElseThrow(() -> new County.Refused("请写明政策，如 policy " + what + " 一次性创业补贴"));
    }

    private County.Refused unknown(Policies policies, View view) {
        return new County.Refused("没有叫“" + policy() + "”的政策。有："
                + policies.all(view).stream().map(Policies.Line::title).collect(Collectors.joining("、")));
    }

    private void names(Policies policies, View view, Scope scope, County county, PrintWriter out) {
        VillageNames places = county.store().read(VillageNames::new);
        List<Entitlement> those =
                policies.those(policy(), what.verdict, view, scope).orElseThrow(() -> unknown(policies, view));
        out.println(String.join("\t", "记录号", "姓名或单位", "所在村", "应享（元）", "已发（元）", "为什么"));
        for (Entitlement each : those) {
            out.println(String.join(
                    "\t",
                    Long.toString(each.payee()),
                    each.title(),
                    each.place().map(places::name).orElse(""),
                    each.due().text(),
                    each.received().text(),
                    each.why().stream().map(Reason::text).collect(Collectors.joining("；"))));
        }
        Yuan due = Yuan.sum(those.stream().map(Entitlement::due));
        Yuan received = Yuan.sum(those.stream().map(Entitlement::received));
        out.println("合计 " + those.size() + "，应享 " + due.text() + " 元，已发 " + received.text() + " 元");
    }

    private void trace(Policies policies, View view, Scope scope, PrintWriter out) {
        String record = argument.map(text -> text.replace("#", "")).orElse("");
        if (!record.matches("\\d{1,18}")) {
            throw new County.Refused("trace 要写人员或单位的记录号（名单的第一列）");
        }
        Entitlement found = policies.of(policy(), Long.parseLong(record), view, scope)
                .orElseThrow(() -> new County.Refused("辖区内没有这条记录，或没有叫“" + policy() + "”而在报告日有效的政策"));
        out.println(found.title() + "\t" + found.verdict().label() + "\t应享 "
                + found.due().text() + " 元\t已发 " + found.received().text() + " 元");
        found.why().forEach(reason -> out.println(reason.text()));
    }

    private void audit(County county, View view, Scope scope, PrintWriter out) throws IOException {
        if (knownAt.isPresent()) {
            throw new County.Refused("审计包按现在所知，不用 --known-at");
        }
        Audit audit = county.desk()
                .policies()
                .audit(policy(), view, scope)
                .orElseThrow(() -> new County.Refused("没有叫“" + policy() + "”而在报告日有效的政策（policy list 列出全部）"));
        Path file = output.orElse(Path.of(audit.title() + "审计包.zip"));
        try (OutputStream to = Files.newOutputStream(file)) {
            AuditPack.write(audit, county.workbooks(), county.attachments(), view.reportDay(), scope, to);
        }
        out.println("已写 " + file + "，附件 " + audit.papers().size() + " 份");
    }

    private void trial(Policies policies, View view, Scope scope, PrintWriter out) throws IOException {
        Path file = Path.of(argument.orElseThrow(() -> new County.Refused("trial 要写改过的政策文件（.json）")));
        Policies.Trial trial;
        try {
            Map<String, Object> changed =
                    JsonMapper.shared().readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {});
            trial = policies.trial(policy(), changed, view, scope).orElseThrow(() -> unknown(policies, view));
        } catch (JacksonException e) {
            throw new County.Refused(file + " 不是 JSON：" + e.getOriginalMessage());
        } catch (Unfit unfit) {
            throw new County.Refused(String.valueOf(unfit.getMessage()));
        }
        out.println("现行\t" + trial.now().payees() + "\t" + trial.now().due().text() + " 元");
        out.println("试算\t" + trial.then().payees() + "\t" + trial.then().due().text() + " 元");
        out.println("新增\t" + trial.gained() + "\t不再符合\t" + trial.lost());
    }
}
