package io.charactergraph.testkit.sheet;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.NpcCharacters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The core queries as questions of the sheet. */
final class CoreQuestions {

    /** How many depths of {@code getCharacterGraph} are asked. */
    static final int DEPTHS = 3;

    private static final Set<NodeKind> CHARACTERS =
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE);
    private static final Set<NodeKind> TEMPLATES = EnumSet.of(NodeKind.CHARACTER_TEMPLATE);

    private CoreQuestions() {}

    static List<Question> all() {
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("findScenesForCharacter", CHARACTERS, CoreQuestions::scenes));
        questions.add(new Question("findAssetsForCharacter", CHARACTERS, CoreQuestions::assets));
        questions.add(new Question("findGenerationsForCharacter", CHARACTERS, CoreQuestions::generations));
        questions.add(new Question("findCharactersForNpc", EnumSet.of(NodeKind.GAME_NPC), CoreQuestions::npc));
        for (int depth = 1; depth <= DEPTHS; depth++) {
            int steps = depth;
            questions.add(new Question(
                    "getCharacterGraph-" + depth,
                    TEMPLATES,
                    (graph, id) -> subgraph(graph.getCharacterGraph(character(id), steps))));
        }
        return questions;
    }

    /** The reference to a template or an instance. */
    static CharacterRef character(NodeId id) {
        return id instanceof CharacterTemplate.Id template ? template : (CharacterInstance.Id) id;
    }

    private static Map<String, @Nullable Object> scenes(CharacterGraph graph, NodeId id) {
        List<Object> scenes = new ArrayList<>();
        graph.findScenesForCharacter(character(id))
                .scenes()
                .forEach(found -> scenes.add(Map.of(
                        "scene",
                        found.scene().id(),
                        "roles",
                        found.roles(),
                        "required",
                        found.required(),
                        "ways",
                        found.ways())));
        return Map.of("scenes", scenes);
    }

    private static Map<String, @Nullable Object> assets(CharacterGraph graph, NodeId id) {
        List<Object> assets = new ArrayList<>();
        graph.findAssetsForCharacter(character(id))
                .assets()
                .forEach(found -> assets.add(Map.of("asset", found.asset().id(), "reasons", found.reasons())));
        return Map.of("assets", assets);
    }

    private static Map<String, @Nullable Object> generations(CharacterGraph graph, NodeId id) {
        List<Object> generations = new ArrayList<>();
        graph.findGenerationsForCharacter(character(id))
                .generations()
                .forEach(found ->
                        generations.add(Map.of("generation", found.generation().id(), "reasons", found.reasons())));
        return Map.of("generations", generations);
    }

    private static Map<String, @Nullable Object> npc(CharacterGraph graph, NodeId id) {
        NpcCharacters found = graph.findCharactersForNpc((GameNpc.Id) id);
        List<Object> instances = new ArrayList<>();
        found.instances().forEach(linked -> {
            Map<String, @Nullable Object> line = new HashMap<>();
            line.put("id", linked.instance().id());
            line.put("enabled", linked.link().enabled());
            line.put("direction", linked.link().direction().orElse(null));
            line.put("priority", linked.link().priority());
            instances.add(line);
        });
        return Map.of(
                "instances",
                instances,
                "templates",
                found.templates().stream().map(linked -> linked.template().id()).toList());
    }

    private static Map<String, @Nullable Object> subgraph(CharacterGraph found) {
        List<GraphEdge> edges = found.typed().edges().toList();
        return Map.of(
                "nodes",
                found.select().ids(),
                "edges",
                edges.size(),
                "edgesSha256",
                Digest.of(edges.stream().map(GraphLines::edgeLine).toList()));
    }
}
