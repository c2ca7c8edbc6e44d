package io.charactergraph.spark;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.schema.form.TableForm;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a studio as Spark reads them, of whatever profile. A value.
 *
 * <pre>{@code
 * SparkGraph graph = SparkStudio.parquet(session, "s3a://warehouse/studio").graph();
 * graph.write("s3a://warehouse/graph");
 * }</pre>
 *
 * <p>Columns may have any type: values are read as texts, as the database shows them, times in UTC. What does not fit its column
 * is counted, as in a load. The id of a row is its only one: a table has no two rows of one id.
 *
 * @since 0.1
 */
public final class SparkStudio {

    private static final int FEWEST_PARTS = 1;

    /** What a field that is null reads as: no text of a database has it. */
    private static final String NO_TEXT = "\u0000";

    /** The number of parts when none is asked for. */
    private static final int BY_SIZE = 0;

    private final SparkSession session;
    private final Map<String, Dataset<Row>> frames;
    private final @Nullable JdbcTables database;
    private final Set<StudioTable> leftOut;
    private final String name;
    private final int parts;

    private SparkStudio(
            SparkSession session,
            Map<String, Dataset<Row>> frames,
            @Nullable JdbcTables database,
            Set<StudioTable> leftOut,
            String name,
            int parts) {
        this.session = session;
        this.frames = Collections.unmodifiableMap(frames);
        this.database = database;
        this.leftOut = leftOut;
        this.name = name;
        this.parts = parts;
    }

    /**
     * Returns a studio without tables. Its rows are assembled in as many parts as the session shuffles in partitions, but in no more than one
     * for each MB that its tables have, as far as Spark knows their size before it reads them.
     */
    public static SparkStudio of(SparkSession session) {
        return new SparkStudio(
                session, new LinkedHashMap<>(), null, EnumSet.noneOf(StudioTable.class), "spark", BY_SIZE);
    }

    /**
     * Returns a studio of an export as Parquet: of each table that can be read, the file or folder of its name, with or without
     * {@code .parquet}, below a folder. A table without one is absent.
     *
     * @param folder a folder of any file system that Spark knows
     * @throws GraphLoadException if no table is there, or Spark cannot read the columns of one
     */
    public static SparkStudio parquet(SparkSession session, String folder) {
        return export(session, folder, ".parquet", path -> session.read().parquet(path));
    }

    /**
     * Returns a studio of an export as CSV: of each table the file or folder of its name, with or without {@code .csv}, with a
     * line of column names. A field without quotes that is empty is null, one with quotes is an empty text, quotes are doubled
     * inside of quotes: as PostgreSQL's {@code COPY … WITH (FORMAT csv, HEADER)} writes it. All files of one table have the same columns in
     * the same order; an action of Spark fails when one has others. A file is read by one task.
     *
     * @param folder a folder of any file system that Spark knows
     * @throws GraphLoadException if no table is there, or Spark cannot read the columns of one
     */
    public static SparkStudio csv(SparkSession session, String folder) {
        return export(
                session,
                folder,
                ".csv",
                path -> session.read()
                        .option("header", true)
                        .option("enforceSchema", false)
                        .option("multiLine", true)
                        .option("escape", "\"")
                        .option("nullValue", NO_TEXT)
                        .option("emptyValue", "")
                        .csv(path));
    }

    private static SparkStudio export(
            SparkSession session, String folder, String ending, Function<String, Dataset<Row>> read) {
        SparkStudio studio = of(session);
        for (String table : physicalTables()) {
            List<String> paths = Stream.of(folder + "/" + table, folder + "/" + table + ending)
                    .filter(path -> Files.exist(session, path))
                    .toList();
            if (paths.size() > 1) {
                throw Files.unreadable("there are " + String.join(" and ", paths), null);
            }
            if (!paths.isEmpty()) {
                studio = studio.with(table, Files.columns(paths.get(0), read));
            }
        }
        if (studio.frames.isEmpty()) {
            throw Files.unreadable("there is no table of a studio below " + folder, null);
        }
        return studio;
    }

    /**
     * Returns the studio of a PostgreSQL database: the tables in the first schema of the search path. Each is read in ranges of its ids, by
     * as many connections as Spark has tasks. All of them see the database as it is when {@link #graph} is called. A table that the role may
     * not read, or of which a row-level security policy would hide rows, is {@code NOT_PERMITTED}.
     *
     * <p>For that each graph has a connection of its own from {@link #graph} to {@link SparkGraph#close}, with a transaction that only reads.
     * The server keeps what is deleted meanwhile. {@code graph} asks by it for the columns, and for the lowest and the highest number of ids.
     *
     * @param url a URL of the PostgreSQL driver, which must be on the class path of Spark; {@code currentSchema} sets the schema
     * @param properties such as {@code user} and {@code password}, as {@code DataFrameReader.jdbc} takes them
     * @param ranges in how many ranges a table is read
     * @throws IllegalArgumentException if {@code ranges} is not positive
     */
    public static SparkStudio jdbc(SparkSession session, String url, Properties properties, int ranges) {
        if (ranges < 1) {
            throw new IllegalArgumentException("ranges: " + ranges + " is not positive");
        }
        SparkStudio empty = of(session);
        return new SparkStudio(
                session,
                empty.frames,
                new JdbcTables(session, url, properties, ranges),
                empty.leftOut,
                empty.name,
                empty.parts);
    }

