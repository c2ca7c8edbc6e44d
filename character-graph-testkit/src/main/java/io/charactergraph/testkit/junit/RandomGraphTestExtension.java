package io.charactergraph.testkit.junit;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a test for one random studio after another. Brought by {@link RandomGraphTest}; without state of its own. */
public final class RandomGraphTestExtension implements TestTemplateInvocationContextProvider {

    private static final String SEEDS = "charactergraph.seeds";

    /** Made by JUnit. */
    public RandomGraphTestExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), RandomGraphTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        RandomGraphTest settings = AnnotationSupport.findAnnotation(
                        context.getRequiredTestMethod(), RandomGraphTest.class)
                .orElseThrow();
        return context.getConfigurationParameter(SEEDS)
                .map(RandomGraphTestExtension::range)
                .orElseGet(() -> LongStream.range(settings.firstSeed(), settings.firstSeed() + settings.seeds()))
                .mapToObj(seed -> new RandomGraphInvocation(settings, seed));
    }

    private static LongStream range(String text) {
        String[] ends = text.trim().split("-", -1);
        try {
            return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
        } catch (NumberFormatException e) {
            throw new ExtensionConfigurationException(
                    SEEDS + ": '" + text + "' is neither a seed, such as 17, nor a range, such as 0-9999", e);
        }
    }
}
