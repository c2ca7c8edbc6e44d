package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.ColumnReading;
import io.charactergraph.jdbc.tables.RowTexts;
import io.charactergraph.jdbc.tables.TableNaming;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.CurrentDetails;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a node's row by its id, each time in a short transaction of its own. Which columns there are is asked once, and
 * again after a failure. For any number of threads.
 */
public final class JdbcNodeDetails implements CurrentDetails {

    private final Jdbi jdbi;
    private final TableNaming naming;
    private final Limits limits;
    private volatile @Nullable Catalog catalog;

    public JdbcNodeDetails(Jdbi jdbi, TableNaming naming, Limits limits) {
        this.jdbi = jdbi;
        this.naming = naming;
        this.limits = limits;
    }

    @Override
    public Optional<NodeDetails> find(NodeId id) {
        Optional<NodeRow> row = NodeRow.find(id).filter(found -> reads(found.table()));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        try (Snapshot snapshot =
                Snapshot.open(jdbi, limits, Phase.FETCHING_DETAILS, row.get().table())) {
            return find(id, snapshot);
        }
    }

    @Override
    public Moment open() {
        return new DetailMoment(this, Snapshot.open(jdbi, limits, Phase.FETCHING_DETAILS, null));
    }

    /** The details in a snapshot. */
    public Optional<NodeDetails> find(NodeId id, Snapshot snapshot) {
        NodeRow row = NodeRow.find(id).orElse(null);
        if (row == null || !reads(row.table())) {
            return Optional.empty();
        }
        StudioTable table = row.table();
        try {
            CatalogTable in = catalog(snapshot, table).find(table).orElse(null);
            return in == null || !TablePlan.of(table, Optional.of(in)).isRead()
                    ? Optional.empty()
                    : snapshot.ask(Phase.FETCHING_DETAILS, table, () -> select(snapshot, row, in))
                            .map(texts -> new NodeDetails(id, texts.byColumn()));
        } catch (GraphLoadException e) {
            catalog = null;
            throw e;
        }
    }

    /** Whether the source reads that table at all. */
    boolean reads(StudioTable table) {
        return naming.tables().contains(table);
    }

    /** Reads rows in a snapshot; after a failure the catalog is looked at anew. */
    void reading(Snapshot snapshot, Consumer<Catalog> task) {
        try {
            Catalog known = catalog(snapshot, StudioTable.ASSETS);
            snapshot.useOwnPath(Phase.FETCHING_DETAILS);
            task.accept(known);
        } catch (GraphLoadException e) {
            catalog = null;
            throw e;
        }
    }

    private Catalog catalog(Snapshot snapshot, StudioTable table) {
        Catalog known = catalog;
        if (known == null) {
            snapshot.useSafePath(Phase.FETCHING_DETAILS);
            known = Catalog.read(snapshot, naming, Phase.FETCHING_DETAILS, table);
            catalog = known;
        }
        return known;
    }

    private static Optional<RowTexts> select(Snapshot snapshot, NodeRow row, CatalogTable in) {
        String columns = String.join(
                ", ",
                row.table().detailColumns().stream()
                        .filter(column -> in.find(column)
                                .filter(CatalogTable.CatalogColumn::selectable)
                                .isPresent())
                        .map(Identifiers::quote)
                        .map(column -> "cast(" + column + " as pg_catalog.text) as " + column)
                        .toList());
        Object key = row.key();
        String idColumn = row.table().columns().get(0).name();
        String keyColumn = Identifiers.quote(idColumn);
        boolean isText = in.find(idColumn)
                .flatMap(column -> ColumnReading.find(ColumnType.UUID, column.type()))
                .filter(reading -> reading == ColumnReading.UUID_TEXT)
                .isPresent();
        if (isText && key instanceof UUID) {
            keyColumn = "pg_catalog.lower(" + keyColumn + ")";
            key = key.toString().toLowerCase(Locale.ROOT);
        }
        snapshot.session().useOwnPath();
        return snapshot.handle().attach(DetailQueries.class).find(columns, in.source(), keyColumn, key);
    }
}
