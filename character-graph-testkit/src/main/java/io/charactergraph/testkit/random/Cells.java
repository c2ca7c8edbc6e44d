package io.charactergraph.testkit.random;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row while it is being made. */
final class Cells {

    private final Map<String, @Nullable String> cells = new LinkedHashMap<>();

    Cells put(String column, @Nullable String cell) {
        cells.put(column, cell);
        return this;
    }

    Map<String, @Nullable String> toMap() {
        return cells;
    }
}
