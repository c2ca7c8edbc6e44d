package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.testkit.SampleStudio;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever stands on the search path: no statement of ours calls what was planted there, and code of the studio finds what it
 * is used to.
 */
class SearchPathTest {

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamletWithFaults());
    private final TestDatabase database = studio.database();

    /** Where the planted schema stands on the path. */
    enum Hostile {
        /** What is planted comes before PostgreSQL's own. */
        BEFORE_PG_CATALOG("%s, %s, pg_catalog", false),
        BEFORE_PG_CATALOG_SCHEMA_NAMED("%s, %s, pg_catalog", true),
        /** The common case: {@code pg_catalog} is searched first, and what fits better counts all the same. */
        WHERE_PUBLIC_STANDS("%2$s, %1$s", false),
        WHERE_PUBLIC_STANDS_SCHEMA_NAMED("%2$s, %1$s", true);

        private final String path;
        private final boolean named;

        Hostile(String path, boolean named) {
            this.path = path;
            this.named = named;
        }

        DataSource dataSource(TestDatabase database) {
            return database.dataSource(TestDatabase.SUPERUSER, Map.of("currentSchema", path(database)));
        }

        String path(TestDatabase database) {
            return path.formatted(PlantedNames.schema(), database.schema());
        }

        JdbcGraphSource source(TestDatabase database) {
            JdbcGraphSource.Builder builder = JdbcGraphSource.builder(dataSource(database));
            return (named ? builder.schema(database.schema()) : builder).build();
        }

        CharacterLinkage linkage(TestDatabase database) {
            CharacterLinkage.Builder builder = CharacterLinkage.builder(dataSource(database));
            return (named ? builder.schema(database.schema()) : builder).build();
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void plantedNames_ordinaryStatement_areCalled(Hostile hostile) throws SQLException {
        assertThat(PlantedNames.size()).isGreaterThan(5_000);
        for (String statement : List.of(
                "select set_config('lock_timeout', cast('1' as varchar), true)",
                "select 1 where cast('a' as name) = cast('a' as varchar)",
                "select 1 where cast(1 as real) > 1",
                "select * from unnest(cast('{a}' as text[]))")) {
            try (Connection connection = hostile.dataSource(database).getConnection();
                    Statement asking = connection.createStatement()) {
                assertThatThrownBy(() -> asking.execute(statement))
                        .as(statement)
                        .hasMessageContaining(PlantedNames.SPRUNG);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void loadAndDetails_plantedNames_areNotCalled(Hostile hostile) {
        JdbcGraphSource source = hostile.source(database);

        CharacterGraph graph = CharacterGraph.load(source);

        CharacterGraph expected = studio.load();
        assertThat(graph.typed().nodes().toList())
                .isEqualTo(expected.typed().nodes().toList());
        assertThat(graph.typed().edges().toList())
                .isEqualTo(expected.typed().edges().toList());
        assertThat(details(graph)).isEqualTo(details(expected));
        GraphFilter ceiling = GraphFilter.rating("mature").includingInactive();
        assertThat(details(graph.filter(ceiling))).isEqualTo(details(expected.filter(ceiling)));
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void confirmDeletion_plantedNames_areNotCalled(Hostile hostile) {
        database.execute("create table clips (id int primary key, character_id uuid references characters (id)"
                + " on delete cascade, world_id bigint references game_worlds (id));"
                + " create table frames (id int primary key, clip_id int references clips (id));"
                + " insert into clips select 1, id, 1 from characters where character_id = 'ophelia';"
                + " insert into frames values (1, 1)");
        CharacterGraph graph = CharacterGraph.load(hostile.source(database));
        CharacterGraph expected = studio.load();

        for (NodeKind kind : NodeKind.values()) {
            expected.typed()
                    .nodes(kind)
                    .limit(2)
                    .map(GraphNode::id)
                    .forEach(id -> assertThat(graph.node(id).confirmDeletion().explain())
                            .isEqualTo(expected.node(id).confirmDeletion().explain()));
        }
        assertThat(graph.node(LinkedStudio.templateId(4)).confirmDeletion().explain())
                .contains("frames.clip_id", "1 row");
    }

    private static List<Optional<NodeDetails>> details(CharacterGraph graph) {
        return Stream.of(NodeKind.values())
                .flatMap(kind -> graph.typed().nodes(kind).limit(2))
                .map(GraphNode::id)
                .map(id -> graph.node(id).fetchDetails())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void everyWriter_plantedNames_areNotCalled(Hostile hostile) {
        LinkedStudio twin = LinkedStudio.of(SampleStudio.hamletWithFaults());
        List<Object> expected = write(twin.linkage(), twin.load());

        List<Object> written = write(hostile.linkage(database), studio.load());

        assertThat(written).isEqualTo(expected);
        assertThat(studio.edgeChanges()).isEqualTo(twin.edgeChanges()).isNotEmpty();
    }

    private static List<Object> write(CharacterLinkage linkage, CharacterGraph graph) {
        List<Object> answers = new ArrayList<>();
        RemedyPlan plan = linkage.remedies().plan(graph);
        answers.add(plan.toString());
        answers.add(linkage.remedies().planStandardForms(graph).toString());
        answers.add(linkage.usage().plan(graph));
        answers.add(linkage.usage().synchronize(graph).added());
        answers.add(linkage.roles().bind(new SceneRole.Id(12, "guest"), ref("osric")));
        answers.add(linkage.roles().addBinding(new SceneRole.Id(12, "guest"), ref("marcellus")));
        answers.add(linkage.roles().unbind(new SceneRole.Id(12, "guest"), ref("marcellus")));
        answers.add(linkage.worldRoles().bind(new World.Id(3), "bartender", new GameNpc.Id(10)));
        answers.add(linkage.sceneNodes().add(4501, ref("ophelia")));
        answers.add(linkage.assets()
                .link(
                        new Asset.Id(9003),
                        AssetLink.none().template(ref("claudius")).scene(Scene.Id.game(12))));
        answers.add(linkage.generations().setCharacters(new Generation.Id(9002), List.of(ref("claudius"))));
        answers.add(unknown(() -> linkage.roles().bind(new SceneRole.Id(12, "guest"), ref("ophelai"))));
        answers.add(unknown(() -> linkage.roles().bind(new SceneRole.Id(123456, "guest"), ref("osric"))));
        return answers;
    }

    private static String unknown(Runnable linking) {
        try {
            linking.run();
            return "";
        } catch (UnknownNodeException e) {
            return e.getMessage() + "";
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void remediesAndTheirSql_plantedNames_areNotCalled(Hostile hostile) throws SQLException {
        RemedyPlan plan = hostile.linkage(database).remedies().plan(studio.load());
        LinkedStudio twin = LinkedStudio.of(SampleStudio.hamletWithFaults());

        try (Connection connection = hostile.dataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(plan.toSql().replace("\\set ON_ERROR_STOP on\n", ""));
        }
        hostile.linkage(twin.database())
                .remedies()
                .apply(twin.linkage().remedies().plan(twin.load()));

        assertThat(studio.edgeChanges()).isEqualTo(twin.edgeChanges()).isNotEmpty();
        assertThat(hostile.linkage(database).remedies().apply(plan)).isEmpty();
    }

    /** Triggers and functions of views that name nothing in full rely on the search path of the connection. */
    @Test
    void codeOfTheStudio_namesWithoutSchema_areFound() {
        database.execute("create table audit (line text);"
                + " create function label(number int) returns text language plpgsql as"
                + " $$ begin return (select 'role ' || count(*) from audit); end $$;"
                + " create function note() returns trigger language plpgsql as"
                + " $$ begin insert into audit values (label(1)); return new; end $$;"
                + " create trigger notes after update on game_scenes for each row execute function note();"
                + " create constraint trigger notes_later after update on game_scenes deferrable initially deferred"
                + " for each row execute function note();"
                + " create trigger notes after insert on character_usage for each row execute function note();"
                + " alter table game_worlds rename to stored_worlds;"
                + " create view game_worlds as select id, label(id) as name, meta from stored_worlds");
        CharacterGraph graph = studio.load();

        studio.linkage().roles().bind(new SceneRole.Id(12, "guest"), ref("osric"));
        studio.linkage().usage().synchronize(graph);

        assertThat(graph.require(new World.Id(1)).label()).contains("role 0");
        assertThat(graph.node(new World.Id(1)).fetchDetails()).isPresent();
        assertThat(Integer.parseInt(database.ask("select count(*) from audit"))).isGreaterThan(2);
    }

    @Test
    void load_sameNameInSeveralSchemasOfThePath_readsTheFirst() {
        TestDatabase first = TestDatabase.empty();
        first.execute("create table game_worlds (id int, name text); insert into game_worlds values (77, 'first')");
        DataSource both = database.dataSource(
                TestDatabase.SUPERUSER, Map.of("currentSchema", first.schema() + "," + database.schema()));

        CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(both));

        assertThat(graph.find(new World.Id(77))).isPresent();
        assertThat(graph.find(new World.Id(1))).isEmpty();
        assertThat(graph.find(Scene.Id.game(12))).isPresent();
    }
}
