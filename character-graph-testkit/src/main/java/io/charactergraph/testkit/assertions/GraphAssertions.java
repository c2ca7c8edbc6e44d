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

/**
 * Entry to the assertions on graphs and answers; it can be imported beside AssertJ's own {@code assertThat}.
 *
 * <pre>{@code
 * assertThat(graph).hasEdge("ophelia", EdgeKind.REFERENCES, "hamlet").hasNoUnresolvedReferences();
 * assertThat(graph).node("scene:game:31").hasLabel("3.1 To be").isRated("romantic");
 * assertThat(graph.findScenesForCharacter(ophelia)).contains("3.1 To be").doesNotContain("5.2 The rest is silence");
 * }</pre>
 *
 * <p>Nodes are named by id ({@code scene:game:31}), a template also by its key, and every node by its label. A failure shows what
 * was expected, what was found, and what comes near to it.
 *
 * @since 0.1
 */
public final class GraphAssertions {

    private GraphAssertions() {}

    /** Asserts on a graph. */
    public static GraphAssert assertThat(CharacterGraph actual) {
        return new GraphAssert(actual);
    }

    /** Asserts on a node. */
    public static NodeAssert assertThat(GraphNode actual) {
        return new NodeAssert(actual);
    }

    /** Asserts on an edge. */
    public static EdgeAssert assertThat(GraphEdge actual) {
        return new EdgeAssert(actual);
    }

    /** Asserts on the scenes of a character. */
    public static ScenesAssert assertThat(CharacterScenes actual) {
        return new ScenesAssert(actual);
    }

    /** Asserts on the assets of a character. */
    public static AssetsAssert assertThat(CharacterAssets actual) {
        return new AssetsAssert(actual);
    }

    /** Asserts on the generations of a character. */
    public static GenerationsAssert assertThat(CharacterGenerations actual) {
        return new GenerationsAssert(actual);
    }

    /** Asserts on the characters of an NPC. */
    public static NpcCharactersAssert assertThat(NpcCharacters actual) {
        return new NpcCharactersAssert(actual);
    }

    /** Asserts on unresolved references. */
    public static UnresolvedAssert assertThat(UnresolvedReferences actual) {
        return new UnresolvedAssert(actual);
    }

    /** Asserts on a graph's coverage. */
    public static CoverageAssert assertThat(Coverage actual) {
        return new CoverageAssert(actual);
    }

    /** Asserts on the difference between two graphs. */
    public static DiffAssert assertThat(GraphDiff actual) {
        return new DiffAssert(actual);
    }

    /** Asserts on what the checks found. */
    public static FindingsAssert assertThat(CheckReport actual) {
        return new FindingsAssert(actual);
    }
}
