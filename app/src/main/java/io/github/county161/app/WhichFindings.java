package io.github.county161.app;

import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Findings;
import io.github.county161.core.port.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which findings a command is about. */
final class WhichFindings {
    private static final int PAGE = 500;

    @Mixin
    private Where where = new Where();

    @Option(names = "--division", paramLabel = "区划", description = "哪个镇或村（名称或代码），默认全部辖区")
    private Optional<String> division = Optional.empty();

    @Option(names = "--check", paramLabel = "疑点代码", description = "只看这一种疑点，如 wage_range")
    private Optional<String> check = Optional.empty();

    Where where() {
        return where;
    }

    /** Whether they are of one check. */
    boolean isOfOneCheck() {
        return check.isPresent();
    }

    Scope scope(County county) {
        return county.reader(where.account()).scope();
    }

    Desk.View view(County county) {
        return county.view(where.reportDay(), division, Optional.empty(), scope(county));
    }

    Findings.Asked asked(County county, Optional<String> state) {
        check.filter(id -> county.pattern().checks().stream().noneMatch(c -> c.id().equals(id)))
                .ifPresent(id -> {
                    throw new County.Refused("没有代码为 " + id + " 的疑点（不带 --check 时列出各种疑点的代码）");
                });
        return new Findings.Asked(check, state);
    }

    /** All of them, page after page. */
    List<Map<String, String>> all(County county, Optional<String> state) {
        List<Map<String, String>> all = new ArrayList<>();
        Optional<Long> next = Optional.of(0L);
        while (next.isPresent()) {
            Findings.Page page = county.desk()
                    .findings()
                    .page(asked(county, state), view(county), scope(county), next.get(), PAGE)
                    .orElseThrow(() -> new County.Refused("没有这种状态：" + state.orElse("")));
            all.addAll(page.findings());
            next = page.next();
        }
        return all;
    }
}
