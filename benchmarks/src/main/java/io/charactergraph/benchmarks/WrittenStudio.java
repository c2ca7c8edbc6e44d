package io.charactergraph.benchmarks;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.RowSink;
import java.util.Locale;

/** A studio whose rows are written one at a time. */
interface WrittenStudio {

    /** Passes every row of one table to a sink. */
    void writeTo(StudioTable table, RowSink sink);

    /** The studio of a name such as {@code large:1000000} or {@code dense:286000}; the seed is 7. */
    static WrittenStudio of(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split(":", -1);
        long nodes = Long.parseLong(parts[1]);
        return switch (parts[0]) {
            case "large" -> LargeStudio.of(7, nodes)::writeTo;
            case "dense" -> DenseStudio.of(7, nodes);
            default -> throw new IllegalArgumentException("studio: " + name + "; give large:NODES or dense:NODES");
        };
    }
}
