package io.github.county161.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.stream.Stream;

/** Who may see whom: term ← form ← ledger ← {platform, port} ← mechanism ← OneSixOne ← app, adapters at the side. */
final class Layers {

    private final String root;

    private Layers(String root) {
        this.root = root;
    }

    static List<Guard> under(String root) {
        Layers layers = new Layers(root);
        return Stream.of(layers.ofCore(), layers.insideCore(), layers.ofAdapters())
                .flatMap(List::stream)
                .toList();
    }

    private List<Guard> ofCore() {
        return List.of(
                Guard.of(
                        "core sees only the JDK",
                        in("core..")
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(below("core.."), "java..", "javax..")),
                        "SeesALibrary"),
                Guard.of("term sees nothing else of ours", seesOnly("term.."), "TermSeesForm"),
                Guard.of("form sees term", seesOnly("form..", "term.."), "FormSeesLedger"),
                Guard.of("ledger sees form and term", seesOnly("ledger..", "form..", "term.."), "LedgerSeesPort"),
                Guard.of(
                        "platform sees ledger, form and term",
                        seesOnly("platform..", "ledger..", "form..", "term.."),
                        "PlatformSeesPort"),
                Guard.of(
                        "port sees ledger, form and term",
                        seesOnly("port..", "ledger..", "form..", "term.."),
                        "PortSeesPlatform"),
                Guard.of(
                        "mechanism sees all of core but the contents page",
                        seesOnly("mechanism..", "platform..", "port..", "ledger..", "form..", "term.."),
                        "MechanismSeesContents"),
                Guard.of(
                        "the contents page stands alone at the top of core",
                        in("core").should().haveSimpleName("OneSixOne"),
                        "BesideTheContents"));
    }

    private List<Guard> insideCore() {
        return List.of(
                Guard.of(
                        "core has no cycles",
                        slices().matching(below("core.(**)")).should().beFreeOfCycles(),
                        "RoundAndRound",
                        "RoundAgain"),
                Guard.of(
                        "a platform sees what platforms share, no other platform",
                        slices().matching(below("core.platform.(*).."))
                                .should()
                                .notDependOnEachOther()
                                .ignoreDependency(alwaysTrue(), resideInAPackage(below("core.platform.shared.."))),
                        "LaborSeesNearby",
                        "SharedSeesLabor"));
    }

    private List<Guard> ofAdapters() {
        return List.of(
                Guard.of(
                        "adapters see port, ledger, form and term",
                        sees("adapters..", "adapters..", "core.port..", "core.ledger..", "core.form..", "core.term.."),
                        "AdapterSeesMechanism",
                        "AdapterSeesPlatform",
                        "AdapterSeesApp"),
                Guard.of(
                        "adapters do not see each other",
                        slices().matching(below("adapters.(*)..")).should().notDependOnEachOther(),
                        "HttpSeesSqlite"),
                Guard.of(
                        "only app wires",
                        classes()
                                .that()
                                .resideInAPackage(below(""))
                                .and()
                                .resideOutsideOfPackages(below("app.."), below("adapters.."))
                                .should()
                                .onlyDependOnClassesThat(not(resideInAnyPackage(below("app.."), below("adapters..")))),
                        "TestkitWires"));
    }

    private ArchRule seesOnly(String layer, String... lower) {
        return sees(
                "core." + layer,
                Stream.concat(Stream.of(layer), Stream.of(lower))
                        .map(each -> "core." + each)
                        .toArray(String[]::new));
    }

    /** Of our own classes those in {@code who} see only those in {@code whom}; libraries are another rule's matter. */
    private ArchRule sees(String who, String... whom) {
        String[] allowed = Stream.of(whom).map(this::below).toArray(String[]::new);
        return in(who).should()
                .onlyDependOnClassesThat(not(resideInAPackage(below("")))
                        .or(resideInAnyPackage(allowed))
                        .forSubtype());
    }

    private GivenClassesConjunction in(String packages) {
        return classes().that(resideInAPackage(below(packages)).<JavaClass>forSubtype());
    }

    private String below(String packages) {
        return packages.isEmpty() ? root + ".." : root + "." + packages;
    }
}
