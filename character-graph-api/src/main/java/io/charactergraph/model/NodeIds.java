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
        if (left instanceof NodeId.ByUuid<?> a && right instanceof NodeId.ByUuid<?> b) {
            return compare(a.uuid(), b.uuid());
        }
        if (left instanceof NodeId.ByNumber<?> a && right instanceof NodeId.ByNumber<?> b) {
            int byType = a instanceof Scene.Id scene && b instanceof Scene.Id other
                    ? scene.type().compareTo(other.type())
                    : 0;
            return byType != 0 ? byType : Integer.compare(a.number(), b.number());
        }
        if (left instanceof SceneRole.Id a && right instanceof SceneRole.Id b) {
            int byScene = Integer.compare(a.scene(), b.scene());
            return byScene != 0 ? byScene : TextOrder.compare(a.role(), b.role());
        }
        if (left instanceof Extension.Id a && right instanceof Extension.Id b) {
            int byExtensionKind = TextOrder.compare(a.extensionKind(), b.extensionKind());
            return byExtensionKind != 0 ? byExtensionKind : TextOrder.compare(a.key(), b.key());
        }
        return TextOrder.compare(((Arc.Id) left).name(), ((Arc.Id) right).name());
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

    /** Reads the UUID of an id of a kind, with or without the prefix of the kind. */
    static UUID uuidOf(NodeKind kind, String text) {
        String prefix = kind.prefix() + ":";
        return uuid(text, text.startsWith(prefix) ? text.substring(prefix.length()) : text);
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
