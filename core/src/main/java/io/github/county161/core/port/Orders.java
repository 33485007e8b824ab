package io.github.county161.core.port;

import io.github.county161.core.port.Order.Left;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Orders kept as bytes and made anew each time one is asked for: a county's workbook so takes a sixth of the memory
 * that its rows would take as objects, and it is gone through several times.
 */
public final class Orders extends AbstractList<Order> implements RandomAccess {

    private static final int SEVEN_BITS = 7;
    private static final int MORE = 0x80;

    private final List<String> words;
    private final List<byte[]> packed;

    private Orders(List<String> words, List<byte[]> packed) {
        this.words = List.copyOf(words);
        this.packed = List.copyOf(packed);
    }

    /** The same orders, packed. */
    public static Orders of(List<Order> orders) {
        if (orders instanceof Orders already) {
            return already;
        }
        Packing packing = new Packing();
        orders.forEach(packing::add);
        return packing.packed();
    }

    @Override
    public int size() {
        return packed.size();
    }

    @Override
    public Order get(int index) {
        ByteBuffer in = ByteBuffer.wrap(packed.get(index));
        String form = word(in);
        String act = word(in);
        String reason = word(in);
        long row = number(in);
        Optional<Long> record = number(in) == 0 ? Optional.empty() : Optional.of(number(in));
        Optional<LocalDate> day = number(in) == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number(in)));
        Map<String, String> cells = new HashMap<>();
        for (long left = number(in); left > 0; left--) {
            cells.put(word(in), text(in));
        }
        Optional<Left> left = Optional.empty();
        if (number(in) == 1) {
            long position = number(in);
            left = Optional.of(new Left(position, Optional.of(word(in)).filter(place -> !place.isEmpty())));
        }
        Optional<Long> version = number(in) == 0 ? Optional.empty() : Optional.of(number(in));
        return new Order(form, act, record, day, cells, reason, row, left, version);
    }

    private String word(ByteBuffer in) {
        return words.get((int) number(in));
    }

    private static String text(ByteBuffer in) {
        int length = (int) number(in);
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static long number(ByteBuffer in) {
        long number = 0;
        int shift = 0;
        byte part = in.get();
        while (part < 0) {
            number |= (long) (part & (MORE - 1)) << shift;
            shift += SEVEN_BITS;
            part = in.get();
        }
        return number | (long) part << shift;
    }

    /** Takes orders one by one. Texts that come again and again, such as the names of cells, are kept once. */
    public static final class Packing {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();
        private final List<byte[]> packed = new ArrayList<>();

        public void add(Order order) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word(order.form(), out);
            word(order.act(), out);
            word(order.reason(), out);
            number(order.row(), out);
            number(order.record().isPresent() ? 1 : 0, out);
            order.record().ifPresent(record -> number(record, out));
            number(order.happenedOn().isPresent() ? 1 : 0, out);
            order.happenedOn().ifPresent(day -> number(day.toEpochDay(), out));
            number(order.cells().size(), out);
            order.cells().forEach((cell, text) -> {
                word(cell, out);
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                number(bytes.length, out);
                out.writeBytes(bytes);
            });
            number(order.left().isPresent() ? 1 : 0, out);
            order.left().ifPresent(left -> {
                number(left.position(), out);
                word(left.strayIn().orElse(""), out);
            });
            number(order.version().isPresent() ? 1 : 0, out);
            order.version().ifPresent(version -> number(version, out));
            packed.add(out.toByteArray());
        }

        private void word(String word, ByteArrayOutputStream out) {
            number(
                    numbers.computeIfAbsent(word, w -> {
                        words.add(w);
                        return words.size() - 1;
                    }),
                    out);
        }

        /** Seven bits a byte, lowest first; a negative one takes ten bytes. */
        private static void number(long number, ByteArrayOutputStream out) {
            long rest = number;
            while ((rest & ~(MORE - 1L)) != 0) {
                out.write((int) (rest & (MORE - 1) | MORE));
                rest >>>= SEVEN_BITS;
            }
            out.write((int) rest);
        }

        public Orders packed() {
            return new Orders(words, packed);
        }
    }
}
