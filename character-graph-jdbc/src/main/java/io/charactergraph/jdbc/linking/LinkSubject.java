package io.charactergraph.jdbc.linking;

import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GameNpc;

/** Who an operation is about, to be found in its transaction. */
@FunctionalInterface
public interface LinkSubject {

    LinkTarget find(LinkTargets targets);

    static LinkSubject of(CharacterRef character) {
        return targets -> targets.require(character);
    }

    static LinkSubject characterOf(GameNpc.Id npc) {
        return targets -> targets.requireCharacterOf(npc);
    }
}
