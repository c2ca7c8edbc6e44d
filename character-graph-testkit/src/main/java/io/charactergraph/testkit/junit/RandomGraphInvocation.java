package io.charactergraph.testkit.junit;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.GraphInvariants;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** One run of a test, for one random studio. */
final class RandomGraphInvocation implements TestTemplateInvocationContext, ParameterResolver, InvocationInterceptor {

    private final RandomGraphTest settings;
    private final long seed;

    RandomGraphInvocation(RandomGraphTest settings, long seed) {
        this.settings = settings;
        this.seed = seed;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return "seed " + seed;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.getDeclaringExecutable().equals(context.getTestMethod().orElse(null))
                && (type == CharacterGraph.class || type == StudioRows.class)
                && !parameter.isAnnotated(StudioGraph.class)
                && !parameter.isAnnotated(FixtureGraph.class)
                && !parameter.isAnnotated(RandomGraph.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return argument(parameter.getParameter().getType(), studio().rows());
    }

    /** Runs the test; a failing studio is shrunk to the smallest that fails alike, and both are reported. */
    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Throwable failure = outcome(invocation::proceed, method.getArguments());
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        if (failure != null) {
            throw new FailingStudio(studio(), failure, rows -> run(rows, method)).report(seed, context);
        }
    }

    private @Nullable Throwable run(StudioRows rows, ReflectiveInvocationContext<Method> method) {
        Class<?>[] types = method.getExecutable().getParameterTypes();
        List<@Nullable Object> arguments = new ArrayList<>(method.getArguments());
        for (int i = 0; i < types.length; i++) {
            if (arguments.get(i) instanceof StudioRows || arguments.get(i) instanceof CharacterGraph) {
                arguments.set(i, argument(types[i], rows));
            }
        }
        return outcome(
                () -> ReflectionSupport.invokeMethod(
                        method.getExecutable(), method.getTarget().orElse(null), arguments.toArray()),
                arguments);
    }

    private static @Nullable Throwable outcome(Run run, List<@Nullable Object> arguments) {
        try {
            run.run();
            for (Object argument : arguments) {
                if (argument instanceof CharacterGraph graph) {
                    GraphInvariants.check(graph);
                }
            }
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private static Object argument(Class<?> type, StudioRows rows) {
        return type == StudioRows.class ? rows : CharacterGraph.load(RowsSource.of(rows));
    }

    private RandomStudio studio() {
        RandomStudio.Builder studio = RandomStudio.builder().seed(seed).malformed(settings.malformed());
        return (settings.rows() > 0 ? studio.rows(settings.rows()) : studio).build();
    }

    private interface Run {
        @Nullable
        Object run() throws Throwable;
    }
}
