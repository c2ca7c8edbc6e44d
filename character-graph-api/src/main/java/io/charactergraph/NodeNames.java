package io.charactergraph;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NearestIds;
import io.charactergraph.graph.index.NodeTexts;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.state.GraphState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds the node that a text names: a key, a UUID, or an id in wire form. */
final class NodeNames {

    private static final List<Function<UUID, NodeId>> BY_UUID =
            List.of(CharacterTemplate.Id::new, CharacterInstance.Id::new, PromptVersion.Id::new, ActionBlock.Id::new);

    private NodeNames() {}

    /**
     * Returns the id of the node: of the template with that key, of the template, instance, prompt version or action block with
     * that UUID, or of the node with that wire id.
     *
     * @throws UnknownNodeException if the graph shows no such node
     * @throws IllegalArgumentException if the text begins like a wire id and is none, or is blank
     */
    static NodeId id(GraphState state, String text) {
        String name = Texts.trim(text);
        if (Texts.isUuid(name)) {
            UUID uuid = UUID.fromString(name);
            Optional<NodeId> found = BY_UUID.stream()
                    .map(form -> form.apply(uuid))
                    .filter(id -> state.graph().indexOf(id) != IndexedGraph.NONE)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        } else if (isWireId(name)) {
            return wireId(state, name);
        }
        return state.graph().id(state.require(CharacterRef.parse(text)));
    }

    /** Returns the reference to the template or instance that a text names: a key, a UUID, or an id in wire form. */
    static CharacterRef character(GraphState state, String text) {
        CharacterRef ref = CharacterRef.parse(text);
        if (ref instanceof CharacterTemplate.Id template) {
            CharacterInstance.Id instance = new CharacterInstance.Id(template.uuid());
            boolean isInstance = !Texts.trim(text).startsWith(NodeKind.CHARACTER_TEMPLATE.prefix() + ":")
                    && state.graph().indexOf(template) == IndexedGraph.NONE
                    && state.graph().indexOf(instance) != IndexedGraph.NONE;
            return isInstance ? instance : template;
        }
        return ref;
    }

    /**
     * Returns the id of the scene that a text names: {@code 31}, {@code game:31}, {@code content:3}, or the wire form. A bare
     * number is a scene of the game.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    static Scene.Id scene(String text) {
        String name = Texts.trim(text);
        String prefix = NodeKind.SCENE.prefix() + ":";
        String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        String typed = rest.contains(":") ? rest : SceneType.GAME.idWord() + ":" + rest;
        return (Scene.Id) NodeId.parse(prefix + typed);
    }

    /** Whether it begins with the prefix of a kind; of templates a key may follow, which is not for here. */
    private static boolean isWireId(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        for (NodeKind kind : NodeKind.values()) {
            if (kind.prefix().equals(prefix)) {
                return kind != NodeKind.CHARACTER_TEMPLATE;
            }
        }
        return false;
    }

    /** A key of a template may look like a wire id. */
    private static NodeId wireId(GraphState state, String name) {
        int[] templates = state.graph().indexesOfKey(name);
        NodeId id;
        try {
            id = name.startsWith(NodeKind.SCENE.prefix() + ":") ? scene(name) : NodeId.parse(name);
        } catch (IllegalArgumentException e) {
            if (templates.length == 0) {
                throw e;
            }
            return state.graph().id(state.require(CharacterRef.ofKey(name)));
        }
        if (state.graph().indexOf(id) == IndexedGraph.NONE) {
            if (templates.length == 0) {
                throw NearestIds.unknown(state.shown().graph(), id);
            }
            return state.graph().id(state.require(CharacterRef.ofKey(name)));
        }
        return id;
    }

    /** Returns the label of a node with its id, for one line. */
    static String described(GraphState state, NodeId id) {
        return NodeTexts.of(state.graph(), state.require(id));
    }
}
