package io.charactergraph.graph.index;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bytes of heap, computed from lengths, for a VM with compressed references. */
final class Sizes {

    private static final int REFERENCE = 4;
    private static final int OBJECT = 16;
    private static final int UUID_ID = 48;
    private static final int MAP_ENTRY = 40;

    private Sizes() {}

    /** An array. */
    static long array(int length, int elementBytes) {
        return align(16 + (long) length * elementBytes);
    }

    /** A text: the string and its characters. */
    static long text(String text) {
        boolean wide = false;
        for (int i = 0; i < text.length() && !wide; i++) {
            wide = text.charAt(i) > 0xff;
        }
        return 24 + array(text.length(), wide ? 2 : 1);
    }

    /** A text and what wraps it. */
    static long text(Optional<String> text) {
        return text.isPresent() ? OBJECT + text(text.get()) : 0;
    }

    /** A node kept as a record. */
    static long record(GraphNode node) {
        return switch (node.kind()) {
            case CHARACTER_TEMPLATE -> {
                CharacterTemplate template = (CharacterTemplate) node;
                yield 64
                        + UUID_ID
                        + text(template.key())
                        + text(template.name())
                        + text(template.displayName())
                        + text(template.category())
                        + text(template.species())
                        + text(template.archetype())
                        + text(template.renderStyle())
                        + texts(template.tags())
                        + 2 * OBJECT
                        + (template.lastUsedAt().isPresent() ? OBJECT + 24 : 0);
            }
            case CHARACTER_INSTANCE -> {
                CharacterInstance instance = (CharacterInstance) node;
                yield 48
                        + UUID_ID
                        + (instance.template().isPresent() ? OBJECT + UUID_ID : 0)
                        + (instance.world().isPresent() ? 2 * OBJECT : 0)
                        + text(instance.instanceName())
                        + OBJECT
                        + text(instance.label());
            }
            case GAME_NPC -> 24 + 2 * OBJECT + text(((GameNpc) node).name());
            case SCENE -> {
                Scene scene = (Scene) node;
                yield 32 + 24 + text(scene.title()) + text(scene.description()) + OBJECT + text(scene.rating());
            }
            case SCENE_ROLE -> {
                SceneRole role = (SceneRole) node;
                yield 24 + 24 + text(role.label()) + text(role.importance()) + texts(role.requiredCapabilities());
            }
            case PROMPT_VERSION -> {
                PromptVersion prompt = (PromptVersion) node;
                yield 32 + 2 * UUID_ID + text(prompt.familyTitle()) + 2 * OBJECT + texts(prompt.variables());
            }
            case ACTION_BLOCK -> {
                ActionBlock block = (ActionBlock) node;
                yield 32 + UUID_ID + text(block.key()) + text(block.blockKind()) + text(block.rating());
            }
            case WORLD -> 24 + OBJECT + text(((World) node).name()) + text(((World) node).maxContentRating());
            case ARC -> 24 + OBJECT + text(((Arc) node).label());
            case EXTENSION -> {
                Extension extension = (Extension) node;
                yield 24
                        + 24
                        + text(extension.id().extensionKind())
                        + text(extension.id().key())
                        + text(extension.label())
                        + map(extension.attributes());
            }
            case ASSET, GENERATION ->
                throw new IllegalArgumentException(OneLine.of("node: " + node.id() + " is kept packed"));
        };
    }

    /** A map of texts. */
    static long map(Map<String, String> map) {
        long bytes = 64;
        for (Map.Entry<String, String> entry : map.entrySet()) {
            bytes += MAP_ENTRY + text(entry.getKey()) + text(entry.getValue());
        }
        return bytes;
    }

    private static long texts(List<String> texts) {
        long bytes = texts.isEmpty() ? 0 : 24 + array(texts.size(), REFERENCE);
        for (String text : texts) {
            bytes += text(text);
        }
        return bytes;
    }

    private static long align(long bytes) {
        return bytes + 7 & -8;
    }
}
