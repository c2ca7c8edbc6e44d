package io.charactergraph.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No class reads a file or a resource, or waits, while it is initialized: when that fails or is interrupted, the class is
 * broken for as long as the JVM runs.
 */
class StaticInitializerTest {

    private static final String ROOT = "io.charactergraph";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT)
            .that(JavaClass.Predicates.resideOutsideOfPackage(ROOT + ".tests.."));

    private static boolean readsOrWaits(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return owner.startsWith("java.io.")
                || owner.startsWith("java.nio.file.") && !owner.equals("java.nio.file.Path")
                || owner.startsWith("java.nio.channels.")
                || owner.startsWith("java.net.")
                || owner.startsWith("java.sql.")
                || owner.startsWith("org.jdbi.")
                || name.startsWith("getResource")
                || name.equals("locate") && owner.contains("SqlLocator")
                || owner.equals("java.util.ServiceLoader")
                || owner.equals("java.lang.Thread") && (name.equals("sleep") || name.equals("join"));
    }

    /** What runs when a class is initialized, as far as it is ours; lambdas and references to methods only run later. */
    private static List<String> offences(JavaClass type) {
        List<String> offences = new ArrayList<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        type.getStaticInitializer().ifPresent(open::add);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                if (access.isDeclaredInLambda() || access instanceof JavaCodeUnitReference) {
                    continue;
                }
                if (readsOrWaits(access)) {
                    offences.add(type.getName() + ": " + access.getDescription());
                } else if (access.getTargetOwner().getName().startsWith(ROOT)
                        && access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit called) {
                    open.add(called);
                }
            }
        }
        return offences;
    }

    @Test
    void initializers_readNothingAndWaitForNothing() {
        assertThat(CLASSES).hasSizeGreaterThan(300);
        assertThat(CLASSES)
                .filteredOn(type -> type.getStaticInitializer().isPresent())
                .hasSizeGreaterThan(50);
        assertThat(CLASSES.stream().flatMap(type -> offences(type).stream())).isEmpty();
    }

    @Test
    void offences_classThatReadsAFileThroughAMethod_isFound() {
        JavaClass reading = new ClassFileImporter().importClass(Reading.class);

        assertThat(offences(reading)).anySatisfy(offence -> assertThat(offence).contains("getResourceAsStream"));
    }

    /** Does what no class of the library may do. */
    private static final class Reading {
        static final boolean FOUND = find();

        private static boolean find() {
            return Reading.class.getResourceAsStream("nothing") != null;
        }
    }
}
