package io.charactergraph.graph.index;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Nodes of all kinds, with texts that are hard to keep. */
final class RandomNodes {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "idle",
            "Ophélie",
            "オフィーリア",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00\uD83D",
            "a\u0000b",
            "\uFFFF",
            "character:1b000000-0000-4000-8000-000000000001",
            "long ".repeat(200));

    private final Random random;

    RandomNodes(Random random) {
        this.random = random;
    }

    /** So many nodes of each kind, without two of one id. */
    List<GraphNode> all(int ofEachKind) {
        Map<NodeId, GraphNode> nodes = new LinkedHashMap<>();
        for (NodeKind kind : NodeKind.values()) {
            for (int i = 0; i < ofEachKind; i++) {
                GraphNode node = node(kind);
                nodes.putIfAbsent(node.id(), node);
            }
        }
        return new ArrayList<>(nodes.values());
    }

    GraphNode node(NodeKind kind) {
        return switch (kind) {
            case CHARACTER_TEMPLATE ->
                new CharacterTemplate(
                        new CharacterTemplate.Id(uuid()),
                        maybe(),
                        maybe(),
                        maybe(),
                        maybe(),
                        maybe(),
                        maybe(),
                        maybe(),
                        texts(),
                        maybeInt(),
                        maybeInt(),
                        maybeInstant(),
                        random.nextBoolean());
            case CHARACTER_INSTANCE ->
                new CharacterInstance(
                        new CharacterInstance.Id(uuid()),
                        Optional.of(new CharacterTemplate.Id(uuid())),
                        Optional.of(new World.Id(number())),
                        maybe(),
                        maybeInt(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        text());
            case GAME_NPC -> new GameNpc(new GameNpc.Id(number()), text(), maybeInt());
            case SCENE ->
                new Scene(
                        new Scene.Id(random.nextBoolean() ? SceneType.GAME : SceneType.CONTENT, number()),
                        text(),
                        maybe(),
                        maybeInt(),
                        maybe());
            case SCENE_ROLE -> new SceneRole(new SceneRole.Id(random.nextInt(3), name()), maybe(), texts());
            case ASSET -> asset();
            case GENERATION -> generation();
            case PROMPT_VERSION ->
                new PromptVersion(new PromptVersion.Id(uuid()), Optional.of(uuid()), maybe(), maybeInt(), texts());
            case ACTION_BLOCK -> new ActionBlock(new ActionBlock.Id(uuid()), text(), maybe(), maybe());
            case WORLD -> new World(new World.Id(number()), text(), maybe());
            case ARC -> new Arc(new Arc.Id(name()), random.nextBoolean());
            case EXTENSION ->
                new Extension(new Extension.Id("kind_" + random.nextInt(2), name()), text(), Map.of(text(), text()));
        };
    }

    private Asset asset() {
        return new Asset(
                new Asset.Id(number()),
                maybe(),
                maybe(),
                texts(),
                texts(),
                maybe(),
                maybe(),
                maybe(),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean()),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Generation.Id(number())),
                random.nextBoolean());
    }

    private Generation generation() {
        return new Generation(
                new Generation.Id(number()),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                random.nextBoolean() ? Optional.empty() : Optional.of(new PromptVersion.Id(uuid())),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Asset.Id(number())),
                maybeInstant());
    }

    private int number() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt();
            case 1 -> Integer.MAX_VALUE - random.nextInt(2);
            case 2 -> Integer.MIN_VALUE + random.nextInt(2);
            default -> random.nextInt(50);
        };
    }

    private UUID uuid() {
        return new UUID(random.nextInt(3) - 1L, random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(9) - 4);
    }

    private String name() {
        return "n" + text() + random.nextInt(9);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private List<String> texts() {
        return Stream.generate(this::text).limit(random.nextInt(4)).toList();
    }

    private Optional<String> maybe() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(text());
    }

    private OptionalInt maybeInt() {
        return random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt());
    }

    private Optional<Instant> maybeInstant() {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(random.nextBoolean() ? Instant.MIN : Instant.MAX);
            default -> Optional.of(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        };
    }
}
