package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntSet;
import io.charactergraph.internal.Numbers;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.GraphRecords.InstanceRequirement;
import io.charactergraph.model.GraphRecords.Manifest;
import io.charactergraph.model.GraphRecords.RelationshipRequirement;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.model.World;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.Readiness.Kind;
import io.charactergraph.query.Readiness.Requirement;
import io.charactergraph.query.Readiness.Status;
import io.charactergraph.query.parts.ReadinessParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.RecordIndex;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whether a scene can be made now. */
public final class ReadinessOf {

    private static final String MANIFESTS = "scene_character_manifests";

    private final GraphState state;
    private final IndexedGraph graph;
    private final int scene;
    private final Optional<World.Id> world;
    private final List<Requirement> requirements = new ArrayList<>();

    private ReadinessOf(GraphState state, int scene, Optional<World.Id> world) {
        this.state = state;
        this.graph = state.graph();
        this.scene = scene;
        this.world = world;
    }

    /** Answers; the cost is in proportion to the scene's manifests and roles, once the records are indexed. */
    public static Readiness of(GraphState state, Scene.Id id, Optional<World.Id> world) {
        int scene = state.require(id);
        Optional<World> asked = world.map(in -> (World) state.graph().node(state.require(in)));
        ReadinessOf check = new ReadinessOf(state, scene, world);
        check.checkManifests(id);
        check.checkRoles();
        return new ReadinessParts((Scene) state.graph().node(scene), asked, check.requirements).answer();
    }

    private void checkManifests(Scene.Id id) {
        GraphRecords records = state.records();
        if (!records.loaded()) {
            add(
                    Kind.CHARACTER_EXISTS,
                    Status.NOT_CHECKED,
                    Optional.empty(),
                    "manifests were left out of the load, so what they require is not known");
            return;
        }
        state.recordIndex().forEach(scene, new RecordIndex.Visitor() {
            @Override
            public void manifest(Manifest row) {
                if (row.scene().filter(id::equals).isPresent()) {
                    checkManifest(row);
                }
            }
        });
    }

    private void checkManifest(Manifest manifest) {
        manifest.required().forEach(this::checkRequired);
        reportUnresolved(manifest, "required_characters", Kind.CHARACTER_EXISTS);
        manifest.instanceRequirements().forEach(this::checkInstance);
        reportUnresolved(manifest, "instance_requirements", Kind.INSTANCE);
        manifest.relationships().forEach(required -> checkRelationship(manifest, required));
    }

    private void checkRequired(CharacterTemplate.Id id) {
        Optional<GraphNode> character = find(id);
        if (character.isEmpty()) {
            add(
                    Kind.CHARACTER_EXISTS,
                    Status.UNMET,
                    character,
                    "the required character " + id + " is not in this graph");
            return;
        }
        String name = character.get().label();
        add(Kind.CHARACTER_EXISTS, Status.MET, character, "the required character " + name + " exists");
        boolean active = ((CharacterTemplate) character.get()).active();
        add(
                Kind.CHARACTER_ACTIVE,
                active ? Status.MET : Status.UNMET,
                character,
                "the required character " + name + (active ? " is active" : " is not active"));
    }

    private void reportUnresolved(Manifest manifest, String column, Kind kind) {
        for (UnresolvedReference reference : state.naming().unresolvedIn(MANIFESTS, manifest.rowId())) {
            if (reference.path().startsWith(column)) {
                add(
                        kind,
                        status(reference.reason(), kind),
                        Optional.empty(),
                        "the manifest names '" + reference.text() + "' (" + MANIFESTS + " " + reference.rowId() + ", "
                                + reference.path() + "), which is " + reference.reason());
            }
        }
    }

    /** An ambiguous or malformed required character is unmet; another requirement that cannot be read is not checked. */
    private static Status status(Reason reason, Kind kind) {
        return switch (reason) {
            case OUT_OF_SCOPE -> Status.NOT_CHECKED;
            case DANGLING -> Status.UNMET;
            case MALFORMED, AMBIGUOUS -> kind == Kind.CHARACTER_EXISTS ? Status.UNMET : Status.NOT_CHECKED;
        };
    }

    private void checkInstance(InstanceRequirement required) {
        if (required.character().isEmpty()) {
            return;
        }
        Optional<GraphNode> character = find(required.character().get());
        if (character.isEmpty()) {
            add(
                    Kind.INSTANCE,
                    Status.UNMET,
                    character,
                    "the character " + required.character().get() + " of an instance requirement is not in this graph");
            return;
        }
        Optional<World.Id> where = required.world().or(() -> world);
        String place = character.get().label()
                + where.map(id -> " in " + find(id).map(GraphNode::label).orElse(id.toString()))
                        .orElse("");
        List<CharacterInstance> instances = activeInstances(character.get().id(), where);
        add(
                Kind.INSTANCE,
                instances.isEmpty() ? Status.UNMET : Status.MET,
                character,
                place + (instances.isEmpty() ? " has no active instance" : " has an instance"));
        required.minVersion().ifPresent(version -> checkVersion(character, place, instances, version));
        if (required.requiresState()) {
            add(Kind.STATE, Status.NOT_CHECKED, character, place + " must be in a state, which is not checked");
        }
    }

    private void checkVersion(
            Optional<GraphNode> character, String place, List<CharacterInstance> instances, double version) {
        if (!instances.isEmpty()) {
            OptionalInt newest = instances.stream()
                    .flatMapToInt(instance -> instance.characterVersion().stream())
                    .max();
            boolean met = newest.isPresent() && newest.getAsInt() >= version;
            boolean known = instances.stream()
                    .allMatch(instance -> instance.characterVersion().isPresent());
            add(
                    Kind.VERSION,
                    met ? Status.MET : known ? Status.UNMET : Status.NOT_CHECKED,
                    character,
                    place + " must be of version " + Numbers.text(version) + " at least, and is of "
                            + (newest.isPresent() ? "version " + newest.getAsInt() : "no known version"));
        }
    }

