package io.charactergraph.testkit.rows;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.schema.form.ColumnSource;
import io.charactergraph.schema.form.ColumnSource.AnyNull;
import io.charactergraph.schema.form.ColumnSource.InField;
import io.charactergraph.schema.form.ColumnSource.LookedUp;
import io.charactergraph.schema.form.ColumnSource.OfKind;
import io.charactergraph.schema.form.ColumnSource.Reworded;
import io.charactergraph.schema.form.ColumnSource.Stored;
import io.charactergraph.schema.form.ColumnSource.Tags;
import io.charactergraph.schema.form.PhysicalTables;
import io.charactergraph.schema.form.TableForm;
import io.charactergraph.testkit.internal.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of the data dictionary, from a studio in whatever profile: what a query on a database in that profile
 * gives.
 */
final class LogicalRows {

    private final StudioRows studio;
    private final TableForm form;
    private final List<String> columns = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private LogicalRows(StudioRows studio, TableForm form) {
        this.studio = studio;
        this.form = form;
        for (StudioColumn column : form.table().columns()) {
            form.find(column.name()).ifPresent(source -> (isThere(source) ? columns : missing).add(column.name()));
        }
    }

    /** The rows of a table, in the form that the studio has it in. */
    static LogicalRows of(StudioRows studio, StudioTable table) {
        return new LogicalRows(studio, form(studio, table));
    }

    /** The form in which a studio has a table. */
    static TableForm form(StudioRows studio, StudioTable table) {
        return TableForm.probe(table, new PhysicalTables() {
            @Override
            public boolean has(String relation) {
                return studio.has(relation);
            }

            @Override
            public boolean has(String relation, String column) {
                return studio.columns(relation).contains(column);
            }
        });
    }

    private boolean isThere(ColumnSource source) {
        return studio.columns(form.relation()).containsAll(source.own())
                && source.others().stream()
                        .allMatch(mark -> studio.columns(mark.relation())
                                .contains(mark.column().orElseThrow()));
    }

    /** Whether the table is there, with an id. */
    boolean isThere() {
        return columns.contains(form.table().columns().get(0).name());
    }

    /** The columns that the rows have, in the order of the table's. */
    List<String> columns() {
        return columns;
    }

    /** The columns of the profile that the studio lacks. */
    List<String> missing() {
        return missing;
    }

    /** The physical tables that the rows come from. */
    List<String> relations() {
        return form.relations().stream().filter(studio::has).toList();
    }

    /** How many rows there are. */
    int size() {
        return studio.rows(form.relation()).size();
    }

    /** The rows, in order, each with a cell for every one of {@link #columns}. */
    List<List<@Nullable String>> rows() {
        if (columns.equals(studio.columns(form.relation())) && form.isPlain()) {
            return studio.rows(form.relation());
        }
        List<Function<Map<String, @Nullable String>, @Nullable String>> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(cell(form.find(column).orElseThrow()));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Map<String, @Nullable String> row : studio.maps(form.relation())) {
            List<@Nullable String> logical = new ArrayList<>();
            cells.forEach(cell -> logical.add(cell.apply(row)));
            rows.add(Collections.unmodifiableList(logical));
        }
        return rows;
    }

    /** The row with that id, with all columns of its physical row too; the first, if several have it. */
    Optional<Map<String, @Nullable String>> find(String id) {
        return studio.maps(form.relation()).stream()
                .filter(row -> id.equalsIgnoreCase(row.get("id")))
                .findFirst()
                .map(row -> {
                    Map<String, @Nullable String> all = new LinkedHashMap<>(row);
                    columns.forEach(column -> all.put(
                            column, cell(form.find(column).orElseThrow()).apply(row)));
                    return all;
                });
    }

    private Function<Map<String, @Nullable String>, @Nullable String> cell(ColumnSource source) {
        if (source instanceof Stored stored) {
            return row -> row.get(stored.column());
        }
        if (source instanceof LookedUp lookedUp) {
            Map<String, @Nullable String> values = new HashMap<>();
            for (Map<String, @Nullable String> other : studio.maps(lookedUp.relation())) {
                String key = other.get(lookedUp.key());
                if (key != null) {
                    values.put(key, other.get(lookedUp.value()));
                }
            }
            return row -> values.get(row.get(lookedUp.column()));
        }
        if (source instanceof OfKind ofKind) {
            return row -> ofKind.words().entrySet().stream()
                            .allMatch(word -> word.getValue().equals(lower(row.get(word.getKey()))))
                    ? row.get(ofKind.column())
                    : null;
        }
        if (source instanceof Reworded reworded) {
            return row -> {
                String text = row.get(reworded.column());
                return reworded.words().getOrDefault(lower(text), text);
            };
        }
        if (source instanceof InField inField) {
            return row -> {
                String json = row.get(inField.column());
                return json == null ? null : "{" + JsonText.quote(inField.field()) + ":" + json + "}";
            };
        }
        if (source instanceof AnyNull anyNull) {
            return row -> anyNull.columns().stream().anyMatch(column -> row.get(column) == null) ? "t" : "f";
        }
        return tags((Tags) source);
    }

    /** The text with the letters of ASCII in lower case, as a database of locale C has it; empty for null. */
    private static String lower(@Nullable String text) {
        StringBuilder lower = new StringBuilder();
        for (char c : (text == null ? "" : text).toCharArray()) {
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }

    private Function<Map<String, @Nullable String>, @Nullable String> tags(Tags source) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        Map<String, @Nullable String> canonical = new HashMap<>();
        for (Map<String, @Nullable String> tag : studio.maps(source.tags())) {
            String id = tag.get("id");
            if (id != null) {
                texts.put(id, tag.get(source.text()));
                canonical.put(id, tag.get(source.canonical()));
            }
        }
        Map<String, TreeSet<String>> byOwner = new HashMap<>();
        for (Map<String, @Nullable String> link : studio.maps(source.links())) {
            String owner = link.get(source.owner());
            String tag = link.get(source.tag());
            String text = tag == null || !texts.containsKey(tag) ? null : texts.get(stands(tag, texts, canonical));
            if (owner != null && text != null) {
                byOwner.computeIfAbsent(owner, key -> new TreeSet<>(TextOrder.BY_CODE_POINT))
                        .add(text);
            }
        }
        return row -> {
            TreeSet<String> all = byOwner.get(row.get("id"));
            return all == null
                    ? null
                    : "[" + String.join(",", all.stream().map(JsonText::quote).toList()) + "]";
        };
    }

    /** The tag that a tag stands for. */
    private static String stands(
            String tag, Map<String, @Nullable String> texts, Map<String, @Nullable String> canonical) {
        List<String> way = new ArrayList<>();
        String current = tag;
        while (!way.contains(current)) {
            way.add(current);
            String next = canonical.get(current);
            if (next == null || !texts.containsKey(next)) {
                return current;
            }
            current = next;
        }
        return way.subList(way.indexOf(current), way.size()).stream()
                .min(Comparator.comparing(BigDecimal::new))
                .orElse(tag);
    }
}
