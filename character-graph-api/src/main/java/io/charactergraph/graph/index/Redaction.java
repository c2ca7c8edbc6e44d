package io.charactergraph.graph.index;

import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes out of a visible node what names a node that a rating ceiling hides, or what has only hidden evidence. */
final class Redaction {

    private Redaction() {}

    static GraphNode apply(CompactGraph base, BitSet hidden, int index, GraphNode node) {
        return switch (node.kind()) {
            case CHARACTER_TEMPLATE -> template((CharacterTemplate) node);
            case ASSET -> asset(base, hidden, (Asset) node);
            case GENERATION -> generation(base, hidden, (Generation) node);
            case ARC -> new Arc(((Arc) node).id(), isQuest(base, hidden, index));
            case SCENE -> scene(base, hidden, index, (Scene) node);
            case CHARACTER_INSTANCE, GAME_NPC, SCENE_ROLE, PROMPT_VERSION, ACTION_BLOCK, WORLD, EXTENSION -> node;
        };
    }

    private static CharacterTemplate template(CharacterTemplate template) {
        if (template.usageCount().isEmpty() && template.lastUsedAt().isEmpty()) {
            return template;
        }
        return new CharacterTemplate(
                template.id(),
                template.key(),
                template.name(),
                template.displayName(),
                template.category(),
                template.species(),
                template.archetype(),
                template.renderStyle(),
                template.tags(),
                template.version(),
                OptionalInt.empty(),
                Optional.empty(),
                template.active());
    }

    private static Asset asset(CompactGraph base, BitSet hidden, Asset asset) {
        boolean generation = names(base, hidden, asset.sourceGeneration());
        List<String> tags = asset.tags().stream()
                .filter(tag -> !names(base, hidden, SceneTags.scene(tag)))
                .toList();
        if (!generation && tags.size() == asset.tags().size()) {
            return asset;
        }
        return new Asset(
                asset.id(),
                asset.mediaType(),
                asset.description(),
                tags,
                asset.styleTags(),
                asset.contentDomain(),
                asset.contentCategory(),
                asset.contentRating(),
                asset.ageRestricted(),
                generation ? Optional.empty() : asset.sourceGeneration(),
                asset.archived());
    }

    /** The entry node shows by itself, unless it belongs to another scene, which is hidden. */
    private static Scene scene(CompactGraph base, BitSet hidden, int index, Scene scene) {
        int owner = base.entryNodeOwner(index);
        if (owner == IndexedGraph.NONE || !hidden.get(owner)) {
            return scene;
        }
        return new Scene(scene.id(), scene.title(), scene.description(), OptionalInt.empty(), scene.rating());
    }

    private static Generation generation(CompactGraph base, BitSet hidden, Generation generation) {
        boolean prompt = names(base, hidden, generation.promptVersion());
        boolean asset = names(base, hidden, generation.asset());
        if (!prompt && !asset) {
            return generation;
        }
        return new Generation(
                generation.id(),
                generation.operationType(),
                generation.providerId(),
                generation.status(),
                generation.name(),
                generation.rating(),
                prompt ? Optional.empty() : generation.promptVersion(),
                asset ? Optional.empty() : generation.asset(),
                generation.createdAt());
    }

    /** Whether it names a node that is there and hidden; a pointer to no row at all stays. */
    private static boolean names(CompactGraph base, BitSet hidden, Optional<? extends NodeId> id) {
        if (id.isEmpty()) {
            return false;
        }
        int node = base.indexOf(id.get());
        return node != IndexedGraph.NONE && hidden.get(node);
    }

    /** Other filters do not matter: without a ceiling they do not either. */
    private static boolean isQuest(CompactGraph base, BitSet hidden, int arc) {
        for (int edge : base.inEdges(arc, EdgeKind.PART_OF_ARC)) {
            if (base.saysQuest(edge) && !hidden.get(base.from(edge))) {
                return true;
            }
        }
        return false;
    }
}
