package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.Attribute;
import io.charactergraph.schema.Condition;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonPick;
import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonValue;
import io.charactergraph.source.json.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the references in a JSON column by the places of the schema. */
final class ColumnPlaces {

    private final RowEmitter emitter;
    private final Conventions conventions;
    private final String name;
    private final int column;
    private final List<EdgeKind> kinds;
    private final PlaceTree tree;
    private final JsonPick pick;

    /**
     * The places of a column.
     *
     * @param also fields of the column's object that are read beside its places; none when the whole value is read
     */
    ColumnPlaces(RowEmitter emitter, Conventions conventions, StudioTable table, String name, String... also) {
        List<Convention> places = conventions.in(table, name);
        this.emitter = emitter;
        this.conventions = conventions;
        this.name = name;
        this.column = table.indexOf(name);
        this.kinds = Conventions.kinds(places);
        this.tree = PlaceTree.of(places);
        this.pick = pick(places, also);
    }

    /** The fields of the outermost object that hold places; everything of a column that is an array. */
    private static JsonPick pick(List<Convention> places, String... also) {
        JsonPick pick = JsonPick.fields(also);
        for (Convention convention : places) {
            String first = convention.place().steps().isEmpty()
                    ? "[]"
                    : convention.place().steps().get(0);
            if (first.equals("[]") || first.equals("{}")) {
                return JsonPick.ALL;
            }
            pick.and(first, JsonPick.ALL);
            convention.place().sceneNodeField().ifPresent(field -> {
                if (convention.place().steps().size() == 1) {
                    pick.and(field, JsonPick.ALL);
                }
            });
        }
        return pick;
    }

    /** The column's value; null when it is null, beyond the limits or of the wrong type, which is reported. */
    @Nullable
    Cursor parse(Row row, StudioRow cells) {
        Cursor cursor = parseAny(row, cells);
        return cursor == null || tree.isObject() && !cursor.isObject(kinds) ? null : cursor;
    }

    /** The column's value; null when it is null or beyond the limits, which is reported. The type may be any. */
    @Nullable
    Cursor parseAny(Row row, StudioRow cells) {
        String text = cells.text(column);
        if (text == null) {
            return null;
        }
        JsonValue value = JsonReader.read(text, pick);
        if (value == null) {
            emitter.malformed(row, Position.of(name), text, kinds);
            return null;
        }
        return value == JsonValue.Word.NULL ? null : new Cursor(emitter, row, name, "", -1, value);
    }

    /** Emits the references in the column's value. */
    void read(@Nullable Cursor root) {
        if (root != null) {
            read(tree, root, root, "");
        }
    }

    /**
     * Emits the references at a step and below it.
     *
     * @param parent the object that holds the value
     * @param name the free key above, when it is a name
     */
    private void read(PlaceTree step, Cursor at, Cursor parent, String name) {
        PlaceTree element = step.element;
        if (element != null && at.value() instanceof JsonValue.Arr) {
            for (Cursor item : at.elements(step.kinds)) {
                read(element, item, item, name);
            }
        } else if (!step.values.isEmpty()) {
            value(step.values, at, parent, name);
        } else if (element != null) {
            at.malformed(step.kinds);
        } else if (step.isObject() && at.isObject(step.kinds)) {
            object(step, at);
        }
    }

    private void object(PlaceTree step, Cursor object) {
        if (step.sceneLink != null) {
            sceneLink(step.sceneLink, object);
        }
        for (Map.Entry<String, PlaceTree> field : step.fields.entrySet()) {
            Cursor found = object.field(field.getKey());
            if (found != null) {
                read(field.getValue(), found, object, "");
            }
        }
        PlaceTree entry = step.entry;
        if (entry != null) {
            for (Cursor found : object.entries()) {
                entry(entry, found, object);
            }
        }
    }

    private void entry(PlaceTree step, Cursor entry, Cursor parent) {
        if (entry.isNull() && step.keys.isEmpty()) {
            return;
        }
        String key = step.keyIsName() ? Texts.trim(entry.key()) : "";
        if (step.keyIsName() && key.isEmpty()) {
            entry.malformedKey(step.kinds);
        } else {
            step.keys.forEach(convention -> declareRole(convention, key, entry));
        }
        if (!entry.isNull()) { // a role that is there and that no one fills (readings R13)
            read(step, entry, parent, key);
        }
    }

