package io.charactergraph.testkit.junit;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.GraphInvariants;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The graphs injected into a test or its class, kept in JUnit's store for as long as the test or class runs. */
final class InjectedGraphs {

    private static final Namespace NAMESPACE = Namespace.create(InjectedGraphs.class);

    private final Queue<CharacterGraph> graphs = new ConcurrentLinkedQueue<>();

    private InjectedGraphs() {}

    /** Remembers a graph. */
    @SuppressWarnings("deprecation") // what JUnit 6 has in its place, JUnit 5 has not
    static CharacterGraph add(ExtensionContext context, CharacterGraph graph) {
        InjectedGraphs injected = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new InjectedGraphs(), InjectedGraphs.class);
        Objects.requireNonNull(injected).graphs.add(graph);
        return graph;
    }

    /** Checks the graphs of a test, and of what it is in. */
    static void check(ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            InjectedGraphs injected = at.get().getStore(NAMESPACE).get(at.get().getUniqueId(), InjectedGraphs.class);
            if (injected != null) {
                injected.graphs.forEach(GraphInvariants::check);
            }
        }
    }
}
