package io.charactergraph.source.rows;

/**
 * A place inside a row.
 *
 * @param template the path, as {@link PathTemplate} writes it
 * @param key the free key in it, as found
 * @param index the index in it, or -1
 */
public record Position(String template, String key, int index) {

    /** A column, or a path without free key and index. */
    public static Position of(String template) {
        return new Position(template, "", -1);
    }

    /** Whether it is an element of an array, and not a field of one. */
    public boolean isElement() {
        return index >= 0 && template.endsWith("[]");
    }
}
