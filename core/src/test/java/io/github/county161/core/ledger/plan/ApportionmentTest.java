package io.github.county161.core.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void the_largest_remainders_get_one_more() {
        assertThat(Apportionment.of(10, List.of(1L, 1L, 1L))).containsExactly(4L, 3L, 3L);
        assertThat(Apportionment.of(7, List.of(5L, 3L, 2L))).as("3.5, 2.1, 1.4").containsExactly(4L, 2L, 1L);
        assertThat(Apportionment.of(5, List.of(0L, 1L))).containsExactly(0L, 5L);
        assertThat(Apportionment.of(5, List.of(0L, 0L))).as("no weight at all").containsExactly(3L, 2L);
    }

    @Test
    void whatever_the_weights_it_adds_up_and_nobody_is_a_whole_one_away_from_the_share() {
        long seed = Long.getLong("seed", 161);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            long total = random.nextInt(10_000);
            List<Long> weights = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(30); i++) {
                weights.add((long) random.nextInt(50));
            }
            List<Long> shares = Apportionment.of(total, weights);
            long all = weights.stream().mapToLong(Long::longValue).sum();
            assertThat(shares.stream().mapToLong(Long::longValue).sum())
                    .as("seed " + seed)
                    .isEqualTo(total);
            for (int i = 0; all > 0 && i < weights.size(); i++) {
                assertThat(Math.abs(shares.get(i) * all - weights.get(i) * total))
                        .as("seed " + seed)
                        .isLessThan(all);
            }
        }
    }
}
