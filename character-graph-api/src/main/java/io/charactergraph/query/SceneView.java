package io.charactergraph.query;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
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

/**
 * Everything about a scene.
 *
 * @since 0.1
 */
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

        /** Returns the role and those who fill it, on one line. */
        @Override
        public String toString() {
            return OneLine.of(role().id().role()) + ": "
                    + (filledBy().isEmpty()
                            ? "no character"
                            : filledBy().stream().map(Presence::toString).collect(Collectors.joining("; ")));
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

        /** Returns the asset and the scene nodes, on one line. */
        @Override
        public String toString() {
            return OneLine.of(Explanation.name(asset()))
                    + (sceneNodes().isEmpty() ? "" : ", in scene nodes " + OneLine.joined(sceneNodes()));
        }
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
                .line(Explanation.name(scene()))
                .list(roles(), view -> "role " + view)
                .list("without a role", withoutRole(), Presence::toString)
                .list("required, without a role", requiredWithoutRole(), Explanation::name)
                .list("relationship", because(), sentence -> sentence)
                .list("asset", assets(), ShownAsset::toString)
                .list("generation", generations(), Explanation::name)
                .list("arc", arcs(), Explanation::name)
                .list("world", worlds(), Explanation::name);
    }
}
