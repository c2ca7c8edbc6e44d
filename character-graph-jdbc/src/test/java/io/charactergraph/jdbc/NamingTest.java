package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.model.Asset;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.LoadOptions;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Tables are found where the caller says, whatever they are called, and several sources do not get in each other's way. */
class NamingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Odd Name",
                "x\"; drop schema public; --",
                "a;b ?{fn x} :y <table> <columns> <z> $1 'q' %s",
                "back\\slash\\",
                "ünï→",
                "pg.dots.\"\""
            })
    void load_oddSchemaAndTableName_findsTheTable(String name) {
        TestDatabase database = TestDatabase.empty(name);
        String quoted = Identifiers.quote(name);
        database.execute("create table " + quoted + "." + quoted + " (id int, name text, meta json);" + " insert into "
                + quoted + "." + quoted + " values (1, 'Elsinore', '{}')");
        JdbcGraphSource source = JdbcGraphSource.builder(TestDatabase.empty().dataSource())
                .schema(name)
                .tableName(StudioTable.GAME_WORLDS, name)
                .build();

        RecordingSink sink = RecordingSink.load(source);

        assertThat(sink.row(StudioTable.GAME_WORLDS)).containsExactly(1, "Elsinore", "{}");
        assertThat(source.details().find(new World.Id(1)))
                .contains(new NodeDetails(new World.Id(1), Map.of("meta", "{}")));
    }

    @Test
    void load_twoSources_eachSpeaksOfItsOwnTables() {
        TestDatabase game = TestDatabase.withTables();
        TestDatabase media = TestDatabase.withTables();
        game.execute("insert into assets (id, content_rating) values (1, 'game')");
        media.execute("insert into assets (id, content_rating, tags) values (2, 'media', '[]')");
        JdbcGraphSource first = JdbcGraphSource.builder(game.dataSource())
                .without(StudioTable.ASSETS, StudioTable.ASSET_LINEAGE)
                .name("game")
                .build();
        JdbcGraphSource second = JdbcGraphSource.builder(media.dataSource())
                .only(StudioTable.ASSETS, StudioTable.ASSET_LINEAGE)
                .name("media")
                .build();
        RecordingSink sink = new RecordingSink();

        first.load(LoadOptions.standard(), sink);
        assertThat(sink.missing()).hasSize(StudioTable.values().length - 2).doesNotContainKey(StudioTable.ASSETS);
        assertThat(sink.unread()).isEmpty();
        second.load(LoadOptions.standard().withoutTables(StudioTable.CHARACTERS), sink);

        assertThat(sink.missing()).hasSize(StudioTable.values().length);
        assertThat(sink.unread()).isEmpty();
        assertThat(sink.value(StudioTable.ASSETS, "content_rating")).isEqualTo("media");
        assertThat(first.name()).isEqualTo("game");
        assertThat(first.details().find(new Asset.Id(1))).isEmpty();
        assertThat(second.details().find(new Asset.Id(2)).orElseThrow().texts()).isEqualTo(Map.of("tags", "[]"));
    }

    @Test
    void load_withoutSchema_takesWhatTheSearchPathFindsFirst() {
        TestDatabase hidden = TestDatabase.empty();
        TestDatabase first = TestDatabase.empty();
        hidden.execute("create table game_worlds (id int, name text); insert into game_worlds values (1, 'hidden')");
        hidden.execute("create table game_scenes (id int, title text); insert into game_scenes values (2, 'found')");
        first.execute("create table game_worlds (id int, name text); insert into game_worlds values (1, 'first')");
        String role = first.reader();
        first.execute("grant usage on schema " + hidden.schema() + " to " + role
                + "; grant select on all tables in schema " + hidden.schema() + " to " + role);
        DataSource dataSource = new PathDataSource(role, first.schema(), hidden.schema()).get();

        RecordingSink sink =
                RecordingSink.load(JdbcGraphSource.builder(dataSource).build());

        assertThat(sink.value(StudioTable.GAME_WORLDS, "name")).isEqualTo("first");
        assertThat(sink.value(StudioTable.GAME_SCENES, "title")).isEqualTo("found");
    }

    @Test
    void load_schemaThatDoesNotExist_fails() {
        JdbcGraphSource source = JdbcGraphSource.builder(
                        TestDatabase.withTables().dataSource())
                .schema("no such schema")
                .build();

        GraphLoadException failure = catchThrowableOfType(GraphLoadException.class, () -> RecordingSink.load(source));

        assertThat(failure.phase()).isEqualTo(Phase.PROBING);
        assertThat(failure).hasMessageContaining("there is no schema 'no such schema'");
    }

    @Test
    void builder_impossibleArguments_areRefusedByName() {
        JdbcGraphSource.Builder builder =
                JdbcGraphSource.builder(TestDatabase.empty().dataSource());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.schema(""))
                .withMessage("schema: the name is empty; give the name as the catalog has it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.tableName(StudioTable.ASSETS, "x".repeat(64)))
                .withMessageStartingWith("tableName: 'xxx");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.schema("a\0b"))
                .withMessageContaining("NUL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.fetchSize(0))
                .withMessageStartingWith("fetchSize: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.deadline(Duration.ZERO))
                .withMessageStartingWith("deadline: PT0S");
        assertThatIllegalArgumentException().isThrownBy(builder::only).withMessageStartingWith("only: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.without(StudioTable.values()).build())
                .withMessageStartingWith("only, without: ");
    }

    /** A data source with a search path of several schemas. */
    private record PathDataSource(String user, String first, String second) {

        DataSource get() {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setServerNames(new String[] {"localhost"});
            dataSource.setPortNumbers(new int[] {TestDatabase.port()});
            dataSource.setDatabaseName(TestDatabase.name());
            dataSource.setUser(user);
            dataSource.setCurrentSchema(first + "," + second);
            return dataSource;
        }
    }
}
