package io.github.county161.app;

import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.phone;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Outcome;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    /** All bytes of the county's files but the key, as text. */
    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("county.db"))
                    .toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void no_id_number_phone_or_address_stands_in_the_file() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
            String all = bytes();
            assertThat(all).contains(name(1));
            assertThat(all).doesNotContain(id(1), id(2), phone(1), phone(2), "1号");
            assertThat(all).doesNotContainPattern("610798\\d{11}[0-9X]").doesNotContainPattern("1990\\d{7}");
        }
        assertThat(bytes()).doesNotContainPattern("610798\\d{11}[0-9X]");
    }

    @Test
    void without_the_key_it_opens_masked_counts_the_same_and_takes_nothing_in() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
        }
        Files.move(folder.resolve("county.key"), folder.resolve("elsewhere.key"));
        try (County county = County.open(folder)) {
            assertThat(county.crypto().hasKey()).isFalse();
            assertThat(county.desk().canEnter()).isFalse();
            String members = county.desk()
                    .records(
                            Member.FORM,
                            new io.github.county161.core.port.Desk.View(
                                    Story.DAY, java.util.Optional.empty(), java.util.Optional.empty()),
                            io.github.county161.core.port.Scope.ALL,
                            0,
                            10)
                    .records()
                    .toString();
            assertThat(members).contains("610798********" + id(1).substring(14)).doesNotContain(id(1));
            assertThat(county.verification()
                            .verify(county.store(), java.util.Optional.empty(), s -> {})
                            .broken())
                    .isEmpty();
        }
        assertThat(Files.exists(folder.resolve("county.key"))).isFalse();
    }

    @Test
    void an_erased_persons_name_is_nowhere_and_the_figures_and_the_chain_hold() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
            Outcome changed = story.enters("member", with(Invented.member(2, 1), "phone", "19900000099"));
            story.enters("intention", with(who(2), "date", "2019-05-01", "wish", "有创业意愿", "surveyor", "某人"));
            long position = story.position();
            Map<String, Object> figures = story.all_figures_at(position);
            assertThat(bytes()).contains(name(2));
            long person = changed.items().get(0).record();
            Outcome erased = story.enters(
                    "erasure", Map.of("erased", "#" + person, "date", "2019-11-20", "order_no", "法〔2019〕1号"));
            assertThat(erased.kept()).isTrue();
            story.county().settle();
            assertThat(bytes()).doesNotContain(name(2));
            assertThat(bytes()).doesNotContain(id(2).substring(14) + "\"").contains(name(1));
            assertThat(story.all_figures_at(position)).isEqualTo(figures);
            assertThat(story.figure("F21")).isEqualTo("2");
            assertThat(story.broken()).isEmpty();
        }
        assertThat(bytes()).doesNotContain(name(2));
    }
}
