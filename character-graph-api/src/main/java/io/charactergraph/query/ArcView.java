package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.SceneRole;
import java.util.List;

/**
 * Everything about an arc or quest.
 *
 * @param arc the arc
 * @param scenes its scenes, each as a view of its own, made when looked at
 * @param cast the templates that take part in any of them
 * @param relationships the {@code references} among them, in both directions
 * @param because for each of the relationships the sentence that it stands for
 * @param roles the roles of its scenes
 * @param assets the assets of its scenes and those that are part of the arc themselves
 * @param generations the generations created for its scenes and those that are part of the arc themselves
 */
public record ArcView(
        Arc arc,
        List<SceneView> scenes,
        List<CharacterTemplate> cast,
        List<GraphEdge> relationships,
        List<String> because,
        List<SceneRole> roles,
        List<Asset> assets,
        List<Generation> generations)
        implements Answer {

    /** Copies the lists; those that make their elements on demand are kept. */
    public ArcView {
        scenes = FrozenList.copyOf(scenes);
        cast = FrozenList.copyOf(cast);
        relationships = FrozenList.copyOf(relationships);
        because = FrozenList.copyOf(because);
        roles = FrozenList.copyOf(roles);
        assets = FrozenList.copyOf(assets);
        generations = FrozenList.copyOf(generations);
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(arc) + (arc.quest() ? ", a quest" : ""));
        scenes.forEach(view -> text.line("  scene: " + Explanation.name(view.scene())));
        text.names("cast", cast);
        because.forEach(sentence -> text.line("  relationship: " + sentence));
        text.names("role", roles);
        text.names("asset", assets);
        text.names("generation", generations);
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
