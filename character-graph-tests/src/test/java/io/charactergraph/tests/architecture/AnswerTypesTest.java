package io.charactergraph.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers can gain a part without a break; which types are records for good is a decision ({@code docs/architecture.md}). */
class AnswerTypesTest {

    private static final List<String> RECORDS = List.of(
            "FirstNodes",
            "check.RuleOutcome$Exempted",
            "diff.EdgeChange",
            "diff.FieldChange",
            "diff.NodeChange",
            "query.DeletionReport$KeyUse",
            "query.DeletionReport$Place");

    private static final String ROOT = "io.charactergraph.";

    private static final List<String> PACKAGES =
            List.of(ROOT + "query", ROOT + "check", ROOT + "diff", "io.charactergraph");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PACKAGES);

    private static final DescribedPredicate<JavaClass> SHOWN = DescribedPredicate.describe(
            "are shown to users as answers", type -> PACKAGES.contains(type.getPackageName()) && isPublic(type));

    @Test
    void records_areTheClosedTuples() {
        assertThat(CLASSES.stream()
                        .filter(SHOWN)
                        .filter(type -> type.isRecord() && !isEvent(type))
                        .map(type -> type.getName().substring(ROOT.length()))
                        .sorted())
                .as("public records among the answers; a new answer is a final class (docs/architecture.md)")
                .isEqualTo(RECORDS);
    }

    @Test
    void answers_haveNoPublicConstructor() {
        noConstructors()
                .that()
                .areDeclaredInClassesThat(SHOWN)
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe("are no records", type -> !type.isRecord()))
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .check(CLASSES);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(AnswerTypesTest::isPublic).orElse(true);
    }

    private static boolean isEvent(JavaClass type) {
        return type.isAssignableTo(ROOT + "diff.StoryEvent");
    }
}
