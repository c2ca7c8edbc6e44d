package io.charactergraph.diff;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a difference between two graphs means to those who make the story. Nodes are those of the later graph, if it has them.
 *
 * @since 0.1
 */
public sealed interface StoryEvent {

    /** The node that it happened to. */
    GraphNode subject();

    /** The event in a sentence. */
    String sentence();

    /**
     * A role that both graphs have has other fillers. Fillers are compared as characters: an instance is its template, an NPC
     * is the templates linked to it, and what has no template is itself.
     *
     * @param subject the role
     * @param scene the scene of the role, when the graph shows it
     * @param before the characters that played it, in order; empty when none did
     * @param after the characters that play it, in order; empty when none does
     */
    record Recast(SceneRole subject, Optional<Scene> scene, List<GraphNode> before, List<GraphNode> after)
            implements StoryEvent {

        /** Copies the lists. */
        public Recast {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public String sentence() {
            String where =
                    scene.map(StoryEvent::name).orElse(subject.id().sceneId().toString());
            return "Role " + OneLine.of(subject.label()) + " of " + where + " was recast: "
                    + names(before, "no character") + " -> " + names(after, "no character") + ".";
        }
    }

    /**
     * A character that both graphs have is no longer in a scene. What is in a scene is what {@code findScenesForCharacter}
     * finds.
     *
     * @param subject the template
     * @param scene the scene, of the earlier graph
     * @param sceneGone whether the later graph does not have the scene at all
     */
    record SceneLost(CharacterTemplate subject, Scene scene, boolean sceneGone) implements StoryEvent {
        @Override
        public String sentence() {
            return name(subject) + " lost scene " + name(scene) + (sceneGone ? ", which is gone." : ".");
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * A character that both graphs have came into a scene.
     *
     * @param subject the template
     * @param scene the scene, of the later graph
     * @param sceneNew whether the earlier graph does not have the scene at all
     */
    record SceneGained(CharacterTemplate subject, Scene scene, boolean sceneNew) implements StoryEvent {
        @Override
        public String sentence() {
            return name(subject) + " gained scene " + name(scene) + (sceneNew ? ", which is new." : ".");
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * An NPC that both graphs have expresses {@code portrait} by other assets.
     *
     * @param subject the NPC
     * @param before its portraits in the earlier graph, in order; none when empty
     * @param after its portraits in the later graph, in order; none when empty
     */
    record PortraitReplaced(GameNpc subject, List<GraphNode> before, List<GraphNode> after) implements StoryEvent {

        /** Copies the lists. */
        public PortraitReplaced {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public String sentence() {
            return "The portrait of " + name(subject) + " was replaced: " + names(before, "none") + " -> "
                    + names(after, "none") + ".";
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * A scene, asset, generation or action block has a rating of its own on another level of the scale, or the age restriction
     * of an asset puts it there. Another word for the same level is no event.
     *
     * @param subject the node
     * @param before its rating in the earlier graph; absent when it had none
     * @param after its rating in the later graph; absent when it has none
     */
    record Rerated(GraphNode subject, Optional<String> before, Optional<String> after) implements StoryEvent {
        @Override
        public String sentence() {
            return name(subject) + " was re-rated: " + OneLine.of(before.orElse("no rating")) + " -> "
                    + OneLine.of(after.orElse("no rating")) + ".";
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * A template or instance was active and is not.
     *
     * @param subject the template or instance
     */
    record Retired(GraphNode subject) implements StoryEvent {
        @Override
        public String sentence() {
            return name(subject) + " was retired.";
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * A template or instance was not active and is.
     *
     * @param subject the template or instance
     */
    record Returned(GraphNode subject) implements StoryEvent {
        @Override
        public String sentence() {
            return name(subject) + " returned.";
        }

        @Override
        public String toString() {
            return sentence();
        }
    }

    private static String name(GraphNode node) {
        return OneLine.of(GraphDiff.name(node));
    }

    private static String names(List<GraphNode> nodes, String none) {
        return nodes.isEmpty() ? none : nodes.stream().map(StoryEvent::name).collect(Collectors.joining(" and "));
    }
}
