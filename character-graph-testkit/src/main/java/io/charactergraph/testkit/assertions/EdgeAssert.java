package io.charactergraph.testkit.assertions;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.schema.Basis;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on an edge. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class EdgeAssert extends AbstractAssert<EdgeAssert, GraphEdge> {

    /** Assertions on that edge. */
    protected EdgeAssert(GraphEdge actual) {
        super(actual, EdgeAssert.class);
    }

    /** That the edge is of that kind. */
    public EdgeAssert isOfKind(EdgeKind kind) {
        isNotNull();
        return has("kind", kind, actual.kind());
    }

    /** That the edge leads from that node to the other, by their ids as on the wire. */
    public EdgeAssert leads(String from, String to) {
        isNotNull();
        return has("ends", from + " -> " + to, actual.from() + " -> " + actual.to());
    }

    /** That its evidence stands there. */
    public EdgeAssert comesFrom(EvidenceSource source) {
        isNotNull();
        return has("source", source, actual.source());
    }

    /** That its source can be trusted so far. */
    public EdgeAssert isBasedOn(Basis basis) {
        isNotNull();
        return has("basis", basis, actual.source().basis());
    }

    /** That its evidence stands in that scene node. */
    public EdgeAssert standsInSceneNode(int sceneNodeId) {
        isNotNull();
        return has("scene node", OptionalInt.of(sceneNodeId), actual.sceneNodeId());
    }

    /** That this row and path prove it. */
    public EdgeAssert isProvedBy(String table, String rowId, String path) {
        isNotNull();
        return has("evidence", new Evidence(table, rowId, path), actual.evidence());
    }

    /** That it carries this. */
    public EdgeAssert carries(EdgeDetail detail) {
        isNotNull();
        return has("detail", detail, actual.detail());
    }

    private EdgeAssert has(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "%s",
                    new Lines()
                            .line("Expecting edge")
                            .thing(actual)
                            .line("to have " + what)
                            .thing(expected)
                            .line("but it has")
                            .thing(found));
        }
        return this;
    }
}
