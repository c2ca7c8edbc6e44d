package io.charactergraph.tests;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A studio with numbers beyond 32 bits and texts that are no UUIDs, in ids, references and attributes, as a database with wider
 * columns has them; the same for the same seed.
 */
final class UnusualIds {

    private static final List<String> LARGE =
            List.of("3000000000", "-3000000000", "2147483648", "-2147483649", "4294967297", "9223372036854775807");
    private static final List<String> NUMERIC =
            List.of("99999999999999999999999", "1.5", "-0.25", "NaN", "Infinity", "-Infinity");
    private static final List<String> TEXTS =
            List.of("", " ", "12", "hero", "character:hero", "0a000000000040008000000000000004", "1-1-1-1-1", "a\nb");

    private final Random random;
    private final boolean numeric;
    private int next = 1;

    private UnusualIds(long seed, boolean numeric) {
        this.random = new Random(seed);
        this.numeric = numeric;
    }

    /**
     * Puts them into a studio.
     *
     * @param numeric whether integers may be any number, and not only what {@code bigint} holds
     */
    static StudioRows into(StudioRows studio, long seed, boolean numeric) {
        UnusualIds odd = new UnusualIds(seed, numeric);
        StudioRows changed = studio;
        for (String table : studio.tables()) {
            Optional<StudioTable> known = StudioTable.find(table);
            if (known.isPresent()) {
                changed = changed.withRows(table, row -> odd.change(known.get(), row));
            }
        }
        return changed;
    }

    /** The statements that make a studio's tables, with columns that hold such values. */
    static String widened(String schema) {
        return schema.replaceAll("\\binteger\\b", "bigint").replaceAll("\\buuid\\b", "text");
    }

    private Map<String, String> change(StudioTable table, Map<String, String> row) {
        Map<String, String> changed = new HashMap<>(row);
        for (StudioColumn column : table.columns()) {
            boolean id = column.name().equals("id");
            if (changed.get(column.name()) == null || random.nextInt(id ? 12 : 6) > 0) {
                continue;
            }
            if (column.type() == ColumnType.INTEGER) {
                changed.put(column.name(), id ? "30000" + (100_000 + next++) : number());
            } else if (column.type() == ColumnType.UUID) {
                changed.put(column.name(), id ? "no uuid " + next++ : text(changed.get(column.name())));
            }
        }
        return changed;
    }

    private String number() {
        List<String> numbers = numeric && random.nextBoolean() ? NUMERIC : LARGE;
        return numbers.get(random.nextInt(numbers.size()));
    }

    private String text(String before) {
        return switch (random.nextInt(4)) {
            case 0 -> " " + before + "\n";
            case 1 -> before.toUpperCase(Locale.ROOT);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }
}
