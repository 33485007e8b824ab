package io.github.county161.adapters.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that begin with the same bits, written as {@code 10.0.0.0/8}; a lone address is a network of one. */
public record Network(InetAddress first, int bits) {

    /** @throws IllegalArgumentException if it is not so written, in figures alone */
    public static Network of(String text) {
        String[] parts = text.strip().split("/");
        if (parts.length > 2
                || !parts[0].matches("[0-9a-fA-F:.]+")
                || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException("应为网段，如 10.0.0.0/8：" + text);
        }
        InetAddress first = address(parts[0]);
        int all = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : all;
        if (bits > all) {
            throw new IllegalArgumentException("网段的位数应不大于 " + all + "：" + text);
        }
        return new Network(first, bits);
    }

    private static InetAddress address(String figures) {
        try {
            return InetAddress.getByName(figures);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("应为 IP 地址：" + figures, e);
        }
    }

    /** @param figures an address in figures; what is none lies in no network */
    boolean holds(String figures) {
        if (!figures.matches("[0-9a-fA-F:.]+")) {
            return false;
        }
        byte[] other = address(figures).getAddress();
        byte[] own = first.getAddress();
        int rest = own.length * Byte.SIZE - bits;
        return own.length == other.length
                && new BigInteger(1, own).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }
}
