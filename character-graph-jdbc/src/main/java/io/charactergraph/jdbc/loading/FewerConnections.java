package io.charactergraph.jdbc.loading;

import io.charactergraph.internal.OneLine;

/** Logs that a load reads by fewer connections than it was asked to. */
final class FewerConnections {

    private static final System.Logger LOG = System.getLogger("io.charactergraph.load");

    private FewerConnections() {}

    /**
     * Logs.
     *
     * @param reason why, without row content
     */
    static void log(int used, int wanted, String reason) {
        LOG.log(
                System.Logger.Level.INFO,
                () -> "read by " + used + " of " + wanted + " connections; the first reason: " + OneLine.of(reason));
    }
}
