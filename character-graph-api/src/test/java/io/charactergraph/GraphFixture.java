package io.charactergraph;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgeEvidence;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.AssetBuilder;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.CharacterTemplateBuilder;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GenerationBuilder;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/** Small graphs by hand: nodes by number, edges by kind. */
public final class GraphFixture {

    private final List<GraphNode> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private GraphRecords records = GraphRecords.LEFT_OUT;
    private List<UnresolvedReference> unresolved = List.of();
    private Coverage coverage = new Coverage(List.of());
    private NodeDetailSource details = NodeDetailSource.NONE;

    /** An empty studio. */
    public GraphFixture() {}

    private record Edge(
            EdgeKind kind,
            NodeId from,
            NodeId to,
            EvidenceSource source,
            int sceneNode,
            EdgeDetail detail,
            boolean quest,
            String rowId,
            String path) {}

    public static UUID uuid(int number) {
        return new UUID(0x1111_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
    }

    public CharacterTemplate.Id template(String key) {
        return template(key, true);
    }

    public CharacterTemplate.Id template(String key, boolean active) {
        return template(templateBuilder(key).active(active).build());
    }

    /** A builder whose id is that of the next template. */
    public CharacterTemplateBuilder templateBuilder(String key) {
        return CharacterTemplate.builder(new CharacterTemplate.Id(uuid(nodes.size() + 1)))
                .key(key)
                .displayName(key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1));
    }

    public CharacterTemplate.Id template(CharacterTemplate template) {
        nodes.add(template);
        return template.id();
    }

    public CharacterInstance.Id instance(CharacterTemplate.Id template) {
        return instance(template, Optional.empty(), true);
    }

    public CharacterInstance.Id instance(CharacterTemplate.Id template, World.Id world) {
        return instance(template, Optional.of(world), true);
    }

    public CharacterInstance.Id instance(CharacterTemplate.Id template, Optional<World.Id> world, boolean active) {
        CharacterInstance.Id id = new CharacterInstance.Id(uuid(nodes.size() + 1));
        nodes.add(CharacterInstance.builder(id)
                .template(template)
                .world(world)
                .characterVersion(1)
                .active(active)
                .label("instance " + nodes.size())
                .build());
        edge(EdgeKind.INSTANTIATES, template, id);
        world.ifPresent(in -> edge(EdgeKind.LIVES_IN, id, in));
        return id;
    }

    public GameNpc.Id npc(int number) {
        GameNpc.Id id = new GameNpc.Id(number);
        nodes.add(new GameNpc(id, "npc " + number, OptionalInt.empty()));
        return id;
    }

    public Scene.Id scene(int number) {
        return scene(number, null);
    }

    public Scene.Id scene(int number, @org.jspecify.annotations.Nullable String rating) {
        return add(new Scene(
                Scene.Id.game(number),
                "scene " + number,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.ofNullable(rating)));
    }

    public Scene.Id contentScene(int number) {
        return add(new Scene(
                Scene.Id.content(number),
                "content " + number,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty()));
    }

    private Scene.Id add(Scene scene) {
        nodes.add(scene);
        return scene.id();
    }

    /** A role that the scene declares. */
    public SceneRole.Id role(Scene.Id scene, String name) {
        SceneRole.Id id = new SceneRole.Id(scene.number(), name);
        nodes.add(new SceneRole(id, Optional.empty(), List.of()));
        edge(EdgeKind.HAS_ROLE, scene, id, EvidenceSource.SCENE_META_ROLES);
        return id;
    }

    public Asset.Id asset(int number) {
        return asset(number, "general");
    }

    public Asset.Id asset(int number, @org.jspecify.annotations.Nullable String rating) {
        return asset(Asset.builder(new Asset.Id(number)).contentRating(Optional.ofNullable(rating)));
    }

    public Asset.Id asset(AssetBuilder builder) {
        Asset asset = builder.build();
        nodes.add(asset);
        return asset.id();
    }

    public Generation.Id generation(int number) {
        return generation(Generation.builder(new Generation.Id(number)));
    }

    public Generation.Id generation(GenerationBuilder builder) {
        Generation generation = builder.build();
        nodes.add(generation);
        return generation.id();
    }

    public PromptVersion.Id prompt(int number) {
        PromptVersion.Id id = new PromptVersion.Id(uuid(number));
        nodes.add(new PromptVersion(id, Optional.empty(), Optional.empty(), OptionalInt.of(number), List.of()));
        return id;
    }

    public ActionBlock.Id action(int number) {
        return action(number, null);
    }

    public ActionBlock.Id action(int number, @org.jspecify.annotations.Nullable String rating) {
        ActionBlock.Id id = new ActionBlock.Id(uuid(number));
        nodes.add(new ActionBlock(id, "action " + number, Optional.empty(), Optional.ofNullable(rating)));
        return id;
    }

    public World.Id world(int number) {
        World.Id id = new World.Id(number);
        nodes.add(new World(id, "world " + number, Optional.empty()));
        return id;
    }

