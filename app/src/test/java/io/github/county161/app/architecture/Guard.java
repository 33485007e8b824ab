package io.github.county161.app.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** A rule of the build, and the classes below {@code guilty} that it must catch. */
record Guard(String name, ArchRule rule, List<String> guilty) {

    static Guard of(String name, ArchRule rule, String... guilty) {
        return new Guard(name, rule.as(name).allowEmptyShould(false), List.of(guilty));
    }

    @Override
    public String toString() {
        return name;
    }
}
