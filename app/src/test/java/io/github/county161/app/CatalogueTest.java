package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Tie;
import io.github.county161.core.mechanism.Reckoning;
import io.github.county161.core.port.Scope;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What figures state of one another is so, by name, in the invented town. */
class CatalogueTest {

    @TempDir
    private static Path data;

    @BeforeAll
    static void a_town() throws Exception {
        try (County county = County.open(data.resolve("county"))) {
            assertThat(DemoCommand.load(county, data).faults()).isEmpty();
        }
    }

    @Test
    void a_part_lies_within_and_what_is_apart_shares_nothing() throws Exception {
        try (County county = County.open(data.resolve("county"))) {
            county.store().read(moment -> {
                Reckoning reckoning = new Reckoning(moment, Scope.ALL);
                Asking asking = county.asking(Story.DAY);
                for (Figure figure : county.pattern().figures()) {
                    for (Tie tie : figure.ties()) {
                        Figure other = county.pattern().figure(tie.other()).orElseThrow();
                        Set<List<Object>> own = new HashSet<>(reckoning.behind(figure, asking));
                        Set<List<Object>> theirs = new HashSet<>(reckoning.behind(other, asking));
                        assertThat(theirs).as(tie.other()).isNotEmpty();
                        if (tie.sort() == Tie.Sort.PART_OF) {
                            assertThat(theirs).as(figure.id() + " " + tie).containsAll(own);
                        } else if (tie.sort() == Tie.Sort.APART_FROM) {
                            assertThat(theirs).as(figure.id() + " " + tie).doesNotContainAnyElementsOf(own);
                        }
                    }
                }
                return 0;
            });
        }
    }
}
