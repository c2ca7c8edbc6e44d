package io.charactergraph.jdbc.linking;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.query.NpcCharacters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the character that an NPC stands for. Its enabled links decide; in a scene that is set in worlds only those to instances of one
 * of these worlds, or of none: the link of highest priority, one without conditions before others. Several of that priority
 * must be of one template, which it then is. It is the template too when all links lead to other worlds, and in a scene that
 * is set in no world: an instance of a world would tie the scene to it. Without links it is the one template whose own NPC
 * column names it. Inactive characters do not count.
 */
public final class CharacterOfNpc {

    private CharacterOfNpc() {}

    /** The character, or empty when there is none, or more than one. */
    public static Optional<NodeId> find(CharacterGraph graph, GameNpc.Id npc, Optional<Scene.Id> scene) {
        NpcCharacters characters = graph.findCharactersForNpc(npc);
        Set<NodeId> worlds = scene.map(id -> worlds(graph, id)).orElse(Set.of());
        List<NpcCharacters.LinkedInstance> links = characters.instances().stream()
                .filter(linked -> linked.link().enabled() && isActive(graph, linked.instance()))
                .toList();
        List<NpcCharacters.LinkedInstance> here = links.stream()
                .filter(linked -> worlds.isEmpty()
                        || linked.instance().world().map(worlds::contains).orElse(true))
                .toList();
        if (!links.isEmpty()) {
            boolean fits = !here.isEmpty();
            List<CharacterInstance> first = first(fits ? here : links);
            boolean ties = scene.isPresent()
                    && worlds.isEmpty()
                    && first.get(0).world().isPresent();
            return first.size() == 1 && fits && !ties ? Optional.of(first.get(0).id()) : template(first);
        }
        List<CharacterTemplate> legacy = characters.templates().stream()
                .filter(linked -> linked.legacy() && linked.template().active())
                .map(NpcCharacters.LinkedTemplate::template)
                .toList();
        return characters.instances().isEmpty() && legacy.size() == 1
                ? Optional.of(legacy.get(0).id())
                : Optional.empty();
    }

    /** Those of the highest priority; without those that have conditions, unless all have. */
    private static List<CharacterInstance> first(List<NpcCharacters.LinkedInstance> links) {
        boolean conditional = links.stream().allMatch(linked -> linked.link().conditional());
        List<NpcCharacters.LinkedInstance> counting = links.stream()
                .filter(linked -> conditional || !linked.link().conditional())
                .toList();
        int highest = counting.get(0).link().priority();
        return counting.stream()
                .filter(linked -> linked.link().priority() == highest)
                .map(NpcCharacters.LinkedInstance::instance)
                .toList();
    }

    private static Optional<NodeId> template(List<CharacterInstance> instances) {
        Set<Optional<CharacterTemplate.Id>> templates =
                instances.stream().map(CharacterInstance::template).collect(Collectors.toSet());
        return templates.size() == 1 ? templates.iterator().next().map(id -> id) : Optional.empty();
    }

    /** The worlds that a scene is set in. */
    static Set<NodeId> worlds(CharacterGraph graph, Scene.Id scene) {
        return graph.typed().find(scene).isEmpty()
                ? Set.of()
                : graph.typed().outEdges(scene, EdgeKind.SET_IN).stream()
                        .map(GraphEdge::to)
                        .collect(Collectors.toSet());
    }

    /** Whether an instance is active, and its template too. */
    public static boolean isActive(CharacterGraph graph, CharacterInstance instance) {
        return instance.active()
                && instance.template()
                        .flatMap(graph::find)
                        .map(CharacterTemplate::active)
                        .orElse(true);
    }
}
