package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import java.util.List;

/** Edits arrays of references in JSON. */
public final class ReferenceArrays {

    private ReferenceArrays() {}

    /** Adds a reference. An existing reference to the same target is replaced by the standard form. */
    public static void add(RowEdit edit, JsonPlace array, LinkTarget target) {
        List<JsonFound> elements = edit.elements(array);
        for (int i = 0; i < elements.size(); i++) {
            if (target.isNamedBy(elements.get(i))) {
                edit.set(array.index(i), target.json());
                return;
            }
        }
        edit.append(array, target.json());
    }

    /** Replaces the elements of the array by these, in this order. */
    public static void set(RowEdit edit, JsonPlace array, List<LinkTarget> targets) {
        List<JsonFound> elements = edit.elements(array);
        boolean same = elements.size() == targets.size();
        for (int i = 0; same && i < elements.size(); i++) {
            same = targets.get(i).isNamedBy(elements.get(i));
        }
        if (!same) {
            edit.set(
                    array,
                    "["
                            + String.join(
                                    ", ", targets.stream().map(LinkTarget::json).toList()) + "]");
            return;
        }
        for (int i = 0; i < targets.size(); i++) {
            edit.set(array.index(i), targets.get(i).json());
        }
    }
}
