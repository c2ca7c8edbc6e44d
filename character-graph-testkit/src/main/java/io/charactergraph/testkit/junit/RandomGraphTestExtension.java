package io.charactergraph.testkit.junit;

import io.charactergraph.internal.OneLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs a test for one random studio after another. Brought by {@link RandomGraphTest}; without state of its own.
 *
 * @since 0.1
 */
public final class RandomGraphTestExtension implements TestTemplateInvocationContextProvider {

    private static final String SEEDS = "charactergraph.seeds";
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)(?:-(-?\\d+))?");

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
        if (settings.seeds() < 1) {
            throw new ExtensionConfigurationException(
                    OneLine.of("seeds: " + settings.seeds() + " is not positive; ask for one studio at least"));
        }
        return context.getConfigurationParameter(SEEDS)
                .map(RandomGraphTestExtension::range)
                .orElseGet(() -> LongStream.range(settings.firstSeed(), settings.firstSeed() + settings.seeds()))
                .mapToObj(seed -> new RandomGraphInvocation(settings, seed));
    }

    private static LongStream range(String text) {
        Matcher range = RANGE.matcher(text.trim());
        try {
            if (range.matches()) {
                long first = Long.parseLong(range.group(1));
                long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
                if (first <= last) {
                    return LongStream.rangeClosed(first, last);
                }
            }
        } catch (NumberFormatException e) {
            // beyond 64 bits: no seed
        }
        throw new ExtensionConfigurationException(
                OneLine.of(SEEDS + ": '" + text + "' is neither a seed, such as 17, nor a range, such as 0-9999"));
    }
}
