package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of a JSON column as a tree of the steps that lead to them. Immutable once it is compiled. */
final class PlaceTree {

    /** By the name of a field in the dictionary's spelling. */
    final Map<String, PlaceTree> fields = new LinkedHashMap<>();

    /** The places whose reference is the value here. */
    final List<Convention> values = new ArrayList<>();

    /** The places whose reference is the free key here. */
    final List<Convention> keys = new ArrayList<>();

    /** The values under free keys. */
    @Nullable
    PlaceTree entry;

    /** The elements of an array. */
    @Nullable
    PlaceTree element;

    /** A scene with a scene node beside it, both fields here. */
    @Nullable
    Convention sceneLink;

    /** The kinds of edges of all places here and below, in order. */
    List<EdgeKind> kinds = List.of();

    private boolean keyIsName;
    private final List<Convention> below = new ArrayList<>();

    /** Compiles the places that are not read apart. */
    static PlaceTree of(List<Convention> conventions) {
        PlaceTree root = new PlaceTree();
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
        for (int i = 0; i < steps.size(); i++) {
            if (convention.isSceneLink() && i == steps.size() - 1) {
                at.sceneLink = convention;
                return;
            }
            at = at.step(steps.get(i));
            at.below.add(convention);
        }
        (convention.place().isInKey() ? at.keys : at.values).add(convention);
    }

    private PlaceTree step(String step) {
        switch (step) {
            case "[]" -> {
                PlaceTree tree = element == null ? new PlaceTree() : element;
                element = tree;
                return tree;
            }
            case "{}" -> {
                PlaceTree tree = entry == null ? new PlaceTree() : entry;
                entry = tree;
                return tree;
            }
            default -> {
                return fields.computeIfAbsent(step, name -> new PlaceTree());
            }
        }
    }

    private void seal() {
        kinds = Conventions.kinds(below);
        keyIsName = findName();
        fields.values().forEach(PlaceTree::seal);
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

    private static boolean named(List<Convention> conventions) {
        return conventions.stream().anyMatch(Convention::needsName);
    }
}
