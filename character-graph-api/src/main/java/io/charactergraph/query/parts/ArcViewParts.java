package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.SceneView;
import java.util.List;

/** What {@link ArcView} is made of. */
public record ArcViewParts(
        Arc arc,
        List<SceneView> scenes,
        List<CharacterTemplate> cast,
        List<GraphEdge> relationships,
        List<String> because,
        List<SceneRole> roles,
        List<Asset> assets,
        List<Generation> generations)
        implements Parts<ArcView> {

    /** Copies the lists; those that make their elements on demand are kept. */
    public ArcViewParts {
        scenes = FrozenList.copyOf(scenes);
        cast = FrozenList.copyOf(cast);
        relationships = FrozenList.copyOf(relationships);
        because = FrozenList.copyOf(because);
        roles = FrozenList.copyOf(roles);
        assets = FrozenList.copyOf(assets);
        generations = FrozenList.copyOf(generations);
    }
}
