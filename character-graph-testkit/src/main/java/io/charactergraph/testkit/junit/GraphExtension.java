package io.charactergraph.testkit.junit;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Injects graphs into tests by annotation, and checks their invariants after each test. It need not be named:
 * the annotations bring it. Without state of its own.
 *
 * @since 0.1
 */
public final class GraphExtension implements ParameterResolver, AfterEachCallback {

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(StudioGraph.class, FixtureGraph.class, RandomGraph.class);

    /** Made by JUnit. */
    public GraphExtension() {}

    /** Graphs that a constructor gets belong to the test, not to the class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Annotation annotation = annotation(parameter, context);
        return annotation != null
                && (type == CharacterGraph.class || type == StudioRows.class && !(annotation instanceof FixtureGraph));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Annotation annotation = annotation(parameter, context);
        if (annotation instanceof RandomGraph random) {
            StudioRows rows = studio(random).rows();
            return parameter.getParameter().getType() == StudioRows.class
                    ? rows
                    : InjectedGraphs.add(context, CharacterGraph.load(RowsSource.of(rows)));
        }
        if (annotation instanceof StudioGraph sample) {
            return parameter.getParameter().getType() == StudioRows.class
                    ? sample.value().rows()
                    : InjectedGraphs.add(context, sample.value().graph());
        }
        if (annotation instanceof FixtureGraph fixture) {
            return InjectedGraphs.add(
                    context,
                    FixtureMethod.find(
                                    fixture.value(),
                                    parameter.getDeclaringExecutable().getDeclaringClass(),
                                    context.getRequiredTestClass())
                            .graph());
        }
        throw new ParameterResolutionException(OneLine.of(parameter.getParameter() + " asks for no graph"));
    }

    /** Checks the graphs injected into the test, its constructor and its class. */
    @Override
    public void afterEach(ExtensionContext context) {
        InjectedGraphs.check(context);
    }

    private static RandomStudio studio(RandomGraph settings) {
        RandomStudio.Builder studio =
                RandomStudio.builder().seed(settings.seed()).malformed(settings.malformed());
        return (settings.rows() > 0 ? studio.rows(settings.rows()) : studio).build();
    }

    /** The parameter's annotation, else its method's, else its class's, else that of the nearest class around it. */
    private static @Nullable Annotation annotation(ParameterContext parameter, ExtensionContext context) {
        Annotation found = one(parameter.getParameter().toString(), parameter::findAnnotation);
        if (found != null || AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), RandomGraphTest.class)) {
            return found;
        }
        found = one(parameter.getDeclaringExecutable());
        for (Class<?> type = context.getRequiredTestClass(); found == null && type != null; ) {
            found = one(type);
            type = type.getEnclosingClass();
        }
        return found;
    }

    private static @Nullable Annotation one(AnnotatedElement element) {
        return one(element.toString(), type -> AnnotationSupport.findAnnotation(element, type));
    }

    private static @Nullable Annotation one(String where, Finder finder) {
        Annotation one = null;
        for (Class<? extends Annotation> type : ANNOTATIONS) {
            Annotation found = finder.find(type).orElse(null);
            if (found != null && one != null) {
                throw new ParameterResolutionException(OneLine.of(
                        where + " asks for two graphs, by " + one + " and " + found + "; leave one of them out"));
            }
            one = found == null ? one : found;
        }
        return one;
    }

    private interface Finder {
        Optional<? extends Annotation> find(Class<? extends Annotation> type);
    }
}
