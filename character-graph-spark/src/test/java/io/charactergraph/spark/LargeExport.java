package io.charactergraph.spark;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.large.LargeStudio;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A large studio as an export of Parquet files, written in pieces, so that it never is in memory. */
final class LargeExport {

    private static final int PIECE = 100_000;

    private final SparkSession session;
    private final LargeStudio studio;
    private final String folder;

    LargeExport(SparkSession session, LargeStudio studio, String folder) {
        this.session = session;
        this.studio = studio;
        this.folder = folder;
    }

    /** Writes all tables, and returns how many rows they have. */
    long write() {
        return write(cell -> cell);
    }

    /**
     * Writes all tables with other references to templates, and returns how many rows they have.
     *
     * @param hundredths so many of a hundred references name the first template, the others name any as often as any other
     */
    long writeWithFavourite(int hundredths) {
        List<String> templates = new ArrayList<>();
        studio.writeTo(StudioTable.CHARACTERS, (table, columns, cells) -> templates.add(cells.get(0)));
        String pattern = templates.get(0).substring(24, 28);
        Pattern template =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8000-" + pattern + "[0-9a-f]{8}|\\bhero_\\d+");
        SplittableRandom random = new SplittableRandom(1);
        return write(cell -> template.matcher(cell).replaceAll(found -> {
            int index = random.nextInt(100) < hundredths ? 0 : random.nextInt(templates.size());
            return found.group().startsWith("hero_") ? "hero_" + index : templates.get(index);
        }));
    }

    private long write(UnaryOperator<String> references) {
        long rows = 0;
        for (StudioTable table : StudioTable.values()) {
            if (studio.size(table) > 0) {
                Pieces pieces = new Pieces(table, table == StudioTable.CHARACTERS ? cell -> cell : references);
                studio.writeTo(table, (name, columns, cells) -> pieces.add(cells));
                pieces.end();
                rows += studio.size(table);
            }
        }
        return rows;
    }

    /** The rows of a table. */
    private final class Pieces {

        private final String path;
        private final UnaryOperator<String> references;
        private final List<Row> rows = new ArrayList<>();
        private StructType schema = new StructType();

        Pieces(StudioTable table, UnaryOperator<String> references) {
            this.path = folder + "/" + table.tableName();
            this.references = references;
            for (String column : LargeStudio.columns(table)) {
                schema = schema.add(column, DataTypes.StringType);
            }
        }

        void add(List<String> cells) {
            Object[] values = cells.toArray();
            for (int i = 1; i < values.length; i++) {
                values[i] = values[i] == null ? null : references.apply((String) values[i]);
            }
            rows.add(RowFactory.create(values));
            if (rows.size() == PIECE) {
                end();
            }
        }

        void end() {
            if (!rows.isEmpty()) {
                session.createDataFrame(List.copyOf(rows), schema)
                        .coalesce(1)
                        .write()
                        .mode(SaveMode.Append)
                        .parquet(path);
                rows.clear();
            }
        }
    }
}
