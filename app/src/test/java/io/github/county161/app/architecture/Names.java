package io.github.county161.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names are words of the domain; a word that says only how the program is built says nothing. */
final class Names {

    private static final Set<String> EMPTY_WORDS =
            Set.of("manager", "helper", "util", "impl", "dto", "service", "base", "abstract", "common");

    private Names() {}

    static List<Guard> under(String root) {
        return List.of(Guard.of(
                "names say what a thing is",
                classes().that().resideInAPackage(root + "..").should(be(named())),
                "PersonManager",
                "AbstractPerson",
                "PersonDTO",
                "DateUtils",
                "Astray"));
    }

    private static DescribedPredicate<JavaClass> named() {
        return describe(
                "named without " + EMPTY_WORDS.stream().sorted().toList(),
                type -> Stream.concat(
                                words(type.getSimpleName()),
                                Stream.of(type.getPackageName().split("\\.")))
                        .noneMatch(Names::isEmpty));
    }

    private static Stream<String> words(String camelCase) {
        return Stream.of(camelCase.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_"));
    }

    private static boolean isEmpty(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return EMPTY_WORDS.contains(lower) || EMPTY_WORDS.contains(lower.replaceFirst("s$", ""));
    }
}
