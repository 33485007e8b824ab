package io.github.county161.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Time is an argument, money is no float, core does not look into classes, and only the command line prints. */
final class OutsideWorld {

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system",
            "java.util.Calendar.getInstance");

    private static final Set<String> LOOKING = Set.of(
            "forName",
            "newInstance",
            "getField",
            "getFields",
            "getDeclaredField",
            "getDeclaredFields",
            "getMethod",
            "getMethods",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getRecordComponents",
            "getAnnotation",
            "getAnnotations",
            "getClassLoader");

    private OutsideWorld() {}

    static List<Guard> under(String root) {
        return List.of(
                Guard.of(
                        "no system clock outside the wiring",
                        noClasses().that(areOutsideApp(root)).should().accessTargetWhere(readsTheSystemClock()),
                        "AsksTheDay",
                        "AsksTheDayByReference",
                        "AsksTheMillis",
                        "AsksADate",
                        "AsksAZone",
                        "MakesAClock"),
                Guard.of(
                        "no float or double in core",
                        in(root + ".core..").should(Floats.notOccur(JavaClass::getMembers)),
                        "FloatingField",
                        "FloatingList",
                        "FloatingArgument"),
                Guard.of(
                        "core calls nothing that takes or gives a float or double",
                        in(root + ".core..").should(Floats.notBeCalled()),
                        "RoundsADouble"),
                Guard.of(
                        "no float or double in what adapters show",
                        in(root + ".adapters..").should(Floats.notOccur(Floats::shown)),
                        "ShowsADouble"),
                Guard.of(
                        "no reflection in core",
                        noClasses()
                                .that(resideInAnyPackage(root + ".core.."))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "java.lang.invoke.."))
                                .orShould()
                                .accessTargetWhere(looksIntoClasses()),
                        "LooksIntoAClass",
                        "LooksUpAName"),
                Guard.of(
                        "nobody prints but the command line",
                        noClasses().that(areOutsideApp(root)).should().accessTargetWhere(prints()),
                        "Prints",
                        "PrintsATrace"));
    }

    private static GivenClassesConjunction in(String packages) {
        return classes().that().resideInAPackage(packages);
    }

    private static DescribedPredicate<JavaClass> areOutsideApp(String root) {
        return describe(
                "are outside app",
                type -> resideInAnyPackage(root + "..").test(type)
                        && !resideInAnyPackage(root + ".app..").test(type));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return describe("it reads the system clock", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean date = owner.equals("java.util.Date")
                    && target.getName().equals("<init>")
                    && target.getRawParameterTypes().isEmpty();
            return now || date || CLOCKS.contains(owner + "." + target.getName());
        });
    }

    private static DescribedPredicate<JavaAccess<?>> looksIntoClasses() {
        return describe(
                "it looks into a class",
                access -> access.getTargetOwner().isEquivalentTo(Class.class)
                        && LOOKING.contains(access.getTarget().getName()));
    }

    /** Takes the machine's own streams; one handed in by the caller is the caller's to choose. */
    private static DescribedPredicate<JavaAccess<?>> prints() {
        return describe("it prints", access -> {
            String name = access.getTarget().getName();
            JavaClass owner = access.getTargetOwner();
            boolean stream = owner.isEquivalentTo(System.class)
                    && Set.of("out", "err", "console").contains(name);
            boolean trace = owner.isAssignableTo(Throwable.class)
                    && name.equals("printStackTrace")
                    && access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getRawParameterTypes().isEmpty();
            return stream || trace;
        });
    }
}
