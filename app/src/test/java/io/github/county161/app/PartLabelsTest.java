package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.mechanism.PartLabels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside a figure's number is read by clerks. */
class PartLabelsTest {

    @Test
    void every_part_of_every_figure_is_called_in_chinese() throws Exception {
        PartLabels labels =
                new PartLabels(OneSixOne.books(), Packs.shipped().words().on(Story.DAY.toString()));
        List<Figure.Part> parts = OneSixOne.PATTERN.figures().stream()
                .flatMap(figure -> figure.parts().stream())
                .filter(part -> !part.name().isEmpty())
                .toList();
        assertThat(parts).isNotEmpty();
        assertThat(parts.stream().map(labels::of)).allMatch(label -> label.matches(".*\\p{IsHan}.*"));
    }
}
