package io.github.county161.app;

import io.github.county161.core.mechanism.VillageNames;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 收表: of which villages workbooks came, and which are not simply there; told village by village and counted. */
final class Receipts {

    /** What became of a workbook, and so of its village. */
    enum Standing {
        RECEIVED("收到", "received"),
        MISSING("缺", "missing"),
        DUPLICATE("重复", "duplicate"),
        STALE("旧版", "stale"),
        ELSEWHERE("别村", "elsewhere"),
        FAULTY("有问题", "faulty");

        private final String title;
        private final String code;

        Standing(String title, String code) {
            this.title = title;
            this.code = code;
        }
    }

    /**
     * A workbook that came.
     *
     * @param village its code; empty when nothing tells
     * @param why what is to be known of it; "" when it is simply there
     */
    record Receipt(String file, Optional<String> village, Standing standing, String why) {}

    private static final String WHOLE_TOWN = "（全部）";

    private final VillageNames villages;
    private final List<String> expected;
    private final List<Receipt> receipts = new ArrayList<>();

    /** @param expected the codes of the villages whose workbooks are waited for */
    Receipts(VillageNames villages, List<String> expected) {
        this.villages = villages;
        this.expected = List.copyOf(expected);
    }

    void add(Receipt receipt) {
        receipts.add(receipt);
    }

    /** Whether most of what came is of one village each: else it is no collecting from villages. */
    boolean areOfVillages() {
        long known = receipts.stream().filter(r -> r.village().isPresent()).count();
        return known > 1 && known * 2 > receipts.size();
    }

    private Map<String, List<Receipt>> byVillage() {
        Map<String, List<Receipt>> by = new TreeMap<>();
        expected.forEach(village -> by.put(village, new ArrayList<>()));
        receipts.forEach(receipt -> receipt.village()
                .filter(by::containsKey)
                .ifPresent(village -> by.getOrDefault(village, List.of()).add(receipt)));
        return by;
    }

    private static List<Standing> standings(List<Receipt> of) {
        return of.isEmpty()
                ? List.of(Standing.MISSING)
                : of.stream().map(Receipt::standing).distinct().sorted().toList();
    }

    private Map<String, Map<String, List<Receipt>>> byTown() {
        Map<String, Map<String, List<Receipt>>> towns = new TreeMap<>();
        byVillage()
                .forEach((village, of) -> towns.computeIfAbsent(villages.townOf(village), t -> new TreeMap<>())
                        .put(village, of));
        return towns;
    }

    /** How many villages stand so; one can stand in two ways. */
    private static Map<Standing, Integer> counts(Map<String, List<Receipt>> villages) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        villages.values().forEach(of -> standings(of).forEach(standing -> counts.merge(standing, 1, Integer::sum)));
        return counts;
    }

    void print(PrintWriter out) {
        out.println("收表情况（村）");
        StringBuilder head = new StringBuilder("镇/村");
        for (Standing standing : Standing.values()) {
            head.append('\t').append(standing.title);
        }
        out.println(head);
        byTown().forEach((town, here) -> {
            out.println(line(villages.name(town), counts(here)));
            boolean none = here.values().stream().allMatch(List::isEmpty);
            if (none) {
                out.println("  缺：" + WHOLE_TOWN + here.size() + " 个村");
            } else {
                here.forEach((village, of) -> print(village, of, out));
            }
        });
        out.println(line("合计 " + expected.size() + " 个村", counts(byVillage())));
        receipts.stream()
                .filter(receipt -> receipt.village().filter(expected::contains).isEmpty())
                .forEach(receipt -> out.println(
                        (receipt.village().isEmpty() ? "认不出是哪个村的：" : "范围以外的：") + receipt.file() + because(receipt)));
    }

    private static String line(String name, Map<Standing, Integer> counts) {
        StringBuilder line = new StringBuilder(name);
        for (Standing standing : Standing.values()) {
            line.append('\t').append(counts.getOrDefault(standing, 0));
        }
        return line.toString();
    }

    private void print(String village, List<Receipt> of, PrintWriter out) {
        if (of.isEmpty()) {
            out.println("  " + villages.name(village) + "  " + Standing.MISSING.title);
        }
        of.stream()
                .filter(receipt -> receipt.standing() != Standing.RECEIVED)
                .forEach(receipt -> out.println("  " + villages.name(village) + "  " + receipt.standing().title + "  "
                        + receipt.file() + because(receipt)));
    }

    private static String because(Receipt receipt) {
        return receipt.why().isEmpty() ? "" : "：" + receipt.why();
    }

    /** The same for programs. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("expected", expected.size());
        Map<Standing, Integer> counts = counts(byVillage());
        for (Standing standing : Standing.values()) {
            json.put(standing.code, counts.getOrDefault(standing, 0));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        byVillage().forEach((village, of) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", village);
            row.put("town", villages.name(villages.townOf(village)));
            row.put("village", villages.name(village));
            row.put("standing", standings(of).stream().map(s -> s.code).toList());
            row.put("files", of.stream().map(Receipts::json).toList());
            rows.add(row);
        });
        json.put("villages", rows);
        json.put(
                "others",
                receipts.stream()
                        .filter(receipt ->
                                receipt.village().filter(expected::contains).isEmpty())
                        .map(Receipts::json)
                        .collect(Collectors.toList()));
        return json;
    }

    private static Map<String, Object> json(Receipt receipt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", receipt.file());
        json.put("standing", receipt.standing().code);
        json.put("why", receipt.why());
        return json;
    }
}
