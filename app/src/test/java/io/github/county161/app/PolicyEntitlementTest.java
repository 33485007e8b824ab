package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Policies.Entitlement;
import io.github.county161.core.port.Policies.Standing;
import io.github.county161.core.port.Policies.Verdict;
import io.github.county161.core.port.Scope;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is due what under each of the ten policies, on the town and on the invented county, as counted by hand. */
class PolicyEntitlementTest {

    private static final LocalDate DAY = LocalDate.parse("2019-11-25");

    @TempDir
    private Path folder;

    @Test
    void on_the_town_every_policy_is_as_counted_by_hand_and_every_trace_names_its_facts() throws Exception {
        Path town =
                Path.of(PolicyEntitlementTest.class.getResource("/demo/town").toURI());
        List<String> args = new ArrayList<>(List.of("import", "--history", "--reason", "启用"));
        try (Stream<Path> files = Files.list(town)) {
            files.filter(f -> f.toString().endsWith(".xlsx"))
                    .map(Path::toString)
                    .forEach(args::add);
        }
        args.addAll(List.of("--data", folder.toString()));
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute(args.toArray(String[]::new)))
                .isZero();
        try (County county = County.open(folder)) {
            List<Order> rows = PolicyAgreement.rows(county, town);
            agree(county, rows, DAY);
            agree(county, rows, LocalDate.parse("2019-06-30"));
            agree(county, rows, LocalDate.parse("2018-12-31"));
            areTold(county);
        }
    }

    private static void agree(County county, List<Order> rows, LocalDate day) {
        Map<String, Map<String, String>> counted = PolicyAgreement.counted(county, rows, day);
        assertThat(counted).hasSize(10);
        Map<String, Map<String, String>> said = PolicyAgreement.said(county, day);
        counted.forEach((policy, payees) ->
                assertThat(said.get(policy)).as(policy + " " + day).isEqualTo(payees));
        assertThat(said).hasSize(10);
    }

    /** Whoever is due something, has it or should not: all that is met names a record, and why not is said. */
    private static void areTold(County county) {
        View view = new View(DAY, Optional.empty(), Optional.empty());
        var policies = county.desk().policies();
        policies.all(view).forEach(policy -> {
            for (Verdict verdict : List.of(Verdict.ENTITLED, Verdict.RECEIVED, Verdict.WRONG)) {
                List<Entitlement> those =
                        policies.those(policy.id(), verdict, view, Scope.ALL).orElseThrow();
                those.forEach(e -> {
                    assertThat(e.why()).as(policy.title() + " " + e).isNotEmpty();
                    assertThat(e.why())
                            .filteredOn(r -> r.standing() == Standing.MET)
                            .allSatisfy(r -> assertThat(r.record()).isPresent())
                            .allSatisfy(r -> assertThat(r.fact()).isNotEmpty());
                    assertThat(e.title()).doesNotContain("#").doesNotContainPattern("\\d{17}");
                    if (verdict == Verdict.WRONG) {
                        assertThat(e.why()).anyMatch(r -> r.standing() != Standing.MET);
                    }
                });
                those.stream()
                        .limit(3)
                        .forEach(e -> assertThat(policies.of(policy.id(), e.payee(), view, Scope.ALL))
                                .as("alone as among all")
                                .contains(e));
            }
        });
    }

    @Test
    void on_the_invented_county_every_policy_is_as_counted_by_hand() throws Exception {
        long seed = Long.getLong("seed", 161);
        System.out.println("seed " + seed);
        try (County county = County.open(folder)) {
            FullCounty.lay(county, seed, entered -> {});
            List<Order> rows = new ArrayList<>();
            FullCounty.rows(county.pack(), seed, rows::add);
            long begun = System.nanoTime();
            agree(county, rows, DAY);
            System.out.println("ten policies of the county: " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        }
    }
}
