package io.charactergraph.source.assembly;

import io.charactergraph.source.StudioTable;

/**
 * A path as the code knows it: {@code meta.character_roles.{}[]}, where {@code {}} is a free key and {@code []} an element
 * of an array, at most one of each.
 */
final class PathTemplate {

    private PathTemplate() {}

    /** The path of one reference. */
    static String render(String template, String key, int index) {
        return template.replace("[]", index < 0 ? "" : "[" + index + "]").replace("{}", key);
    }

    /** The kind of place: no indexes, {@code *} for a free key. */
    static String place(StudioTable table, String template) {
        return table.tableName() + "." + template.replace("[]", "").replace("{}", "*");
    }

    /** The path that an edge keeps; the free key is the role or the NPC at one of its ends, else it is cut off. */
    static String ofEdge(String template, String key) {
        String plain = template.replace("[]", "");
        int free = plain.indexOf(".{}");
        return free < 0 ? plain : key.isEmpty() ? plain.substring(0, free) : plain.replace("{}", key);
    }
}
