package io.charactergraph;

import io.charactergraph.model.GameNpc;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.engine.CharactersForNpc;
import io.charactergraph.state.GraphState;

/**
 * The questions about one NPC. Obtained from {@link CharacterGraph#npc}.
 *
 * <pre>{@code
 * graph.npc(15).characters();
 * }</pre>
 *
 * @since 0.1
 */
public final class NpcQuestions extends NodeQuestions {

    private final GameNpc.Id npc;

    NpcQuestions(GraphState state, GameNpc.Id npc) {
        super(state, npc);
        this.npc = npc;
    }

    @Override
    String furtherQuestions() {
        return "characters";
    }

    @Override
    public GameNpc node() {
        return (GameNpc) super.node();
    }

    /**
     * Returns the characters that the NPC plays: the answer of {@link CharacterGraph#findCharactersForNpc}.
     *
     * <pre>{@code
     * graph.npc(15).characters().instances(); // by priority
     * }</pre>
     */
    public NpcCharacters characters() {
        return CharactersForNpc.find(asked(), npc);
    }
}
