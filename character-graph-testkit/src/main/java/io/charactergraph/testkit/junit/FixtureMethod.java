package io.charactergraph.testkit.junit;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** A method that draws a graph. */
final class FixtureMethod {

    private final Method method;

    private FixtureMethod(Method method) {
        this.method = method;
    }

    /**
     * Returns the method of that name: of the annotated class, of the test class or of their enclosing classes; or of
     * the class in
     * the name.
     */
    static FixtureMethod find(String name, Class<?> asking, Class<?> testClass) {
        int hash = name.indexOf('#');
        if (hash < 0) {
            for (Class<?> start : List.of(asking, testClass)) {
                for (Class<?> type = start; type != null; type = type.getEnclosingClass()) {
                    for (Method method : methods(type, name)) {
                        return of(method);
                    }
                }
            }
            throw new ParameterResolutionException(OneLine.of("@FixtureGraph: there is no method " + name + "() in "
                    + testClass.getName() + ", around it or above it; write one: static StudioFixture " + name + "()"));
        }
        Class<?> type = ReflectionSupport.tryToLoadClass(name.substring(0, hash))
                .getOrThrow(e ->
                        new ParameterResolutionException(OneLine.of("@FixtureGraph: there is no class of " + name), e));
        return methods(type, name.substring(hash + 1)).stream()
                .map(FixtureMethod::of)
                .findFirst()
                .orElseThrow(() -> new ParameterResolutionException(
                        OneLine.of("@FixtureGraph: there is no method " + name + "()")));
    }

    private static List<Method> methods(Class<?> type, String name) {
        return ReflectionSupport.findMethods(
                type,
                method -> method.getName().equals(name) && method.getParameterCount() == 0,
                HierarchyTraversalMode.BOTTOM_UP);
    }

    private static FixtureMethod of(Method method) {
        if (!Modifier.isStatic(method.getModifiers())) {
            throw new ParameterResolutionException(
                    OneLine.of("@FixtureGraph: " + method + " is not static; make it so"));
        }
        return new FixtureMethod(method);
    }

    /** Draws it. */
    CharacterGraph graph() {
        Object drawn = ReflectionSupport.invokeMethod(method, null);
        if (drawn instanceof StudioFixture fixture) {
            return fixture.graph();
        }
        if (drawn instanceof StudioRows rows) {
            return CharacterGraph.load(RowsSource.of(rows));
        }
        if (drawn instanceof GraphSource source) {
            return CharacterGraph.load(source);
        }
        if (drawn instanceof CharacterGraph graph) {
            return graph;
        }
        throw new ParameterResolutionException(OneLine.of(
                "@FixtureGraph: " + method + " gives no StudioFixture, StudioRows, GraphSource or CharacterGraph"));
    }
}