    public Arc.Id arc(String name) {
        Arc.Id id = new Arc.Id(name);
        nodes.add(new Arc(id, false));
        return id;
    }

    public GraphFixture edge(EdgeKind kind, NodeId from, NodeId to) {
        return edge(kind, from, to, kind.sources().iterator().next());
    }

    public GraphFixture edge(EdgeKind kind, NodeId from, NodeId to, EvidenceSource source) {
        return edge(kind, from, to, source, detail(kind));
    }

    public GraphFixture edge(EdgeKind kind, NodeId from, NodeId to, EvidenceSource source, EdgeDetail detail) {
        edges.add(new Edge(kind, from, to, source, IndexedGraph.NO_SCENE_NODE, detail, false, rowId(source), "path"));
        return this;
    }

    /** An edge whose evidence stands in a place of its own. */
    public GraphFixture edge(EdgeKind kind, NodeId from, NodeId to, EvidenceSource source, String path) {
        edges.add(
                new Edge(kind, from, to, source, IndexedGraph.NO_SCENE_NODE, detail(kind), false, rowId(source), path));
        return this;
    }

    /** Rows of tables without nodes have ids of their own; the others follow from the ends. */
    private String rowId(EvidenceSource source) {
        return switch (source.table()) {
            case "character_npc_links",
                    "character_relationships",
                    "character_capabilities",
                    "character_usage",
                    "scene_character_manifests",
                    "npc_expressions",
                    "scene_assets",
                    "asset_lineage" -> Integer.toString(edges.size() + 1);
            default -> "";
        };
    }

    public GraphFixture add(GraphNode node) {
        nodes.add(node);
        return this;
    }

    public GraphFixture quest(NodeId from, Arc.Id arc) {
        edges.add(new Edge(
                EdgeKind.PART_OF_ARC,
                from,
                arc,
                EvidenceSource.SCENE_META_ARC,
                IndexedGraph.NO_SCENE_NODE,
                EdgeDetail.None.NONE,
                true,
                "",
                "path"));
        return this;
    }

    public GraphFixture link(CharacterInstance.Id instance, GameNpc.Id npc, int priority) {
        return edge(
                EdgeKind.SYNCS_WITH,
                instance,
                npc,
                EvidenceSource.NPC_LINK,
                new EdgeDetail.NpcLink(true, Optional.of("bidirectional"), priority, false));
    }

    public GraphFixture casts(World.Id world, NodeId character, String role) {
        return edge(
                EdgeKind.CASTS, world, character, EvidenceSource.WORLD_BINDING, new EdgeDetail.Casting(role, false));
    }

    public GraphFixture hints(World.Id world, NodeId character, String role) {
        return edge(
                EdgeKind.CASTS, world, character, EvidenceSource.WORLD_NPC_ROLES, new EdgeDetail.Casting(role, true));
    }

    public GraphFixture relates(CharacterTemplate.Id from, CharacterTemplate.Id to, String type, double strength) {
        return edge(
                EdgeKind.REFERENCES,
                from,
                to,
                EvidenceSource.RELATIONSHIP,
                new EdgeDetail.Relationship(type, OptionalDouble.of(strength)));
    }

    public GraphFixture records(GraphRecords given) {
        records = given;
        return this;
    }

    public GraphFixture unresolved(UnresolvedReference... given) {
        unresolved = List.of(given);
        return this;
    }

    public GraphFixture coverage(Coverage given) {
        coverage = given;
        return this;
    }

    public GraphFixture details(NodeDetailSource given) {
        details = given;
        return this;
    }

    private static EdgeDetail detail(EdgeKind kind) {
        return switch (kind) {
            case SYNCS_WITH -> new EdgeDetail.NpcLink(true, Optional.empty(), 0, false);
            case REFERENCES -> new EdgeDetail.Relationship("", OptionalDouble.empty());
            case HAS_CAPABILITY -> new EdgeDetail.Capability("fight", OptionalInt.empty());
            case EXPRESSES_AS -> new EdgeDetail.Expression("portrait");
            case DERIVED_FROM -> new EdgeDetail.Derivation("source");
            case USES_INPUT -> new EdgeDetail.Input("seed_image");
            default -> EdgeDetail.None.NONE;
        };
    }

    public CharacterGraph build() {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        nodes.forEach(builder::add);
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
        for (Edge edge : edges) {
            builder.addEdge(
                    edge.kind(),
                    builder.find(edge.from()),
                    builder.find(edge.to()),
                    edge.detail(),
                    new EdgeEvidence(
                            edge.source(),
                            edge.sceneNode(),
                            edge.rowId().isEmpty() ? null : edge.rowId(),
                            edge.path(),
                            null,
                            edge.quest()));
        }
        return FriendAccess.make(
                CharacterGraph.class,
                GraphState.of(new GraphState.Loaded(
                        builder.build(),
                        records,
                        unresolved,
                        coverage,
                        RatingScale.standard(),
                        details,
                        Instant.EPOCH,
                        Optional.empty())));
    }
}
