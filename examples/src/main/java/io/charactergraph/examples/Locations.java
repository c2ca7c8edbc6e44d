package io.charactergraph.examples;

import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
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
import javax.sql.DataSource;

/**
 * The studio's locations, which the graph reads for the references in them but gives no nodes: here each becomes a node
 * {@code x:location:<id>}, with an edge {@code x:at_home_in} from every NPC whose home it is.
 */
final class Locations implements GraphSource {

    private final DataSource database;

    Locations(DataSource database) {
        this.database = database;
    }

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT id, coalesce(name, '') FROM game_locations")) {
                while (rows.next()) {
                    sink.node(new Extension(location(rows.getInt(1)), rows.getString(2), Map.of()));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "SELECT id, home_location_id FROM game_npcs WHERE home_location_id IS NOT NULL")) {
                while (rows.next()) {
                    sink.edge("at_home_in", new GameNpc.Id(rows.getInt(1)), location(rows.getInt(2)), Map.of());
                }
            }
        } catch (SQLException e) {
            throw new GraphLoadException(Phase.READING, null, "locations: SQLSTATE " + e.getSQLState(), null);
        }
    }

    private static Extension.Id location(int id) {
        return Extension.id("location", String.valueOf(id));
    }

    @Override
    public String name() {
        return "locations";
    }
}
