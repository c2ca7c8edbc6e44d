package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of Parquet and CSV files as tools write them. */
class ExportTest {

    private static final String FIRST = "00000000-0000-0000-0000-000000000001";
    private static final String SECOND = "00000000-0000-0000-0000-000000000002";
    private static final String THIRD = "00000000-0000-0000-0000-000000000003";

    private static SparkSession session;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private List<Row> characters(SparkStudio studio) {
        try (SparkGraph graph = studio.graph()) {
            return graph.nodes()
                    .orderBy("id")
                    .select("key", "name", "displayName", "category", "species", "archetype")
                    .collectAsList();
        }
    }

    @Test
    void csv_asACopyOfPostgreSqlWritesIt_isRead() throws IOException {
        write(
                "characters.csv",
                "\uFEFFid,character_id,name,display_name,category,species,archetype\n"
                        + FIRST + ",a,\"\",,\"\\N\", x ,\"quo\"\"te\"\n"
                        + SECOND + ",b,\"line\r\nbreak\",\"back\\\",\"\\\",\\n,\"comma,\"\n"
                        + THIRD + ",c,\"\"\"\",#x,\"\"\"a\"\"\",ü𝄞,\" \"\n");
        assertThat(characters(SparkStudio.csv(session, folder.toString())))
                .extracting(row -> row.mkString("|"))
                .containsExactly(
                        "a||null|\\N| x |quo\"te", "b|line\r\nbreak|back\\|\\|\\n|comma,", "c|\"|#x|\"a\"|ü𝄞| ");
    }

    @Test
    void csv_ofFilesWithOtherOrdersOfColumns_isRefused() throws IOException {
        write("characters/1.csv", "id,character_id,name\n" + FIRST + ",a,A\n");
        write("characters/2.csv", "character_id,name,id\nb,B," + SECOND + "\n");
        SparkStudio studio = SparkStudio.csv(session, folder.toString());

        assertThatThrownBy(() -> characters(studio))
                .hasStackTraceContaining("CSV header does not conform to the schema");
    }

    @Test
    void folderWithoutTables_isRefused() throws IOException {
        write("notes.txt", "no table");
        String nowhere = folder.resolve("nowhere").toString();

        assertRefused(
                () -> SparkStudio.parquet(session, nowhere),
                "while probing: there is no table of a studio below " + nowhere);
        assertRefused(
                () -> SparkStudio.csv(session, nowhere),
                "while probing: there is no table of a studio below " + nowhere);
        assertRefused(
                () -> SparkStudio.parquet(session, folder.toString()),
                "while probing: there is no table of a studio below " + folder);
    }

    @Test
    void folderOfAnUnknownFileSystem_isRefused() {
        assertRefused(
                () -> SparkStudio.csv(session, "nowhere://studio"),
                "while probing: nowhere://studio/characters cannot be looked for: No FileSystem for scheme");
    }

    @Test
    void graphThatWasNotWritten_isNotOpened() {
        assertRefused(
                () -> SparkGraph.open(session, folder.toString()),
                "while probing: " + folder.resolve("nodes") + " cannot be read: [PATH_NOT_FOUND]");
    }

    @Test
    void graph_isNotWrittenIntoTheFolderThatItIsReadFrom() {
        String written = folder.resolve("graph").toString();
        StudioRows rows = SampleStudio.hamlet();
        try (SparkGraph graph =
                Frames.studio(session, rows, (table, frame) -> frame).graph()) {
            graph.write(written);
        }
        SparkGraph opened = SparkGraph.open(session, written);
        for (SparkGraph graph : List.of(
                opened,
                opened.filter(GraphFilter.worlds(2)),
                opened.filter(GraphFilter.rating("PG")).ratedBy(RatingScale.standard()),
                opened.filter(GraphFilter.edgeKinds(EdgeKind.APPEARS_IN).includingInactive()))) {
            assertThatThrownBy(() -> graph.write("file:" + written + "/"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("into: the graph is read from file:" + written + "; write it into another folder");
        }
        new Expected(rows).check(SparkGraph.open(session, written));
    }

    @Test
    void tableThatCannotBeRead_isNamed() throws IOException {
        write("tag.parquet", "this is no table");
        assertRefused(
                () -> SparkStudio.parquet(session, folder.toString()),
                "while probing: " + folder.resolve("tag.parquet")
                        + " cannot be read: [FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER]");
    }

    @Test
    void folderOfATableWithoutFiles_isNamed() throws IOException {
        write("characters/_SUCCESS", "");
        assertRefused(
                () -> SparkStudio.parquet(session, folder.toString()),
                "while probing: " + folder.resolve("characters") + " cannot be read: [UNABLE_TO_INFER_SCHEMA]");
    }

    @Test
    void tableThatIsThereTwice_isRefused() throws IOException {
        write("characters.csv", "id\n" + FIRST + "\n");
        write("characters/1.csv", "id\n" + SECOND + "\n");
        assertRefused(
                () -> SparkStudio.csv(session, folder.toString()),
                "while probing: there are " + folder.resolve("characters") + " and "
                        + folder.resolve("characters.csv"));
    }

    @Test
    void studioWithoutCharacters_isRefused() {
        assertRefused(
                () -> SparkStudio.of(session).graph(),
                "while assembling table characters: no table of characters could be read; it is ABSENT");
        StudioRows rows = SampleStudio.hamlet();
        SparkStudio studio = SparkStudio.of(session)
                .with("characters", Frames.of(session, rows, "characters").drop("id"));
        assertRefused(
                studio::graph, "while assembling table characters: no table of characters could be read; it is ABSENT");
    }

    private static void assertRefused(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(GraphLoadException.class).hasMessageContaining(why);
    }
}
