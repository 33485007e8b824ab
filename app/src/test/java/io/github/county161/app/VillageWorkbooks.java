package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Template;
import io.github.county161.core.port.Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The invented county's households and persons as its villages send them: a workbook each, in a zip, 镇/村/花名册.xlsx. */
final class VillageWorkbooks {

    static final int BAD = 9;
    static final int TWICE = 2;
    static final int MISSING = 3;
    static final int STRANGE = 1;

    /** What was done to whom, by the path 镇/村 of the village. */
    final Map<String, String> planted = new LinkedHashMap<>();

    final List<String> all = new ArrayList<>();

    private final County county;
    private final Map<String, List<Order>> households = new TreeMap<>();
    private final Map<String, List<Order>> members = new HashMap<>();

    private VillageWorkbooks(County county) {
        this.county = county;
    }

    /**
     * Writes two zips: the settlements that the households name, and the villages' workbooks.
     *
     * @param most so many households a village at most
     */
    static VillageWorkbooks write(County county, Predicate<String> towns, int most, Path settlements, Path zip)
            throws IOException {
        VillageWorkbooks workbooks = new VillageWorkbooks(county);
        Map<String, String> villageOf = new HashMap<>();
        List<Order> sites = new ArrayList<>();
        FullCounty.rows(county.pack(), FullPlan.USUAL_SEED, order -> {
            Map<String, String> cells = order.cells();
            if (order.form().equals("settlement")) {
                sites.add(order);
            } else if (order.form().equals("household") && towns.test(cells.getOrDefault("town", ""))) {
                String village = cells.get("town") + "/" + cells.get("village");
                List<Order> here = workbooks.households.computeIfAbsent(village, v -> new ArrayList<>());
                if (here.size() < most) {
                    here.add(order);
                    villageOf.put(cells.getOrDefault("head_id", ""), village);
                }
            } else if (order.form().equals("member")) {
                String village = villageOf.get(cells.getOrDefault("head_id", ""));
                if (village != null) {
                    workbooks
                            .members
                            .computeIfAbsent(village, v -> new ArrayList<>())
                            .add(order);
                }
            }
        });
        Files.write(settlements, workbooks.workbook(List.of(workbooks.sheet("settlement", sites))));
        workbooks.writeZip(zip);
        return workbooks;
    }

    /** The first villages have something done to them, the others are as they should be. */
    private void writeZip(Path zip) throws IOException {
        all.addAll(households.keySet());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("GBK"))) {
            for (int n = 0; n < all.size(); n++) {
                String village = all.get(n);
                String path = village + "/花名册.xlsx";
                if (n < BAD) {
                    planted.put(village, "有问题");
                    put(out, path, workbook(village, "category", "没有这一类"));
                } else if (n < BAD + TWICE) {
                    planted.put(village, "重复");
                    put(out, path, workbook(village, "", ""));
                    boolean same = n == BAD;
                    put(
                            out,
                            village + (same ? "/花名册(1).xlsx" : "/花名册改.xlsx"),
                            same ? workbook(village, "", "") : workbook(village, "address", "另一处"));
                } else if (n < BAD + TWICE + MISSING) {
                    planted.put(village, "缺");
                } else if (n < BAD + TWICE + MISSING + STRANGE) {
                    planted.put(village, "别村");
                    put(out, path, workbook(all.get(all.size() - 1), "", ""));
                } else {
                    put(out, path, workbook(village, "", ""));
                }
            }
        }
    }

    private static void put(ZipOutputStream out, String path, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(path));
        out.write(bytes);
        out.closeEntry();
    }

    /** @param cell of the first household, with another text; "" for none */
    private byte[] workbook(String village, String cell, String text) throws IOException {
        List<Order> here = new ArrayList<>(households.getOrDefault(village, List.of()));
        if (!cell.isEmpty()) {
            Map<String, String> cells = new HashMap<>(here.get(0).cells());
            cells.put(cell, text);
            here.set(0, Order.row("household", cells, 1));
        }
        return workbook(List.of(sheet("household", here), sheet("member", members.getOrDefault(village, List.of()))));
    }

    private byte[] workbook(List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        county.workbooks().write(sheets, out);
        return out.toByteArray();
    }

    private Sheet sheet(String name, List<Order> orders) {
        Form form = county.chart().need(name);
        Template template = new Template(
                form, county.pack().words(), county.pack().validFrom().toString());
        return template.sheet(row -> orders.forEach(order -> row.accept(template.cells().stream()
                .map(cell -> order.cells().getOrDefault(cell, ""))
                .toList())));
    }

    /** How many rows came of the villages that are as they should be, or sent twice. */
    long goodRows() {
        return all.stream()
                .filter(village -> !planted.containsKey(village) || "重复".equals(planted.get(village)))
                .mapToLong(
                        village -> households.getOrDefault(village, List.of()).size()
                                + members.getOrDefault(village, List.of()).size())
                .sum();
    }
}
