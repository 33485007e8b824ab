package io.github.county161.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a term writes, it reads again; run with {@code -Dseed=…} to repeat a run. */
class RoundTripTest {

    private static final int TIMES = 5_000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final String CHARACTERS = " \u3000\u00A0\u200B\t甲乙·・.．•1９aＡ'*-年月:\uD842\uDFB7\uFF5E#";

    private final long seed = Long.getLong("seed", 161);
    private final Random random = new Random(seed);

    @BeforeEach
    void tell_the_seed() {
        System.out.println("seed " + seed);
    }

    private LocalDate day() {
        return LocalDate.of(1930, 1, 1).plusDays(random.nextInt(40_000));
    }

    private String noise(String text) {
        String[] kinds = {text, " " + text, text + "\u3000", "'" + text, "\u200B" + text + "\u00A0", wide(text)};
        return kinds[random.nextInt(kinds.length)];
    }

    private static String wide(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return out.toString();
    }

    private String anything() {
        int[] all = CHARACTERS.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            out.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return out.toString();
    }

    /** The standard's own words for the check: the weighted sum of all eighteen is 1 modulo 11. */
    private static boolean sumsToOne(String id) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < 18; i++) {
            int digit = id.charAt(i) == 'X' ? 10 : id.charAt(i) - '0';
            sum = sum.add(BigInteger.TWO.pow(17 - i).multiply(BigInteger.valueOf(digit)));
        }
        return sum.mod(BigInteger.valueOf(11)).intValue() == 1;
    }

    @Test
    void of_all_last_characters_exactly_the_standards_own_makes_an_id_number() {
        for (int n = 0; n < TIMES / 10; n++) {
            LocalDate born = day();
            String body = (random.nextBoolean() ? "610798" : "612398")
                    + born.toString().replace("-", "")
                    + String.format("%03d", random.nextInt(1000));
            List<String> right = Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X")
                    .map(body::concat)
                    .filter(id -> IdNumber.read(id).isGood())
                    .toList();
            assertThat(right).as("seed %s", seed).hasSize(1);
            assertThat(sumsToOne(right.get(0))).as("seed %s", seed).isTrue();
            IdNumber id = IdNumber.read(noise(right.get(0))).value();
            assertThat(id.text()).isEqualTo(right.get(0));
            assertThat(id.born()).isEqualTo(born);
        }
    }

    @Test
    void days_months_and_serials() {
        for (int n = 0; n < TIMES; n++) {
            LocalDate day = day();
            int y = day.getYear();
            int m = day.getMonthValue();
            int d = day.getDayOfMonth();
            String time = String.format(" %d:%02d", random.nextInt(24), random.nextInt(60));
            long serial = day.toEpochDay() - SERIAL_ZERO.toEpochDay();
            for (String raw : List.of(
                    day.toString(),
                    day + time,
                    y + "/" + m + "/" + d + time + ":00",
                    y + "." + m + "." + d,
                    y + "年" + m + "月" + d + "日",
                    day.toString().replace("-", ""),
                    serial + ".0")) {
                String written = noise(raw);
                assertThat(Day.read(written).value())
                        .as("%s, seed %s", written, seed)
                        .isEqualTo(day);
                assertThat(Month.read(written).value())
                        .as("%s, seed %s", written, seed)
                        .isEqualTo(new Month(y, m));
            }
            assertThat(Month.read(new Month(y, m).text()).value()).isEqualTo(new Month(y, m));
        }
    }

    @Test
    void amounts_and_shares_agree_with_exact_decimals() {
        for (int n = 0; n < TIMES; n++) {
            Yuan amount = new Yuan(random.nextInt() * (random.nextBoolean() ? 1L : 1000L));
            assertThat(Yuan.read(noise(amount.text())).value())
                    .as("seed %s", seed)
                    .isEqualTo(amount);
            assertThat(new BigDecimal(amount.text())).isEqualTo(BigDecimal.valueOf(amount.fen(), 2));
            long a = random.nextInt(1_000_000);
            long b = 1 + random.nextInt(31);
            long c = random.nextInt(32);
            assertThat(BigDecimal.valueOf(Yuan.prorate(a, b, c)))
                    .as("%s × %s ÷ %s, seed %s", a, c, b, seed)
                    .isEqualTo(BigDecimal.valueOf(a * c).divide(BigDecimal.valueOf(b), 0, RoundingMode.HALF_UP));
        }
    }

    @Test
    void phones_and_whole_numbers() {
        for (int n = 0; n < TIMES; n++) {
            String phone = "1990" + String.format("%07d", random.nextInt(10_000_000));
            assertThat(Phone.read(noise(phone)).value().text())
                    .as("seed %s", seed)
                    .isEqualTo(phone);
            long number = random.nextInt();
            assertThat(Whole.read(noise(number + "")).value())
                    .as("seed %s", seed)
                    .isEqualTo(number);
        }
    }

    @Test
    void a_clean_text_and_a_name_stay_as_they_are() {
        for (int n = 0; n < TIMES; n++) {
            String raw = anything();
            String clean = Texts.clean(raw);
            String name = Texts.name(raw);
            assertThat(Texts.clean(clean)).as("seed %s", seed).isEqualTo(clean);
            assertThat(Texts.name(name)).as("seed %s", seed).isEqualTo(name);
        }
    }

    @Test
    void no_text_whatever_makes_a_reader_throw() {
        for (int n = 0; n < TIMES; n++) {
            String raw = anything();
            assertThat(Stream.of(
                            IdNumber.read(raw),
                            CreditCode.read(raw),
                            Place.read(raw),
                            Yuan.read(raw),
                            Month.read(raw),
                            Day.read(raw),
                            Whole.read(raw),
                            Phone.read(raw)))
                    .as("seed %s", seed)
                    .allMatch(read -> read.isGood() || !read.flaw().expected().isEmpty());
        }
    }

    @Test
    void the_order_by_code_point_is_the_order_of_the_bytes() {
        Charset utf32 = Charset.forName("UTF-32BE");
        for (int n = 0; n < TIMES; n++) {
            String a = anything();
            String b = anything();
            int bytes = Arrays.compareUnsigned(a.getBytes(utf32), b.getBytes(utf32));
            assertThat(Integer.signum(Texts.byCodePoint(a, b)))
                    .as("seed %s", seed)
                    .isEqualTo(Integer.signum(bytes));
        }
    }
}
