package io.github.county161.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneSixOneTest {

    @Test
    void one_set_of_accounts_six_platforms_one_mechanism() {
        assertThat(OneSixOne.LEDGERS).hasSize(5);
        assertThat(OneSixOne.LISTS).hasSize(3);
        assertThat(OneSixOne.ROSTERS).hasSize(5);
        assertThat(OneSixOne.PLATFORMS).hasSize(6);
        assertThat(OneSixOne.MECHANISM).containsExactly("领导机制", "政策机制", "督导机制");
    }

    @Test
    void every_figure_has_an_id_of_its_own() {
        assertThat(OneSixOne.PATTERN.figures().stream().map(f -> f.id())).doesNotHaveDuplicates();
    }
}
