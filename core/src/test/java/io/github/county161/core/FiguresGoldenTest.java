package io.github.county161.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every figure with its unit, the days it speaks of, the version of its definition and a fingerprint of what is asked.
 * When a line here differs, what a printed number means has changed: raise the figure's version with it, and say so in
 * the changelog.
 */
class FiguresGoldenTest {

    private static final List<Figure> FIGURES = OneSixOne.PATTERN.figures();

    private static List<String> golden() throws IOException {
        try (InputStream in = FiguresGoldenTest.class.getResourceAsStream("/figures.golden")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String line(Figure figure) {
        return String.join(
                " ",
                figure.id(),
                figure.title(),
                figure.unit(),
                figure.kind().name(),
                Integer.toString(figure.version()),
                fingerprint(figure.definition() + figure.parts()));
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, digest)).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_figure_in_code_is_the_one_written_down() throws IOException {
        List<String> golden = golden();
        return FIGURES.stream()
                .map(figure -> DynamicTest.dynamicTest(
                        figure.id(), () -> assertThat(golden).contains(line(figure))));
    }

    @Test
    void and_none_is_written_down_that_is_not_in_code() throws IOException {
        assertThat(golden())
                .containsExactlyElementsOf(
                        FIGURES.stream().map(FiguresGoldenTest::line).toList());
    }

    @Test
    void the_catalogue_is_whole() {
        List<String> deliberatelyNone = List.of("F01", "F04", "F48", "F58");
        Stream<String> article = Stream.iterate(1, n -> n <= 80, n -> n + 1)
                .map(n -> String.format("F%02d", n))
                .filter(id -> !deliberatelyNone.contains(id));
        Stream<String> today = Stream.iterate(1, n -> n <= 10, n -> n + 1).map(n -> "W" + n);
        assertThat(FIGURES.stream().map(Figure::id))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(article, today).toList());
    }

    @Test
    void a_tie_names_another_figure_of_the_same_unit() {
        List<Figure> tied =
                FIGURES.stream().filter(figure -> !figure.ties().isEmpty()).toList();
        assertThat(tied).hasSizeGreaterThan(8);
        for (Figure figure : tied) {
            figure.ties()
                    .forEach(tie -> assertThat(OneSixOne.PATTERN
                                    .figure(tie.other())
                                    .orElseThrow()
                                    .unit()
                                    .substring(0, 1))
                            .as(figure.id() + " " + tie)
                            .isEqualTo(figure.unit().substring(0, 1)));
        }
    }
}
