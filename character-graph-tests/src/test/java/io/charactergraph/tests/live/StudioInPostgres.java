package io.charactergraph.tests.live;

import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.PostgresStudio;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A studio in PostgreSQL that is changed row by row. */
final class StudioInPostgres {

    private StudioRows rows;

    StudioInPostgres(StudioRows rows) {
        this.rows = rows;
        PostgresStudio.source(rows);
    }

    StudioRows rows() {
        return rows;
    }

    JdbcGraphSource source() {
        return JdbcGraphSource.builder(PostgresStudio.database())
                .schema("studio")
                .build();
    }

    static Connection connect() throws SQLException {
        Connection connection = PostgresStudio.database().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
        }
        return connection;
    }

    static void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Makes the tables like these rows, by the statements that an application would use; false when a constraint refuses it. */
    boolean set(StudioRows wanted) throws SQLException {
        TreeSet<String> tables = new TreeSet<>(rows.tables());
        tables.addAll(wanted.tables());
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                for (String table : tables) {
                    set(connection, table, wanted);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                return false;
            }
        }
        rows = wanted;
        return true;
    }

    private void set(Connection connection, String table, StudioRows wanted) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (rows.has(table) && !wanted.has(table)) {
                statement.execute("ALTER TABLE " + table + " RENAME TO away_" + table);
                return;
            }
            if (!rows.has(table)) {
                statement.execute("ALTER TABLE IF EXISTS away_" + table + " RENAME TO " + table);
                statement.execute("DELETE FROM " + table);
            } else if (wanted.rows(table).isEmpty() && !rows.rows(table).isEmpty()) {
                statement.execute((rows.rows(table).size() % 2 == 0 ? "TRUNCATE " : "DELETE FROM ") + table);
            }
        }
        Map<String, Map<String, String>> before =
                rows.has(table) && !wanted.rows(table).isEmpty() ? byId(rows.maps(table)) : Map.of();
        Map<String, Map<String, String>> after = byId(wanted.maps(table));
        for (String id : before.keySet()) {
            if (!after.containsKey(id)) {
                update(connection, "DELETE FROM " + table + " WHERE id = ?", List.of(id));
            }
        }
        for (Map.Entry<String, Map<String, String>> entry : after.entrySet()) {
            Map<String, String> was = before.get(entry.getKey());
            Map<String, String> is = entry.getValue();
            if (was == null) {
                insert(connection, table, is);
            } else if (!was.equals(is)) {
                change(connection, table, entry.getKey(), was, is);
            }
        }
    }

    private static void insert(Connection connection, String table, Map<String, String> row) throws SQLException {
        List<String> columns = List.copyOf(row.keySet());
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.get(column)));
        update(
                connection,
                "INSERT INTO " + table + " ("
                        + columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "))
                        + ") VALUES ("
                        + String.join(", ", columns.stream().map(column -> "?").toList()) + ")",
                cells);
    }

    private static void change(
            Connection connection, String table, String id, Map<String, String> was, Map<String, String> is)
            throws SQLException {
        List<String> sets = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        is.forEach((column, cell) -> {
            if (!Objects.equals(cell, was.get(column))) {
                sets.add('"' + column + "\" = ?");
                cells.add(cell);
            }
        });
        cells.add(id);
        update(connection, "UPDATE " + table + " SET " + String.join(", ", sets) + " WHERE id = ?", cells);
    }

    private static void update(Connection connection, String sql, List<String> cells) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < cells.size(); i++) {
                statement.setObject(i + 1, cells.get(i), Types.OTHER);
            }
            statement.executeUpdate();
        }
    }

    private static Map<String, Map<String, String>> byId(List<Map<String, String>> maps) {
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        maps.forEach(row -> byId.put(String.valueOf(row.get("id")), new HashMap<>(row)));
        return byId;
    }
}
