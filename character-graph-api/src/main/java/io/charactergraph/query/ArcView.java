package io.charactergraph.query;

import io.charactergraph.internal.Printout;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.parts.ArcViewParts;
import java.util.List;

/**
 * Everything about an arc or quest.
 *
 * @since 0.1
 */
public final class ArcView extends Value implements Answer {

    private final ArcViewParts parts;

    ArcView(ArcViewParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the arc. */
    public Arc arc() {
        return parts.arc();
    }

    /** Returns the scenes of the arc, in order; each view is made when it is read. */
    public List<SceneView> scenes() {
        return parts.scenes();
    }

    /** Returns the templates that take part in any of the scenes, in order. */
    public List<CharacterTemplate> cast() {
        return parts.cast();
    }

    /** Returns the {@code references} edges among the cast, in both directions. */
    public List<GraphEdge> relationships() {
        return parts.relationships();
    }

    /** Returns one sentence for each of the relationships, in their order. */
    public List<String> because() {
        return parts.because();
    }

    /** Returns the roles of these scenes, in order. */
    public List<SceneRole> roles() {
        return parts.roles();
    }

    /** Returns the assets of the scenes, and the assets that are part of the arc themselves, in order. */
    public List<Asset> assets() {
        return parts.assets();
    }

    /** Returns the generations created for the scenes, and the generations that are part of the arc themselves, in order. */
    public List<Generation> generations() {
        return parts.generations();
    }

    @Override
    public String explain() {
        return printout().whole();
    }

    /** Returns the first part of the answer, as much as a screen shows; {@link #explain} has all of it. */
    @Override
    public String toString() {
        return printout().toString();
    }

    private Printout printout() {
        return new Printout()
                .line(Explanation.name(arc()) + (arc().quest() ? ", a quest" : ""))
                .list("scene", scenes(), view -> Explanation.name(view.scene()))
                .list("cast", cast(), Explanation::name)
                .list("relationship", because(), sentence -> sentence)
                .list("role", roles(), Explanation::name)
                .list("asset", assets(), Explanation::name)
                .list("generation", generations(), Explanation::name);
    }
}
