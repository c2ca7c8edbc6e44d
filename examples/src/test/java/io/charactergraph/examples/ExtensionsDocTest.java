package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The code in {@code docs/extensions.md}, and what it prints there. */
class ExtensionsDocTest {

    private static final String ROWS = """
            INSERT INTO factions VALUES ('denmark', 'The court of Denmark', 'Something is rotten'), ('norway', 'Norway', NULL);
            INSERT INTO faction_members
                SELECT 'denmark', id, character_id FROM characters WHERE character_id IN ('claudius', 'gertrude', 'osric')
                UNION ALL SELECT 'norway', id, 'prince' FROM characters WHERE character_id = 'fortinbras'
                UNION ALL SELECT 'norway', '0a000000-0000-4000-8000-00000000ffff', 'old_norway';
            """;

    private static StudioDatabase studio;
    private static DataSource dataSource;

    private final Printed out = new Printed();

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(SampleStudio.hamlet());
        dataSource = studio.dataSource();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Factions.TABLES);
            statement.execute(ROWS);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    @Test
    void factions() {
        CharacterGraph graph = CharacterGraph.load(
                JdbcGraphSource.of(dataSource), new Factions(dataSource), new Locations(dataSource));
        for (GraphEdge edge : graph.typed().inEdges(NodeId.parse("x:faction:denmark"))) {
            out.println(graph.require(edge.from()).label() + " " + edge.wireType() + " " + edge.detail());
        }

        out.standsIn("docs/extensions.md");
    }

    @Test
    void locations() {
        CharacterGraph graph = load();

        for (GraphEdge edge : graph.typed().outEdges(NodeId.parse("npc:2"), EdgeKind.EXTENSION)) {
            out.println(edge);
        }

        out.standsIn("docs/extensions.md");
    }

    @Test
    void nobody() {
        CharacterGraph graph = load();

        out.print(graph.tables().unresolved().in("x:member_of"));

        out.standsIn("docs/extensions.md");
    }

    @Test
    void tables_standInTheDocument() {
        assertThat(Documents.blocks("docs/extensions.md", "sql")).containsExactly(Factions.TABLES);
    }

    @Test
    void aDatabaseThatFails_isAGraphLoadException() {
        PGSimpleDataSource unreachable = new PGSimpleDataSource();
        unreachable.setUrl("jdbc:postgresql://localhost:1/studio");

        assertThatThrownBy(() -> CharacterGraph.load(JdbcGraphSource.of(dataSource), new Factions(unreachable)))
                .isInstanceOf(GraphLoadException.class)
                .hasMessageEndingWith("factions: SQLSTATE 08001");
    }

    private static CharacterGraph load() {
        return CharacterGraph.load(JdbcGraphSource.of(dataSource), new Factions(dataSource), new Locations(dataSource));
    }
}
