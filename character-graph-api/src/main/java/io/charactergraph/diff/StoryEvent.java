package io.charactergraph.diff;

import io.charactergraph.model.NodeId;

/**
 * One thing that happened between two graphs, as a designer would tell it.
 *
 * @param kind what happened
 * @param subject to whom or what
 * @param sentence the whole of it
 */
public record StoryEvent(Kind kind, NodeId subject, String sentence) {

    /** What can happen. */
    public enum Kind {
        /** A role has other fillers. */
        RECAST,
        /** A template is in a scene in which it was not. */
        SCENE_GAINED,
        /** A template is no longer in a scene. */
        SCENE_LOST,
        /** An NPC has another portrait. */
        PORTRAIT_REPLACED,
        /** A scene, asset, generation or action block has another rating. */
        RE_RATED,
        /** A template or instance is no longer active, or gone. */
        RETIRED
    }
}
