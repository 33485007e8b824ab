package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.core.term.PlaceLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented county as workbooks: taken in by the import, it gives the figures that the demonstration gives. */
class FullWorkbooksTest {

    private static final LocalDate DAY = LocalDate.parse("2019-11-25");

    /** The whole county takes minutes to import; one household in so many shows the same of every form. */
    private static final int ONE_OF = 40;

    @TempDir
    private Path folder;

    @Test
    void a_cut_of_the_county_written_as_workbooks_and_imported_gives_the_same_figures() throws Exception {
        Path sheets = Files.createDirectories(folder.resolve("sheets"));
        Map<String, String> laid;
        int forms;
        try (County county = County.open(folder.resolve("laid"))) {
            List<Order> orders = cut(county.pack());
            forms = FullWorkbooks.write(county, orders, sheets);
            FullCounty.lay(county, orders);
            laid = figures(county);
        }
        String imported = folder.resolve("imported").toString();
        int done = Main.run("import", sheets.toString(), "--data", imported, "--history", "--reason", "演示");
        assertThat(done).isEqualTo(Main.DONE);
        assertThat(forms).isGreaterThan(40);
        try (County county = County.open(Path.of(imported))) {
            assertThat(figures(county)).isEqualTo(laid);
        }
    }

    /** Some households, those who live in them, what is told of these, and all that is of the county. */
    static List<Order> cut(Pack pack) {
        List<Order> kept = new ArrayList<>();
        Set<String> heads = new HashSet<>();
        Set<String> persons = new HashSet<>();
        FullCounty.rows(pack, FullPlan.USUAL_SEED, order -> {
            Map<String, String> cells = order.cells();
            boolean keep = switch (order.form()) {
                case "household" -> heads.size() * ONE_OF <= order.row();
                case "member" -> heads.contains(cells.get("head_id"));
                case "vacancy", "welfare_post", "pacesetter" -> true;
                default ->
                    (!cells.containsKey("id_number") || persons.contains(cells.get("id_number")))
                            && (!cells.containsKey("new_head_id") || heads.contains(cells.get("new_head_id")));
            };
            if (keep) {
                kept.add(order);
                if (order.form().equals("household")) {
                    heads.add(cells.get("head_id"));
                } else if (order.form().equals("member")) {
                    persons.add(cells.get("id_number"));
                }
            }
        });
        return kept;
    }

    private static Map<String, String> figures(County county) {
        Map<String, String> figures = new TreeMap<>();
        county.store().read(moment -> {
            Reckoning reckoning = new Reckoning(moment, Scope.ALL);
            for (Figure figure : OneSixOne.PATTERN.figures()) {
                for (Group group : List.of(Group.WHOLE, new Group.ByPlace(PlaceLevel.TOWN))) {
                    var answer = reckoning.answer(figure, county.asking(DAY), group);
                    figures.put(figure.id() + group, answer.own() + " " + answer.beside());
                }
            }
            return 0;
        });
        return figures;
    }
}
