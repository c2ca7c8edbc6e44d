package io.charactergraph.testkit.assertions;

import io.charactergraph.CharacterGraph;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.testkit.GraphInvariants;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a graph. Naming a node by its label costs a pass over the nodes. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class GraphAssert extends AbstractAssert<GraphAssert, CharacterGraph> {

    private NodeAsserts nodes = NodeAsserts.HARD;

    /** Assertions on that graph. */
    protected GraphAssert(CharacterGraph actual) {
        super(actual, GraphAssert.class);
    }

    /** That the graph has no nodes at all. */
    public GraphAssert isEmpty() {
        isNotNull();
        if (actual.typed().nodeCount() > 0) {
            throw failure(new Lines()
                    .line("Expecting graph to be empty, but it has "
                            + actual.typed().nodeCount() + " nodes")
                    .things(actual.typed().nodes().map(Names::of).limit(21).toList()));
        }
        return this;
    }

    /** That the graph has so many nodes of a kind. */
    public GraphAssert hasNodes(int count, NodeKind kind) {
        isNotNull();
        if (actual.typed().nodeCount(kind) != count) {
            throw failure(new Lines()
                    .line("Expecting graph to have " + count + " nodes of kind " + kind.wireType() + ", but it has "
                            + actual.typed().nodeCount(kind))
                    .things(actual.typed().nodes(kind).map(Names::of).toList()));
        }
        return this;
    }

    /** That the graph has these nodes. */
    public GraphAssert hasNode(String... nodes) {
        isNotNull();
        for (String node : nodes) {
            resolve(node);
        }
        return this;
    }

    /** That the graph has no such node. */
    public GraphAssert doesNotHaveNode(String node) {
        isNotNull();
        List<GraphNode> found = Names.find(actual, node);
        if (!found.isEmpty()) {
            throw failure(new Lines()
                    .line("Expecting graph not to have node")
                    .thing(node)
                    .line("but it has")
                    .things(found.stream().map(Names::of).toList()));
        }
        return this;
    }

    /** Goes on with a node of the graph. */
    public NodeAssert node(String node) {
        GraphNode found;
        try {
            isNotNull();
            found = resolve(node);
        } catch (AssertionError failure) {
            return nodes.missing(node, failure);
        }
        return nodes.of(found);
    }

    /**
     * That an edge leads from one node to the other.
     *
     * @param sources where its evidence must stand: an edge from each of these; anywhere when none is named
     */
    public GraphAssert hasEdge(String from, EdgeKind kind, String to, EvidenceSource... sources) {
        isNotNull();
        GraphNode start = resolve(from);
        GraphNode end = resolve(to);
        List<GraphEdge> between = between(start, kind, end);
        List<EvidenceSource> found = between.stream().map(GraphEdge::source).toList();
        if (between.isEmpty() || !found.containsAll(Set.of(sources))) {
            Lines lines = new Lines()
                    .line("Expecting graph to have edge")
                    .thing(Names.of(start) + " " + kind.wireType() + " " + Names.of(end)
                            + (sources.length == 0 ? "" : " from " + List.of(sources)));
            if (!between.isEmpty()) {
                throw failure(lines.line("but it has it only from").things(found));
            }
            List<String> near = near(start, kind, end);
            throw failure(
                    near.isEmpty()
                            ? lines.line("but neither of the two has any edge")
                            : lines.line("but of these two it has only").things(near));
        }
        return this;
    }

    /** That no edge of that kind leads from one node to the other. */
    public GraphAssert doesNotHaveEdge(String from, EdgeKind kind, String to) {
        isNotNull();
        List<GraphEdge> between = between(resolve(from), kind, resolve(to));
        if (!between.isEmpty()) {
            throw failure(new Lines()
                    .line("Expecting graph not to have edge, but it has")
                    .things(between));
        }
        return this;
    }

    /** That every reference in the data leads somewhere. */
    public GraphAssert hasNoUnresolvedReferences() {
        isNotNull();
        UnresolvedReferences unresolved = actual.tables().unresolved();
        if (!unresolved.all().isEmpty()) {
            throw failure(new Lines()
                    .line("Expecting graph to have no unresolved references, but it has "
                            + unresolved.all().size())
                    .things(unresolved.all()));
        }
        return this;
    }

    /** That nodes and edges are the same as another graph's; the rows of evidence do not count. */
    public GraphAssert hasSameContentAs(CharacterGraph other) {
        isNotNull();
        GraphDiff diff = other.diff(actual);
        if (!diff.isEmpty()) {
            throw failure(new Lines()
                    .line("Expecting graph to have the same content as the other; from the other to it:")
                    .things(diff.explain().lines().toList()));
        }
        return this;
    }

    /** That what holds for every graph holds for this one: see {@link GraphInvariants}. */
    public GraphAssert holdsInvariants() {
        isNotNull();
        List<String> broken = GraphInvariants.broken(actual);
        if (!broken.isEmpty()) {
            throw failure(new Lines()
                    .line("Expecting graph to hold its invariants, but")
                    .things(broken));
        }
        return this;
    }

    /** Makes what goes on with a node in another way. */
    static GraphAssert with(NodeAsserts nodes, GraphAssert graph) {
        graph.nodes = nodes;
        return graph;
    }

    private GraphNode resolve(String node) {
        List<GraphNode> found = Names.find(actual, node);
        if (found.size() == 1) {
            return found.get(0);
        }
        Lines lines = new Lines().line("Expecting graph to have node").thing(node);
        throw failure(
                found.isEmpty()
                        ? lines.line("but it has not" + Names.nearest(actual, node))
                        : lines.line("but several are called so; name one by its id")
                                .things(found.stream().map(Names::of).toList()));
    }

    private List<GraphEdge> between(GraphNode from, EdgeKind kind, GraphNode to) {
        return actual.typed().outEdges(from.id(), kind).stream()
                .filter(edge -> edge.to().equals(to.id()))
                .toList();
    }

    /** Edges that come near: those between the two, else those of that kind of either, else all of the first. */
    private List<String> near(GraphNode from, EdgeKind kind, GraphNode to) {
        List<GraphEdge> between = Stream.concat(
                        actual.typed().outEdges(from.id()).stream()
                                .filter(edge -> edge.to().equals(to.id())),
                        actual.typed().outEdges(to.id()).stream()
                                .filter(edge -> edge.to().equals(from.id())))
                .toList();
        List<GraphEdge> alike = between.isEmpty()
                ? Stream.concat(
                                actual.typed().outEdges(from.id(), kind).stream(),
                                actual.typed().inEdges(to.id(), kind).stream())
                        .toList()
                : between;
        List<GraphEdge> near = alike.isEmpty() ? actual.typed().outEdges(from.id()) : alike;
        return near.stream()
                .map(edge -> Names.of(actual.require(edge.from())) + " " + edge.wireType() + " "
                        + Names.of(actual.require(edge.to())))
                .distinct()
                .toList();
    }

    private AssertionError failure(Lines lines) {
        return failure("%s", lines);
    }
}
