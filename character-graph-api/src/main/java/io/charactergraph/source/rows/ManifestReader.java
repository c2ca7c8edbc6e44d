package io.charactergraph.source.rows;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import io.charactergraph.source.json.JsonShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads {@code scene_character_manifests} (readings R5, R12, R21, R22). */
final class ManifestReader extends TableReader {

    private final ColumnPlaces required = places("required_characters");
    private final ColumnPlaces optional = places("optional_characters");
    private final ColumnPlaces roles = places("character_roles");
    private final ColumnPlaces relationships = places("required_relationships");
    private final ColumnPlaces instances = places("instance_requirements");
    private final List<EdgeKind> requiredKinds = kindsBelow("required_characters");
    private final List<EdgeKind> optionalKinds = kindsBelow("optional_characters");
    private final List<EdgeKind> roleKinds = kindsBelow("character_roles");
    private final List<EdgeKind> instanceKinds = kindsBelow("instance_requirements");
    private final JsonName role = entry(roles).wantedName("role");
    private final JsonName importance = entry(roles).wantedName("importance");
    private final JsonName capabilities = entry(roles).wantedName("required_capabilities");
    private final JsonName type = entry(relationships).wantedName("type");
    private final JsonName minStrength = entry(relationships).wantedName("min_strength");
    private final JsonName maxStrength = entry(relationships).wantedName("max_strength");
    private final JsonName world = entry(instances).wantedName("world_id");
    private final JsonName minVersion = entry(instances).wantedName("min_version");
    private final JsonName state = entry(instances).wantedName("required_state");
    private final int scene = column("scene_id");
    private final int updatedAt = column("updated_at");

    ManifestReader(Reading reading) {
        super(reading);
        required.wanted().element();
        optional.wanted().element();
        entry(roles).field("required_capabilities").element();
    }

    /** What is wanted of the value under each free key. */
    private static JsonShape.Builder entry(ColumnPlaces column) {
        return column.wanted().entry();
    }

    @Override
    void read(StudioRow row) {
        Row place = Row.of(table(), rowId(row), row.isNull(scene) ? null : Scene.Id.game(row.integer(scene)));
        emitter()
                .fact(new RowFact.Manifest(
                        place,
                        raw(row, scene),
                        row.timestamp(updatedAt),
                        required.references(required.parseAny(place, row), requiredKinds),
                        optional.references(optional.parseAny(place, row), optionalKinds),
                        roles(roles.parse(place, row)),
                        relationships(relationships.parse(place, row)),
                        instances(instances.parse(place, row))));
    }

    /** The roles by key, those under which null stands too (readings R13); jsonb keeps no order. */
    private List<RowFact.ManifestRole> roles(int object) {
        if (object < 0) {
            return List.of();
        }
        JsonDocument document = roles.cell().document();
        List<RowFact.ManifestRole> read = new ArrayList<>();
        for (int entry = document.firstEntry(object); entry >= 0; entry = document.nextEntry(object, entry)) {
            roles.cell().under(entry);
            read.add(role(roles.cell(), document.entryValue(entry), roles.path().entry()));
        }
        roles.cell().under(JsonDocument.NONE);
        read.sort(Comparator.comparing(each -> each.position().key(), TextOrder.BY_CODE_POINT));
        return read;
    }

    /** A role as text, or in an object beside more; what is neither is reported, and the key counts (readings R13). */
    private RowFact.ManifestRole role(JsonCell cell, int value, PlacePath path) {
        JsonDocument document = cell.document();
        Position position = cell.position(path);
        if (document.isText(value)) {
            return new RowFact.ManifestRole(
                    position, Optional.ofNullable(cell.name(value, path, roleKinds)), Optional.empty(), List.of());
        }
        if (!document.isNull(value) && !cell.isObject(value, path, roleKinds) || document.isNull(value)) {
            return new RowFact.ManifestRole(position, Optional.empty(), Optional.empty(), List.of());
        }
        int field = document.field(value, role);
        String name = field < 0 ? null : cell.name(field, path.field(document.code(field)), roleKinds);
        return new RowFact.ManifestRole(
                position,
                Optional.ofNullable(name),
                cell.scalar(value, importance),
                texts(document, document.field(value, capabilities)));
    }

    private List<RowFact.ManifestRelationship> relationships(int object) {
        if (object < 0) {
            return List.of();
        }
        JsonCell cell = relationships.cell();
        JsonDocument document = cell.document();
        PlacePath path = relationships.path().entry();
        List<RowFact.ManifestRelationship> read = new ArrayList<>();
        for (int entry = document.firstEntry(object); entry >= 0; entry = document.nextEntry(object, entry)) {
            cell.under(entry);
            int value = document.entryValue(entry);
            if (!document.isNull(value) && cell.isObject(value, path, List.of())) {
                read.add(new RowFact.ManifestRelationship(
                        cell.position(path),
                        document.field(value, type) < 0 ? Optional.empty() : Optional.of(cell.attribute(value, type)),
                        cell.number(value, minStrength),
                        cell.number(value, maxStrength)));
            }
        }
        cell.under(JsonDocument.NONE);
        read.sort(Comparator.comparing(each -> each.position().key(), TextOrder.BY_CODE_POINT));
        return read;
    }

    private List<RowFact.ManifestInstance> instances(int object) {
        if (object < 0) {
            return List.of();
        }
        JsonDocument document = instances.cell().document();
        List<RowFact.ManifestInstance> read = new ArrayList<>();
        for (int entry = document.firstEntry(object); entry >= 0; entry = document.nextEntry(object, entry)) {
            instances.cell().under(entry);
            read.add(instance(
                    instances.cell(),
                    document.entryValue(entry),
                    instances.path().entry()));
        }
        instances.cell().under(JsonDocument.NONE);
        read.sort(Comparator.comparing(each -> each.position().key(), TextOrder.BY_CODE_POINT));
        return read;
    }

    /** What is no object is reported, and the key counts (readings R13). */
    private RowFact.ManifestInstance instance(JsonCell cell, int value, PlacePath path) {
        JsonDocument document = cell.document();
        Position position = cell.position(path);
        if (document.isNull(value) || !cell.isObject(value, path, instanceKinds)) {
            return new RowFact.ManifestInstance(position, Optional.empty(), OptionalDouble.empty(), false);
        }
        int worldField = document.field(value, world);
        int stateField = document.field(value, state);
        return new RowFact.ManifestInstance(
                position,
                worldField < 0
                        ? Optional.empty()
                        : Optional.of(new RawReference(
                                cell.position(path.field(document.code(worldField))), cell.raw(worldField))),
                cell.number(value, minVersion),
                stateField >= 0 && !(document.isObject(stateField) && document.isEmpty(stateField)));
    }
}
