package io.charactergraph.cli.command;

import io.charactergraph.CharacterGraph;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundAsset;
import io.charactergraph.query.FoundGeneration;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.GenerationReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints where a character is used, and why. */
final class CharacterReport {

    private final CharacterGraph graph;
    private final TypedGraph typed;
    private final Page page;

    CharacterReport(CharacterGraph graph, Page page) {
        this.graph = graph;
        this.typed = graph.typed();
        this.page = page;
    }

    void print(CharacterRef ref) {
        CharacterScenes scenes = graph.findScenesForCharacter(ref);
        GraphNode character = scenes.character();
        List<CharacterInstance> instances = instances(character);
        who(character);
        instancesByWorld(instances);
        npcs(character, instances);
        scenes(scenes);
        assets(graph.findAssetsForCharacter(ref));
        generations(graph.findGenerationsForCharacter(ref));
        relationships(template(character));
    }

    private void who(GraphNode character) {
        page.title(character.label().isBlank() ? character.id().toString() : character.label());
        page.line(0, character.id().toString() + (isActive(character) ? ", active" : ", inactive"));
        if (character instanceof CharacterInstance instance) {
            page.line(0, describe(instance));
        }
        template(character).ifPresent(template -> {
            page.line(
                    0,
                    (template.equals(character) ? "" : "of " + named(template) + ", ")
                            + "key " + template.key().orElse("none")
                            + word("species", template.species())
                            + word("archetype", template.archetype())
                            + word("category", template.category())
                            + (template.version().isPresent()
                                    ? ", version " + template.version().getAsInt()
                                    : ""));
            if (!template.tags().isEmpty()) {
                page.line(0, "tags: " + String.join(", ", template.tags()));
            }
        });
        page.line(0, "seen: " + graph.filter().describe());
    }

    private void instancesByWorld(List<CharacterInstance> instances) {
        page.heading("Instances: " + instances.size());
        Map<NodeId, List<CharacterInstance>> byWorld = new TreeMap<>();
        List<CharacterInstance> worldless = new ArrayList<>();
        for (CharacterInstance instance : instances) {
            world(instance)
                    .ifPresentOrElse(
                            world -> byWorld.computeIfAbsent(world, any -> new ArrayList<>())
                                    .add(instance),
                            () -> worldless.add(instance));
        }
        byWorld.forEach((world, inIt) -> instancesOf(named(graph.require(world)), inIt));
        if (!worldless.isEmpty()) {
            instancesOf("in no world", worldless);
        }
    }

    private void instancesOf(String world, List<CharacterInstance> instances) {
        page.line(2, world);
        for (CharacterInstance instance : instances) {
            page.line(4, named(instance));
            page.line(8, describe(instance));
            page.why(8, evidence(typed.inEdges(instance.id(), EdgeKind.INSTANTIATES)));
        }
    }

    private void npcs(GraphNode character, List<CharacterInstance> instances) {
        List<GraphEdge> links = new ArrayList<>();
        if (character instanceof CharacterTemplate template) {
            links.addAll(typed.outEdges(template.id(), EdgeKind.LEGACY_NPC));
        }
        instances.forEach(instance -> links.addAll(typed.outEdges(instance.id(), EdgeKind.SYNCS_WITH)));
        page.heading("NPCs: " + links.stream().map(GraphEdge::to).distinct().count());
        for (GraphEdge link : links) {
            page.line(4, named(graph.require(link.to())));
            page.line(
                    8,
                    link.detail() instanceof EdgeDetail.NpcLink detail
                            ? "plays " + label(link.from()) + ", " + describe(detail)
                            : "in the template's own column");
            page.why(8, evidence(List.of(link)));
        }
    }

    private static String describe(EdgeDetail.NpcLink link) {
        return "priority " + link.priority()
                + link.direction().map(way -> ", " + way).orElse("") + (link.enabled() ? "" : ", disabled")
                + (link.conditional() ? ", on conditions" : "");
    }

    private void scenes(CharacterScenes scenes) {
        page.heading("Scenes: " + scenes.scenes().size());
        for (FoundScene found : scenes.scenes()) {
            page.line(4, named(found.scene()) + "  " + words(found.ways()));
            String roles = names(found.roles());
            String open = names(found.worldRoles());
            if (!roles.isEmpty() || found.required()) {
                page.line(
                        8,
                        (roles.isEmpty() ? "no role" : "as " + roles)
                                + (found.required() ? ", required by the manifest" : ""));
            }
            if (!open.isEmpty()) {
                page.line(8, "cast by the world as " + open);
            }
            page.why(8, found.because());
        }
    }

    private void assets(CharacterAssets assets) {
        page.heading("Assets: " + assets.assets().size());
        List<String> onSet = new ArrayList<>();
        for (FoundAsset found : assets.assets()) {
            if (found.reasons().stream().noneMatch(AssetReason.DIRECT::contains)) {
                onSet.add(named(found.asset()));
            } else {
                page.line(4, named(found.asset()) + "  " + words(found.reasons()));
                page.why(8, first(EdgeKind.DEPICTS, found.edges(), found.because()));
            }
        }
        onSet(onSet, "only because a scene with the character contains them");
    }

