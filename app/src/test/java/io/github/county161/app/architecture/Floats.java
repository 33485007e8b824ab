package io.github.county161.app.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds float and double, also boxed, in arrays and in type arguments. */
final class Floats {

    private static final Set<String> FLOATS = Set.of(
            "float",
            "double",
            "java.lang.Float",
            "java.lang.Double",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream");

    private Floats() {}

    static ArchCondition<JavaClass> notOccur(Function<JavaClass, ? extends Collection<? extends JavaMember>> members) {
        return new ArchCondition<>("have no float or double in fields and signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMember member : members.apply(type)) {
                    if (member.getAllInvolvedRawTypes().stream().anyMatch(Floats::isFloat)) {
                        events.add(SimpleConditionEvent.violated(
                                type, member.getFullName() + " floats; money is fen in a long"));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> notBeCalled() {
        return new ArchCondition<>("call nothing that takes or gives a float or double") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (access.getTarget() instanceof CodeUnitAccessTarget target && floats(target)) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    /** What an adapter shows: its public and protected members. */
    static Set<JavaMember> shown(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .collect(Collectors.toSet());
    }

    private static boolean floats(CodeUnitAccessTarget target) {
        return Stream.concat(target.getRawParameterTypes().stream(), Stream.of(target.getRawReturnType()))
                .anyMatch(Floats::isFloat);
    }

    private static boolean isFloat(JavaClass type) {
        return FLOATS.contains(type.getBaseComponentType().getName());
    }
}
