package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.template;
import static io.charactergraph.jdbc.LinkedStudio.templateId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.PlannedRow;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of a plan does the same in every session, or says which row is in the way. */
class PlanScriptTest {

    private static final String ODD = "it''s \\\\ $plan$ -- /* :x ? {fn y} \\u00e9 \u00e9 \uD83D\uDE00 \\n";

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamletWithFaults());

    /** Columns whose text depends on settings of the session, one of them called as an alias could be. */
    private void hardRows() {
        studio.database()
                .execute("alter table character_usage add t text default 'x', add planned text, add d date default"
                        + " '2025-02-01', add i interval default '1 day 02:03:04', add b bytea default '\\x00ff27', add f"
                        + " float8 default 0.1, add r real default 0.7, add z timestamptz default '2025-05-04 09:00:00+02',"
                        + " add m money default 12.34;"
                        + " update game_scene_nodes set meta = E'{\"character_refs\": [\"character:fish''monger\"],"
                        + " \"line\": \"" + ODD.replace("\\", "\\\\") + "\"}' where id = 9001");
    }

    private RemedyPlan plan() {
        return studio.linkage().remedies().plan(studio.load());
    }

    private static String withoutCommand(String script) {
        assertThat(script.lines().filter(line -> line.startsWith("\\"))).containsExactly("\\set ON_ERROR_STOP on");
        return script.replace("\\set ON_ERROR_STOP on\n", "");
    }

    private List<String> findings() {
        return studio.load().check().findings().stream()
                .map(Finding::key)
                .sorted()
                .toList();
    }

    private List<String> findingsAfter(RemedyPlan plan) {
        List<String> left = new ArrayList<>(findings());
        plan.resolved().forEach(finding -> left.remove(finding.key()));
        return left;
    }

    private void run(String script, String options) throws SQLException {
        try (Connection connection = studio.database()
                        .dataSource(TestDatabase.SUPERUSER, Map.of("options", options))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c standard_conforming_strings=off",
                "-c bytea_output=escape -c IntervalStyle=sql_standard -c quote_all_identifiers=on",
                "-c search_path=pg_catalog -c plpgsql.variable_conflict=use_variable",
                "-c default_transaction_isolation=serializable -c plpgsql.extra_errors=all"
            })
    void toSql_inAnySession_doesWhatApplyingDoes(String options) throws SQLException {
        hardRows();
        RemedyPlan plan = plan();
        List<String> left = findingsAfter(plan);
        assertThat(plan.rows()).anyMatch(PlannedRow::isDeletion);

        run(withoutCommand(plan.toSql()), options);

        assertThat(findings()).isEqualTo(left);
        assertThat(studio.linkage().remedies().apply(plan)).isEmpty();
        assertThat(studio.json("game_scene_nodes", "meta", 9001))
                .contains("\u00e9 \uD83D\uDE00")
                .contains("$plan$");
        assertThatThrownBy(() -> run(withoutCommand(plan.toSql()), options))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(" is no longer as it was planned");
    }

    @Test
    void toSql_rowThatHasChanged_namesItAndChangesNothing() {
        hardRows();
        RemedyPlan plan = plan();
        studio.given("update character_usage set t = 'y' where id = 901");
        List<String> before = findings();

        assertThatThrownBy(() -> run(withoutCommand(plan.toSql()), "-c DateStyle=ISO"))
                .hasMessageContaining("ERROR: character_usage 901 is no longer as it was planned")
                .hasMessageContaining("planned: (901,")
                .hasMessageContaining("now: (901,")
                .hasMessageContaining("Nothing has been changed.");

        assertThat(findings()).isEqualTo(before);
    }

    @Test
    void toSql_characterOrRowThatIsGone_isNamed() {
        RemedyPlan plan = plan();
        studio.given("delete from game_scene_nodes where id = 9001");
        assertThatThrownBy(() -> run(withoutCommand(plan.toSql()), "-c DateStyle=ISO"))
                .hasMessageContaining("ERROR: game_scene_nodes 9001 is no longer as it was planned")
                .hasMessageContaining("rows with that id: 0");

        studio.given("delete from characters where id = '" + templateId(2).uuid() + "'");
        assertThatThrownBy(() -> run(withoutCommand(plan.toSql()), "-c DateStyle=ISO"))
                .hasMessageContaining("ERROR: characters " + templateId(2).uuid() + " is no longer there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q\"uote\"", "back\\slash", "line\nbreak", "$plan$", "-- /*", "\u00e9 ';"})
    void toSql_tablesOfOddNames_areFound(String name) {
        CharacterLinkage.Builder linkage =
                CharacterLinkage.builder(studio.database().dataSource());
        JdbcGraphSource.Builder source =
                JdbcGraphSource.builder(studio.database().dataSource());
        for (StudioTable table :
                List.of(StudioTable.GAME_SCENES, StudioTable.CHARACTER_USAGE, StudioTable.CHARACTERS)) {
            studio.database()
                    .execute("alter table " + table.tableName() + " rename to "
                            + Identifiers.quote(table.ordinal() + name));
            linkage.tableName(table, table.ordinal() + name);
            source.tableName(table, table.ordinal() + name);
        }
        RemedyPlan plan = linkage.build().remedies().plan(CharacterGraph.load(source.build()));
        assertThat(plan.changes()).extracting(Change::table).contains("game_scenes", "character_usage", "characters");

        assertThatCode(() -> run(withoutCommand(plan.toSql()), "-c standard_conforming_strings=off"))
                .doesNotThrowAnyException();

        assertThat(linkage.build().remedies().apply(plan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonb", "text", "varchar"})
    void toSql_jsonColumnsOfOtherTypes_areWritten(String type) throws SQLException {
        studio.given(
                "alter table game_scenes alter meta type " + type + " using cast(cast(meta as text) as " + type + ")");
        RemedyPlan plan = plan();

        run(withoutCommand(plan.toSql()), "-c DateStyle=ISO");

        assertThat(studio.json("game_scenes", "meta", 42)).contains(template(14));
        assertThat(studio.linkage().remedies().apply(plan)).isEmpty();
    }

    private static Optional<String> psql() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path program = Path.of(directory, "psql");
            if (Files.isExecutable(program)) {
                return Optional.of(program.toString());
            }
        }
        return Optional.empty();
    }

    private int psql(Path script, String options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        psql().orElseThrow(),
                        "-X",
                        "-q",
                        "-h",
                        "localhost",
                        "-p",
                        "" + TestDatabase.port(),
                        "-U",
                        TestDatabase.SUPERUSER,
                        "-f",
                        script.toString(),
                        TestDatabase.name())
                .redirectErrorStream(true)
                .redirectOutput(script.resolveSibling("output").toFile());
        builder.environment().put("PGOPTIONS", options);
        builder.environment().put("PGCLIENTENCODING", "LATIN1");
        return builder.start().waitFor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c DateStyle=SQL,DMY -c TimeZone=Asia/Kolkata",
                "-c DateStyle=German -c IntervalStyle=iso_8601 -c bytea_output=escape -c extra_float_digits=-3",
                "-c standard_conforming_strings=off -c search_path=public"
            })
    void toSql_byPsqlInAnySession_doesItOnceAndFailsThen(String options, @TempDir Path directory) throws Exception {
        assumeTrue(psql().isPresent());
        hardRows();
        RemedyPlan plan = plan();
        List<String> left = findingsAfter(plan);
        Path script = directory.resolve("plan.sql");
        Files.writeString(script, plan.toSql(), StandardCharsets.UTF_8);

        assertThat(psql(script, options)).as(() -> output(script)).isZero();
        assertThat(findings()).isEqualTo(left);
        assertThat(studio.linkage().remedies().apply(plan)).isEmpty();

        assertThat(psql(script, options)).isEqualTo(3);
        assertThat(output(script)).contains("ERROR:").contains(" is no longer as it was planned");
    }

    private static String output(Path script) {
        try {
            return Files.readString(script.resolveSibling("output"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
