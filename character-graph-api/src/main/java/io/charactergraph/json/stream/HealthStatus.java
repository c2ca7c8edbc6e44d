package io.charactergraph.json.stream;

/** How a service is. */
public enum HealthStatus {
    /** The last refresh did not fail. */
    OK,
    /** There is no graph yet. */
    LOADING,
    /** The last refresh failed, and the graph before it answers. */
    STALE
}
