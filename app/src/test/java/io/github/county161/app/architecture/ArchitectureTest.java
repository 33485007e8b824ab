package io.github.county161.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the build hold, each can fail, and none passes for want of classes. */
class ArchitectureTest {

    static final String ROOT = "io.github.county161";

    static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final String GUILTY = ROOT + ".guilty";

    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(GUILTY);

    static Stream<Guard> rules() {
        return Guards.under(ROOT).stream();
    }

    static Stream<Guard> rules_about_the_guilty() {
        return Guards.under(GUILTY).stream();
    }

    static Stream<Guard> rules_about_nobody() {
        return Guards.under(ROOT + ".nowhere").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps(Guard guard) {
        guard.rule().check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules_about_the_guilty")
    void each_guilty_sample_is_caught(Guard guard) {
        String report = guard.rule().evaluate(SAMPLES).getFailureReport().toString();
        assertThat(guard.guilty())
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(report).containsPattern("\\b" + sample + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("rules_about_nobody")
    void a_rule_about_no_class_fails(Guard guard) {
        assertThatThrownBy(() -> guard.rule().check(PROGRAM))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void every_guilty_sample_is_named_by_a_rule() {
        Set<String> named = rules_about_the_guilty()
                .flatMap(guard -> guard.guilty().stream())
                .collect(Collectors.toSet());
        Set<String> samples = SAMPLES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().startsWith("Innocent"))
                .map(type -> type.getSimpleName())
                .collect(Collectors.toSet());
        assertThat(samples).isEqualTo(named);
    }

    @Test
    void every_exception_is_still_needed() {
        Set<String> changing = PROGRAM.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + ".core"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(Unchanging::ownerInCore)
                .collect(Collectors.toSet());
        assertThat(changing).containsAll(Unchanging.MAY_CHANGE.keySet());
    }
}
