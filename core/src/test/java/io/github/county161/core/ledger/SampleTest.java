package io.github.county161.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A draw that anybody can repeat and nobody can steer. */
class SampleTest {

    private static final List<Long> LIST =
            LongStream.rangeClosed(1, 200).boxed().toList();

    private static String digest(List<String> texts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", texts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sample draw(String seed, List<Long> list, int size) {
        return Sample.draw(seed, list, size, SampleTest::digest);
    }

    @Test
    void drawn_again_it_is_the_same_in_whatever_order_the_list_is_told() {
        List<Long> shuffled = new ArrayList<>(LIST);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.add(7L);
        assertThat(draw("s", shuffled, 10)).isEqualTo(draw("s", LIST, 10));
    }

    @Test
    void another_seed_or_one_more_on_the_list_makes_another_draw() {
        List<Long> more = new ArrayList<>(LIST);
        more.add(201L);
        assertThat(draw("t", LIST, 10).drawn()).isNotEqualTo(draw("s", LIST, 10).drawn());
        assertThat(draw("s", more, 10).drawn()).isNotEqualTo(draw("s", LIST, 10).drawn());
        assertThat(draw("s", LIST.subList(1, 200), 10).drawn())
                .isNotEqualTo(draw("s", LIST, 10).drawn());
    }

    @Test
    void nobody_is_drawn_twice_and_a_short_list_is_drawn_whole() {
        assertThat(draw("s", LIST, 60).drawn())
                .doesNotHaveDuplicates()
                .hasSize(60)
                .isSubsetOf(LIST);
        assertThat(draw("s", List.of(3L, 1L), 5).drawn()).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void a_larger_draw_begins_with_the_smaller_one() {
        assertThat(draw("s", LIST, 30).drawn().subList(0, 10))
                .isEqualTo(draw("s", LIST, 10).drawn());
    }

    /** 2 000 draws of 20 out of 200: each number is expected 200 times; five deviations are 67. */
    @Test
    void over_many_seeds_everybody_is_drawn_about_as_often() {
        Map<Long, Integer> times = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            draw("seed " + i, LIST, 20).drawn().forEach(n -> times.merge(n, 1, Integer::sum));
        }
        assertThat(times).hasSize(200);
        assertThat(times.values()).allMatch(n -> n > 130 && n < 270);
    }
}
