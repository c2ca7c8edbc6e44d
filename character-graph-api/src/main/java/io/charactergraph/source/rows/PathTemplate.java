package io.charactergraph.source.rows;

import io.charactergraph.schema.StudioTable;
import org.jspecify.annotations.Nullable;

/**
 * A path as the code knows it: {@code meta.character_roles.{}[]}, where {@code {}} is a free key and {@code []} an element
 * of an array, at most one of each.
 */
public final class PathTemplate {

    private static final String FREE_KEY = "{}";

    private PathTemplate() {}

    /** The path of one reference. */
    public static String render(String template, String key, int index) {
        return template.replace("[]", index < 0 ? "" : "[" + index + "]").replace(FREE_KEY, key);
    }

    /** The kind of place: no indexes, {@code *} for a free key. */
    public static String place(StudioTable table, String template) {
        return table.tableName() + "." + template.replace("[]", "").replace(FREE_KEY, "*");
    }

    /** The path of an edge's evidence: up to the first array, with the place of a free key (readings R34). */
    public static String ofEdge(String template) {
        int array = template.indexOf("[]");
        return array < 0 ? template : template.substring(0, array);
    }

    /** The key that stands in the path of an edge's evidence; null when it has none. */
    public static @Nullable String keyOf(String path, String key) {
        return path.contains(FREE_KEY) ? key : null;
    }
}
