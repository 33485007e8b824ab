package io.github.county161.app;

import io.github.county161.app.PlanPolicies.Told;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Policies;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Verdict;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.core.term.Yuan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds what the program says of policies against what was counted by hand over the same rows. */
final class PolicyAgreement {

    private PolicyAgreement() {}

    /** Policy → payee (keyed hash of the id number, or the unit's name) → verdict, due and received. */
    static Map<String, Map<String, String>> said(County county, LocalDate day) {
        Policies policies = county.desk().policies();
        View view = new View(day, Optional.empty(), Optional.empty());
        Map<Long, String> persons =
                names(county, Member.FORM, Member.ID.field("hash").name());
        Map<Long, String> units = names(county, county.chart().need("carrier"), "carrier");
        Map<String, Map<String, String>> said = new TreeMap<>();
        policies.all(view).forEach(policy -> {
            Map<String, String> of = new TreeMap<>();
            for (Verdict verdict : List.of(Verdict.ENTITLED, Verdict.RECEIVED, Verdict.WRONG)) {
                for (Entitlement e :
                        policies.those(policy.id(), verdict, view, Scope.ALL).orElseThrow()) {
                    String payee = persons.getOrDefault(e.payee(), units.getOrDefault(e.payee(), "?"));
                    of.put(payee, told(verdict.name(), e.due(), e.received()));
                }
            }
            said.put(policy.title(), of);
        });
        return said;
    }

    private static String told(String verdict, Yuan due, Yuan received) {
        return verdict + " " + due.text() + " " + received.text();
    }

    private static Map<Long, String> names(County county, Form form, String field) {
        Map<Long, String> names = new HashMap<>();
        county.store()
                .read(moment -> moment.current(form.relation()))
                .forEach(row -> row.relation().fields().stream()
                        .filter(f -> f.name().equals(field))
                        .findFirst()
                        .flatMap(row::text)
                        .ifPresent(text -> names.put(row.whole(Relation.RECORD), text)));
        return names;
    }

    static Map<String, Map<String, String>> counted(County county, List<Order> orders, LocalDate day) {
        Map<String, Map<String, String>> counted = new TreeMap<>();
        new PlanPolicies(new PlanRows(orders, day)).all().forEach((policy, payees) -> {
            Map<String, String> of = new TreeMap<>();
            payees.forEach((payee, told) ->
                    of.put(payee.matches("\\d{17}[0-9X]") ? county.crypto().keyedHash(payee) : payee, told(told)));
            counted.put(policy, of);
        });
        return counted;
    }

    private static String told(Told told) {
        return told(told.verdict(), new Yuan(told.due()), new Yuan(told.has()));
    }

    /** The rows of a folder of workbooks, each named after its form, as texts by cell. */
    static List<Order> rows(County county, Path folder) throws IOException {
        List<Order> orders = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".xlsx", "");
                Optional<Form> form = county.chart().form(name);
                if (form.isPresent()) {
                    county.workbooks().read(file, new Rows(county, form.get(), orders));
                }
            }
        }
        return orders;
    }

    private static final class Rows implements RowReader {
        private final Form form;
        private final List<Order> orders;
        private final Map<String, String> byHeading = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        Rows(County county, Form form, List<Order> orders) {
            this.form = form;
            this.orders = orders;
            form.columns().stream()
                    .filter(column -> !column.isShadow())
                    .flatMap(column -> column.cells().stream())
                    .forEach(cell -> byHeading.put(
                            county.pack().words().says(cell.heading(), Story.DAY.toString()), cell.name()));
        }

        @Override
        public void sheet(String name, boolean hidden) {
            names.clear();
        }

        @Override
        public void row(int number, boolean hidden, List<String> cells) {
            if (names.isEmpty()) {
                cells.forEach(heading -> names.add(byHeading.getOrDefault(heading, "")));
                return;
            }
            Map<String, String> told = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    told.put(names.get(i), cells.get(i));
                }
            }
            orders.add(Order.row(form.name(), told, number));
        }
    }
}
