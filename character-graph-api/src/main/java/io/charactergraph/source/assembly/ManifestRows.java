package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.PathTemplate;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawReference;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowFact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of {@code scene_character_manifests}: edges and records, when all rows are in (readings R5, R12, R21, R22). */
final class ManifestRows {

    private static final StudioTable TABLE = StudioTable.SCENE_CHARACTER_MANIFESTS;

    private static final List<EdgeKind> REQUIRED_KINDS = List.of(EdgeKind.REQUIRES_CHARACTER, EdgeKind.APPEARS_IN);
    private static final List<EdgeKind> OPTIONAL_KINDS = List.of(EdgeKind.APPEARS_IN);
    private static final List<EdgeKind> ROLE_KINDS =
            List.of(EdgeKind.HAS_ROLE, EdgeKind.FILLS_ROLE, EdgeKind.APPEARS_IN);
    /** What an entry's key would make; the role is there without it (readings R21). */
    private static final List<EdgeKind> KEY_KINDS = List.of(EdgeKind.FILLS_ROLE, EdgeKind.APPEARS_IN);

    private static final List<EdgeKind> WORLD_KINDS = List.of(EdgeKind.SET_IN);

    private final Assembly assembly;
    private final List<RowFact.Manifest> pending = new ArrayList<>();
    private final List<GraphRecords.Manifest> records = new ArrayList<>();

    ManifestRows(Assembly assembly) {
        this.assembly = assembly;
    }

    void add(RowFact.Manifest row) {
        pending.add(row);
        // their keys name templates: all values are there before any is resolved
        row.roles().forEach(entry -> assembly.raws().ofText(entry.position().key()));
        row.instances().forEach(entry -> assembly.raws().ofText(entry.position().key()));
    }

    void finish() {
        for (RowFact.Manifest row : pending) {
            assembly.pause(TABLE);
            new Finisher(row).finish();
        }
        pending.clear();
    }

    List<GraphRecords.Manifest> records() {
        return records;
    }

    /** Finishes one manifest. */
    private final class Finisher {

        private final RowFact.Manifest row;
        private final Row context;
        private int sceneHandle = Resolver.DANGLING;
        private @Nullable Integer sceneNumber;
        private boolean gave;

        Finisher(RowFact.Manifest row) {
            this.row = row;
            this.context = row.row();
        }

        void finish() {
            if (row.scene() != RawValues.NONE) {
                sceneHandle =
                        assembly.resolve(ReferenceForm.SCENE, row.scene(), context, Position.of("scene_id"), kinds());
                sceneNumber = sceneHandle < 0 ? null : RawValues.payload(row.scene());
            }
            List<CharacterTemplate.Id> requiredIds = characters(row.required(), true);
            List<CharacterTemplate.Id> optionalIds = characters(row.optional(), false);
            List<GraphRecords.RoleEntry> roleEntries = new ArrayList<>();
            for (RowFact.ManifestRole entry : row.roles()) {
                role(entry, roleEntries);
            }
            List<GraphRecords.RelationshipRequirement> relationshipEntries = new ArrayList<>();
            for (RowFact.ManifestRelationship entry : row.relationships()) {
                relationship(entry, relationshipEntries);
            }
            List<GraphRecords.InstanceRequirement> instanceEntries = new ArrayList<>();
            for (RowFact.ManifestInstance entry : row.instances()) {
                instance(entry, instanceEntries);
            }
            if (gave) {
                assembly.account(TABLE).edgeOnlyRow();
            }
            if (assembly.keepsRecords()) {
                records.add(new GraphRecords.Manifest(
                        context.rowId(),
                        Optional.ofNullable(sceneNumber).map(Scene.Id::game),
                        Assembly.finite(row.updatedAt()),
                        requiredIds,
                        optionalIds,
                        roleEntries,
                        relationshipEntries,
                        instanceEntries));
            }
        }

        /** The kinds of edges that the row would make of its scene. */
        private List<EdgeKind> kinds() {
            Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
            kinds.addAll(row.required().isEmpty() ? List.of() : REQUIRED_KINDS);
            kinds.addAll(row.optional().isEmpty() ? List.of() : OPTIONAL_KINDS);
            kinds.addAll(row.roles().isEmpty() ? List.of() : ROLE_KINDS);
            kinds.addAll(row.instances().isEmpty() ? List.of() : WORLD_KINDS);
            return List.copyOf(kinds);
        }