    private void declareRole(Convention convention, String role, Cursor entry) {
        if (entry.row().owner() instanceof Scene.Id scene) {
            emitter.fact(new RowFact.DeclaredRole(
                    new SceneRole.Id(scene.number(), role),
                    convention.edges().get(0).source(),
                    PathTemplate.ofEdge(entry.template()),
                    entry.key()));
        }
    }

    /** A scene, and the scene node beside it (readings R27). */
    private void sceneLink(Convention convention, Cursor object) {
        List<String> steps = convention.place().steps();
        Cursor scene = object.field(steps.get(steps.size() - 1));
        Cursor node = object.field(convention.place().sceneNodeField().orElseThrow());
        Cursor first = scene != null ? scene : node;
        if (first != null) {
            emitter.reference(new RowReference(
                    object.row(),
                    convention,
                    new Position(first.template(), node == null ? "" : node.template(), -1),
                    scene == null ? RawValues.NONE : scene.raw(),
                    null,
                    null,
                    node == null ? RawValues.NONE : node.raw()));
        }
    }

    private void value(List<Convention> places, Cursor at, Cursor parent, String name) {
        for (int i = 0; i < places.size(); i++) {
            Convention convention = places.get(i);
            if (holds(convention.place().condition(), parent)
                    && hasPrefix(convention.place().prefixes(), at)) {
                reference(convention, at, parent, name);
            }
        }
    }

    private static boolean holds(Optional<Condition> condition, Cursor parent) {
        return condition.isEmpty()
                || parent.attribute(condition.get().field())
                        .equals(condition.get().value());
    }

    /** Whether a value is a reference, where only texts with a prefix are; all else is free text (readings R5, R25). */
    private static boolean hasPrefix(List<String> prefixes, Cursor at) {
        if (prefixes.isEmpty()) {
            return true;
        }
        String text = at.text();
        if (text != null) {
            String trimmed = Texts.trim(text);
            for (int i = 0; i < prefixes.size(); i++) {
                if (trimmed.startsWith(prefixes.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void reference(Convention convention, Cursor at, Cursor parent, String name) {
        ReferenceForm form = convention.form();
        if (form == ReferenceForm.ARC || form == ReferenceForm.QUEST) {
            arc(convention, at);
        } else if (form == ReferenceForm.ROLE) {
            String role = at.name(convention.kinds());
            if (role != null) {
                emitter.fact(new RowFact.Speaker(at.row(), at.position(), role, at.attributeText()));
            }
        } else {
            Attribute attribute = convention.place().attribute();
            Convention made = convention.needsName() && name.isEmpty() ? conventions.nameless(convention) : convention;
            emitter.reference(RowReference.at(
                    made,
                    at,
                    switch (attribute.origin()) {
                        case NONE -> "";
                        case CONSTANT -> attribute.text();
                        case FIELD -> parent.attribute(attribute.text());
                        case KEY -> name;
                    }));
        }
    }

    private void arc(Convention convention, Cursor at) {
        String name;
        if (convention.place().prefixes().isEmpty()) {
            name = at.name(convention.kinds());
        } else {
            String text = at.attributeText();
            name = Texts.trim(text.substring(text.indexOf(':') + 1));
            if (name.isEmpty()) {
                at.malformed(convention.kinds());
                name = null;
            }
        }
        if (name != null) {
            emitter.fact(new RowFact.NamedArc(
                    at.row(),
                    name,
                    convention.edges().get(0).source(),
                    PathTemplate.ofEdge(at.template()),
                    convention.form() == ReferenceForm.QUEST));
        }
    }

    /** How many elements an array holds, without reporting anything. */
    static int elementsAt(@Nullable Cursor object, String field, String array) {
        Cursor inner = object == null ? null : object.field(field);
        Spelling.Found found =
                inner != null && inner.value() instanceof JsonValue.Obj fields ? Spelling.find(fields, array) : null;
        return found != null && found.value() instanceof JsonValue.Arr items
                ? items.items().size()
                : 0;
    }
}
