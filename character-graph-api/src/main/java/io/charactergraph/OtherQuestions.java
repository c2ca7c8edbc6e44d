package io.charactergraph;

import io.charactergraph.model.NodeId;
import io.charactergraph.state.GraphState;

/** The questions about a role, a prompt version, an action block or an extension. */
final class OtherQuestions extends NodeQuestions {

    OtherQuestions(GraphState state, NodeId id) {
        super(state, id);
    }

    @Override
    String furtherQuestions() {
        return "";
    }
}
