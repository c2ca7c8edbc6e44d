package io.charactergraph.micrometer;

import io.charactergraph.GraphVersion;
import io.charactergraph.model.TableCoverage;

/** The numbers of one version of a graph, without the graph. */
record GraphSize(long version, int nodes, int edges, long unresolved, long bytes) {

    static GraphSize of(GraphVersion version) {
        return new GraphSize(
                version.number(),
                version.graph().typed().nodeCount(),
                version.graph().typed().edgeCount(),
                version.graph().tables().coverage().tables().stream()
                        .mapToLong(TableCoverage::unresolved)
                        .sum(),
                version.graphBytes());
    }
}
