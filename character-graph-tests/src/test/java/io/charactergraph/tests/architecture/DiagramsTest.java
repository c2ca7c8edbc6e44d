package io.charactergraph.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The diagrams of {@code docs/architecture.md} show the packages and types of the code. */
class DiagramsTest {

    private static final String ROOT = "io.charactergraph";
    private static final Pattern DIAGRAM = Pattern.compile("(?ms)^```mermaid\n(\\w+)[^\n]*\n(.*?)^```$");
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*([\\w.]+) --> ([\\w.]+)$");
    private static final Pattern KIND = Pattern.compile("(?m)^\\s*(\\w+) <\\|-- (\\w+)$");
    private static final Pattern METHOD = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+) : (\\w+)$");
    private static final Pattern USE = Pattern.compile("(?m)^\\s*(\\w+) \\.\\.> (\\w+)$");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** An arrow is drawn unless a longer way of arrows leads from its start to its end. */
    @Test
    void packageDiagram_hasEveryArrowOfTheCodeAndNoOther() throws IOException {
        SortedSet<String> drawn = new TreeSet<>();
        ARROW.matcher(diagram("flowchart"))
                .results()
                .forEach(arrow -> drawn.add(arrow.group(1) + " --> " + arrow.group(2)));

        SortedMap<String, SortedSet<String>> uses = packagesOfTheApi();
        SortedSet<String> wanted = new TreeSet<>();
        uses.forEach((from, targets) -> targets.forEach(to -> {
            if (targets.stream().noneMatch(between -> !between.equals(to) && reaches(uses, between, to))) {
                wanted.add(from + " --> " + to);
            }
        }));

        assertThat(drawn).containsExactlyElementsOf(wanted);
    }

    @Test
    void classDiagram_showsOnlyWhatTheCodeHas() throws IOException {
        String diagram = diagram("classDiagram");
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        for (MatchResult line : KIND.matcher(diagram).results().toList()) {
            lines++;
            if (!type(line.group(2)).isAssignableTo(type(line.group(1)).getName())) {
                wrong.add(line.group().strip());
            }
        }
        for (MatchResult line : METHOD.matcher(diagram).results().toList()) {
            lines++;
            JavaClass result = type(line.group(2));
            if (type(line.group(1)).getAllMethods().stream()
                    .noneMatch(method -> isPublic(method, line.group(3)) && returns(method, result))) {
                wrong.add(line.group().strip());
            }
        }
        for (MatchResult line : USE.matcher(diagram).results().toList()) {
            lines++;
            JavaClass used = type(line.group(2));
            if (type(line.group(1)).getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .noneMatch(target -> outermost(target).equals(used))) {
                wrong.add(line.group().strip());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(diagram.lines().filter(line -> !line.isBlank())).hasSize(lines);
    }

    @Test
    void classDiagram_showsEveryTypeOfTheRootPackage() throws IOException {
        String diagram = diagram("classDiagram");
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals(ROOT)
                                && type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(diagram).containsPattern("\\b" + name + "\\b"));
    }

    private static boolean isPublic(JavaMethod method, String name) {
        return method.getName().equals(name) && method.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** Whether a method returns a type, or an optional or a collection of it. */
    private static boolean returns(JavaMethod method, JavaClass result) {
        return method.getReturnType().getAllInvolvedRawTypes().contains(result);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(DiagramsTest::outermost).orElse(type);
    }

    private static JavaClass type(String simpleName) {
        List<JavaClass> found = CLASSES.stream()
                .filter(type -> isOfTheApi(type)
                        && type.isTopLevelClass()
                        && type.getSimpleName().equals(simpleName))
                .toList();
        assertThat(found).as(simpleName).hasSize(1);
        return found.get(0);
    }

    /** The packages of the api, by their names below the root, each with those that it uses; without the small things of all. */
    private static SortedMap<String, SortedSet<String>> packagesOfTheApi() {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            if (!isOfTheApi(type)) {
                continue;
            }
            SortedSet<String> targets = uses.computeIfAbsent(name(type), any -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (isOfTheApi(target) && !name(target).equals(name(type))) {
                    targets.add(name(target));
                }
            }
        }
        return uses;
    }

    private static boolean isOfTheApi(JavaClass type) {
        String name = type.getPackageName();
        return (name.equals(ROOT) || name.startsWith(ROOT + "."))
                && !Set.of(
                                "jdbc",
                                "testkit",
                                "micrometer",
                                "browser",
                                "cli",
                                "spark",
                                "tests",
                                "examples",
                                "benchmarks",
                                "internal")
                        .contains(
                                name.equals(ROOT)
                                        ? ""
                                        : name.substring(ROOT.length() + 1).split("\\.")[0]);
    }

    /** The name below the root. An answer and its parts know each other, so their packages are drawn as one. */
    private static String name(JavaClass type) {
        return type.getPackageName().equals(ROOT)
                ? "root"
                : type.getPackageName().substring(ROOT.length() + 1).replace("query.parts", "query");
    }

    private static boolean reaches(Map<String, SortedSet<String>> uses, String from, String to) {
        return reaches(uses, from, to, new TreeSet<>());
    }

    private static boolean reaches(
            Map<String, SortedSet<String>> uses, String from, String to, SortedSet<String> visited) {
        return visited.add(from)
                && uses.getOrDefault(from, new TreeSet<>()).stream()
                        .anyMatch(next -> next.equals(to) || reaches(uses, next, to, visited));
    }

    private static String diagram(String kind) throws IOException {
        Path page = Path.of("").toAbsolutePath().getParent().resolve("docs/architecture.md");
        for (Matcher diagram = DIAGRAM.matcher(Files.readString(page)); diagram.find(); ) {
            if (diagram.group(1).equals(kind)) {
                return diagram.group(2);
            }
        }
        throw new AssertionError("no diagram of kind " + kind + " in " + page.getFileName());
    }
}
