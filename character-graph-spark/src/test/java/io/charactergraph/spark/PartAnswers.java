package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.CharacterQuestions;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterGraphException;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a graph that was loaded for one thing shows and answers, as text. */
final class PartAnswers {

    /** A half surrogate, as it is printed; tables have U+FFFD in its place. */
    private static final Pattern HALF = Pattern.compile("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}");

    private final CharacterGraph graph;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private PartAnswers(CharacterGraph graph) {
        this.graph = graph;
    }

    /**
     * The answers about a thing, by question.
     *
     * @param thing a template, an instance, a scene, an arc or a world
     * @param worlds the worlds in which a scene is cast
     */
    static Map<String, String> of(CharacterGraph graph, NodeId thing, List<World.Id> worlds) {
        PartAnswers part = new PartAnswers(graph);
        part.ask("graph", graph::toString);
        part.ask("nodes", () -> graph.typed().nodes().map(Object::toString).toList());
        part.ask(
                "edges",
                () -> graph.typed()
                        .edges()
                        .map(edge -> edge + " " + edge.evidence())
                        .toList());
        part.ask("coverage", () -> graph.tables().coverage().tables());
        part.ask("unresolved", () -> graph.tables().unresolved());
        part.ask("check", graph::check);
        if (thing instanceof CharacterRef character) {
            part.character(character);
        } else if (thing instanceof Scene.Id scene) {
            part.scene(scene, worlds);
        } else if (thing instanceof Arc.Id arc) {
            part.ask("arc view", () -> graph.arc(arc).view());
            part.ask("arc rating", () -> graph.arc(arc).rating());
        } else if (thing instanceof World.Id world) {
            part.ask("world view", () -> graph.world(world).view());
            part.ask("world castings", () -> graph.world(world).castings());
        }
        return part.answers;
    }

    private void character(CharacterRef ref) {
        questions("", () -> graph.character(ref));
        CharacterTemplate template;
        try {
            template = graph.character(ref).template();
        } catch (CharacterGraphException e) {
            return;
        }
        template.key()
                .ifPresent(key -> ask(
                        "key", () -> graph.character(CharacterRef.ofKey(key)).node()));
        questions("template ", () -> graph.character(template.id()));
        for (CharacterInstance instance : graph.character(template.id()).instances()) {
            questions(instance.id() + " ", () -> graph.character(instance.id()));
        }
        for (GameNpc npc : graph.character(template.id()).npcs()) {
            ask(npc.id() + " characters", () -> graph.findCharactersForNpc(npc.id()));
        }
    }

    private void questions(String of, Supplier<CharacterQuestions> asked) {
        ask(of + "node", () -> asked.get().node());
        ask(of + "template", () -> asked.get().template());
        ask(of + "instances", () -> asked.get().instances());
        ask(of + "npcs", () -> asked.get().npcs());
        ask(of + "scenes", () -> asked.get().scenes());
        ask(of + "assets", () -> asked.get().assets());
        ask(of + "direct assets", () -> asked.get().assets(AssetReason.DIRECT));
        ask(of + "generations", () -> asked.get().generations());
        ask(of + "relationships", () -> asked.get().relationships());
        ask(of + "usage", () -> asked.get().usage());
        ask(of + "rating", () -> asked.get().rating());
        for (int depth = 1; depth <= 3; depth++) {
            int steps = depth;
            ask(
                    of + "graph " + depth,
                    () -> asked.get()
                            .graph(steps)
                            .typed()
                            .nodes()
                            .map(Object::toString)
                            .toList());
        }
    }

    private void scene(Scene.Id scene, List<World.Id> worlds) {
        ask("scene", () -> graph.scene(scene).node());
        ask("scene view", () -> graph.scene(scene).view());
        ask("scene rating", () -> graph.scene(scene).rating());
        ask("scene statistics", () -> graph.scene(scene).stats());
        ask("readiness", () -> graph.scene(scene).readiness());
        for (World.Id world : worlds) {
            ask("casting in " + world, () -> graph.scene(scene).casting(world));
            ask("readiness in " + world, () -> graph.scene(scene).readiness(world));
        }
    }

    private void ask(String question, Supplier<Object> answer) {
        String text;
        try {
            text = String.valueOf(answer.get());
        } catch (ScopeException e) {
            text = "refused: " + e.getMessage();
        } catch (CharacterGraphException e) {
            text = e.getClass().getSimpleName() + " " + e.getMessage();
        }
        answers.put(question, HALF.matcher(Texts.whole(text)).replaceAll("\uFFFD"));
    }
}
