package io.github.county161.core.mechanism.seal;

import io.github.county161.core.ledger.Counted;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Closings.Cause;
import io.github.county161.core.port.Closings.Head;
import io.github.county161.core.port.Closings.Line;
import io.github.county161.core.port.Closings.Movement;
import io.github.county161.core.port.Closings.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** 增减变动表: a movement as it is printed and signed. */
final class MovementSheet {

    private static final int FIGURE = 8;
    private static final int TITLE = 30;
    private static final int UNIT = 8;
    private static final int NUMBER = 14;
    private static final int NAMES = 60;

    private MovementSheet() {}

    /** @param unnamed lines that are told apart */
    static Sheet of(Movement movement, String unit, List<String> unnamed) {
        Head sheet = movement.sheet();
        List<String> notes = new ArrayList<>();
        notes.add("截止 " + sheet.lastDay() + "，按记到第 " + sheet.position() + " 号账页时所知；封签 " + sheet.seal());
        notes.add(movement.opening()
                .map(opening -> "期初即 " + opening.title() + " 的期末，封签 " + opening.seal())
                .orElse("首期，没有期初"));
        notes.add("期初 + 增 − 减 ± 以前期间调整 = 期末；标“从零起”的是本期累计数，期初为 0");
        notes.addAll(unnamed);
        return new Sheet(
                "增减变动表",
                unit + sheet.title() + "增减变动表",
                List.of(),
                List.of(
                        new Sheet.Head("指标", FIGURE, false),
                        new Sheet.Head("名称", TITLE, false),
                        new Sheet.Head("单位", UNIT, false),
                        new Sheet.Head("期初", NUMBER, false),
                        new Sheet.Head("增", NUMBER, false),
                        new Sheet.Head("减", NUMBER, false),
                        new Sheet.Head("以前期间调整", NUMBER, false),
                        new Sheet.Head("期末", NUMBER, false),
                        new Sheet.Head("名单", NAMES, false)),
                each -> movement.lines().forEach(line -> rows(line, each)),
                List.of(),
                notes,
                sheet.position() + ":" + sheet.seal());
    }

    private static void rows(Line line, Consumer<List<String>> each) {
        each.accept(List.of(
                line.figure(),
                line.title() + (line.part().isEmpty() ? "" : "（" + line.part() + "）"),
                line.unit(),
                line.carries() ? text(line, line.opening()) : "从零起",
                text(line, line.plus()),
                text(line, line.minus()),
                text(line, line.adjusted()),
                text(line, line.closing()),
                ""));
        line.earlier().forEach(cause -> names("以前期间调整·", cause, line, each));
        line.changes().forEach(cause -> names("", cause, line, each));
    }

    private static void names(String what, Cause cause, Line line, Consumer<List<String>> each) {
        for (Name name : cause.names()) {
            long difference = name.is() - name.was();
            String sign = difference > 0 ? "+" : "";
            each.accept(List.of(
                    line.figure(),
                    what + cause.title(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    sign + text(line, difference),
                    name.label()));
        }
    }

    /** A number in its unit: money in yuan. */
    static String text(Line line, long number) {
        return new Counted(number, Optional.empty(), line.unit()).text();
    }
}