    /** The names of all tables that some profile reads, or by which it is recognized. */
    private static Set<String> physicalTables() {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(StudioTable.values()).map(StudioTable::tableName).forEach(names::add);
        names.addAll(TableForm.allRelations(Arrays.asList(StudioTable.values())));
        return names;
    }

    /**
     * Returns this studio with one more table.
     *
     * @param table the name of a table of some profile, such as {@code game_scenes}
     * @param rows its rows, with the table's column names in any case; further columns are not read
     * @throws IllegalArgumentException if no profile has such a table
     */
    public SparkStudio with(String table, Dataset<Row> rows) {
        if (!physicalTables().contains(table)) {
            throw new IllegalArgumentException(
                    OneLine.of("table: no profile has '" + table + "'; there are " + physicalTables()));
        }
        Map<String, Dataset<Row>> more = new LinkedHashMap<>(frames);
        more.put(table, rows);
        return new SparkStudio(session, more, database, leftOut, name, parts);
    }

    /** Returns this studio without tables of the dictionary, which are left out as in a load. */
    public SparkStudio without(StudioTable... tables) {
        Set<StudioTable> more = EnumSet.copyOf(leftOut);
        more.addAll(Arrays.asList(tables));
        return new SparkStudio(session, frames, database, more, name, parts);
    }

    /** Returns this studio with the name of a source, which the accounts give. Without it the name is {@code spark}. */
    public SparkStudio named(String source) {
        return new SparkStudio(session, frames, database, leftOut, source, parts);
    }

    /**
     * Returns this studio with a number of parts, in which its rows are assembled. The graph does not depend on it. A part is
     * assembled in the memory of one task.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public SparkStudio inParts(int number) {
        if (number < FEWEST_PARTS) {
            throw new IllegalArgumentException("number: " + number + " is not positive");
        }
        return new SparkStudio(session, frames, database, leftOut, name, number);
    }

    /**
     * Returns the graph. Only the columns of the tables are looked at, and the aliases of tags, if the studio has such; rows are
     * read when an action asks for them.
     *
     * @throws GraphLoadException if there is no table of characters, or a database refuses or cannot be reached
     * @throws IllegalArgumentException if a table has two columns of a name, in whatever case
     */
    public SparkGraph graph() {
        if (database == null) {
            return graph(parts(), null);
        }
        JdbcSnapshot snapshot = database.open();
        SparkGraph graph = null;
        try {
            JdbcTables.Found found = database.read(snapshot, physicalTables());
            Map<String, Dataset<Row>> all = new LinkedHashMap<>(found.tables());
            all.putAll(frames);
            graph = graph(parts(all, found.notPermitted()), snapshot);
            return graph;
        } finally { // Spark throws exceptions of Scala that no method declares
            if (graph == null) {
                snapshot.close();
            }
        }
    }

    private static SparkGraph graph(StudioParts studio, @Nullable JdbcSnapshot snapshot) {
        StudioShape.Table characters = studio.shape().of(StudioTable.CHARACTERS);
        if (!characters.isRead()
                && !studio.shape().of(StudioTable.CHARACTER_INSTANCES).isRead()) {
            throw new GraphLoadException(
                    Phase.ASSEMBLING,
                    StudioTable.CHARACTERS,
                    "no table of characters could be read; it is " + characters.unread(),
                    null);
        }
        return SparkGraph.of(studio, snapshot);
    }

    /** Returns the rows of a studio without a database in parts. */
    StudioParts parts() {
        return parts(frames, Set.of());
    }

    private StudioParts parts(Map<String, Dataset<Row>> all, Set<String> notPermitted) {
        LogicalTables tables = new LogicalTables(all);
        List<StudioShape.Table> shapes = new ArrayList<>();
        for (StudioTable table : StudioTable.values()) {
            TableCoverage.Status unread = leftOut.contains(table)
                    ? TableCoverage.Status.LEFT_OUT
                    : tables.isThere(table)
                            ? TableCoverage.Status.WHOLE
                            : isOneOf(notPermitted, table)
                                    ? TableCoverage.Status.NOT_PERMITTED
                                    : TableCoverage.Status.ABSENT;
            boolean read = unread == TableCoverage.Status.WHOLE;
            shapes.add(new StudioShape.Table(
                    table,
                    unread,
                    read ? List.copyOf(tables.missing(table)) : List.of(),
                    read ? List.copyOf(tables.relations(table)) : List.of()));
        }
        PartRows rows = new PartRows(
                session,
                tables,
                shapes.stream()
                        .filter(StudioShape.Table::isRead)
                        .map(StudioShape.Table::table)
                        .toList());
        int number = parts == BY_SIZE
                ? Math.min(Integer.parseInt(session.conf().get("spark.sql.shuffle.partitions")), rows.mostParts())
                : parts;
        return new StudioParts(session, rows, new StudioShape(name, number, List.copyOf(shapes)));
    }

    /** Whether the rows of a table are those of one of some physical tables, in whatever form. */
    private static boolean isOneOf(Set<String> relations, StudioTable table) {
        return TableForm.all(table).stream().anyMatch(form -> relations.contains(form.relation()));
    }
}