        private List<CharacterTemplate.Id> characters(List<RawReference> references, boolean requires) {
            List<CharacterTemplate.Id> ids = new ArrayList<>();
            for (RawReference reference : references) {
                int template = assembly.resolve(
                        ReferenceForm.MANIFEST_TEMPLATE,
                        context,
                        reference,
                        requires ? REQUIRED_KINDS : OPTIONAL_KINDS);
                String path = requires ? "required_characters" : "optional_characters";
                EvidenceSource source = requires ? EvidenceSource.MANIFEST_REQUIRED : EvidenceSource.MANIFEST_OPTIONAL;
                if (requires) {
                    edge(EdgeKind.REQUIRES_CHARACTER, sceneHandle, template, source, EdgeDetail.None.NONE, path, "");
                }
                edge(EdgeKind.APPEARS_IN, template, sceneHandle, source, EdgeDetail.None.NONE, path, "");
                Handles.find(assembly, template, CharacterTemplate.Id.class).ifPresent(ids::add);
            }
            return ids;
        }

        private void role(RowFact.ManifestRole entry, List<GraphRecords.RoleEntry> entries) {
            String key = entry.position().key();
            String path = PathTemplate.ofEdge(entry.position().template());
            int template = key(entry.position(), KEY_KINDS);
            edge(
                    EdgeKind.APPEARS_IN,
                    template,
                    sceneHandle,
                    EvidenceSource.MANIFEST_ROLES,
                    EdgeDetail.None.NONE,
                    path,
                    key);
            String roleName = entry.role().orElse(null);
            if (roleName != null && sceneNumber != null) {
                SceneRole.Id id = new SceneRole.Id(sceneNumber, roleName);
                gave = true;
                assembly.role(TABLE, id, EvidenceSource.MANIFEST_ROLES, context.rowId(), path, key)
                        .add(entry.capabilities(), entry.importance(), row.updatedAt(), context.rowId(), key);
                if (template >= 0) {
                    assembly.fill(new Assembly.Filling(
                            TABLE,
                            template,
                            id,
                            EvidenceSource.MANIFEST_ROLES,
                            entry.importance()
                                    .<EdgeDetail>map(EdgeDetail.Filling::new)
                                    .orElse(EdgeDetail.None.NONE),
                            context.rowId(),
                            path,
                            key));
                }
            }
            entries.add(new GraphRecords.RoleEntry(
                    key,
                    Handles.find(assembly, template, CharacterTemplate.Id.class),
                    entry.role(),
                    entry.importance(),
                    entry.capabilities()));
        }

        /** The template that the free key names. */
        private int key(Position position, List<EdgeKind> kinds) {
            return assembly.resolve(
                    ReferenceForm.MANIFEST_TEMPLATE, assembly.raws().ofText(position.key()), context, position, kinds);
        }

        private void relationship(
                RowFact.ManifestRelationship entry, List<GraphRecords.RelationshipRequirement> entries) {
            PairKey pair = PairKey.resolve(assembly, context, entry.position());
            entries.add(new GraphRecords.RelationshipRequirement(
                    entry.position().key(),
                    Handles.find(assembly, pair.first(), CharacterTemplate.Id.class),
                    Handles.find(assembly, pair.second(), CharacterTemplate.Id.class),
                    entry.type(),
                    entry.minStrength(),
                    entry.maxStrength()));
        }

        private void instance(RowFact.ManifestInstance entry, List<GraphRecords.InstanceRequirement> entries) {
            String key = entry.position().key();
            int template = key(entry.position(), List.of());
            int world = Resolver.DANGLING;
            if (entry.world().isPresent()) {
                RawReference reference = entry.world().get();
                world = assembly.resolve(ReferenceForm.WORLD, context, reference, WORLD_KINDS);
                edge(
                        EdgeKind.SET_IN,
                        sceneHandle,
                        world,
                        EvidenceSource.MANIFEST_INSTANCE_REQUIREMENT,
                        EdgeDetail.None.NONE,
                        PathTemplate.ofEdge(reference.position().template()),
                        key);
            }
            entries.add(new GraphRecords.InstanceRequirement(
                    key,
                    Handles.find(assembly, template, CharacterTemplate.Id.class),
                    entry.world().isPresent(),
                    Handles.find(assembly, world, World.Id.class),
                    entry.minVersion(),
                    entry.requiresState()));
        }

        private void edge(
                EdgeKind kind, int from, int to, EvidenceSource source, EdgeDetail detail, String path, String key) {
            if (from >= 0 && to >= 0) {
                assembly.edge(
                        TABLE,
                        kind,
                        from,
                        to,
                        source,
                        IndexedGraph.NO_SCENE_NODE,
                        detail,
                        context.rowId(),
                        path,
                        key,
                        false);
                gave = true;
            }
        }
    }
}
