package io.github.county161.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Public is opt-in: a type that others may see is on a list that a reviewer reads. */
class PublicTypesTest {

    private static final Path LIST = Path.of("src/test/resources/public-types.txt");

    @Test
    void public_types_are_those_on_the_list() throws IOException {
        List<String> found = ArchitectureTest.PROGRAM.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        if (Boolean.getBoolean("public.types.write")) {
            Files.write(LIST, found);
        }
        assertThat(difference(Files.readAllLines(LIST), found))
                .as(
                        "%s differs; make the type package-private, or take it in with"
                                + " ./mvnw test -pl app -am -Dtest=PublicTypesTest -Dpublic.types.write=true"
                                + " -Dsurefire.failIfNoSpecifiedTests=false",
                        LIST)
                .isEmpty();
    }

    private static List<String> difference(List<String> listed, List<String> found) {
        TreeSet<String> lines = new TreeSet<>();
        listed.stream().filter(type -> !found.contains(type)).forEach(type -> lines.add("- " + type));
        found.stream().filter(type -> !listed.contains(type)).forEach(type -> lines.add("+ " + type));
        return List.copyOf(lines);
    }
}
