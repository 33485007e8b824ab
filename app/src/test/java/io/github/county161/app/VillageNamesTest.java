package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.mechanism.VillageNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which village a folder or file speaks of. */
class VillageNamesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "收/上溢水/册.xlsx, 上溢水",
        "收/溢水镇/上溢水村/册.xlsx, 上溢水",
        "收/上溢水.xlsx, 上溢水",
        "收/溢水镇/西山/册.xlsx, 西山",
        "收/溢水镇西山.xlsx, 西山",
        "收/溢水镇/册.xlsx, ",
        "收/溢水/册.xlsx, "
    })
    void a_path_names_a_village_though_the_village_is_named_after_its_town(String path, String village)
            throws IOException {
        try (Story story = new Story(folder)) {
            Optional<String> found = story.county().store().read(moment -> {
                VillageNames names = new VillageNames(moment);
                return names.inPath(path).map(names::name);
            });
            if (village == null) {
                assertThat(found).isEmpty();
            } else {
                assertThat(found.orElse("")).startsWith(village);
            }
        }
    }
}
