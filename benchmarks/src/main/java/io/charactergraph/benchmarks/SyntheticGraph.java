package io.charactergraph.benchmarks;

import io.charactergraph.graph.index.CompactGraph;
import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgeEvidence;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * A studio of a size, from a seed: a hundred nodes and five hundred edges for each unit of its scale, most of them assets
 * and the scene nodes that show them.
 */
final class SyntheticGraph {

    private static final int NO_NODE = IndexedGraph.NO_SCENE_NODE;
    private static final String[] RELATIONS = {"source", "keyframe", "start_frame", "end_frame", "audio_track"};

    private final int scale;
    private final Random random = new Random(42);
    private final CompactGraphBuilder builder = new CompactGraphBuilder();

    private SyntheticGraph(int scale) {
        this.scale = scale;
    }

    /** The nodes alone. */
    static CompactGraph nodesOnly(int scale) {
        SyntheticGraph graph = new SyntheticGraph(scale);
        graph.addNodes();
        return graph.builder.build();
    }

    /** Nodes and edges. */
    static CompactGraph of(int scale, boolean withRowsAndDetails) {
        SyntheticGraph graph = new SyntheticGraph(scale);
        graph.addNodes();
        graph.addEdges(withRowsAndDetails);
        return graph.builder.build();
    }

    private void addNodes() {
        add(
                scale / 5,
                i -> CharacterTemplate.builder(new CharacterTemplate.Id(uuid(1, i)))
                        .key("character_" + i)
                        .name("Character " + i)
                        .build());
        add(
                scale * 4 / 5,
                i -> CharacterInstance.builder(new CharacterInstance.Id(uuid(2, i)))
                        .label("Character " + i + " @ World")
                        .build());
        add(scale, i -> new Arc(new Arc.Id("arc_" + i), i % 2 == 0));
        add(scale, i -> new World(new World.Id(i), "World " + i, Optional.empty()));
        add(
                scale * 10,
                i -> new Scene(
                        Scene.Id.game(i), "Scene " + i, Optional.empty(), OptionalInt.of(i), Optional.of("romantic")));
        add(scale * 10, i -> new SceneRole(new SceneRole.Id(i, "protagonist"), Optional.empty(), List.of()));
        add(
                scale * 49,
                i -> Asset.builder(new Asset.Id(i))
                        .mediaType(i % 3 == 0 ? "video" : "image")
                        .description("A frame of shot " + i + ", at dusk")
                        .addTags("outdoor", "tag_" + i % 1000)
                        .contentRating("general")
                        .sourceGeneration(new Generation.Id(i % (scale * 28)))
                        .build());
        add(
                scale * 28,
                i -> Generation.builder(new Generation.Id(i))
                        .operationType("text_to_video")
                        .status("completed")
                        .providerId("provider_" + i % 4)
                        .asset(new Asset.Id(i))
                        .createdAt(Instant.ofEpochSecond(1_700_000_000L + i))
                        .build());
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
    }

    private void addEdges(boolean withRowsAndDetails) {
        for (int i = 0; i < scale * 250; i++) {
            add(EdgeKind.CONTAINS_ASSET, scene(), asset(), EvidenceSource.SCENE_NODE_ASSET, i, "asset_id");
        }
        for (int i = 0; i < scale * 80; i++) {
            add(EdgeKind.DEPICTS, asset(), character(i), EvidenceSource.ASSET_LINKAGE, NO_NODE, "media_metadata");
        }
        for (int i = 0; i < scale * 49; i++) {
            Generation.Id generation = new Generation.Id(random.nextInt(scale * 28));
            add(
                    EdgeKind.GENERATED_BY,
                    new Asset.Id(i),
                    generation,
                    EvidenceSource.ASSET_SOURCE_GENERATION,
                    NO_NODE,
                    "source_generation_id");
        }
        for (int i = 0; i < scale * 41; i++) {
            Generation.Id generation = new Generation.Id(random.nextInt(scale * 28));
            add(
                    EdgeKind.INVOLVES_CHARACTER,
                    generation,
                    character(i),
                    EvidenceSource.GENERATION_REFS,
                    NO_NODE,
                    "canonical_params.character_refs");
        }
        for (int i = 0; i < scale * 36; i++) {
            add(EdgeKind.APPEARS_IN, character(i), scene(), EvidenceSource.SCENE_NODE_REFS, i, "meta.character_refs");
        }
        for (int i = 0; i < scale * 10; i++) {
            SceneRole.Id role = new SceneRole.Id(i, "protagonist");
            NodeId filler = character(i);
            inRole(EdgeKind.HAS_ROLE, Scene.Id.game(i), role);
            inRole(EdgeKind.FILLS_ROLE, filler, role);
        }
        for (int i = 0; i < scale * 14; i++) {
            Arc.Id arc = new Arc.Id("arc_" + random.nextInt(scale));
            add(EdgeKind.PART_OF_ARC, scene(), arc, EvidenceSource.SCENE_META_ARC, NO_NODE, "meta.arc_id");
        }
        for (int i = 0; i < scale * 10; i++) {
            builder.addEdge(
                    EdgeKind.DERIVED_FROM,
                    builder.find(asset()),
                    builder.find(asset()),
                    withRowsAndDetails
                            ? new EdgeDetail.Derivation(RELATIONS[i % RELATIONS.length])
                            : EdgeDetail.None.NONE,
                    EdgeEvidence.of(EvidenceSource.ASSET_LINEAGE, "parent_asset_id")
                            .inRow(withRowsAndDetails ? Integer.toString(i) : null));
        }
    }

    private void add(EdgeKind kind, NodeId from, NodeId to, EvidenceSource source, int sceneNode, String path) {
        builder.addEdge(
                kind,
                builder.find(from),
                builder.find(to),
                EdgeDetail.None.NONE,
                EdgeEvidence.of(source, path).inSceneNode(sceneNode));
    }

    /** An edge whose evidence stands under the name of the role. */
    private void inRole(EdgeKind kind, NodeId from, SceneRole.Id role) {
        builder.addEdge(
                kind,
                builder.find(from),
                builder.find(role),
                EdgeDetail.None.NONE,
                EdgeEvidence.of(EvidenceSource.SCENE_META_ROLES, "meta.character_roles.{}")
                        .under(role.role()));
    }

    private void add(int count, IntFunction<GraphNode> node) {
        for (int i = 0; i < count; i++) {
            builder.add(node.apply(i));
        }
    }

    private Scene.Id scene() {
        return Scene.Id.game(random.nextInt(scale * 10));
    }

    private Asset.Id asset() {
        return new Asset.Id(random.nextInt(scale * 49));
    }

    private NodeId character(int i) {
        return i % 2 == 0
                ? new CharacterTemplate.Id(uuid(1, random.nextInt(scale / 5)))
                : new CharacterInstance.Id(uuid(2, random.nextInt(scale * 4 / 5)));
    }

    private static UUID uuid(int kind, int number) {
        return new UUID((long) kind << 60 | number, ~(long) number);
    }
}
