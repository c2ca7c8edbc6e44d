package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.source.json.JsonName;
import io.charactergraph.source.json.JsonShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a JSON column as a tree of the steps that lead to them. Immutable once it is compiled. */
final class PlaceTree {

    /** The fields that lead to places. */
    final List<Field> fields = new ArrayList<>();

    /** The places whose reference is the value here. */
    final List<PlaceValue> values = new ArrayList<>();

    /** The places whose reference is the free key here. */
    final List<RoleKey> keys = new ArrayList<>();

    /** The values under free keys. */
    @Nullable
    PlaceTree entry;

    /** The elements of an array. */
    @Nullable
    PlaceTree element;

    /** A scene with a scene node beside it, both fields here. */
    @Nullable
    SceneLink sceneLink;

    /** The kinds of edges of all places here and below, in order. */
    List<EdgeKind> kinds = List.of();

    private final JsonShape.Builder shape;
    private boolean keyIsName;
    private final List<Convention> below = new ArrayList<>();

    /** A field in the dictionary's spelling. */
    record Field(String spelled, JsonName name, PlaceTree tree) {}

    /** A scene in one field, a scene node in the other. */
    record SceneLink(Convention convention, JsonName scene, JsonName sceneNode) implements Findings.Kind {}

    /** A free key that is the name of a role. */
    record RoleKey(Convention convention) implements Findings.Kind {}

    private PlaceTree(JsonShape.Builder shape) {
        this.shape = shape;
    }

    /** Compiles the places that are not read apart, and notes in a shape what they need of the column's value. */
    static PlaceTree of(List<Convention> conventions, JsonShape.Builder shape) {
        PlaceTree root = new PlaceTree(shape);
        for (Convention convention : conventions) {
            root.below.add(convention);
            if (!convention.place().isReadApart()) {
                root.add(convention, convention.place().steps());
            }
        }
        root.seal();
        return root;
    }

    private void add(Convention convention, List<String> steps) {
        PlaceTree at = this;
        PlaceTree parent = this;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            if (convention.isSceneLink() && i == steps.size() - 1) {
                at.sceneLink = new SceneLink(
                        convention,
                        at.shape.wantedName(step),
                        at.shape.wantedName(convention.place().sceneNodeField().orElseThrow()));
                return;
            }
            parent = at;
            at = at.step(step);
            at.below.add(convention);
            if (step.equals("[]")) {
                parent = at; // an element is beside itself
            }
        }
        if (convention.place().isInKey()) {
            at.keys.add(new RoleKey(convention));
        } else {
            at.values.add(new PlaceValue(convention, parent.shape));
        }
    }

    private PlaceTree step(String step) {
        switch (step) {
            case "[]" -> {
                PlaceTree tree = element == null ? new PlaceTree(shape.element()) : element;
                element = tree;
                return tree;
            }
            case "{}" -> {
                PlaceTree tree = entry == null ? new PlaceTree(shape.entry()) : entry;
                entry = tree;
                return tree;
            }
            default -> {
                for (Field field : fields) {
                    if (field.spelled.equals(step)) {
                        return field.tree;
                    }
                }
                PlaceTree tree = new PlaceTree(shape.field(step));
                fields.add(new Field(step, shape.name(step), tree));
                return tree;
            }
        }
    }

    private void seal() {
        kinds = Conventions.kinds(below);
        keyIsName = findName();
        fields.forEach(field -> field.tree.seal());
        if (entry != null) {
            entry.seal();
        }
        if (element != null) {
            element.seal();
        }
    }

    /** Whether an object must stand here. */
    boolean isObject() {
        return values.isEmpty() && element == null && (!fields.isEmpty() || entry != null || sceneLink != null);
    }

    /** Whether the free key here is a name. */
    boolean keyIsName() {
        return keyIsName;
    }

    private boolean findName() {
        return !keys.isEmpty() || named(values) || element != null && named(element.values);
    }

    private static boolean named(List<PlaceValue> values) {
        return values.stream().anyMatch(value -> value.convention().needsName());
    }
}
