package io.github.county161.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Everything in core is final and unchanging; nothing static changes anywhere. */
final class Unchanging {

    /** Classes of core whose fields may change, each with its reason; one no longer needed must go. */
    static final Map<String, String> MAY_CHANGE = Map.of(
            "form.FormBuilder", "puts one form together and is dropped once the form is made",
            "ledger.Projection", "lives inside one call that projects one slip; only its changes leave it",
            "mechanism.Counterfoil", "is filled while its workbook is written or read, eight bytes a row",
            "mechanism.Attempt", "counts the lines of one submission as it works them off",
            "mechanism.Page", "is filled while its sheet streams by and shown when that is done",
            "mechanism.Line", "is a row on its way in; its outcome is known last",
            "mechanism.Taking", "numbers the entries of one submission inside its transaction");

    private static final List<Class<?>> CHANGEABLE = List.of(
            java.util.AbstractCollection.class,
            java.util.AbstractMap.class,
            StringBuilder.class,
            ThreadLocal.class,
            AtomicBoolean.class,
            AtomicInteger.class,
            AtomicLong.class,
            AtomicReference.class);

    private Unchanging() {}

    static List<Guard> under(String root) {
        return List.of(
                Guard.of(
                        "classes of core are final",
                        classes().that().resideInAPackage(root + ".core..").should(be(closed())),
                        "OpenForHeirs"),
                Guard.of(
                        "fields of core are final",
                        fields().that()
                                .areDeclaredInClassesThat()
                                .resideInAPackage(root + ".core..")
                                .should(be(unchanging())),
                        "ChangesItsMind"),
                Guard.of(
                        "static fields are final",
                        fields().that()
                                .areStatic()
                                .and()
                                .areDeclaredInClassesThat()
                                .resideInAPackage(root + "..")
                                .should()
                                .beFinal(),
                        "SharedCounter"),
                Guard.of(
                        "static fields hold nothing that changes",
                        fields().that()
                                .areStatic()
                                .and()
                                .areDeclaredInClassesThat()
                                .resideInAPackage(root + "..")
                                .should(be(steady())),
                        "PublicArray",
                        "SharedMap"));
    }

    /** Enums are closed by the language and anonymous classes have no heirs, though neither need carry the flag. */
    private static DescribedPredicate<JavaClass> closed() {
        return describe(
                "final, an interface, an enum or anonymous",
                type -> type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isInterface()
                        || type.isAnonymousClass()
                        || type.isAssignableTo(Enum.class));
    }

    static DescribedPredicate<JavaField> unchanging() {
        return describe(
                "final or listed with a reason in Unchanging.MAY_CHANGE",
                field -> field.getModifiers().contains(JavaModifier.FINAL)
                        || MAY_CHANGE.containsKey(ownerInCore(field)));
    }

    private static DescribedPredicate<JavaField> steady() {
        return describe("no array that others see and of no type that changes", field -> {
            boolean openArray = field.getRawType().isArray()
                    && !field.getModifiers().contains(JavaModifier.PRIVATE)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
            return !openArray && CHANGEABLE.stream().noneMatch(field.getRawType()::isAssignableTo);
        });
    }

    /** The class of a field by its name below core, as the list has it. */
    static String ownerInCore(JavaField field) {
        return field.getOwner().getName().replaceFirst("^.*\\.core\\.", "");
    }
}
