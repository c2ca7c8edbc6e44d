package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.Attribute;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import io.charactergraph.source.json.JsonShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the references in a JSON column by the places of the schema. */
final class ColumnPlaces {

    private final RowEmitter emitter;
    private final Conventions conventions;
    private final String name;
    private final List<EdgeKind> kinds;
    private final JsonShape.Builder wanted = JsonShape.builder();
    private final PlaceTree tree;
    private final JsonCell cell;
    private final JsonDocument document;
    private final Findings findings = new Findings();
    private @Nullable JsonShape shape;
    private @Nullable PlacePath path;

    /** The places of a column. */
    ColumnPlaces(RowEmitter emitter, Conventions conventions, StudioTable table, String name) {
        List<Convention> places = conventions.in(table, name);
        this.emitter = emitter;
        this.conventions = conventions;
        this.name = name;
        this.kinds = Conventions.kinds(places);
        this.tree = PlaceTree.of(places, wanted);
        this.cell = new JsonCell(emitter, table.indexOf(name));
        this.document = cell.document();
    }

    /** What is wanted of the column's value. A reader adds what it needs beside the places, before it reads a row. */
    JsonShape.Builder wanted() {
        return wanted;
    }

    /** The value that was read last. */
    JsonCell cell() {
        return cell;
    }

    /** The path of the column. */
    PlacePath path() {
        return Objects.requireNonNull(path, "no row was read");
    }

    /** The column's value; none when it is null, beyond the limits or of the wrong type, which is reported. */
    int parse(Row row, StudioRow cells) {
        int root = parseAny(row, cells);
        return root >= 0 && tree.isObject() && !cell.isObject(root, path(), kinds) ? JsonDocument.NONE : root;
    }

    /** The column's value; none when it is null or beyond the limits, which is reported. The type may be any. */
    int parseAny(Row row, StudioRow cells) {
        cell.in(row);
        int root = cell.read(cells, shape());
        if (root < 0 && cell.isUnreadable(cells)) {
            String text = cells.text(cell.column());
            emitter.malformed(row, path().position(), text == null ? "" : text, kinds);
        }
        return root;
    }

    /** The column's value, of which nothing is reported. */
    int parseSilently(Row row, StudioRow cells) {
        cell.in(row);
        return cell.read(cells, shape());
    }

    /** The references that the elements of an array are; none when it is no array, which is reported. */
    List<RawReference> references(int array, List<EdgeKind> arrayKinds) {
        if (array < 0 || !cell.isArray(array, path(), arrayKinds)) {
            return List.of();
        }
        List<RawReference> references = new ArrayList<>();
        for (int item = document.first(array); item >= 0; item = document.next(array, item)) {
            cell.at(references.size());
            references.add(new RawReference(cell.position(path().element()), cell.raw(item)));
        }
        cell.at(-1);
        return references;
    }

    private JsonShape shape() {
        JsonShape built = shape;
        if (built == null) {
            built = wanted.build();
            shape = built;
            path = PlacePath.of(name, built);
        }
        return built;
    }

    /** Emits the references in the column's value. */
    void read(int root) {
        if (root >= 0) {
            findings.clear();
            find(tree, root, path(), root, "");
            emit();
        }
    }

    private void emit() {
        for (int i = 0; i < findings.size(); i++) {
            findings.goTo(i, cell);
            Findings.Kind kind = findings.kind(i);
            int value = findings.value(i);
            if (kind instanceof PlaceValue place) {
                int parent = findings.parent(i);
                if (place.isReference(cell, value, parent)) {
                    reference(place, value, findings.path(i), parent, findings.key(i));
                }
            } else if (kind instanceof PlaceTree.SceneLink link) {
                sceneLink(link, value, findings.path(i));
            } else if (kind instanceof PlaceTree.RoleKey role) {
                declareRole(role.convention(), findings.key(i), findings.path(i));
            }
        }
        cell.at(-1);
        cell.under(JsonDocument.NONE);
    }

    /**
     * Finds the references at a step and below it.
     *
     * @param parent the object that holds the value
     * @param key the free key above, when it is a name
     */
    private void find(PlaceTree step, int value, PlacePath at, int parent, String key) {
        PlaceTree element = step.element;
        if (element != null && document.isArray(value)) {
            elements(element, value, at.element(), key);
        } else if (!step.values.isEmpty()) {
            for (int i = 0; i < step.values.size(); i++) {
                findings.add(step.values.get(i), value, parent, at, cell, key);
            }
        } else if (element != null) {
            cell.malformed(value, at, step.kinds);
        } else if (step.isObject() && cell.isObject(value, at, step.kinds)) {
            object(step, value, at);
        }
    }

