package io.charactergraph.benchmarks;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.RowSink;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A large studio whose rows refer to more: each generation has one to three further assets among its inputs, and each scene node two to
 * eight more segments. The same seed and number of nodes always make the same rows. With {@code of(7, 286_000)} there are 398,000 rows,
 * and 1.32 million edges.
 */
record DenseStudio(LargeStudio base, long seed) implements WrittenStudio {

    static DenseStudio of(long seed, long nodes) {
        return new DenseStudio(LargeStudio.of(seed, nodes), seed);
    }

    @Override
    public void writeTo(StudioTable table, RowSink sink) {
        switch (table) {
            case GENERATIONS -> base.writeTo(table, new Denser(sink, table, "inputs"));
            case GAME_SCENE_NODES -> base.writeTo(table, new Denser(sink, table, "meta"));
            default -> base.writeTo(table, sink);
        }
    }

    /** Gives one column of the rows more references. */
    private final class Denser implements RowSink {

        private final RowSink sink;
        private final SplittableRandom random;
        private final StudioTable table;
        private final int column;

        Denser(RowSink sink, StudioTable table, String column) {
            this.sink = sink;
            this.table = table;
            this.column = LargeStudio.columns(table).indexOf(column);
            this.random = new SplittableRandom(seed * 31 + table.tableName().hashCode());
        }

        @Override
        public void row(String name, List<String> columns, List<@Nullable String> cells) {
            List<@Nullable String> denser = new ArrayList<>(cells);
            denser.set(column, table == StudioTable.GENERATIONS ? inputs(cells.get(column)) : meta(cells.get(column)));
            sink.row(name, columns, denser);
        }

        private String inputs(@Nullable String cell) {
            StringBuilder inputs = new StringBuilder(cell == null || cell.equals("[]") ? "[" : open(cell, "]") + ",");
            int more = 1 + random.nextInt(3);
            for (int i = 0; i < more; i++) {
                inputs.append(i == 0 ? "" : ",")
                        .append("{\"role\":\"reference_image\",\"asset_id\":")
                        .append(asset())
                        .append('}');
            }
            return inputs.append(']').toString();
        }

        private String meta(@Nullable String cell) {
            String open = open(cell == null ? "{}" : cell, "}");
            StringBuilder meta =
                    new StringBuilder(open.contains("segments") ? open(open, "]") : open + ",\"segments\":[");
            int more = 2 + random.nextInt(7);
            for (int i = 0; i < more; i++) {
                meta.append(meta.charAt(meta.length() - 1) == '[' ? "" : ",")
                        .append("{\"id\":\"more")
                        .append(i)
                        .append("\",\"asset_id\":")
                        .append(asset())
                        .append('}');
            }
            return meta.append("]}").toString();
        }

        private int asset() {
            return 1 + random.nextInt(base.size(StudioTable.ASSETS));
        }

        private static String open(String json, String end) {
            return json.substring(0, json.length() - end.length());
        }
    }
}
