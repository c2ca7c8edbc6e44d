package io.charactergraph.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.charactergraph.source.TextBytes;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of {@code docs/architecture.md}. */
class ArchitectureTest {

    private static final String ROOT = "io.charactergraph";
    private static final String SCHEMA = ROOT + ".schema..";
    private static final String MODEL = ROOT + ".model..";
    private static final String GRAPH = ROOT + ".graph..";
    private static final String LIVE = ROOT + ".live..";
    private static final String ROUTES = ROOT + ".routes..";
    private static final String INTERNAL = ROOT + ".internal..";
    private static final String JDBC_ROOT = ROOT + ".jdbc";
    private static final String JDBC = JDBC_ROOT + "..";
    private static final String TESTKIT = ROOT + ".testkit..";
    private static final String TESTKIT_ROWS = ROOT + ".testkit.rows..";
    private static final String TESTKIT_RANDOM = ROOT + ".testkit.random..";
    private static final String TESTKIT_LARGE = ROOT + ".testkit.large..";
    private static final String TESTKIT_INTERNAL = ROOT + ".testkit.internal..";
    private static final String TESTKIT_JUNIT = ROOT + ".testkit.junit..";
    private static final String TESTKIT_CONTENT = ROOT + ".testkit.content..";
    private static final String TESTKIT_CONTRACT = ROOT + ".testkit.contract..";
    private static final String TESTKIT_ASSERTIONS = ROOT + ".testkit.assertions..";
    private static final String MICROMETER = ROOT + ".micrometer..";
    private static final String BROWSER = ROOT + ".browser..";
    private static final String CLI = ROOT + ".cli..";
    private static final String SPARK = ROOT + ".spark..";

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage(ROOT + "..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void imported_classes_areThoseOfAllPublishedModules() {
        assertThat(CLASSES)
                .extracting(JavaClass::getName)
                .contains(ROOT + ".CharacterGraph", ROOT + ".jdbc.JdbcGraphSource", ROOT + ".testkit.SampleStudio");
        assertThat(PublishedModules.API).contains(ROOT, ROOT + ".model", ROOT + ".query");
        assertThat(PublishedModules.API)
                .doesNotContain(ROOT + ".internal", ROOT + ".state", ROOT + ".query.engine", ROOT + ".graph.index");
        assertThat(PublishedModules.ALL).contains(ROOT + ".jdbc", ROOT + ".testkit", ROOT + ".testkit.rows");
        assertThat(PublishedModules.ALL).doesNotContain(ROOT + ".testkit.internal");
    }

    @Test
    void internal_usesNothingOfOurs() {
        check(noClasses().that().resideInAPackage(INTERNAL).should().dependOnClassesThat(oursBut(INTERNAL)));
    }

    @Test
    void schema_usesOnlyInternal() {
        check(noClasses().that().resideInAPackage(SCHEMA).should().dependOnClassesThat(oursBut(SCHEMA, INTERNAL)));
    }

    @Test
    void model_usesOnlyTheSchema() {
        check(noClasses()
                .that()
                .resideInAPackage(MODEL)
                .should()
                .dependOnClassesThat(oursBut(MODEL, SCHEMA, INTERNAL)));
    }

    @Test
    void graph_usesOnlyTheModelAndTheSchema() {
        check(noClasses()
                .that()
                .resideInAPackage(GRAPH)
                .should()
                .dependOnClassesThat(oursBut(GRAPH, MODEL, SCHEMA, INTERNAL)));
    }

    /** The values of a live graph know nothing of graphs: the live graph itself is beside the facade. */
    @Test
    void live_usesOnlyInternal() {
        check(noClasses().that().resideInAPackage(LIVE).should().dependOnClassesThat(oursBut(LIVE, INTERNAL)));
    }

