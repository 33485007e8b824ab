package io.github.county161.app;

import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.port.Closings.Between;
import io.github.county161.core.port.Closings.Cause;
import io.github.county161.core.port.Closings.Difference;
import io.github.county161.core.port.Closings.Why;
import io.github.county161.core.port.Scope;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** 为什么数变了: the earlier moment with which {@code figures why} compares, and what it tells. */
final class Since {

    @Option(names = "--from-position", paramLabel = "账页号", description = "why：与记到这一账页时所知的相比")
    private Optional<Long> position = Optional.empty();

    @Option(names = "--from-day", paramLabel = "日期", description = "why：与这一报告日的相比")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--from-sheet", paramLabel = "封账期", description = "why：与这一期封存的数相比，如 2019-03 或 2019")
    private Optional<String> sheet = Optional.empty();

    void tell(County county, Figure figure, Asking to, Scope scope, PrintWriter out) {
        if (position.isEmpty() && day.isEmpty() && sheet.isEmpty()) {
            throw new County.Refused("figures why 要有 --from-position、--from-day 或 --from-sheet");
        }
        Optional<Long> known = to.asOf().knownAt().isPresent()
                ? Optional.of(to.asOf().knownAt().getAsLong())
                : Optional.empty();
        Between between = new Between(sheet, day, position, to.asOf().reportDay(), known, to.division());
        Why why = county.desk()
                .closings()
                .why(figure, between, scope)
                .orElseThrow(() -> new County.Refused("没有这一期封账表，或还没有这一账页（前一时刻不能晚于后一时刻）"));
        out.println(why.figure() + " " + why.title() + "：" + why.from().day() + "（第 "
                + why.from().position() + " 号账页）→ " + why.to().day() + "（第 "
                + why.to().position() + " 号账页）");
        why.parts().forEach(part -> tell(part, out));
    }

    private static void tell(Difference part, PrintWriter out) {
        out.println((part.part().isEmpty() ? "" : part.part() + "：") + text(part, part.was()) + " → "
                + text(part, part.is()) + "，相差 " + signed(part, part.is() - part.was()));
        for (Cause cause : part.causes()) {
            out.println("  " + cause.title() + " " + signed(part, cause.difference()) + "（"
                    + cause.names().size() + " 项）");
            cause.names()
                    .forEach(name -> out.println("    " + signed(part, name.is() - name.was()) + "\t" + name.label()));
        }
    }

    private static String signed(Difference part, long number) {
        return (number > 0 ? "+" : "") + text(part, number);
    }

    private static String text(Difference part, long number) {
        return new Counted(number, Optional.empty(), part.unit()).text();
    }
}
