package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.DeletionReport.Verdict;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a deletion report says is what PostgreSQL does: every node of random studios is deleted, and rolled back. */
class DeletionInPostgresTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.deletions", 12L));
    }

    private static StudioRows studio(long seed) {
        return RandomStudio.builder()
                .seed(seed)
                .malformed(seed % 4 == 3 ? 0.1 : 0)
                .rows(60)
                .build()
                .rows();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void deletion_keysOfTheDictionary_isWhatPostgresDoes(long seed) throws SQLException {
        GraphSource source = PostgresStudio.source(studio(seed));

        Map<Verdict, Integer> verdicts = deleteEverything("seed " + seed, source);

        assertThat(verdicts.keySet()).contains(Verdict.UNSAFE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void deletion_keysDroppedChangedAndAdded_isWhatPostgresDoes(long seed) throws SQLException {
        GraphSource source = PostgresStudio.source(studio(seed));
        String keys;
        try (Connection connection = PostgresStudio.database().getConnection()) {
            keys = RandomKeys.change(connection, seed);
        }

        deleteEverything("seed " + seed + "\n" + keys, source);
    }

    /** The properties would hold too if nothing were ever safe. */
    @Test
    void deletion_ofSomeNodes_isSafe() throws SQLException {
        int safe = 0;
        for (long seed = 100; seed < 104; seed++) {
            safe += deleteEverything("seed " + seed, PostgresStudio.source(studio(seed * 4)))
                    .getOrDefault(Verdict.SAFE, 0);
        }

        assertThat(safe).isGreaterThan(5);
    }

    private static Map<Verdict, Integer> deleteEverything(String about, GraphSource source) throws SQLException {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        CharacterGraph graph = CharacterGraph.load(source);
        try (Connection connection = PostgresStudio.database().getConnection()) {
            connection.setAutoCommit(false);
            StudioRows before = rows(connection);
            Set<String> unresolved = unresolved(before);
            for (GraphNode node : graph.typed().nodes().toList()) {
                Optional<NodeRow> table = NodeRow.find(node.id());
                if (table.isPresent()) {
                    StudioRows after = delete(connection, table.get().table(), node.id());
                    DeletionReport report = graph.node(node.id()).confirmDeletion();
                    String told = about + "\n" + report;
                    verdicts.merge(report.verdict(), 1, Integer::sum);
                    assertTrue(report, before, after, unresolved, told);
                    if (graph.node(node.id()).deletion().verdict() == Verdict.SAFE) {
                        assertThat(report.verdict()).as(told).isEqualTo(Verdict.SAFE);
                    }
                }
            }
        }
        return verdicts;
    }

    private static void assertTrue(
            DeletionReport report, StudioRows before, @Nullable StudioRows after, Set<String> unresolved, String told) {
        boolean doubtful = !report.elsewhere().isEmpty()
                || report.unknowns().stream().anyMatch(why -> !why.startsWith("a reference could not be read"));
        if (after == null) {
            assertThat(report.verdict()).as("%s%nPostgreSQL refuses", told).isNotEqualTo(Verdict.SAFE);
            assertThat(doubtful || !report.blocking().isEmpty())
                    .as("%s%nPostgreSQL refuses", told)
                    .isTrue();
            return;
        }
        Set<String> newlyUnresolved = new TreeSet<>(unresolved(after));
        newlyUnresolved.removeAll(unresolved);
        if (report.verdict() == Verdict.SAFE) {
            assertThat(newlyUnresolved).as(told).isEmpty();
        }
        assertThat(doubtful || report.blocking().isEmpty())
                .as("%s%nPostgreSQL deletes", told)
                .isTrue();
        if (report.verdict() == Verdict.UNSAFE && newlyUnresolved.isEmpty()) {
            assertThat(Stream.concat(report.outside().stream(), report.dangling().stream())
                            .filter(place ->
                                    row(after, place.table(), place.rowId()).isPresent()))
                    .as("%s%nnothing is left dangling", told)
                    .isNotEmpty();
        }
        if (!doubtful) {
            assertThat(report.deleted().stream().map(place -> place.table() + " " + place.rowId()))
                    .as(told)
                    .containsExactlyInAnyOrderElementsOf(
                            deleted(before, after, report.node().id()));
            assertThat(report.cleared().stream().map(place -> place.table() + " " + place.rowId() + " " + place.path()))
                    .as(told)
                    .containsExactlyInAnyOrderElementsOf(cleared(before, after));
        }
    }

    /** The rows that are left when the node's row is deleted; null when the database refuses. Nothing stays deleted. */
    private static @Nullable StudioRows delete(Connection connection, StudioTable table, NodeId id)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from " + table.tableName() + " where id = '"
                            + NodeRow.find(id).orElseThrow().id() + "'"))
                    .isOne();
            statement.execute("set constraints all immediate");
            return rows(connection);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).startsWith("23"); // an integrity constraint
            return null;
        } finally {
            connection.rollback();
        }
    }

    private static StudioRows rows(Connection connection) throws SQLException {
        StudioRows.Builder studio = StudioRows.builder();
        for (StudioTable table : StudioTable.values()) {
            List<String> columns = table.columns(SchemaProfile.PROFILE_2025).stream()
                    .map(column -> column.name())
                    .toList();
            studio.table(table.tableName(), columns);
            String list = columns.stream()
                    .map(column -> "cast(" + column + " as text)")
                    .collect(Collectors.joining(", "));
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select " + list + " from " + table.tableName())) {
                while (rows.next()) {
                    Map<String, @Nullable String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        cells.put(columns.get(i), rows.getString(i + 1));
                    }
                    studio.row(table.tableName(), cells);
                }
            }
        }
        return studio.build();
    }

    private static Set<String> unresolved(StudioRows rows) {
        return CharacterGraph.load(RowsSource.of(rows)).tables().unresolved().all().stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> deleted(StudioRows before, StudioRows after, NodeId start) {
        List<String> deleted = new ArrayList<>();
        String own = NodeRow.find(start).orElseThrow().table().tableName() + " "
                + NodeRow.find(start).orElseThrow().id();
        for (StudioTable table : StudioTable.values()) {
            Set<String> left = byId(after, table.tableName()).keySet();
            byId(before, table.tableName()).keySet().stream()
                    .filter(id -> !left.contains(id))
                    .map(id -> table.tableName() + " " + id)
                    .filter(row -> !row.equals(own))
                    .forEach(deleted::add);
        }
        return deleted;
    }

    private static List<String> cleared(StudioRows before, StudioRows after) {
        List<String> cleared = new ArrayList<>();
        for (StudioTable table : StudioTable.values()) {
            Map<String, Map<String, @Nullable String>> left = byId(after, table.tableName());
            byId(before, table.tableName()).forEach((id, row) -> {
                Map<String, @Nullable String> now = left.get(id);
                if (now != null) {
                    row.forEach((column, cell) -> {
                        if (cell != null && now.get(column) == null) {
                            cleared.add(table.tableName() + " " + id + " " + column);
                        }
                    });
                }
            });
        }
        return cleared;
    }

    private static Optional<Map<String, @Nullable String>> row(StudioRows rows, String table, String id) {
        return Optional.ofNullable(byId(rows, table).get(id));
    }

    private static Map<String, Map<String, @Nullable String>> byId(StudioRows rows, String table) {
        Map<String, Map<String, @Nullable String>> byId = new HashMap<>();
        rows.maps(table).forEach(row -> byId.put(String.valueOf(row.get("id")), row));
        return byId;
    }
}
