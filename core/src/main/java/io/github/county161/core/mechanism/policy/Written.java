package io.github.county161.core.mechanism.policy;

import io.github.county161.core.port.Policies.Unfit;
import io.github.county161.core.term.Day;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a policy as it is written: names and what stands under them. What cannot be read is told with where. */
final class Written {

    private final String where;
    private final Map<String, Object> parts;

    private Written(String where, Map<String, Object> parts) {
        this.where = where;
        this.parts = parts;
    }

    static Written of(String where, Object part) {
        if (!(part instanceof Map<?, ?> map)) {
            throw new Unfit(where + "：应为 { } 对象");
        }
        Map<String, Object> parts = new HashMap<>();
        map.forEach((name, value) -> parts.put(String.valueOf(name), value));
        return new Written(where, parts);
    }

    Unfit unfit(String why) {
        return new Unfit(where + "：" + why);
    }

    /** Refuses any other name. */
    Written knowing(String... names) {
        Set<String> known = Set.of(names);
        parts.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw unfit("不认识的 " + name + "，可用：" + String.join("、", names));
                });
        return this;
    }

    boolean has(String name) {
        return parts.get(name) != null;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parts.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    String need(String name) {
        return text(name).orElseThrow(() -> unfit("没有 " + name));
    }

    Optional<Long> whole(String name) {
        return text(name).map(text -> {
            if (!text.matches("\\d{1,15}")) {
                throw unfit(name + " 应为整数：" + text);
            }
            return Long.valueOf(text);
        });
    }

    Optional<Yuan> yuan(String name) {
        return text(name).map(text -> {
            Reading<Yuan> read = Yuan.read(text);
            if (!read.isGood() || read.value().fen() < 0) {
                throw unfit(name + " 应为不小于零的金额（元）：" + text);
            }
            return read.value();
        });
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            Reading<LocalDate> read = Day.read(text);
            if (!read.isGood()) {
                throw unfit(name + " 应为" + read.flaw().expected() + "：" + text);
            }
            return read.value();
        });
    }

    Written part(String name) {
        return of(where + "." + name, Optional.ofNullable(parts.get(name)).orElseThrow(() -> unfit("没有 " + name)));
    }

    /** The parts of a list; none where there is none. */
    List<Written> parts(String name) {
        List<Written> list = new ArrayList<>();
        for (Object part : list(name)) {
            list.add(of(where + "." + name + "[" + (list.size() + 1) + "]", part));
        }
        return list;
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    private List<?> list(String name) {
        Object list = parts.getOrDefault(name, List.of());
        if (!(list instanceof List<?> told)) {
            throw unfit(name + " 应为 [ ] 列表");
        }
        return told;
    }
}
