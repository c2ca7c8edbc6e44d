package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadListener;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.source.scope.ScopeClosure;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cost of a load for one thing, counted in pages of tables and indexes and in statements. */
class ScopeCostTest {

    private static final String CHARACTER = "11000000-0000-4000-8000-000000000001";
    private static final String INSTANCE = "12000000-0000-4000-8000-000000000001";
    private static final String OTHER = "11000000-0000-4000-8000-000000000002";
    private static final String PROMPT = "13000000-0000-4000-8000-000000000001";
    private static final int FIRST = 2_000_000;
    private static final int SCENES = 12;

    private static final int SMALL = 3_000;

    /** Things whose answers are the same in a studio of any size. */
    private static final Map<String, LoadScope> THINGS = Map.of(
            "a character in scenes and manifests, with a quest and a role in a world",
            LoadScope.character("soloist"),
            "a character with a role in a world only",
            LoadScope.character("understudy"),
            "an instance",
            LoadScope.character("instance:" + INSTANCE),
            "a scene",
            LoadScope.scene(FIRST + 1),
            "an arc",
            LoadScope.arc("alone"),
            "a world",
            LoadScope.world(FIRST));

    /** What one load cost. */
    private record Cost(long pages, int statements, long rows, String answer) {}

    @ParameterizedTest
    @EnumSource
    void loads_ofOneThing_costTheSameInAStudioTenTimesLarger(SchemaProfile profile) throws SQLException {
        Map<String, Cost> small = costs(profile, SMALL);
        Map<String, Cost> large = costs(profile, 10 * SMALL);
        assertThat(large.get("a character with a role in a world only").answer())
                .contains("nodes");
        small.forEach((thing, cost) -> {
            Cost more = large.get(thing);
            assertThat(more.answer()).as(thing).isEqualTo(cost.answer());
            assertThat(more.statements())
                    .as(thing)
                    .isEqualTo(cost.statements())
                    .isLessThanOrEqualTo(ScopeClosure.MOST_READS);
            assertThat(more.rows()).as(thing).isEqualTo(cost.rows());
            assertThat(more.pages())
                    .as("%s: pages: %s in the small studio, %s in the large one", thing, cost.pages(), more.pages())
                    .isPositive()
                    .isLessThanOrEqualTo(cost.pages() * 12 / 10);
        });
    }

    private static Map<String, Cost> costs(SchemaProfile profile, long nodes) throws SQLException {
        StudioRows studio = studio(nodes);
        StudioRows rows = profile == SchemaProfile.PROFILE_2025 ? studio : studio.toProfile(profile);
        JdbcGraphSource source = (JdbcGraphSource) PostgresStudio.source(rows, SampleStudio.schema(profile));
        ScopeInPostgresTest.createIndexes(source);
        execute("VACUUM ANALYZE");
        Map<String, Cost> costs = new TreeMap<>();
        for (Map.Entry<String, LoadScope> thing : THINGS.entrySet()) {
            costs.put(thing.getKey(), cost(source, thing.getValue()));
        }
        return costs;
    }

    private static Cost cost(JdbcGraphSource source, LoadScope scope) throws SQLException {
        long before = pages();
        int[] statements = new int[1];
        LoadOptions options = LoadOptions.standard().withScope(scope).withListener(new LoadListener() {
            @Override
            public void tableStarted(StudioTable table, long aboutRows) {
                statements[0]++;
            }
        });
        CharacterGraph graph = CharacterGraph.load(options, source);
        long after = pages();
        assertThat(graph.tables().scanned()).isEmpty();
        return new Cost(
                after - before,
                statements[0],
                graph.tables().coverage().rowsRead(),
                graph + "\n" + graph.select().ids());
    }

    /** A studio with a character of its own, whose rows no other row names. */
    private static StudioRows studio(long nodes) {
        StudioRows.Builder rows = StudioRows.builder();
        LargeStudio.of(7, nodes).writeTo((table, columns, cells) -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.row(table, row);
        });
        rows.row(
                "characters",
                row("id", CHARACTER, "character_id", "soloist", "category", "human", "is_active", "true"));
        rows.row(
                "characters", row("id", OTHER, "character_id", "understudy", "category", "human", "is_active", "true"));
        rows.row("game_worlds", row("id", id(0), "name", "Alone", "meta", """
            {"role_bindings": {"second_alone": "character:understudy", "third_alone": "instance:%s"}}\
            """.formatted(INSTANCE)));
        rows.row(
                "character_instances",
                row("id", INSTANCE, "character_id", CHARACTER, "world_id", id(0), "is_active", "true"));
        rows.row(
                "prompt_versions",
                row("id", PROMPT, "version_number", "1", "prompt_text", "{{character:soloist}} sings"));
        for (int i = 1; i <= SCENES; i++) {
            scene(rows, i);
        }
        return rows.build();
    }

    private static void scene(StudioRows.Builder rows, int i) {
        rows.row("game_scenes", row("id", id(i), "title", "Solo " + i, "meta", """
            {"arc_id": "alone", "quest_id": "quest_alone", "character_roles": {"lead": "character:soloist"}, "world_id": %s,
            "cast": [{"role": "second_alone"}, {"role": "third_alone"}], "tags": ["arc:quest_alone_%s"]}\
            """.formatted(id(0), i)));
        rows.row("scene_character_manifests", row("id", id(i), "scene_id", id(i), "required_characters", """
            ["soloist"]\
            """));
        rows.row("game_scene_nodes", row("id", id(i), "scene_id", id(i), "asset_id", id(i), "meta", """
            {"character_refs": ["instance:%s"]}\
            """.formatted(
                        INSTANCE)));
        rows.row(
                "assets",
                row("id", id(i), "media_type", "IMAGE", "content_rating", "sfw", "source_generation_id", id(i)));
        rows.row(
                "generations",
                row(
                        "id",
                        id(i),
                        "operation_type",
                        "TEXT_TO_IMAGE",
                        "status",
                        "COMPLETED",
                        "provider_id",
                        "x",
                        "raw_params",
                        "{}",
                        "prompt_version_id",
                        PROMPT,
                        "canonical_params",
                        """
                        {"character_refs": ["character:%s"], "scene_id": %s}\
                        """.formatted(CHARACTER, id(i))));
    }

    private static String id(int i) {
        return Integer.toString(FIRST + i);
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    /** The pages of tables and indexes that were asked for so far, once no other session has counts of its own. */
    private static long pages() throws SQLException {
        while (number("select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <>"
                        + " pg_backend_pid()")
                > 0) {
            Thread.onSpinWait();
        }
        return number("""
            select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0)
                + coalesce(toast_blks_read + toast_blks_hit + tidx_blks_read + tidx_blks_hit, 0))
            from pg_statio_user_tables where schemaname = 'studio'\
            """);
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = PostgresStudio.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        for (String one : List.of(sql)) {
            try (Connection connection = PostgresStudio.database().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(one);
            }
        }
    }
}
