package io.charactergraph.tests;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import java.util.Random;

/** A studio with timestamps from the edges of what PostgreSQL can hold; the same for the same seed. */
final class UnusualTimes {

    private static final List<String> TIMES = List.of(
            "infinity",
            "-infinity",
            "0001-01-01 00:00:00",
            "0001-12-31 23:59:59.999999 BC",
            "0005-02-29 12:00:00 BC",
            "4713-01-02 00:00:00 BC",
            "4714-11-24 00:00:00 BC",
            "0044-03-15 12:00:00.5 BC",
            "0999-12-31 00:00:00",
            "1582-10-10 00:00:00",
            "1677-09-21 00:12:43",
            "1883-11-18 12:00:00",
            "1969-12-31 23:59:59.999999",
            "2024-03-10 02:30:00.000001",
            "2024-03-10 02:30:00.000002",
            "2262-04-11 23:47:17",
            "9999-12-31 23:59:59.999999",
            "10000-01-01 00:00:00",
            "20250-06-01 00:00:00",
            "294247-01-10 04:00:54.775808",
            "294276-12-31 23:59:59.999999");

    private final Random random;

    private UnusualTimes(long seed) {
        random = new Random(seed);
    }

    static StudioRows into(StudioRows studio, long seed) {
        UnusualTimes times = new UnusualTimes(seed);
        return ChangedCells.of(studio, times::change);
    }

    private String change(StudioColumn column, String cell) {
        return column.type() == ColumnType.TIMESTAMP && random.nextInt(3) > 0
                ? TIMES.get(random.nextInt(TIMES.size()))
                : cell;
    }
}
