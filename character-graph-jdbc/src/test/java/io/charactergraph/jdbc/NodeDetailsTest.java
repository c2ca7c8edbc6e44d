package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.model.Arc;
import io.charactergraph.model.Extension;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The large texts of a row come by the node's id. */
class NodeDetailsTest {

    private static final String ID = "aaaaaaaa-2222-4333-8444-bbbbbbbbbbbb";
    private static final String MARKER = "Xq7-alas-poor-Yorick";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character | characters | visual_traits personality_traits behavioral_patterns voice_profile tags character_metadata game_metadata reference_images",
                "instance | character_instances | visual_overrides personality_overrides behavioral_overrides current_state instance_metadata",
                "npc | game_npcs | personality meta",
                "scene:game | game_scenes | meta",
                "scene:content | scenes | tags",
                "asset | assets | tags style_tags media_metadata",
                "generation | generations | raw_params canonical_params inputs prompt_config final_prompt",
                "prompt | prompt_versions | prompt_text variables tags",
                "action | action_blocks | prompt tags",
                "world | game_worlds | meta"
            })
    void find_nodeWithARow_givesItsTextsInOrder(String prefix, String table, String names) {
        TestDatabase database = TestDatabase.withTables();
        boolean uuid = List.of("character", "instance", "prompt", "action").contains(prefix);
        String key = uuid ? ID : "12";
        List<String> columns = List.of(names.split(" ", -1));
        String required = table.equals("characters") ? "category, " : table.equals("assets") ? "content_rating, " : "";
        database.execute("insert into " + table + " (id, " + required + String.join(", ", columns) + ") values ('" + key
                + "', " + (required.isEmpty() ? "" : "'x', ")
                + String.join(
                        ", ",
                        columns.stream().map(column -> "'\"" + column + "\"'").toList()) + ")");
        NodeDetailSource details = JdbcGraphSource.builder(database.dataSource(database.reader()))
                .build()
                .details();
        NodeId id = NodeId.parse(prefix + ":" + key);

        NodeDetails found = details.find(id).orElseThrow();

        assertThat(found.id()).isEqualTo(id);
        assertThat(List.copyOf(found.texts().keySet())).isEqualTo(columns);
        assertThat(found.texts()).allSatisfy((column, text) -> assertThat(text).isEqualTo("\"" + column + "\""));
        assertThat(details.find(
                        NodeId.parse(prefix + ":" + key.replace("12", "13").replace('a', 'c'))))
                .isEmpty();
    }

    @Test
    void find_columnsThatAreNullMissingOrNotPermitted_areLeftOut() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into characters (id, category, voice_profile, tags, game_metadata)" + " values ('" + ID
                + "', 'x', '{}', '[]', '{}'); alter table characters drop column visual_traits");
        String reader = database.reader();
        database.execute("revoke select on characters from " + reader
                + "; grant select (id, tags, character_metadata, game_metadata) on characters to " + reader);

        NodeDetailSource details =
                JdbcGraphSource.builder(database.dataSource(reader)).build().details();

        assertThat(details.find(NodeId.parse("character:" + ID))
                        .orElseThrow()
                        .texts()
                        .keySet())
                .containsExactly("tags", "game_metadata");
    }

    @Test
    void find_rowWithoutAnyDetail_isThereAndEmpty() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table game_worlds (id bigint); insert into game_worlds values (5)");
        NodeDetailSource details =
                JdbcGraphSource.builder(database.dataSource()).build().details();

        assertThat(details.find(new World.Id(5))).contains(new NodeDetails(new World.Id(5), Map.of()));
        assertThat(details.find(new World.Id(6))).isEmpty();
    }

    @Test
    void find_uuidKeptAsText_isFoundInEitherCase() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table action_blocks (id text, prompt text);"
                + " insert into action_blocks values (upper('" + ID + "'), 'To be')");
        NodeDetailSource details =
                JdbcGraphSource.builder(database.dataSource()).build().details();

        assertThat(details.find(NodeId.parse("action:" + ID)).orElseThrow().texts())
                .isEqualTo(Map.of("prompt", "To be"));
    }

    @Test
    void find_nodesWithoutARow_areEmptyWithoutAsking() {
        JdbcGraphSource source = JdbcGraphSource.builder(new Unreachable().dataSource())
                .without(StudioTable.GAME_WORLDS)
                .build();

        assertThat(source.details().find(new SceneRole.Id(1, "hero"))).isEmpty();
        assertThat(source.details().find(new Arc.Id("revenge"))).isEmpty();
        assertThat(source.details().find(new Extension.Id("faction", "denmark")))
                .isEmpty();
        assertThat(source.details().find(new World.Id(1))).isEmpty();
    }

    @Test
    void find_tableThatIsAbsentOrNotPermitted_isEmpty() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_worlds (id, meta) values (1, '{}'); drop table scene_assets, scenes");
        String reader = database.reader();
        database.execute("revoke select on game_worlds from " + reader);
        NodeDetailSource details =
                JdbcGraphSource.builder(database.dataSource(reader)).build().details();

        assertThat(details.find(new World.Id(1))).isEmpty();
        assertThat(details.find(NodeId.parse("scene:content:1"))).isEmpty();
    }

    @Test
    void find_columnDroppedSinceTheFirstLook_failsOnceAndThenLooksAgain() {
        TestDatabase database = TestDatabase.withTables();
        database.execute("insert into game_npcs (id, meta, personality) values (1, '1', '2')");
        NodeDetailSource details =
                JdbcGraphSource.builder(database.dataSource()).build().details();
        NodeId id = NodeId.parse("npc:1");
        assertThat(details.find(id).orElseThrow().texts()).hasSize(2);
        database.execute("alter table game_npcs drop column meta");

        GraphLoadException failure = catchThrowableOfType(GraphLoadException.class, () -> details.find(id));

        assertThat(failure.phase()).isEqualTo(Phase.FETCHING_DETAILS);
        assertThat(failure.table()).contains(StudioTable.GAME_NPCS);
        assertThat(failure).hasMessageContaining("there is no such column (SQLSTATE 42703)");
        assertThat(details.find(id).orElseThrow().texts()).isEqualTo(Map.of("personality", "2"));
    }

    @Test
    void find_serverThatQuotesRows_isNotRepeated() {
        TestDatabase database = TestDatabase.empty();
        database.execute("create table source (id int, meta text); insert into source values (1, '" + MARKER + "');"
                + " create view game_worlds as select id, 'x' as name, meta::json as meta from source");
        NodeDetailSource details =
                JdbcGraphSource.builder(database.dataSource()).build().details();

        GraphLoadException failure =
                catchThrowableOfType(GraphLoadException.class, () -> details.find(new World.Id(1)));

        assertThat(failure)
                .hasMessage("Could not load the graph: while fetching details from table game_worlds:"
                        + " a value could not be computed (SQLSTATE 22P02)");
        Failures.assertHoldsNo(MARKER, failure);
    }

    @Test
    void find_largeAndDeepJson_comesThrough() {
        TestDatabase database = TestDatabase.withTables();
        String large = "\"" + "x".repeat(10 << 20) + "\"";
        String deep = "[".repeat(6000) + "]".repeat(6000);
        database.execute("insert into game_npcs (id, personality, meta) values (1, '" + large + "', '" + deep + "')");

        Map<String, String> texts = JdbcGraphSource.builder(database.dataSource())
                .build()
                .details()
                .find(NodeId.parse("npc:1"))
                .orElseThrow()
                .texts();

        assertThat(texts.get("personality")).isEqualTo(large);
        assertThat(texts.get("meta")).isEqualTo(deep);
    }

    /** A data source that must not be asked. */
    private record Unreachable() {
        DataSource dataSource() {
            return (DataSource) Proxy.newProxyInstance(
                    Unreachable.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (self, method, arguments) -> {
                        throw new AssertionError(method.getName());
                    });
        }
    }
}
