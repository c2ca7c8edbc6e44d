package io.charactergraph.benchmarks;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import java.util.Collection;

/** The questions that every peer answers, each with the ids of the nodes in its answer, in any order. */
interface Answers {

    /** The instances and templates of an NPC. */
    Collection<? extends NodeId> charactersOf(GameNpc.Id npc);

    /** The scenes of a template. */
    Collection<? extends NodeId> scenesOf(CharacterTemplate.Id template);

    /** The assets of a template, for all reasons. */
    Collection<? extends NodeId> assetsOf(CharacterTemplate.Id template);

    /** The generations of a template, for all reasons. */
    Collection<? extends NodeId> generationsOf(CharacterTemplate.Id template);

    /** The nodes of the character graph of a template, to depth 3. */
    Collection<? extends NodeId> characterGraphOf(CharacterTemplate.Id template);

    /** What uses a node, directly or over one node between. */
    Collection<? extends NodeId> usersOf(NodeId node);
}
