package io.charactergraph.examples;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of {@code docs/inventory.md}, as tests read them. */
final class Inventory {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern READ_AS = Pattern.compile("`([a-z_]+)` `([A-Z_]+)`");
    private static final Pattern COLUMNS = Pattern.compile("(?m)^`(\\w+)`: (.*)$");

    private Inventory() {}

    /** A place that refers to something. */
    record Place(String place, String to, String how, String checkedBy, Set<Link> readAs) {

        String table() {
            return place.split("\\.")[0];
        }

        /** Table and column. */
        String column() {
            return table() + "." + place.split("\\.")[1];
        }
    }

    /** What a place is read as. */
    record Link(EdgeKind kind, EvidenceSource source) {}

    /** A row of the table in short. */
    record Entity(String wireType, Set<String> links) {}

    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (List<String> cells : rows(7)) {
            if (cells.get(0).startsWith("`")) {
                places.add(new Place(
                        codes(cells.get(0)).get(0), cells.get(1), cells.get(2), cells.get(3), links(cells.get(5))));
            }
        }
        return places;
    }

    static List<Entity> entities() {
        return rows(3).stream()
                .filter(cells -> cells.get(0).endsWith("`)"))
                .map(cells -> new Entity(codes(cells.get(0)).get(0), new LinkedHashSet<>(codes(cells.get(1)))))
                .toList();
    }

    /** The checks that the table of mismatches names. */
    static Set<String> rules() {
        return rows(3).stream()
                .filter(cells -> !cells.get(0).endsWith("`)"))
                .flatMap(cells -> codes(cells.get(2)).stream())
                .filter(code -> code.indexOf('_') < 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns that refer to nothing, as {@code table.column}. */
    static Set<String> plainColumns() {
        Set<String> columns = new TreeSet<>();
        for (MatchResult table : COLUMNS.matcher(text()).results().toList()) {
            codes(table.group(2)).forEach(column -> columns.add(table.group(1) + "." + column));
        }
        return columns;
    }

    /** All that stands in the section on what is not read, as code. */
    static List<String> notRead() {
        String text = text();
        return codes(text.substring(text.indexOf("### Not read"), text.indexOf("### Columns that refer")));
    }

    /** A place without regard to snake and camel case. */
    static String plain(String place) {
        return place.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Set<Link> links(String cell) {
        Set<Link> links = new LinkedHashSet<>();
        READ_AS.matcher(cell)
                .results()
                .map(link -> new Link(
                        EdgeKind.findByWireType(link.group(1)).orElseThrow(), EvidenceSource.valueOf(link.group(2))))
                .forEach(links::add);
        return links;
    }

    private static List<List<String>> rows(int cells) {
        return text().lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| --- "))
                .map(line ->
                        List.of(line.substring(2, line.length() - 1).strip().split(" ?\\| ?", -1)))
                .filter(row -> row.size() == cells)
                .toList();
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(code -> code.group(1)).toList();
    }

    private static String text() {
        return Documents.read("docs/inventory.md");
    }

    /** The foreign keys of the testkit's schema: by table and column, the table referred to and what happens on deletion. */
    static TreeMap<String, List<String>> foreignKeys(String schema) {
        Pattern alter = Pattern.compile("ALTER TABLE (\\w+)([^;]*);");
        Pattern key = Pattern.compile(
                "FOREIGN KEY \\((\\w+)\\) REFERENCES (\\w+) \\(id\\)(?: ON DELETE (CASCADE|SET NULL))?");
        TreeMap<String, List<String>> keys = new TreeMap<>();
        for (MatchResult table : alter.matcher(schema).results().toList()) {
            for (MatchResult found : key.matcher(table.group(2)).results().toList()) {
                String onDelete =
                        found.group(3) == null ? "block" : found.group(3).toLowerCase(Locale.ROOT);
                keys.put(table.group(1) + "." + found.group(1), List.of(found.group(2), "database: " + onDelete));
            }
        }
        return keys;
    }
}
