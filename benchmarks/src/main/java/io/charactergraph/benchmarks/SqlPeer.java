package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The edges in a table of PostgreSQL with an index on each end: what can be done without a graph in memory, when the references have
 * been taken out of the JSON beforehand. One statement for all nodes of a step ({@code = ANY}); users by a recursive one, too.
 */
@SuppressWarnings("EnumOrdinal") // the table lives no longer than the enum
final class SqlPeer implements Peer {

    private static final String TABLE = """
            DROP TABLE IF EXISTS edge;
            CREATE TABLE edge (f int NOT NULL, t int NOT NULL, kind smallint NOT NULL, cast_default boolean NOT NULL, role text)
            """;
    private static final String INDEXES = """
            CREATE INDEX ON edge (f, kind) INCLUDE (t, cast_default, role);
            CREATE INDEX ON edge (t, kind) INCLUDE (f, cast_default, role);
            VACUUM ANALYZE edge
            """;
    private static final String OUT =
            "SELECT kind, f, t, cast_default, role FROM edge WHERE f = ANY (?) AND kind = ANY (?)";
    private static final String IN =
            "SELECT kind, f, t, cast_default, role FROM edge WHERE t = ANY (?) AND kind = ANY (?)";
    private static final String USERS = """
            WITH RECURSIVE used (n, depth) AS (
                SELECT ?::int, 0
                UNION
                SELECT user_of.n, depth + 1
                FROM used
                CROSS JOIN LATERAL (
                    SELECT f FROM edge WHERE t = used.n AND kind <> ALL (?)
                    UNION ALL
                    SELECT t FROM edge WHERE f = used.n AND kind = ANY (?)
                ) AS user_of (n)
                WHERE depth < 2
            ) SELECT DISTINCT n FROM used WHERE n <> ?
            """;
    private static final EdgeKind[] KINDS = EdgeKind.values();

    private final Connection connection;
    private final NodeId[] nodes;
    private final Map<NodeId, Integer> numbers = new HashMap<>();

    private SqlPeer(Connection connection, NodeId[] nodes) {
        this.connection = connection;
        this.nodes = nodes;
        for (int i = 0; i < nodes.length; i++) {
            numbers.put(nodes[i], i);
        }
    }

    static SqlPeer of(CharacterGraph graph, DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        SqlPeer peer =
                new SqlPeer(connection, graph.typed().nodes().map(GraphNode::id).toArray(NodeId[]::new));
        try (Statement statement = connection.createStatement()) {
            for (String one : TABLE.split(";", -1)) {
                statement.execute(one);
            }
            peer.copy(graph);
            for (String one : INDEXES.split(";", -1)) {
                statement.execute(one);
            }
        }
        return peer;
    }

    private void copy(CharacterGraph graph) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY edge FROM STDIN");
        StringBuilder lines = new StringBuilder();
        Iterator<GraphEdge> edges = graph.typed().edges().iterator();
        while (edges.hasNext()) {
            Hop hop = Hop.of(edges.next());
            lines.append(number(hop.from()))
                    .append('\t')
                    .append(number(hop.to()))
                    .append('\t');
            lines.append(hop.kind().ordinal())
                    .append('\t')
                    .append(hop.castDefault() ? 't' : 'f')
                    .append('\t');
            lines.append(hop.role() == null ? "\\N" : hop.role()).append('\n');
            if (lines.length() > 1 << 16 || !edges.hasNext()) {
                byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
        copy.endCopy();
    }

    private int number(NodeId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("id: no such node");
        }
        return number;
    }

    @Override
    public void out(Collection<? extends NodeId> of, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        ask(OUT, of, kinds, edges);
    }

    @Override
    public void in(Collection<? extends NodeId> of, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        ask(IN, of, kinds, edges);
    }

    private void ask(String sql, Collection<? extends NodeId> of, Set<EdgeKind> kinds, Consumer<Hop> edges) {
        if (of.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf(
                    "int4", of.stream().map(this::number).toArray());
            statement.setArray(1, ids);
            statement.setArray(2, ordinals(kinds));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    edges.accept(new Hop(
                            KINDS[rows.getInt(1)],
                            nodes[rows.getInt(2)],
                            nodes[rows.getInt(3)],
                            rows.getBoolean(4),
                            rows.getString(5)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Array ordinals(Set<EdgeKind> kinds) throws SQLException {
        return connection.createArrayOf(
                "int2", kinds.stream().map(kind -> (short) kind.ordinal()).toArray());
    }

    /** The users of a node by one recursive statement. */
    Collection<NodeId> usersRecursively(NodeId node) {
        try (PreparedStatement statement = connection.prepareStatement(USERS)) {
            statement.setInt(1, number(node));
            statement.setArray(2, ordinals(EnumSet.complementOf(EnumSet.copyOf(WalkedAnswers.START_REFERS))));
            statement.setArray(3, ordinals(WalkedAnswers.END_REFERS));
            statement.setInt(4, number(node));
            Set<NodeId> users = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    users.add(nodes[rows.getInt(1)]);
                }
            }
            return users;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
