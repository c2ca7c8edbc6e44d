package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Deadline;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Opens readers of tables in the snapshot of a load: by its own connection, and, when asked, by further ones that see the same rows. */
public final class SnapshotReaders {

    private final Snapshot snapshot;
    private final Limits limits;
    private final Deadline deadline;
    private final @Nullable Sharing sharing;

    private SnapshotReaders(Snapshot snapshot, Limits limits, Deadline deadline, @Nullable Sharing sharing) {
        this.snapshot = snapshot;
        this.limits = limits;
        this.deadline = deadline;
        this.sharing = sharing;
    }

    /**
     * How further connections are used.
     *
     * @param connections how many connections a load may use, its own included
     * @param blocksOfAUnit how many blocks of a table are read at once
     * @param lockTimeout how long they wait for a lock
     */
    public record Further(Jdbi jdbi, int connections, int blocksOfAUnit, Duration lockTimeout) {}

    private record Sharing(Further further, Snapshot.Shared shared, TableParts parts) {}

    /** Uses the own connection only. */
    public static SnapshotReaders alone(Snapshot snapshot, Limits limits, Deadline deadline) {
        return new SnapshotReaders(snapshot, limits, deadline, null);
    }

    /** Uses further connections too, if the snapshot can be shared. To be called under the safe search path. */
    public static SnapshotReaders of(
            Snapshot snapshot, LockedTables locked, Limits limits, Deadline deadline, Further further) {
        if (further.connections() == 1 || locked.tables().isEmpty()) {
            return alone(snapshot, limits, deadline);
        }
        Optional<Snapshot.Shared> shared = snapshot.share(Phase.PROBING);
        if (shared.isEmpty()) {
            FewerConnections.log(1, further.connections(), "the driver sets savepoints (autosave)");
            return alone(snapshot, limits, deadline);
        }
        TableParts parts = new TableParts(snapshot, locked, further.blocksOfAUnit());
        return new SnapshotReaders(snapshot, limits, deadline, new Sharing(further, shared.orElseThrow(), parts));
    }

    /**
     * Begins.
     *
     * @param plans all tables, in the order in which they will be read; those that are not to be read are passed over
     */
    public TableReader open(LoadListener listener, List<TablePlan> plans) {
        Optional<CopyConnection> copying = snapshot.ask(Phase.CONNECTING, null, () -> CopyConnection.of(snapshot));
        if (copying.isEmpty()) {
            return new TableReader(new CursorReading(snapshot, limits, deadline), deadline, listener);
        }
        snapshot.limitStatements(deadline.remaining(), Phase.READING, null);
        List<TablePlan> read = plans.stream().filter(TablePlan::isRead).toList();
        List<ReadingConnection> connections = new ArrayList<>();
        connections.add(new OwnConnection(copying.orElseThrow()));
        List<CopyUnit> units = sharing == null ? TableParts.whole(read) : share(sharing, read, connections);
        return new TableReader(new CopyReading(read, units, connections, limits, deadline), deadline, listener);
    }

    private List<CopyUnit> share(Sharing by, List<TablePlan> read, List<ReadingConnection> connections) {
        Further further = by.further();
        long useful = Math.min(further.connections(), by.parts().work(read));
        if (useful < 2) {
            return TableParts.whole(read);
        }
        List<TablePlan> shared = by.parts().shared(read);
        while (connections.size() < useful) {
            connections.add(
                    new JoinedConnection(further.jdbi(), by.shared(), limits, further.lockTimeout(), deadline, shared));
        }
        return by.parts().units(read);
    }
}
