package io.charactergraph.testkit.assertions;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.UnresolvedReferences;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * The assertions of {@link GraphAssertions} that collect failures and report them all at the end, beside AssertJ's own. Each
 * begins with {@code assertThat}: a look-up inside an assertion, such as {@link GraphAssert#node}, fails at once.
 *
 * <pre>{@code
 * GraphSoftAssertions.assertGraphSoftly(softly -> {
 *     softly.assertThat(graph).hasNode("ophelia", "hamlet");
 *     softly.assertThat(graph.findAssetsForCharacter(ophelia)).contains("asset:105");
 * });
 * }</pre>
 *
 * @since 0.1
 */
public class GraphSoftAssertions extends SoftAssertions {

    /** Has no assertions yet; {@link #assertAll} reports the failures. */
    public GraphSoftAssertions() {}

    /** Runs assertions, then reports all failures as one. */
    public static void assertGraphSoftly(Consumer<GraphSoftAssertions> assertions) {
        GraphSoftAssertions softly = new GraphSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    /** Asserts on a graph. */
    public GraphAssert assertThat(CharacterGraph actual) {
        return GraphAssert.with(new SoftNodes(), proxy(GraphAssert.class, CharacterGraph.class, actual));
    }

    /** Asserts on a node. */
    public NodeAssert assertThat(GraphNode actual) {
        return proxy(NodeAssert.class, GraphNode.class, actual);
    }

    /** Asserts on an edge. */
    public EdgeAssert assertThat(GraphEdge actual) {
        return proxy(EdgeAssert.class, GraphEdge.class, actual);
    }

    /** Asserts on the scenes of a character. */
    public ScenesAssert assertThat(CharacterScenes actual) {
        return proxy(ScenesAssert.class, CharacterScenes.class, actual);
    }

    /** Asserts on the assets of a character. */
    public AssetsAssert assertThat(CharacterAssets actual) {
        return proxy(AssetsAssert.class, CharacterAssets.class, actual);
    }

    /** Asserts on the generations of a character. */
    public GenerationsAssert assertThat(CharacterGenerations actual) {
        return proxy(GenerationsAssert.class, CharacterGenerations.class, actual);
    }

    /** Asserts on the characters of an NPC. */
    public NpcCharactersAssert assertThat(NpcCharacters actual) {
        return proxy(NpcCharactersAssert.class, NpcCharacters.class, actual);
    }

    /** Asserts on unresolved references. */
    public UnresolvedAssert assertThat(UnresolvedReferences actual) {
        return proxy(UnresolvedAssert.class, UnresolvedReferences.class, actual);
    }

    /** Asserts on a graph's coverage. */
    public CoverageAssert assertThat(Coverage actual) {
        return proxy(CoverageAssert.class, Coverage.class, actual);
    }

    /** Asserts on the difference between two graphs. */
    public DiffAssert assertThat(GraphDiff actual) {
        return proxy(DiffAssert.class, GraphDiff.class, actual);
    }

    /** Asserts on what the checks found. */
    public FindingsAssert assertThat(CheckReport actual) {
        return proxy(FindingsAssert.class, CheckReport.class, actual);
    }

    /** Goes on softly with a node, and with none where there is none. */
    private final class SoftNodes implements NodeAsserts {

        @Override
        public NodeAssert of(GraphNode node) {
            return assertThat(node);
        }

        @Override
        @SuppressWarnings("NullAway") // assertions take null, and report it
        public NodeAssert missing(String name, AssertionError failure) {
            collectAssertionError(failure);
            return proxy(NodeAssert.class, GraphNode.class, null).as("node " + name);
        }
    }
}