    @Test
    void facade_isUsedByNothingOfTheApiButTheRoutes() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROUTES, JDBC, TESTKIT, MICROMETER, BROWSER, CLI, SPARK)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT)));
    }

    @Test
    void routes_areUsedByNothingOfTheApi() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROUTES, JDBC, TESTKIT, MICROMETER, BROWSER, CLI, SPARK)
                .should()
                .dependOnClassesThat(resideInAPackage(ROUTES)));
    }

    @Test
    void packages_haveNoCycles() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void answers_doNotKnowHowTheyAreFound() {
        check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".query", ROOT + ".filter", ROOT + ".source")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ROOT + ".query.engine..", ROOT + ".state..", ROOT + ".source.assembly..")));
    }

    @Test
    void api_usesNoOtherModule() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(JDBC, TESTKIT, BROWSER, CLI, SPARK)
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC, TESTKIT, BROWSER, CLI, SPARK)));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(MICROMETER)
                .should()
                .dependOnClassesThat(resideInAnyPackage(MICROMETER, "io.micrometer..")));
    }

    @Test
    void jdbcPackages_haveNoCycles() {
        check(slices().matching(JDBC_ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void jdbcEntryPoints_areUsedByNoOtherPackageOfJdbc() {
        check(noClasses()
                .that()
                .resideInAPackage(JDBC_ROOT + ".(*)..")
                .should()
                .dependOnClassesThat(resideInAPackage(JDBC_ROOT)));
    }

    /** Loading and linking share sessions and tables, and nothing of each other. */
    @Test
    void jdbcLoadingAndLinking_doNotUseEachOther() {
        check(noClasses()
                .that()
                .resideInAPackage(JDBC_ROOT + ".loading")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(JDBC_ROOT + ".linking", JDBC_ROOT + ".remedies", JDBC_ROOT + ".change")));
        check(noClasses()
                .that()
                .resideInAnyPackage(JDBC_ROOT + ".linking", JDBC_ROOT + ".remedies")
                .should()
                .dependOnClassesThat(resideInAPackage(JDBC_ROOT + ".loading")));
    }

    @Test
    void jdbcSession_usesNoOtherPackageOfJdbc() {
        check(noClasses()
                .that()
                .resideInAnyPackage(JDBC_ROOT + ".session", JDBC_ROOT + ".change")
                .should()
                .dependOnClassesThat(resideInAPackage(JDBC)
                        .and(not(resideInAnyPackage(JDBC_ROOT + ".session", JDBC_ROOT + ".change")))));
        check(noClasses()
                .that()
                .resideInAPackage(JDBC_ROOT + ".tables")
                .should()
                .dependOnClassesThat(resideInAPackage(JDBC)
                        .and(not(resideInAnyPackage(JDBC_ROOT + ".session", JDBC_ROOT + ".tables")))));
    }

    @Test
    void jdbc_seesNoOtherModuleButTheApi() {
        check(noClasses()
                .that()
                .resideInAPackage(JDBC)
                .should()
                .dependOnClassesThat(resideInAnyPackage(TESTKIT, BROWSER, CLI, SPARK)));
    }

    @Test
    void browser_seesNoOtherModuleButTheApi() {
        check(noClasses()
                .that()
                .resideInAPackage(BROWSER)
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC, TESTKIT, CLI, SPARK)));
    }

    @Test
    void testkit_seesNoOtherModuleButTheApi() {
        check(noClasses()
                .that()
                .resideInAPackage(TESTKIT)
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC, BROWSER, CLI, SPARK)));
    }

    /** Without the profile {@code spark} there are no classes of the module. */
    @Test
    void spark_seesNoOtherModuleButTheApi() {
        check(noClasses()
                .that()
                .resideInAPackage(SPARK)
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC, TESTKIT, MICROMETER, BROWSER, CLI))
                .allowEmptyShould(true));
    }

    @Test
    void sparkItself_isOnlyForItsModule() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(SPARK)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")));
    }

    /** The commands use what they share; nothing uses the entry point. */
    @Test
    void cliPackages_dependInOneDirection() {
        check(slices().matching(ROOT + ".cli.(*)..").should().beFreeOfCycles());
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + ".cli.(*)..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".cli")));
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + ".cli.studio")
                .should()
                .dependOnClassesThat(resideInAPackage(CLI).and(not(resideInAPackage(ROOT + ".cli.studio")))));
    }

    @Test
    void picocli_isOnlyForTheCommandLine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat(resideInAPackage("picocli..")));
    }

    @Test
    void testkitPackages_haveNoCycles() {
        check(slices().matching(ROOT + ".testkit.(*)..").should().beFreeOfCycles());
    }

    @Test
    void testkitRows_useNoOtherPackageOfTheTestkitButInternal() {
        check(noClasses()
                .that()
                .resideInAPackage(TESTKIT_ROWS)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(TESTKIT).and(not(resideInAnyPackage(TESTKIT_ROWS, TESTKIT_INTERNAL)))));
    }

    @Test
    void testkitStudios_useOnlyRows() {
        check(noClasses()
                .that()
                .resideInAnyPackage(TESTKIT_RANDOM, TESTKIT_LARGE)
                .should()
                .dependOnClassesThat(resideInAPackage(TESTKIT)
                        .and(not(resideInAnyPackage(TESTKIT_ROWS, TESTKIT_RANDOM, TESTKIT_LARGE, TESTKIT_INTERNAL)))));
    }

    @Test
    void published_usesNothingUnpublished() {
        check(noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ROOT + ".examples..", ROOT + ".benchmarks..", ROOT + ".tests..")));
    }

    /** The command line makes a data source of a URL, and Spark gives times as those of {@code java.sql}. */
    @Test
    void databases_areOnlyForJdbcAndTheCommandLine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(JDBC, ROOT + ".cli.studio", SPARK)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.jdbi..", "org.postgresql..", "java.sql..", "javax.sql..")));
        check(noClasses()
                .that()
                .resideInAPackage(SPARK)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "org.postgresql..", "javax.sql.."))
                .allowEmptyShould(true));
    }

    @Test
    void testLibraries_areOnlyForTheTestkit() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(TESTKIT)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.assertj..")));
    }

    @Test
    void junit_isOnlyForItsPackagesOfTheTestkit() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(TESTKIT_JUNIT, TESTKIT_CONTRACT, TESTKIT_CONTENT)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.opentest4j..")));
    }

    @Test
    void assertJ_isOnlyForItsPackagesOfTheTestkit() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(TESTKIT_ASSERTIONS, TESTKIT_CONTRACT)
                .should()
                .dependOnClassesThat(resideInAPackage("org.assertj..")));
    }

    @Test
    void signatures_showNoForeignTypes() {
        check(classes().that(PublishedModules.shownIn(PublishedModules.ALL)).should(Signatures.showNoForeignTypes()));
    }

    /** Except for what users extend, for assertions, of which AssertJ makes soft ones by subclasses, and for the root of exceptions. */
    @Test
    void publicClasses_areFinal() {
        check(classes()
                .that(PublishedModules.shownIn(PublishedModules.ALL))
                .and()
                .resideOutsideOfPackages(TESTKIT_ASSERTIONS, TESTKIT_CONTRACT)
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".model.CharacterGraphException")
                .and(DescribedPredicate.describe(
                        "are not sealed", type -> !type.reflect().isSealed()))
                .should()
                .haveModifier(JavaModifier.FINAL));
    }

    @Test
    void publicExceptions_haveOneRoot() {
        check(classes()
                .that(PublishedModules.shownIn(PublishedModules.ALL))
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(ROOT + ".model.CharacterGraphException"));
    }

    @Test
    void publicClasses_doNotChange() {
        check(fields().that()
                .areDeclaredInClassesThat(PublishedModules.shownIn(PublishedModules.ALL))
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Builder")
                .and()
                // a soft assertion is a proxy, which takes what it needs after it was made
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(TESTKIT_ASSERTIONS)
                .and()
                // a source sets it anew for each value of a row, as it reuses the row
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName(TextBytes.class.getName())
                .should()
                .beFinal());
    }

    /** Error Prone finds many of these calls; the others only stand out in the classes. */
    @Test
    void defaults_ofLocaleZoneAndCharset_areNotUsed() {
        check(noClasses().should().accessTargetWhere(DefaultCalls.use()));
    }

    @Test
    void defaults_plantedCalls_areAllFound() {
        JavaClass planted = new ClassFileImporter().importClass(PlantedDefaults.class);
        assertThat(planted.getMethods())
                .allSatisfy(method -> assertThat(method.getAccessesFromSelf())
                        .as(method.getName())
                        .anyMatch(DefaultCalls.use()));
        assertThat(new ClassFileImporter().importClass(PlantedExplicit.class).getAccessesFromSelf())
                .noneMatch(DefaultCalls.use());
    }

    @Test
    void names_areOfThings() {
        check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)"));
    }

    @Test
    void accessors_haveNoGet() {
        check(methods()
                .that()
                .areDeclaredInClassesThat(PublishedModules.shownIn(PublishedModules.ALL))
                .and()
                .arePublic()
                .and(DescribedPredicate.describe(
                        "have no name of the spec or of JUnit",
                        method -> !Set.of("getCharacterGraph", "getTestInstantiationExtensionContextScope")
                                .contains(method.getName())))
                .should()
                .haveNameNotMatching("get([A-Z].*)?"));
    }

    private static DescribedPredicate<JavaClass> oursBut(String... packages) {
        return OURS.and(not(resideInAnyPackage(packages)));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
