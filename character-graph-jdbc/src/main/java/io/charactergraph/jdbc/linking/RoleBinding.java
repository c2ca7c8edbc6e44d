package io.charactergraph.jdbc.linking;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import java.util.List;
import java.util.Optional;

/** The binding of a role in a JSON column: none, a reference, or an array of references. */
public final class RoleBinding {

    private final RowEdit edit;
    private final JsonPlace place;

    public RoleBinding(RowEdit edit, JsonPlace place) {
        this.edit = edit;
        this.place = place;
    }

    /**
     * Returns the name of a role.
     *
     * @throws IllegalArgumentException if it is not snake_case
     */
    public static String requireName(String role) {
        if (!Texts.isSnakeCase(role)) {
            throw new IllegalArgumentException(
                    OneLine.of("role: '" + role + "' is not snake_case; give a name such as love_interest"));
        }
        return role;
    }

    private Optional<JsonFound> value() {
        return edit.find(place);
    }

    private boolean isArray() {
        return value().filter(JsonFound::isArray).isPresent();
    }

    private List<JsonFound> references() {
        return isArray() ? edit.elements(place) : value().stream().toList();
    }

    /** Returns whether the role is bound to no character. */
    public boolean isFree() {
        return references().isEmpty();
    }

    /** Returns whether the role is bound to this target only. */
    boolean isOnly(LinkTarget target) {
        return !isFree() && references().stream().allMatch(target::isNamedBy);
    }

    /** Binds the role to a target, in the standard form. */
    public void bind(LinkTarget target) {
        if (!isFree() && !isOnly(target)) {
            throw edit.unwritable(
                    Reason.OCCUPIED, place, "the role is bound to another character; rebind it, or add a binding");
        }
        if (isFree() || !isArray()) {
            edit.set(place, target.json());
        } else {
            addBinding(target);
        }
    }

    /** Binds the role to a target, and replaces the present binding. */
    public void rebind(LinkTarget target) {
        if (isOnly(target)) {
            bind(target);
            return;
        }
        requireReferences();
        edit.set(place, target.json());
    }

    /** Adds a target to the role. */
    public void addBinding(LinkTarget target) {
        List<JsonFound> references = references();
        if (references.isEmpty()) {
            edit.set(place, target.json());
            return;
        }
        requireReferences();
        for (int i = 0; i < references.size(); i++) {
            if (target.isNamedBy(references.get(i))) {
                edit.set(isArray() ? place.index(i) : place, target.json());
                return;
            }
        }
        if (isArray()) {
            edit.append(place, target.json());
        } else {
            edit.set(place, "[" + references.get(0).json() + ", " + target.json() + "]");
        }
    }

    /** Removes the role with all its targets. */
    public void unbind() {
        requireReferences();
        edit.remove(place);
    }

    /** Removes a target, and the role if no target remains. */
    public void unbind(LinkTarget target) {
        if (references().stream().noneMatch(target::isNamedBy)) {
            return;
        }
        if (isOnly(target)) {
            edit.remove(place);
        } else {
            edit.removeElements(place, target::isNamedBy);
        }
    }

    /** Refuses to overwrite a value that is not a reference. */
    private void requireReferences() {
        for (JsonFound reference : references()) {
            if (reference.isArray() || reference.isObject()) {
                throw edit.unwritable(Reason.UNWRITABLE, place, "the value is not a reference");
            }
        }
    }
}
