package io.charactergraph.jdbc.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a JSON value to a place in it.
 *
 * @param steps from the outside in; none for the value itself
 */
public record JsonPlace(List<JsonStep> steps) {

    /** The value itself. */
    public static final JsonPlace ROOT = new JsonPlace(List.of());

    /** Copies the steps. */
    public JsonPlace {
        steps = List.copyOf(steps);
    }

    /** The place of a field of the dictionary, in either spelling. */
    public JsonPlace field(String name) {
        return then(new JsonStep.Field(name));
    }

    /** The place under a free key that is a name. */
    public JsonPlace name(String name) {
        return then(new JsonStep.Name(name));
    }

    /** The place under a free key, exactly. */
    public JsonPlace key(String key) {
        return then(new JsonStep.Key(key));
    }

    /** The place of an element. */
    public JsonPlace index(int at) {
        return then(new JsonStep.Index(at));
    }

    /** Whether this is the value itself. */
    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** The value that the place is a member of. */
    public JsonPlace parent() {
        return new JsonPlace(steps.subList(0, steps.size() - 1));
    }

    /** The last step. */
    public JsonStep last() {
        return steps.get(steps.size() - 1);
    }

    private JsonPlace then(JsonStep step) {
        List<JsonStep> further = new ArrayList<>(steps);
        further.add(step);
        return new JsonPlace(further);
    }

    /** The path, as it follows the name of a column: {@code .character_roles.rival[0]}. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (JsonStep step : steps) {
            if (step instanceof JsonStep.Index index) {
                path.append('[').append(index.at()).append(']');
            } else {
                path.append('.').append(step.key());
            }
        }
        return path.toString();
    }
}
