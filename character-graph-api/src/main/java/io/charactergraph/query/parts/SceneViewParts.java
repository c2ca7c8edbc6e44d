package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.SceneView;
import java.util.List;

/** What {@link SceneView} is made of. */
public record SceneViewParts(
        Scene scene,
        List<SceneView.RoleView> roles,
        List<SceneView.Presence> withoutRole,
        List<CharacterTemplate> requiredWithoutRole,
        List<CharacterTemplate> cast,
        List<GraphEdge> relationships,
        List<String> because,
        List<SceneView.ShownAsset> assets,
        List<Generation> generations,
        List<Arc> arcs,
        List<World> worlds)
        implements Parts<SceneView> {

    /** Copies the lists; those that make their elements on demand are kept. */
    public SceneViewParts {
        roles = FrozenList.copyOf(roles);
        withoutRole = FrozenList.copyOf(withoutRole);
        requiredWithoutRole = FrozenList.copyOf(requiredWithoutRole);
        cast = FrozenList.copyOf(cast);
        relationships = FrozenList.copyOf(relationships);
        because = FrozenList.copyOf(because);
        assets = FrozenList.copyOf(assets);
        generations = FrozenList.copyOf(generations);
        arcs = FrozenList.copyOf(arcs);
        worlds = FrozenList.copyOf(worlds);
    }

    /** What {@link SceneView.RoleView} is made of. */
    public record RoleView(SceneRole role, List<EvidenceSource> sources, List<SceneView.Presence> filledBy)
            implements Parts<SceneView.RoleView> {

        /** Copies the lists. */
        public RoleView {
            sources = FrozenList.copyOf(sources);
            filledBy = FrozenList.copyOf(filledBy);
        }
    }

    /** What {@link SceneView.Presence} is made of. */
    public record Presence(GraphNode character, List<EvidenceSource> sources) implements Parts<SceneView.Presence> {

        /** Copies the list. */
        public Presence {
            sources = FrozenList.copyOf(sources);
        }
    }

    /** What {@link SceneView.ShownAsset} is made of. */
    public record ShownAsset(Asset asset, List<Integer> sceneNodes) implements Parts<SceneView.ShownAsset> {

        /** Copies the list. */
        public ShownAsset {
            sceneNodes = FrozenList.copyOf(sceneNodes);
        }
    }
}
