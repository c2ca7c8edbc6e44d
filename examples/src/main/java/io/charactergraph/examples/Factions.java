package io.charactergraph.examples;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Extension;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Two tables that the library knows nothing of: factions, and who is a member. Each faction becomes a node {@code
 * x:faction:<id>}, each membership an edge {@code x:member_of} from the template to its faction.
 */
final class Factions implements GraphSource {

    static final String TABLES = """
            CREATE TABLE factions (id text PRIMARY KEY, name text NOT NULL, motto text);
            CREATE TABLE faction_members (faction_id text NOT NULL, character_id uuid NOT NULL, rank text NOT NULL);
            """;

    private final DataSource database;

    Factions(DataSource database) {
        this.database = database;
    }

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            factions(statement, sink);
            members(statement, sink);
        } catch (SQLException e) {
            throw new GraphLoadException(Phase.READING, null, "factions: SQLSTATE " + e.getSQLState(), null);
        }
    }

    private static void factions(Statement statement, LoadSink sink) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT id, name, coalesce(motto, '') FROM factions")) {
            while (rows.next()) {
                sink.node(new Extension(
                        Extension.id("faction", rows.getString(1)),
                        rows.getString(2),
                        Map.of("motto", rows.getString(3))));
            }
        }
    }

    private static void members(Statement statement, LoadSink sink) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT character_id, faction_id, rank FROM faction_members")) {
            while (rows.next()) {
                sink.edge(
                        "member_of",
                        new CharacterTemplate.Id(rows.getObject(1, UUID.class)),
                        Extension.id("faction", rows.getString(2)),
                        Map.of("rank", rows.getString(3)));
            }
        }
    }

    @Override
    public String name() {
        return "factions";
    }
}
