package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.parse_json;
import static org.apache.spark.sql.functions.upper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns whose names and types are not those of the database give the same graph. */
class StudioColumnsTest {

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    private static void check(StudioRows rows, BiFunction<String, Dataset<Row>, Dataset<Row>> changed) {
        check(session, rows, changed);
    }

    private static void check(
            SparkSession of, StudioRows rows, BiFunction<String, Dataset<Row>, Dataset<Row>> changed) {
        try (SparkGraph graph = Frames.studio(of, rows, changed).graph()) {
            new Expected(rows).check(graph);
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaProfile.class)
    void namesInUpperCase_areRead(SchemaProfile profile) {
        check(SampleStudio.hamlet(profile), StudioColumnsTest::inUpperCase);
    }

    @Test
    void namesInUpperCase_areRead_whenTheSessionDistinguishesCase() {
        SparkSession strict = session.newSession();
        strict.conf().set("spark.sql.caseSensitive", "true");
        check(strict, SampleStudio.hamlet(), StudioColumnsTest::inUpperCase);
    }

    private static Dataset<Row> inUpperCase(String table, Dataset<Row> rows) {
        return rows.toDF(Arrays.stream(rows.columns())
                .map(name -> name.toUpperCase(Locale.ROOT))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(SchemaProfile.class)
    void furtherColumns_ofAnyName_areNotRead(SchemaProfile profile) {
        check(
                SampleStudio.hamlet(profile),
                (table, rows) -> rows.select(col("*"), lit(1).as("note"), lit(2).as("Note"), lit(3).as("a.b`c")));
    }

    @Test
    void twoColumnsOfOneName_areRefused() {
        SparkStudio studio = Frames.studio(
                session, SampleStudio.hamlet(), (table, rows) -> rows.select(col("*"), lit("x").as("NAME")));
        assertThatThrownBy(studio::graph)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows: table 'characters' has 2 columns with the name 'name' in some case");
    }

    /** As an export has them that knows no whole numbers that can be null. */
    @ParameterizedTest
    @ValueSource(strings = {"double", "float", "decimal(20,6)", "decimal(38,0)"})
    void numbersOfOtherTypes_areRead(String type) {
        for (StudioRows rows :
                List.of(SampleStudio.hamletWithFaults(), SampleStudio.hamlet(SchemaProfile.PROFILE_2026))) {
            check(rows, (table, frame) -> withNumbers(rows, table, frame, type));
        }
    }

    private static Dataset<Row> withNumbers(StudioRows rows, String table, Dataset<Row> frame, String type) {
        List<String> columns = rows.columns(table);
        return frame.select(IntStream.range(0, columns.size())
                .mapToObj(column -> {
                    Column cell = col(columns.get(column));
                    boolean isWhole = rows.rows(table).stream()
                            .map(row -> row.get(column))
                            .allMatch(text -> text == null || text.matches("\\d{1,7}"));
                    return (isWhole ? cell.cast(type) : cell).as(columns.get(column));
                })
                .toArray(Column[]::new));
    }

    @Test
    void idsOfTagsAndFamilies_ofSeveralTypes_areFound() {
        check(SampleStudio.hamlet(SchemaProfile.PROFILE_2026), (table, rows) -> switch (table) {
            case "asset_tag" -> rows.withColumn("tag_id", col("tag_id").cast("double"));
            case "tag" ->
                rows.withColumn("canonical_tag_id", col("canonical_tag_id").cast("double"));
            case "character_version_families" -> rows.withColumn("id", upper(col("id")));
            default -> rows;
        });
    }

    @Test
    void aliasesOfTags_inACircle_mayHaveIdsThatAreNoNumbers() {
        TagAliases aliases = new TagAliases(Map.of("b", "a", "a", "b"));
        assertThat(List.of(aliases.standsFor("a"), aliases.standsFor("b"))).containsOnly("a");
    }

    @Test
    void json_ofVariants_isRead() {
        check(
                SampleStudio.hamlet(),
                (table, rows) -> rows.select(Arrays.stream(rows.columns())
                        .map(name -> (isJson(table, name) ? parse_json(col(name)) : col(name)).as(name))
                        .toArray(Column[]::new)));
    }

    private static boolean isJson(String table, String column) {
        return StudioTable.find(table)
                .flatMap(logical -> logical.findColumn(column))
                .filter(found -> found.type() == ColumnType.JSON)
                .isPresent();
    }

    /** A struct has the fields of all rows; a role that a row does not have is none, whatever the session writes as JSON. */
    @Test
    void json_ofStructs_hasNoFieldsThatARowDoesNotHave() {
        SparkSession other = session.newSession();
        other.conf().set("spark.sql.jsonGenerator.ignoreNullFields", "false");
        StructType roles = new StructType().add("lead", DataTypes.StringType).add("rival", DataTypes.StringType);
        StructType meta = new StructType().add("character_roles", roles);
        Row lead = RowFactory.create(7, RowFactory.create(RowFactory.create("character:hamlet", null)));
        Dataset<Row> scenes = other.createDataFrame(
                List.of(lead), new StructType().add("id", DataTypes.IntegerType).add("meta", meta));
        StudioRows rows = SampleStudio.hamlet();
        try (SparkGraph graph = SparkStudio.of(other)
                .with("characters", Frames.of(other, rows, "characters"))
                .with("game_scenes", scenes)
                .graph()) {
            assertThat(graph.edges().where("type = 'has_role'").select("to").collectAsList())
                    .extracting(row -> row.getString(0))
                    .containsExactly("role:7:lead");
        }
    }
}
