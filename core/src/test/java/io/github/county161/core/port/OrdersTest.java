package io.github.county161.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrdersTest {

    @Test
    void what_was_packed_comes_out_as_it_was() {
        long seed = Long.getLong("seed", 161);
        Random random = new Random(seed);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            orders.add(order(random));
        }

        assertThat(Orders.of(orders)).as("seed " + seed).isEqualTo(orders);
    }

    @Test
    void what_is_packed_is_not_packed_again() {
        Orders orders = Orders.of(List.of(Order.row("member", Map.of("name", "甲子丑"), 2)));

        assertThat(Orders.of(orders)).isSameAs(orders);
    }

    private static Order order(Random random) {
        Map<String, String> cells = new HashMap<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            cells.put("cell" + random.nextInt(300), "甲子丑 𠮷\n".repeat(random.nextInt(40)));
        }
        long days = random.nextInt(1_000_000) - 500_000L;
        return new Order(
                "form" + random.nextInt(70),
                random.nextBoolean() ? Order.TAKE_IN : "correct",
                random.nextBoolean() ? Optional.of(random.nextLong() >>> random.nextInt(64)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(LocalDate.ofEpochDay(days)) : Optional.empty(),
                cells,
                random.nextBoolean() ? "" : "启用",
                random.nextInt(),
                random.nextBoolean()
                        ? Optional.of(new Order.Left(
                                random.nextInt(9_999),
                                Optional.of("610723107200").filter(place -> random.nextBoolean())))
                        : Optional.empty(),
                random.nextBoolean() ? Optional.of(random.nextLong() >>> 1) : Optional.empty());
    }
}