    private void generations(CharacterGenerations generations) {
        page.heading("Generations: " + generations.generations().size());
        List<String> onSet = new ArrayList<>();
        for (FoundGeneration found : generations.generations()) {
            if (found.reasons().stream().allMatch(GenerationReason.SCENE::equals)) {
                onSet.add(named(found.generation()));
            } else {
                page.line(4, named(found.generation()) + "  " + words(found.reasons()));
                page.why(8, first(EdgeKind.INVOLVES_CHARACTER, found.edges(), found.because()));
            }
        }
        onSet(onSet, "only because they were made for a scene with the character");
    }

    private void onSet(List<String> names, String why) {
        if (!names.isEmpty()) {
            page.line(4, names.size() + " more, " + why + ":");
            page.line(8, String.join("; ", names));
        }
    }

    private void relationships(Optional<CharacterTemplate> template) {
        if (template.isEmpty()) {
            return;
        }
        List<GraphEdge> toward = typed.outEdges(template.get().id(), EdgeKind.REFERENCES);
        List<GraphEdge> from = typed.inEdges(template.get().id(), EdgeKind.REFERENCES);
        page.heading("Relationships: " + (toward.size() + from.size()));
        toward.forEach(edge -> relationship(edge, "feels " + feeling(edge) + " toward " + label(edge.to())));
        from.forEach(edge -> relationship(
                edge,
                label(edge.from()) + " feels " + feeling(edge) + " toward "
                        + template.get().label()));
    }

    private void relationship(GraphEdge edge, String sentence) {
        page.line(4, sentence);
        page.why(8, evidence(List.of(edge)));
    }

    private static String feeling(GraphEdge edge) {
        return edge.detail() instanceof EdgeDetail.Relationship relationship
                ? "'" + relationship.type() + "'"
                        + (relationship.strength().isPresent()
                                ? " (" + relationship.strength().getAsDouble() + ")"
                                : "")
                : "something";
    }

    private List<CharacterInstance> instances(GraphNode character) {
        return character instanceof CharacterInstance instance
                ? List.of(instance)
                : typed.outEdges(character.id(), EdgeKind.INSTANTIATES).stream()
                        .map(edge -> (CharacterInstance) graph.require(edge.to()))
                        .toList();
    }

    private Optional<CharacterTemplate> template(GraphNode character) {
        return character instanceof CharacterTemplate template
                ? Optional.of(template)
                : typed.inEdges(character.id(), EdgeKind.INSTANTIATES).stream()
                        .map(edge -> (CharacterTemplate) graph.require(edge.from()))
                        .findFirst();
    }

    private Optional<World.Id> world(CharacterInstance instance) {
        return typed.outEdges(instance.id(), EdgeKind.LIVES_IN).stream()
                .map(edge -> (World.Id) edge.to())
                .findFirst();
    }

    private static String describe(CharacterInstance instance) {
        List<String> words = new ArrayList<>();
        words.add(instance.active() ? "active" : "inactive");
        instance.characterVersion().ifPresent(version -> words.add("from version " + version));
        List<String> overrides = new ArrayList<>();
        if (instance.visualOverrides()) {
            overrides.add("looks");
        }
        if (instance.personalityOverrides()) {
            overrides.add("personality");
        }
        if (instance.behavioralOverrides()) {
            overrides.add("behaviour");
        }
        if (!overrides.isEmpty()) {
            words.add("overrides " + String.join(" and ", overrides));
        }
        return String.join(", ", words);
    }

    private static boolean isActive(GraphNode character) {
        return character instanceof CharacterTemplate template
                ? template.active()
                : character instanceof CharacterInstance instance && instance.active();
    }

    private String label(NodeId id) {
        return graph.require(id).label();
    }

    /** The sentences of edges, that of the first edge of a kind before all others. */
    private static List<String> first(EdgeKind kind, List<GraphEdge> edges, List<String> because) {
        List<String> sentences = new ArrayList<>(because);
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i).kind() == kind) {
                sentences.add(0, sentences.remove(i));
                break;
            }
        }
        return sentences;
    }

    private static List<String> evidence(List<GraphEdge> edges) {
        return edges.stream().map(edge -> edge.evidence().toString()).toList();
    }

    private static String named(GraphNode node) {
        return node.label().isBlank() ? node.id().toString() : node.label() + " [" + node.id() + "]";
    }

    private static String names(List<SceneRole.Id> roles) {
        return roles.stream().map(SceneRole.Id::role).collect(Collectors.joining(", "));
    }

    private static String words(Collection<? extends Enum<?>> words) {
        return words.stream()
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String word(String what, Optional<String> value) {
        return value.map(text -> ", " + what + " " + text).orElse("");
    }
}
