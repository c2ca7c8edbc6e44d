package io.charactergraph.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.cli.CharacterGraphCli;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.testkit.SampleStudio;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the published modules show to everyone. */
final class PublishedModules {

    static final Set<String> API = exports(CharacterGraph.class);

    static final Set<String> ALL = Stream.of(
                    API,
                    exports(JdbcGraphSource.class),
                    exports(SampleStudio.class),
                    exports(CharacterBrowser.class),
                    exports(CharacterGraphCli.class),
                    Set.of("io.charactergraph.micrometer", "io.charactergraph.spark"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private PublishedModules() {}

    /** A class that users can name, in one of these packages. */
    static DescribedPredicate<JavaClass> shownIn(Set<String> packages) {
        return DescribedPredicate.describe(
                "public in an exported package", type -> packages.contains(type.getPackageName()) && isPublic(type));
    }

    private static boolean isPublic(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return type.getModifiers().contains(JavaModifier.PUBLIC) && (around.isEmpty() || isPublic(around.get()));
    }

    /** The packages that the module of a class exports to everyone; for a module without a descriptor the class's own. */
    static Set<String> exports(Class<?> anchor) {
        return module(anchor)
                .map(ModuleReference::descriptor)
                .map(module -> module.exports().stream()
                        .filter(export -> !export.isQualified())
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of(anchor.getPackageName()));
    }

    /** The module of a class; empty when it has no descriptor. */
    static Optional<ModuleReference> module(Class<?> anchor) {
        return ModuleFinder.of(place(anchor)).findAll().stream()
                .filter(module -> !module.descriptor().isAutomatic())
                .findAny();
    }

    /** The folder or the jar that a class comes from. */
    static Path place(Class<?> anchor) {
        try {
            return Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
