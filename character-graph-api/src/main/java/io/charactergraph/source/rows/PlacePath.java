package io.charactergraph.source.rows;

import io.charactergraph.source.json.JsonShape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A path in a JSON column, in the spelling found, with the paths below it: each is made once. For one thread. */
final class PlacePath {

    private final JsonShape shape;
    private final String template;
    private final String edge;
    private final Position position;
    private @Nullable PlacePath[] fields = {};
    private @Nullable PlacePath entry;
    private @Nullable PlacePath element;

    private PlacePath(JsonShape shape, String template) {
        this.shape = shape;
        this.template = template;
        this.edge = PathTemplate.ofEdge(template);
        this.position = Position.of(template);
    }

    /** The path of a column. */
    static PlacePath of(String column, JsonShape shape) {
        return new PlacePath(shape, column);
    }

    /** The path as {@link PathTemplate} has it. */
    String template() {
        return template;
    }

    /** The path of the evidence of an edge. */
    String edge() {
        return edge;
    }

    /** The path as a place without free key and index. */
    Position position() {
        return position;
    }

    /** The path of a field, by the code of its name. */
    PlacePath field(int code) {
        if (code >= fields.length) {
            fields = Arrays.copyOf(fields, shape.codes());
        }
        PlacePath path = fields[code];
        if (path == null) {
            path = new PlacePath(shape, template + "." + shape.name(code));
            fields[code] = path;
        }
        return path;
    }

    /** The path of the values under free keys. */
    PlacePath entry() {
        PlacePath path = entry;
        if (path == null) {
            path = new PlacePath(shape, template + ".{}");
            entry = path;
        }
        return path;
    }

    /** The path of the elements of an array. */
    PlacePath element() {
        PlacePath path = element;
        if (path == null) {
            path = new PlacePath(shape, template + "[]");
            element = path;
        }
        return path;
    }
}
