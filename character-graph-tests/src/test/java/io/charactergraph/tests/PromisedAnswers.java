package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.CharacterQuestions;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterGraphException;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every answer that a graph loaded for one thing promises, whole and as text, to compare two graphs by. */
final class PromisedAnswers {

    private final CharacterGraph graph;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private PromisedAnswers(CharacterGraph graph) {
        this.graph = graph;
    }

    /**
     * The answers about a thing, by question.
     *
     * @param thing a template, an instance, a scene, an arc or a world
     * @param worlds the worlds in which a scene is cast
     */
    static Map<String, String> of(CharacterGraph graph, NodeId thing, List<World.Id> worlds) {
        PromisedAnswers promised = new PromisedAnswers(graph);
        if (thing instanceof CharacterRef character) {
            promised.character(character);
        } else if (thing instanceof Scene.Id scene) {
            promised.scene(scene, worlds);
        } else if (thing instanceof Arc.Id arc) {
            promised.ask("arc view", () -> graph.arc(arc).view());
            promised.ask("arc rating", () -> graph.arc(arc).rating());
        } else if (thing instanceof World.Id world) {
            promised.ask("world view", () -> graph.world(world).view());
            promised.ask("world castings", () -> graph.world(world).castings());
        }
        return promised.answers;
    }

    private void character(CharacterRef ref) {
        questions("", () -> graph.character(ref));
        CharacterTemplate template;
        try {
            template = graph.character(ref).template();
        } catch (CharacterGraphException e) {
            return;
        }
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
            ask(of + "graph " + depth, () -> asked.get().graph(steps));
        }
    }

    private void scene(Scene.Id scene, List<World.Id> worlds) {
        ask("scene", () -> graph.scene(scene).node());
        ask("scene view", () -> graph.scene(scene).view());
        ask("scene rating", () -> graph.scene(scene).rating());
        ask("readiness", () -> graph.scene(scene).readiness());
        for (World.Id world : worlds) {
            ask("casting in " + world, () -> graph.scene(scene).casting(world));
            ask("readiness in " + world, () -> graph.scene(scene).readiness(world));
        }
    }

    private void ask(String question, Supplier<Object> answer) {
        String text;
        try {
            text = text(answer.get());
        } catch (ScopeException e) {
            text = "refused: " + e.getMessage();
        } catch (CharacterGraphException e) {
            text = e.getClass().getSimpleName(); // what comes nearest is of what is shown
        }
        answers.put(question, text);
    }

    /** Everything that the accessors of an answer return. */
    private static String text(Object value) {
        if (value instanceof CharacterGraph part) {
            return part.typed().nodes().toList() + "\n"
                    + part.typed().edges().map(PromisedAnswers::edge).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(PromisedAnswers::text).orElse("none");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PromisedAnswers::text).toList().toString();
        }
        if (value instanceof GraphEdge edge) {
            return edge(edge);
        }
        if (!value.getClass().getPackageName().equals("io.charactergraph.query") || value instanceof Enum<?>) {
            return String.valueOf(value);
        }
        List<String> parts = new ArrayList<>();
        Stream.of(value.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() == value.getClass()
                        && !method.getName().equals("hashCode")
                        && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName, TextOrder.BY_CODE_POINT))
                .forEach(method -> parts.add(method.getName() + "=" + returned(method, value)));
        return parts.toString();
    }

    private static String edge(GraphEdge edge) {
        return edge + " " + edge.evidence();
    }

    private static String returned(Method accessor, Object of) {
        try {
            return text(accessor.invoke(of));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor.toString(), e);
        }
    }
}
