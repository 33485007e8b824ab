package io.github.county161.app;

import io.github.county161.core.port.Order;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every figure of the catalogue counted over the plan's own rows, in plain loops: nothing of the program is asked. */
final class PlanCount {

    private PlanCount() {}

    /**
     * By the catalogue's numbers; what stands beside one under its number and name: {@code F44.held}.
     *
     * @param divisions the county's divisions, a map of texts each
     * @param poor the codes of the villages that are poor
     */
    static Map<String, PlanNumber> figures(
            List<Order> orders,
            LocalDate day,
            List<Map<String, String>> divisions,
            List<String> poor,
            Map<String, String> calendar)
            throws IOException {
        PlanRows rows = new PlanRows(orders, day);
        Map<String, PlanNumber> figures = new TreeMap<>(new PlanRegister(rows).figures());
        figures.putAll(new PlanToday(rows).figures());
        figures.putAll(new PlanCycles(rows, calendar).figures());
        Map<String, PlanNumber> work = new PlanWork(rows).figures();
        PlanNumber entitled = work.getOrDefault("entitled", PlanNumber.different());
        PlanNumber beginners = work.getOrDefault("F33", PlanNumber.different());
        work.remove("entitled");
        figures.putAll(work);
        figures.putAll(new PlanMoney(rows).figures(beginners.keys(), entitled));
        Map<String, String> towns = new HashMap<>();
        divisions.forEach(d -> towns.put(d.get("code"), d.get("name")));
        Map<String, String> villages = new HashMap<>();
        Set<String> poorVillages = new HashSet<>();
        for (Map<String, String> d : divisions) {
            if ("village".equals(d.get("level"))) {
                String town = towns.getOrDefault(d.get("parent"), "");
                villages.put(town + d.get("name"), town);
                if (poor.contains(d.get("code"))) {
                    poorVillages.add(town + d.get("name"));
                }
            }
        }
        figures.putAll(new PlanOffice(rows).figures(villages, poorVillages));
        return figures;
    }
}
