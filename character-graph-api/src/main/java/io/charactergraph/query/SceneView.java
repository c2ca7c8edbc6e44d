package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
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
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything about a scene.
 *
 * @param scene the scene
 * @param roles the roles that it has, with who fills them
 * @param withoutRole who appears in it and, as a character, fills none of its roles
 * @param requiredWithoutRole the templates that a manifest requires and that, as characters, fill none of its roles
 * @param cast the templates that take part: those for which the scene is found
 * @param relationships the {@code references} among them, in both directions
 * @param because for each of the relationships the sentence that it stands for
 * @param assets the assets that it contains, each once
 * @param generations the generations created for it
 * @param arcs the arcs that it is part of
 * @param worlds the worlds that it is in, by setting or by the instances in it
 */
public record SceneView(
        Scene scene,
        List<RoleView> roles,
        List<Presence> withoutRole,
        List<CharacterTemplate> requiredWithoutRole,
        List<CharacterTemplate> cast,
        List<GraphEdge> relationships,
        List<String> because,
        List<ShownAsset> assets,
        List<Generation> generations,
        List<Arc> arcs,
        List<World> worlds)
        implements Answer {

    /** Copies the lists; those that make their elements on demand are kept. */
    public SceneView {
        roles = List.copyOf(roles);
        withoutRole = List.copyOf(withoutRole);
        requiredWithoutRole = FrozenList.copyOf(requiredWithoutRole);
        cast = FrozenList.copyOf(cast);
        relationships = FrozenList.copyOf(relationships);
        because = FrozenList.copyOf(because);
        assets = List.copyOf(assets);
        generations = FrozenList.copyOf(generations);
        arcs = FrozenList.copyOf(arcs);
        worlds = FrozenList.copyOf(worlds);
    }

    /**
     * A role of the scene.
     *
     * @param role the role
     * @param sources the places that declare it, in order
     * @param filledBy who fills it
     */
    public record RoleView(SceneRole role, List<EvidenceSource> sources, List<Presence> filledBy) {

        /** Copies the lists. */
        public RoleView {
            sources = List.copyOf(sources);
            filledBy = List.copyOf(filledBy);
        }
    }

    /**
     * A template, an instance or an NPC in the scene or in a role.
     *
     * @param character who
     * @param sources the places that say so, in order
     */
    public record Presence(GraphNode character, List<EvidenceSource> sources) {

        /** Copies the list. */
        public Presence {
            sources = List.copyOf(sources);
        }

        /** Such as {@code Ophelia [instance:…] (SCENE_META_ROLES)}. */
        @Override
        public String toString() {
            return OneLine.of(Explanation.name(character)) + " ("
                    + sources.stream().map(EvidenceSource::name).collect(Collectors.joining(", ")) + ")";
        }
    }

    /**
     * An asset in the scene.
     *
     * @param asset the asset
     * @param sceneNodes the scene nodes that show it, in order; empty when only the scene as a whole is known to
     */
    public record ShownAsset(Asset asset, List<Integer> sceneNodes) {

        /** Copies the list. */
        public ShownAsset {
            sceneNodes = List.copyOf(sceneNodes);
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(scene));
        for (RoleView view : roles) {
            String fillers = view.filledBy().isEmpty()
                    ? "nobody"
                    : view.filledBy().stream().map(Presence::toString).collect(Collectors.joining("; "));
            text.line("  role " + view.role().label() + ": " + fillers);
        }
        withoutRole.forEach(presence -> text.line("  without a role: " + presence));
        requiredWithoutRole.forEach(template -> text.line("  required, without a role: " + Explanation.name(template)));
        because.forEach(sentence -> text.line("  relationship: " + sentence));
        for (ShownAsset shown : assets) {
            text.line("  asset: " + Explanation.name(shown.asset())
                    + (shown.sceneNodes().isEmpty() ? "" : ", in scene nodes " + shown.sceneNodes()));
        }
        text.names("generation", generations);
        text.names("arc", arcs);
        text.names("world", worlds);
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
