package io.charactergraph.json.shape;

import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.engine.DerivedValues;
import io.charactergraph.schema.Basis;
import io.charactergraph.state.GraphState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One text that is being written, with the graph that it is about. */
public final class Writing {

    private final JsonOut out;
    private final Optional<TypedGraph> graph;
    private final Map<EvidenceSource, Basis> bases = new EnumMap<>(EvidenceSource.class);
    private final boolean withEdges;
    private final Optional<DerivedValues> derived;
    private final Optional<Part> part;

    /**
     * Begins a text.
     *
     * @param withEdges whether to write with each thing found the edges that prove it
     * @param withCounts whether to write the counts and derived lists of nodes
     * @param part which part to write of the list that an answer is about, when it is not to be all of it
     */
    public Writing(GraphState state, JsonOut out, boolean withEdges, boolean withCounts, Optional<Part> part) {
        this.out = out;
        this.graph = Optional.of(TypedGraphs.of(state.shown().graph()));
        this.withEdges = withEdges;
        this.part = part;
        this.derived = withCounts ? Optional.of(new DerivedValues(state.asked())) : Optional.empty();
        for (EvidenceSource source : EvidenceSource.values()) {
            bases.put(source, state.basis(source));
        }
    }

    private Writing(JsonOut out) {
        this.out = out;
        this.graph = Optional.empty();
        this.withEdges = false;
        this.part = Optional.empty();
        this.derived = Optional.empty();
    }

    /** Begins a text that is about no graph, and has neither nodes nor edges. */
    public static Writing withoutGraph(JsonOut out) {
        return new Writing(out);
    }

    /** Where the text goes. */
    public JsonOut out() {
        return out;
    }

    /**
     * The graph.
     *
     * @throws java.util.NoSuchElementException if the text is about no graph
     */
    public TypedGraph graph() {
        return graph.orElseThrow();
    }

    /** How far to trust the edges of a source. */
    public Basis basis(EvidenceSource source) {
        return bases.getOrDefault(source, source.basis());
    }

    /** Whether to write the edges that prove something. */
    public boolean withEdges() {
        return withEdges;
    }

    /** Which part to write of the list that the answer is about. */
    Optional<Part> part() {
        return part;
    }

    /** Derives values of a node, if they are to be written and known. */
    public Optional<DerivedValues> derived(GraphNode node) {
        return derived.filter(values -> values.areKnownOf(node.id()));
    }
}
