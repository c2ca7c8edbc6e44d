package io.charactergraph.query;

import io.charactergraph.internal.OneLine;
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
import io.charactergraph.query.parts.SceneViewParts;
import java.util.List;
import java.util.stream.Collectors;

/** Everything about a scene. */
public final class SceneView extends Value implements Answer {

    private final SceneViewParts parts;

    SceneView(SceneViewParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the scene. */
    public Scene scene() {
        return parts.scene();
    }

    /** Returns the roles of the scene, with those who fill them. */
    public List<RoleView> roles() {
        return parts.roles();
    }

    /** Returns those who appear in the scene and whose character fills none of its roles. */
    public List<Presence> withoutRole() {
        return parts.withoutRole();
    }

    /** Returns the templates that a manifest requires and whose character fills no role of the scene. */
    public List<CharacterTemplate> requiredWithoutRole() {
        return parts.requiredWithoutRole();
    }

    /** Returns the templates that take part: those for which the scene is found. */
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

    /** Returns the assets that it contains, each once. */
    public List<ShownAsset> assets() {
        return parts.assets();
    }

    /** Returns the generations created for it. */
    public List<Generation> generations() {
        return parts.generations();
    }

    /** Returns the arcs that it is part of. */
    public List<Arc> arcs() {
        return parts.arcs();
    }

    /** Returns the worlds that it is in, by setting or by the instances in it. */
    public List<World> worlds() {
        return parts.worlds();
    }

    /** A role of the scene. */
    public static final class RoleView extends Value {

        private final SceneViewParts.RoleView parts;

        RoleView(SceneViewParts.RoleView parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the role. */
        public SceneRole role() {
            return parts.role();
        }

        /** Returns the places that declare it, in order. */
        public List<EvidenceSource> sources() {
            return parts.sources();
        }

        /** Returns the templates, instances and NPCs that fill the role, in order. */
        public List<Presence> filledBy() {
            return parts.filledBy();
        }
    }

    /** A template, an instance or an NPC in the scene or in a role. */
    public static final class Presence extends Value {

        private final SceneViewParts.Presence parts;

        Presence(SceneViewParts.Presence parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the template, instance or NPC. */
        public GraphNode character() {
            return parts.character();
        }

        /** Returns the places that say so, in order. */
        public List<EvidenceSource> sources() {
            return parts.sources();
        }

        /** Such as {@code Ophelia [instance:…] (SCENE_META_ROLES)}. */
        @Override
        public String toString() {
            return OneLine.of(Explanation.name(character())) + " ("
                    + sources().stream().map(EvidenceSource::name).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** An asset in the scene. */
    public static final class ShownAsset extends Value {

        private final SceneViewParts.ShownAsset parts;

        ShownAsset(SceneViewParts.ShownAsset parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the asset. */
        public Asset asset() {
            return parts.asset();
        }

        /** Returns the scene nodes that show it, in order; empty when the evidence names only the scene. */
        public List<Integer> sceneNodes() {
            return parts.sceneNodes();
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(scene()));
        for (RoleView view : roles()) {
            String fillers = view.filledBy().isEmpty()
                    ? "nobody"
                    : view.filledBy().stream().map(Presence::toString).collect(Collectors.joining("; "));
            text.line("  role " + view.role().label() + ": " + fillers);
        }
        withoutRole().forEach(presence -> text.line("  without a role: " + presence));
        requiredWithoutRole()
                .forEach(template -> text.line("  required, without a role: " + Explanation.name(template)));
        because().forEach(sentence -> text.line("  relationship: " + sentence));
        for (ShownAsset shown : assets()) {
            text.line("  asset: " + Explanation.name(shown.asset())
                    + (shown.sceneNodes().isEmpty() ? "" : ", in scene nodes " + shown.sceneNodes()));
        }
        text.names("generation", generations());
        text.names("arc", arcs());
        text.names("world", worlds());
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
