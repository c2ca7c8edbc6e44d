package io.charactergraph.jdbc;

import io.charactergraph.model.TableCoverage.Status;
import io.charactergraph.source.ColumnType;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.StudioTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives the few rows that decide whether a link is allowed, read in the transaction that writes it: scenes with their
 * manifests, NPCs with who is linked to them, templates and instances. What they mean is then told by a graph, as everywhere.
 */
final class Surroundings implements GraphSource {

    private static final SqlFile SOME = new SqlFile(Surroundings.class, "some");

    private final Session session;
    private final Connection connection;
    private final Catalog catalog;
    private final Set<String> scenes = new LinkedHashSet<>();
    private final Set<String> npcs = new LinkedHashSet<>();
    private final Set<String> instances = new LinkedHashSet<>();
    private final Set<String> templates = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();

    Surroundings(LinkTransaction transaction) {
        this.session = transaction.session();
        this.connection = session.connection();
        this.catalog = transaction.catalog();
    }

    Surroundings scene(int number) {
        scenes.add(Integer.toString(number));
        return this;
    }

    Surroundings npc(int number) {
        npcs.add(Integer.toString(number));
        return this;
    }

    Surroundings instance(UUID uuid) {
        instances.add(RowKey.text(uuid));
        return this;
    }

    Surroundings template(UUID uuid) {
        templates.add(RowKey.text(uuid));
        return this;
    }

    Surroundings key(String key) {
        keys.add(key);
        return this;
    }

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        session.useOwnPath();
        read(sink);
        session.useSafePath();
    }

    private void read(LoadSink sink) {
        Table npcLinks = table(StudioTable.CHARACTER_NPC_LINKS, sink);
        npcLinks.read("npc_id", npcs, row -> add(row.uuid(npcLinks.index("character_instance_id")), instances));
        table(StudioTable.GAME_NPCS, sink).read("id", npcs, row -> {});
        Table made = table(StudioTable.CHARACTER_INSTANCES, sink);
        made.read("id", instances, row -> add(row.uuid(made.index("character_id")), templates));
        Table characters = table(StudioTable.CHARACTERS, sink);
        characters.read("id", templates, row -> {});
        characters.read("character_id", keys, row -> {});
        characters.read("game_npc_id", npcs, row -> {});
        table(StudioTable.GAME_SCENES, sink).read("id", scenes, row -> {});
        table(StudioTable.SCENE_CHARACTER_MANIFESTS, sink).read("scene_id", scenes, row -> {});
        table(StudioTable.GAME_WORLDS, sink).readAll();
    }

    private static void add(@Nullable UUID uuid, Set<String> to) {
        if (uuid != null) {
            to.add(RowKey.text(uuid));
        }
    }

    private Table table(StudioTable table, LoadSink sink) {
        Optional<CatalogTable> found = catalog.find(table);
        TablePlan plan = TablePlan.of(table, found);
        return new Table(table == StudioTable.GAME_WORLDS ? plan.onlyIds() : plan, found, sink);
    }

    /** One of the tables. */
    private final class Table {

        private final TablePlan plan;
        private final Optional<CatalogTable> in;
        private final LoadSink.RowConsumer consumer;

        Table(TablePlan plan, Optional<CatalogTable> in, LoadSink sink) {
            this.plan = plan;
            this.in = in;
            if (plan.isRead()) {
                this.consumer = sink.table(plan.table(), plan.missingColumns());
            } else {
                sink.unread(plan.table(), plan.status() == Status.NOT_PERMITTED ? plan.status() : Status.ABSENT);
                this.consumer = row -> {};
            }
        }

        int index(String column) {
            return plan.table().indexOf(column);
        }

        /** Reads the rows whose column holds one of these; none when the column is not there. */
        void read(String column, Set<String> values, Consumer<StudioRow> also) {
            if (values.isEmpty()
                    || plan.columns().stream()
                            .noneMatch(planned -> planned.name().equals(column))) {
                return;
            }
            boolean uuids = plan.table().columns().get(index(column)).type() == ColumnType.UUID;
            RowKey key = uuids ? RowKey.ofUuid(in.orElseThrow(), column) : RowKey.of(in.orElseThrow(), column);
            String sql = plan.fill(SOME.text(), Map.of("key", key.expression(), "type", key.type()));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", values.toArray()));
                give(statement, also);
            } catch (GraphLoadException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                throw SqlFailures.translate(Phase.READING, plan.table(), e);
            }
        }

        void readAll() {
            if (!plan.isRead()) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(plan.fill(TableReader.ROWS.text()))) {
                give(statement, row -> {});
            } catch (GraphLoadException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                throw SqlFailures.translate(Phase.READING, plan.table(), e);
            }
        }

        private void give(PreparedStatement statement, Consumer<StudioRow> also) throws SQLException {
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetRow row = new ResultSetRow(rows, plan);
                while (rows.next()) {
                    consumer.accept(row);
                    also.accept(row);
                }
            }
        }
    }
}
