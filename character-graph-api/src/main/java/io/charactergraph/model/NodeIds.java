package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.Texts;
import java.util.OptionalInt;
import java.util.UUID;

/** Parsing and order of node ids, said once. */
final class NodeIds {

    private NodeIds() {}

    static int compare(NodeId left, NodeId right) {
        int byKind = left.kind().compareTo(right.kind());
        if (byKind != 0) {
            return byKind;
        }
        return switch (left.kind()) {
            case CHARACTER_TEMPLATE ->
                compare(((CharacterTemplate.Id) left).uuid(), ((CharacterTemplate.Id) right).uuid());
            case CHARACTER_INSTANCE ->
                compare(((CharacterInstance.Id) left).uuid(), ((CharacterInstance.Id) right).uuid());
            case GAME_NPC -> Integer.compare(((GameNpc.Id) left).number(), ((GameNpc.Id) right).number());
            case SCENE -> {
                Scene.Id a = (Scene.Id) left;
                Scene.Id b = (Scene.Id) right;
                int byType = a.type().compareTo(b.type());
                yield byType != 0 ? byType : Integer.compare(a.number(), b.number());
            }
            case SCENE_ROLE -> {
                SceneRole.Id a = (SceneRole.Id) left;
                SceneRole.Id b = (SceneRole.Id) right;
                int byScene = Integer.compare(a.scene(), b.scene());
                yield byScene != 0 ? byScene : TextOrder.compare(a.role(), b.role());
            }
            case ASSET -> Integer.compare(((Asset.Id) left).number(), ((Asset.Id) right).number());
            case GENERATION -> Integer.compare(((Generation.Id) left).number(), ((Generation.Id) right).number());
            case PROMPT_VERSION -> compare(((PromptVersion.Id) left).uuid(), ((PromptVersion.Id) right).uuid());
            case ACTION_BLOCK -> compare(((ActionBlock.Id) left).uuid(), ((ActionBlock.Id) right).uuid());
            case WORLD -> Integer.compare(((World.Id) left).number(), ((World.Id) right).number());
            case ARC -> TextOrder.compare(((Arc.Id) left).name(), ((Arc.Id) right).name());
            case EXTENSION -> {
                Extension.Id a = (Extension.Id) left;
                Extension.Id b = (Extension.Id) right;
                int byExtensionKind = TextOrder.compare(a.extensionKind(), b.extensionKind());
                yield byExtensionKind != 0 ? byExtensionKind : TextOrder.compare(a.key(), b.key());
            }
        };
    }

    /** Compares as text: {@link UUID#compareTo} is signed. */
    static int compare(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    static NodeId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw bad(text, "it has no prefix");
        }
        String prefix = text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (prefix) {
            case "character" -> new CharacterTemplate.Id(uuid(text, rest));
            case "instance" -> new CharacterInstance.Id(uuid(text, rest));
            case "npc" -> new GameNpc.Id(number(text, rest));
            case "scene" -> scene(text, rest);
            case "role" -> role(text, rest);
            case "asset" -> new Asset.Id(number(text, rest));
            case "generation" -> new Generation.Id(number(text, rest));
            case "prompt" -> new PromptVersion.Id(uuid(text, rest));
            case "action" -> new ActionBlock.Id(uuid(text, rest));
            case "world" -> new World.Id(number(text, rest));
            case "arc" -> arc(text, rest);
            case "x" -> extension(text, rest);
            default -> throw bad(text, "'" + prefix + "' is no prefix of an id");
        };
    }

    private static Scene.Id scene(String text, String rest) {
        for (SceneType type : SceneType.values()) {
            if (rest.startsWith(type.idWord() + ":")) {
                return new Scene.Id(
                        type, number(text, rest.substring(type.idWord().length() + 1)));
            }
        }
        throw bad(text, "after 'scene:' must stand 'game:' or 'content:' and a number");
    }

    private static SceneRole.Id role(String text, String rest) {
        int colon = rest.indexOf(':');
        if (colon < 0) {
            throw bad(text, "a role is written role:<scene number>:<role name>");
        }
        int scene = number(text, rest.substring(0, colon));
        String role = rest.substring(colon + 1);
        if (!isName(role)) {
            throw bad(text, "the role name is empty, or begins or ends with a blank");
        }
        return new SceneRole.Id(scene, role);
    }

    private static Arc.Id arc(String text, String rest) {
        if (!isName(rest)) {
            throw bad(text, "the arc name is empty, or begins or ends with a blank");
        }
        return new Arc.Id(rest);
    }

    private static Extension.Id extension(String text, String rest) {
        int colon = rest.indexOf(':');
        if (colon < 0 || !Extension.isKind(rest.substring(0, colon)) || colon == rest.length() - 1) {
            throw bad(text, "an extension is written x:<kind>:<key>, the kind in snake_case");
        }
        return new Extension.Id(rest.substring(0, colon), rest.substring(colon + 1));
    }

    static boolean isName(String text) {
        return !text.isEmpty() && Texts.trim(text).length() == text.length();
    }

    private static UUID uuid(String text, String rest) {
        if (!Texts.isUuid(rest)) {
            throw bad(text, "'" + rest + "' is not a UUID of the form 8-4-4-4-12");
        }
        return UUID.fromString(rest);
    }

    private static int number(String text, String rest) {
        int number = whole(rest).orElseThrow(() -> bad(text, "'" + rest + "' is not a whole number of 32 bits"));
        if (!Integer.toString(number).equals(rest)) {
            throw bad(text, "'" + rest + "' is not written as a plain whole number");
        }
        return number;
    }

    private static OptionalInt whole(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static IllegalArgumentException bad(String text, String why) {
        return new IllegalArgumentException(OneLine.of("Not a node id: '" + text + "': " + why));
    }
}
