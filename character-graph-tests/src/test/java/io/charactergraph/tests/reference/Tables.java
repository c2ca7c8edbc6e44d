package io.charactergraph.tests.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows as they were read, each table's sorted by id so that the order of reading does not matter. */
final class Tables {

    /** The tables that the graph reads, in the order of the data dictionary. */
    static final List<String> KNOWN = List.of(
            "characters",
            "character_relationships",
            "character_usage",
            "character_instances",
            "character_npc_links",
            "character_capabilities",
            "character_dialogue_profiles",
            "scene_character_manifests",
            "game_worlds",
            "game_scenes",
            "game_scene_nodes",
            "game_scene_edges",
            "game_npcs",
            "npc_expressions",
            "game_locations",
            "game_hotspots",
            "assets",
            "asset_lineage",
            "generations",
            "prompt_families",
            "prompt_versions",
            "action_blocks",
            "scenes",
            "scene_assets");

    /** Numbers as numbers, before everything else, which goes as text. */
    static final Comparator<String> BY_ROW_ID = (a, b) -> {
        boolean left = a.matches("-?[0-9]+");
        boolean right = b.matches("-?[0-9]+");
        if (left && right) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        return left != right ? Boolean.compare(right, left) : Text.compare(a, b);
    };

    private static final List<String> WITH_NUMBERS =
            List.of("game_worlds", "game_scenes", "game_scene_nodes", "game_npcs", "assets", "generations", "scenes");
    private static final List<String> WITH_UUIDS =
            List.of("characters", "character_instances", "prompt_families", "prompt_versions", "action_blocks");

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final Map<String, Integer> unheld = new HashMap<>();

    Tables(Map<String, List<Map<String, String>>> read) {
        read.forEach((table, rows) -> {
            List<Map<String, String>> sorted = new ArrayList<>();
            for (Map<String, String> row : rows) {
                if (isHeld(table, row)) {
                    sorted.add(row);
                }
            }
            sorted.sort(Comparator.comparing(Tables::rowId, BY_ROW_ID));
            tables.put(table, sorted);
            unheld.put(table, rows.size() - sorted.size());
        });
    }

    /** Whether the graph can hold the row: its id is a number of 32 bits or a UUID, where nodes have such ids. */
    private static boolean isHeld(String table, Map<String, String> row) {
        return WITH_NUMBERS.contains(table)
                ? integer(row, "id") != null
                : !WITH_UUIDS.contains(table) || uuid(row, "id") != null;
    }

    /** How many rows of a table were read and could not be held. */
    int unheld(String table) {
        return unheld.getOrDefault(table, 0);
    }

    static String rowId(Map<String, String> row) {
        String id = row.get("id");
        return id == null ? "" : Text.lower(Text.trim(id));
    }

    boolean wasRead(String table) {
        return tables.containsKey(table);
    }

    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    boolean hasColumn(String table, String column) {
        for (Map<String, String> row : rows(table)) {
            if (row.containsKey(column)) {
                return true;
            }
        }
        return false;
    }

    /** An integer cell in its plain form; null also when it is no whole number of 32 bits. */
    static String integer(Map<String, String> row, String column) {
        String cell = row.get(column);
        BigInteger whole = cell == null ? null : whole(cell);
        return whole == null || whole.bitLength() > 31 ? null : whole.toString();
    }

    /** The whole number that a cell is, however large; null when it is none. */
    static BigInteger whole(String cell) {
        if (!cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(cell).stripTrailingZeros();
        return number.scale() > 0 ? null : number.toBigInteger();
    }

    /** A UUID cell in lower case; null also when it is none. */
    static String uuid(Map<String, String> row, String column) {
        String cell = row.get(column);
        return cell == null || !Text.isUuid(Text.trim(cell)) ? null : Text.lower(Text.trim(cell));
    }

    /** A timestamp cell in UTC with six digits and Z, the year as ISO 8601 has it; null when there is none, or it is infinite. */
    static String timestamp(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null || cell.endsWith("infinity")) {
            return null;
        }
        boolean beforeChrist = cell.endsWith("BC");
        String text = Text.trim(beforeChrist ? cell.substring(0, cell.length() - 2) : cell)
                .replace(' ', 'T');
        int point = text.indexOf('.');
        String seconds = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        int dash = seconds.indexOf('-');
        int year = Integer.parseInt(seconds.substring(0, dash));
        int isoYear = beforeChrist ? 1 - year : year;
        String sign = isoYear < 0 ? "-" : isoYear > 9999 ? "+" : "";
        return sign + String.format(Locale.ROOT, "%04d", Math.abs(isoYear)) + seconds.substring(dash) + "."
                + (fraction + "000000").substring(0, 6) + "Z";
    }

    /** When a row was updated: an infinite time is after or before all others; null when there is none. */
    static Instant instant(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            return null;
        }
        return switch (cell) {
            case "infinity" -> Instant.MAX;
            case "-infinity" -> Instant.MIN;
            default -> Instant.parse(timestamp(row, column));
        };
    }

    /** True or false as written; {@code whenAbsent} when the table has no such column; false when null. */
    boolean flag(String table, Map<String, String> row, String column, boolean whenAbsent) {
        if (!hasColumn(table, column)) {
            return whenAbsent;
        }
        String cell = row.get(column);
        return cell != null && (cell.equals("t") || cell.equals("true"));
    }
}