    private void elements(PlaceTree step, int array, PlacePath at, String key) {
        int before = cell.at(-1);
        int index = 0;
        for (int item = document.first(array); item >= 0; item = document.next(array, item)) {
            cell.at(index++);
            find(step, item, at, item, key);
        }
        cell.at(before);
    }

    private void object(PlaceTree step, int object, PlacePath at) {
        if (step.sceneLink != null) {
            findings.add(step.sceneLink, object, object, at, cell, "");
        }
        for (int i = 0; i < step.fields.size(); i++) {
            PlaceTree.Field field = step.fields.get(i);
            int found = document.field(object, field.name());
            if (found >= 0) {
                find(field.tree(), found, at.field(document.code(found)), object, "");
            }
        }
        PlaceTree entry = step.entry;
        if (entry != null) {
            for (int each = document.firstEntry(object); each >= 0; each = document.nextEntry(object, each)) {
                int before = cell.under(each);
                entry(entry, document.entryValue(each), at.entry(), object);
                cell.under(before);
            }
        }
    }

    private void entry(PlaceTree step, int value, PlacePath at, int parent) {
        boolean isNull = document.isNull(value);
        if (isNull && step.keys.isEmpty()) {
            return;
        }
        String key = step.keyIsName() ? name() : "";
        if (step.keyIsName() && key.isEmpty()) {
            cell.malformedKey(at, step.kinds);
        } else {
            for (int i = 0; i < step.keys.size(); i++) {
                findings.add(step.keys.get(i), value, parent, at, cell, key);
            }
        }
        if (!isNull) { // a role that is there and that no one fills (readings R13)
            find(step, value, at, parent, key);
        }
    }

    private String name() {
        return Texts.trim(cell.key());
    }

    private void declareRole(Convention convention, String role, PlacePath at) {
        if (cell.row().owner() instanceof Scene.Id scene) {
            emitter.fact(new RowFact.DeclaredRole(
                    new SceneRole.Id(scene.number(), role),
                    convention.edges().get(0).source(),
                    at.edge(),
                    cell.key()));
        }
    }

    /** A scene, and the scene node beside it (readings R27). */
    private void sceneLink(PlaceTree.SceneLink link, int object, PlacePath at) {
        int scene = document.field(object, link.scene());
        int node = document.field(object, link.sceneNode());
        int first = scene >= 0 ? scene : node;
        if (first >= 0) {
            String nodePath = node < 0 ? "" : at.field(document.code(node)).template();
            emitter.reference(new RowReference(
                    cell.row(),
                    link.convention(),
                    new Position(at.field(document.code(first)).template(), nodePath, -1),
                    scene < 0 ? RawValues.NONE : cell.raw(scene),
                    null,
                    null,
                    node < 0 ? RawValues.NONE : cell.raw(node)));
        }
    }

    private void reference(PlaceValue place, int value, PlacePath at, int parent, String key) {
        Convention convention = place.convention();
        ReferenceForm form = convention.form();
        if (form == ReferenceForm.ARC || form == ReferenceForm.QUEST) {
            arc(convention, value, at);
        } else if (form == ReferenceForm.ROLE) {
            String role = cell.name(value, at, convention.kinds());
            if (role != null) {
                emitter.fact(new RowFact.Speaker(cell.row(), cell.position(at), role, document.textOrJson(value)));
            }
        } else {
            emitReference(place, value, at, attribute(place, parent, key), key);
        }
    }

    private String attribute(PlaceValue place, int parent, String key) {
        Attribute attribute = place.convention().place().attribute();
        JsonName field = place.attributeField();
        return switch (attribute.origin()) {
            case NONE -> "";
            case CONSTANT -> attribute.text();
            case FIELD -> field == null ? "" : cell.attribute(parent, field);
            case KEY -> key;
        };
    }

    private void emitReference(PlaceValue place, int value, PlacePath at, String attribute, String key) {
        Convention convention = place.convention();
        Convention made = convention.needsName() && key.isEmpty() ? conventions.nameless(convention) : convention;
        emitter.reference(new RowReference(
                cell.row(),
                made,
                cell.position(at),
                cell.raw(value),
                made == convention ? place.detail(attribute) : RowReference.attributeOf(made, attribute),
                made.isOfRole() ? attribute : null,
                RawValues.NONE));
    }

    private void arc(Convention convention, int value, PlacePath at) {
        String arc;
        if (convention.place().prefixes().isEmpty()) {
            arc = cell.name(value, at, convention.kinds());
        } else {
            arc = cell.behindColon(value);
            if (arc.isEmpty()) {
                cell.malformed(value, at, convention.kinds());
                arc = null;
            }
        }
        if (arc != null) {
            emitter.fact(new RowFact.NamedArc(
                    cell.row(),
                    arc,
                    convention.edges().get(0).source(),
                    at.edge(),
                    convention.form() == ReferenceForm.QUEST));
        }
    }
}
