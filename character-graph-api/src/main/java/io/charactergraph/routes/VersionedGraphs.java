package io.charactergraph.routes;

import org.jspecify.annotations.Nullable;

/** The filtered graphs of the newest version that was asked. Those of an earlier version are let go when a later one is asked. */
final class VersionedGraphs {

    private final int most;
    private @Nullable ShownGraphs held;

    VersionedGraphs(int most) {
        this.most = most;
    }

    /** The filtered graphs of a version. */
    synchronized ShownGraphs of(Served.Version version) {
        ShownGraphs now = held;
        if (now == null || now.graph() != version.graph()) {
            now = new ShownGraphs(version.graph(), most);
            held = now;
        }
        return now;
    }
}