    private List<CharacterInstance> activeInstances(NodeId template, Optional<World.Id> where) {
        List<CharacterInstance> instances = new ArrayList<>();
        for (int node : Walk.targets(graph, graph.indexOf(template), EdgeKind.INSTANTIATES)) {
            CharacterInstance instance = (CharacterInstance) graph.node(node);
            boolean there = where.isEmpty()
                    || IntArrays.contains(
                            state.worldsOf().instance(node), state.below().indexOf(where.get()));
            if (instance.active() && there) {
                instances.add(instance);
            }
        }
        return instances;
    }

    private void checkRelationship(Manifest manifest, RelationshipRequirement required) {
        String wanted = "the relationship "
                + required.type().map(type -> "'" + type + "' ").orElse("") + "of " + required.key();
        if (required.a().isEmpty() || required.b().isEmpty()) {
            boolean dangles = state.naming().unresolvedIn(MANIFESTS, manifest.rowId()).stream()
                    .anyMatch(reference -> reference.reason() == Reason.DANGLING
                            && reference.path().equals("required_relationships." + required.key()));
            add(
                    Kind.RELATIONSHIP,
                    dangles ? Status.UNMET : Status.NOT_CHECKED,
                    Optional.empty(),
                    wanted
                            + (dangles
                                    ? " names characters that do not exist"
                                    : " names characters that cannot be identified"));
            return;
        }
        boolean holds = relationshipsOf(required.a().get()).stream().anyMatch(row -> isMetBy(required, row));
        add(
                Kind.RELATIONSHIP,
                holds ? Status.MET : Status.UNMET,
                find(required.a().get()),
                wanted + (holds ? " holds" : " does not hold"));
    }

    private List<GraphRecords.RelationshipRow> relationshipsOf(CharacterTemplate.Id template) {
        List<GraphRecords.RelationshipRow> rows = new ArrayList<>();
        int node = graph.indexOf(template);
        if (node != IndexedGraph.NONE) {
            state.recordIndex().forEach(node, new RecordIndex.Visitor() {
                @Override
                public void relationship(GraphRecords.RelationshipRow row) {
                    rows.add(row);
                }
            });
        }
        return rows;
    }

    private static boolean isMetBy(RelationshipRequirement required, GraphRecords.RelationshipRow row) {
        return row.a().equals(required.a())
                && row.b().equals(required.b())
                && required.type()
                        .filter(type -> !type.equals(row.relationship().type()))
                        .isEmpty()
                && isWithin(required, row);
    }

    private static boolean isWithin(RelationshipRequirement required, GraphRecords.RelationshipRow row) {
        if (required.minStrength().isEmpty() && required.maxStrength().isEmpty()) {
            return true;
        }
        if (row.relationship().strength().isEmpty()) {
            return false;
        }
        double strength = row.relationship().strength().getAsDouble();
        return (required.minStrength().isEmpty()
                        || strength >= required.minStrength().getAsDouble())
                && (required.maxStrength().isEmpty()
                        || strength <= required.maxStrength().getAsDouble());
    }

    private void checkRoles() {
        for (int node : Walk.targets(graph, scene, EdgeKind.HAS_ROLE)) {
            SceneRole role = (SceneRole) graph.node(node);
            if (role.requiredCapabilities().isEmpty()) {
                continue;
            }
            int[] players = world.isPresent()
                    ? Castings.players(state, node, graph.indexOf(world.get()))
                    : Walk.sources(graph, node, EdgeKind.FILLS_ROLE);
            Set<String> types = capabilityTypes(players);
            for (String capability : role.requiredCapabilities()) {
                String sentence = "role " + role.label() + " needs the capability '" + capability + "'";
                if (types.contains(capability)) {
                    add(Kind.CAPABILITY, Status.MET, Optional.of(role), sentence + ", and a player of it has it");
                } else if (!state.records().loaded()) {
                    add(
                            Kind.CAPABILITY,
                            Status.NOT_CHECKED,
                            Optional.of(role),
                            sentence + ", and capabilities were left out of the load");
                } else {
                    add(
                            Kind.CAPABILITY,
                            Status.UNMET,
                            Optional.of(role),
                            sentence
                                    + (players.length == 0
                                            ? ", and it has no player"
                                            : ", and no player of it has it"));
                }
            }
        }
    }

    /**
     * The capabilities that players have between them: an instance has its template's too, an NPC those of who is
     * linked.
     */
    private Set<String> capabilityTypes(int[] players) {
        IntSet owners = new IntSet();
        for (int player : players) {
            owners.add(player);
            owners.addAll(Walk.sources(graph, player, EdgeKind.SYNCS_WITH));
            owners.addAll(Characters.templatesOf(graph, player));
        }
        Set<String> types = new HashSet<>();
        for (int owner : owners.toSortedArray()) {
            state.recordIndex().forEach(owner, new RecordIndex.Visitor() {
                @Override
                public void capability(GraphRecords.CapabilityRow row) {
                    types.add(row.capability().type());
                }
            });
        }
        return types;
    }

    private Optional<GraphNode> find(NodeId id) {
        int node = graph.indexOf(id);
        return node == IndexedGraph.NONE ? Optional.empty() : Optional.of(graph.node(node));
    }

    private void add(Kind kind, Status status, Optional<GraphNode> subject, String sentence) {
        requirements.add(new ReadinessParts.Requirement(kind, status, subject, sentence).answer());
    }
}
