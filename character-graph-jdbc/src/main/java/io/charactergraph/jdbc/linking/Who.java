package io.charactergraph.jdbc.linking;

import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GameNpc;

/** Who an operation is about, to be found in its transaction. */
@FunctionalInterface
public interface Who {

    LinkTarget find(LinkTargets targets);

    static Who of(CharacterRef character) {
        return targets -> targets.require(character);
    }

    static Who characterOf(GameNpc.Id npc) {
        return targets -> targets.requireCharacterOf(npc);
    }
}
