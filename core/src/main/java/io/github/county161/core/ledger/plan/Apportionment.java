package io.github.county161.core.ledger.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A whole number divided up by weights, exactly: each gets its share cut down, the largest remainders one more. */
public final class Apportionment {

    private Apportionment() {}

    /**
     * @param weights none below nought; when all are nought each counts the same
     * @return as many as there are weights, in their order; they add up to the total
     */
    public static List<Long> of(long total, List<Long> weights) {
        if (total < 0 || weights.isEmpty() || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a total and weights from nought: " + total + " by " + weights);
        }
        boolean none = weights.stream().allMatch(weight -> weight == 0);
        List<BigInteger> by = weights.stream()
                .map(weight -> none ? BigInteger.ONE : BigInteger.valueOf(weight))
                .toList();
        BigInteger all = by.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Long> shares = new ArrayList<>();
        List<BigInteger> left = new ArrayList<>();
        for (BigInteger weight : by) {
            BigInteger[] share = weight.multiply(BigInteger.valueOf(total)).divideAndRemainder(all);
            shares.add(share[0].longValueExact());
            left.add(share[1]);
        }
        long over = total - shares.stream().mapToLong(Long::longValue).sum();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> left.get(i)).reversed().thenComparing(i -> i));
        for (int i = 0; i < over; i++) {
            shares.set(order.get(i), shares.get(order.get(i)) + 1);
        }
        return List.copyOf(shares);
    }
}
