package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.opt.graph.fastutil.FastutilMapGraph;

/** A graph of another library, or in SQL, that holds the same nodes and edges. */
interface Peer {

    /** Passes on the edges of some kinds that start from the nodes. */
    void out(Collection<? extends NodeId> nodes, Set<EdgeKind> kinds, Consumer<Hop> edges);

    /** Passes on the edges of some kinds that lead to the nodes. */
    void in(Collection<? extends NodeId> nodes, Set<EdgeKind> kinds, Consumer<Hop> edges);

    /** The peers by name; each is made of the nodes and edges of a graph. */
    enum Kind {
        PSEUDOGRAPH("JGraphT DirectedPseudograph"),
        FASTUTIL("JGraphT fastutil graph"),
        TINKERGRAPH("TinkerGraph"),
        SQL("SQL batched");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Makes the peer. */
        Peer of(CharacterGraph graph) throws SQLException {
            return switch (this) {
                case PSEUDOGRAPH -> JGraphTPeer.of(graph, new DirectedPseudograph<>(JGraphTPeer.Edge.class));
                case FASTUTIL ->
                    JGraphTPeer.of(graph, new FastutilMapGraph<>(null, null, DefaultGraphType.directedPseudograph()));
                case TINKERGRAPH -> TinkerPeer.of(graph);
                case SQL -> SqlPeer.of(graph, Databases.empty("peers"));
            };
        }
    }
}
