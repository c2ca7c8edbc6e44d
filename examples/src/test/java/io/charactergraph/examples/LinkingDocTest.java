package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.AssetLink;
import io.charactergraph.jdbc.CharacterLinkage;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.jdbc.RemedyPlan;
import io.charactergraph.jdbc.UsageSync;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/linking.md}, and what it prints there. */
class LinkingDocTest {

    private final Printed out = new Printed();

    private static StudioDatabase start(StudioRows rows) throws IOException, SQLException {
        return StudioDatabase.start(rows);
    }

    @Test
    void operations() throws IOException, SQLException {
        try (StudioDatabase studio = start(SampleStudio.hamletWithFaults())) {
            DataSource dataSource = studio.dataSource();

            CharacterLinkage linkage = CharacterLinkage.of(dataSource);

            SceneRole.Id role = SceneRole.id(41, "wisest_friend");
            List<Change> changes = linkage.roles().bind(role, CharacterRef.parse("horatio"));
            out.println(changes.get(0));

            out.standsIn("docs/linking.md");

            linkage.roles().addBinding(role, CharacterRef.parse("marcellus"));
            linkage.worldRoles().bind(World.id(3), "bartender", GameNpc.id(10));
            linkage.sceneNodes().add(4501, CharacterRef.parse("ophelia"));
            linkage.assets()
                    .link(
                            Asset.id(9003),
                            AssetLink.none()
                                    .template(CharacterRef.parse("claudius"))
                                    .scene(Scene.game(12)));
            linkage.generations().setCharacters(Generation.id(9002), List.of(CharacterRef.parse("claudius")));

            assertThat(CharacterGraph.load(JdbcGraphSource.of(dataSource))
                            .check()
                            .find("role-unfilled")
                            .orElseThrow()
                            .findings())
                    .noneMatch(finding -> finding.toString().contains("wisest_friend"));
        }
    }

    @Test
    void usageRows() throws IOException, SQLException {
        try (StudioDatabase studio = start(SampleStudio.hamlet())) {
            DataSource dataSource = studio.dataSource();
            CharacterLinkage linkage = CharacterLinkage.of(dataSource);

            CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(dataSource));
            out.println(linkage.usage().plan(graph));
            UsageSync done = linkage.usage().synchronize(graph);

            assertThat(done.isEmpty()).isFalse();
            out.standsIn("docs/linking.md");
        }
    }

    @Test
    void remedies() throws IOException, SQLException {
        try (StudioDatabase studio = start(SampleStudio.hamletWithFaults())) {
            DataSource dataSource = studio.dataSource();
            CharacterLinkage linkage = CharacterLinkage.of(dataSource);

            CharacterGraph faulty = CharacterGraph.load(JdbcGraphSource.of(dataSource));
            RemedyPlan plan = linkage.remedies().plan(faulty);
            out.print(plan);
            String sql = plan.toSql();
            List<Change> applied = linkage.remedies().apply(plan);

            assertThat(sql).startsWith("begin;\n").endsWith("commit;\n");
            assertThat(applied).isEqualTo(plan.changes());
            assertThat(Documents.read("docs/linking.md")).contains(firstLines(out.toString(), 2));

            RemedyPlan forms = linkage.remedies().planStandardForms(faulty);
            out.print(forms);

            assertThat(out.toString())
                    .contains(Documents.blocks("docs/linking.md", "text").get(3));
        }
    }

    /** The examples in the Javadoc. */
    @Test
    void javadoc() throws IOException, SQLException {
        try (StudioDatabase studio = start(SampleStudio.hamletWithFaults())) {
            DataSource dataSource = studio.dataSource();

            CharacterLinkage linkage = CharacterLinkage.of(dataSource);
            List<Change> changes =
                    linkage.roles().bind(SceneRole.id(41, "wisest_friend"), CharacterRef.parse("horatio"));
            assertThat(changes).hasSize(1);

            linkage.worldRoles().bind(World.id(3), "courtier", CharacterRef.parse("osric"));
            linkage.sceneNodes().add(9004, GameNpc.id(10));
            linkage.assets().link(Asset.id(9003), AssetLink.none().template(CharacterRef.parse("claudius")));
            AssetLink link =
                    AssetLink.none().template(CharacterRef.parse("ophelia")).sceneNode(4702);
            assertThat(linkage.assets().link(Asset.id(9001), link)).hasSize(3);

            CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(dataSource));
            UsageSync planned = linkage.usage().plan(graph);
            UsageSync done = linkage.usage().synchronize(graph);
            assertThat(done.added()).isEqualTo(planned.added()).isNotEmpty();

            graph = CharacterGraph.load(JdbcGraphSource.of(dataSource));
            RemedyPlan plan = linkage.remedies().plan(graph);
            out.print(plan);
            linkage.remedies().apply(plan);
            assertThat(linkage.remedies().apply(plan)).isEmpty();
        }
    }

    private static String firstLines(String text, int lines) {
        return String.join("\n", text.lines().limit(lines).toList());
    }
}
