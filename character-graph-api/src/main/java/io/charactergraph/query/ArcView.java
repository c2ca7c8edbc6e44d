package io.charactergraph.query;

import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.parts.ArcViewParts;
import java.util.List;

/** Everything about an arc or quest. */
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
        Explanation text = new Explanation();
        text.line(Explanation.name(arc()) + (arc().quest() ? ", a quest" : ""));
        scenes().forEach(view -> text.line("  scene: " + Explanation.name(view.scene())));
        text.names("cast", cast());
        because().forEach(sentence -> text.line("  relationship: " + sentence));
        text.names("role", roles());
        text.names("asset", assets());
        text.names("generation", generations());
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
