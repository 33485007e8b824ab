package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.phone;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Outcome;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
                            io.github.county161.core.port.Desk.Picked.ALL,
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
            assertThat(bytes()).doesNotContain(name(2));
            assertThat(bytes()).doesNotContain(id(2).substring(14) + "\"").contains(name(1));
            assertThat(story.all_figures_at(position)).isEqualTo(figures);
            assertThat(story.figure("F21")).isEqualTo("2");
            assertThat(story.broken()).isEmpty();
        }
        assertThat(bytes()).doesNotContain(name(2));
    }

    /** Every identity part that is left, deciphered. */
    private static String opened(Story story) {
        return story.county().store().read(moment -> {
            List<Long> entries =
                    LongStream.rangeClosed(1, moment.lastEntry()).boxed().toList();
            return moment.identitiesOf(entries).stream()
                    .map(part -> story.county().crypto().decipher(part.cipher(), "entry " + part.entry()))
                    .collect(Collectors.joining("\n"));
        });
    }

    @Test
    void with_another_key_it_does_not_open_and_nothing_is_entered_twice() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
        }
        Files.writeString(folder.resolve("county.key"), "0123456789abcdef".repeat(4));

        assertThatThrownBy(() -> County.open(folder))
                .isInstanceOf(County.Refused.class)
                .hasMessageContaining("密钥");
    }

    @Test
    void who_was_merged_moved_along_or_renumbered_is_erased_under_every_number() throws IOException {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
            story.enters("household", household(5, Invented.VILLAGES.get(1)));
            story.enters("member", member(5, 5), member(3, 1));
            story.enters(
                    "household_split",
                    Map.of(
                            "old_head_id",
                            id(1),
                            "new_head_id",
                            id(2),
                            "date",
                            "2019-10-01",
                            "address",
                            "某处",
                            "members",
                            id(3)));
            Outcome merged = story.enters(
                    "person_merge", Map.of("kept_id", id(3), "given_id", id(5), "date", "2019-11-01", "basis", "同一人"));
            assertThat(merged.faults()).isEmpty();
            long person = story.enters("member", with(member(3, 1), "skill", "缝纫"))
                    .items()
                    .get(0)
                    .record();
            story.enters(
                    "id_change",
                    Map.of("name", name(3), "old_id", id(3), "new_id", id(903), "reason", "录错", "date", "2019-11-02"));
            story.enters("erasure", Map.of("erased", "#" + person, "date", "2019-11-20", "order_no", "法〔2019〕1号"));
            assertThat(opened(story))
                    .doesNotContain(id(3), id(5), id(903), name(3), name(5))
                    .contains(id(1), id(2));
            assertThat(bytes()).doesNotContain(name(3), name(5));
            assertThat(story.broken()).isEmpty();
        }
    }

    @Test
    void an_identity_that_was_lost_and_not_erased_is_found_even_after_a_rebuild() throws Exception {
        try (Story story = new Story(folder)) {
            story.has_a_family_at_work(1, 2, 0);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("county.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("delete from identity where entry = (select max(entry) from identity)");
        }
        try (Story story = new Story(folder)) {
            story.county().verification().rebuild(story.county().store(), slip -> {});
            assertThat(story.broken())
                    .hasValueSatisfying(what -> assertThat(what).startsWith("identity"));
        }
    }
}
