package io.charactergraph;

import io.charactergraph.SelectionTokens.Token;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.query.FoundAsset;
import io.charactergraph.query.FoundGeneration;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.SceneView;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the words and functions of text selections mean. */
final class SelectionWords {

    private static final List<String> CONDITIONS = List.of("kind", "tag", "label", "rating", "active");
    private static final int LONGEST_PATH = 4;

    private final CharacterGraph graph;
    private final BiFunction<Token, String, SelectionSyntaxException> fault;

    SelectionWords(CharacterGraph graph, BiFunction<Token, String, SelectionSyntaxException> fault) {
        this.graph = graph;
        this.fault = fault;
    }

    /** The nodes that a word selects: those of a condition, or the one that it names. */
    Selection nodes(Token token) {
        if (token.quoted() || token.colon() < 0) {
            return named(token);
        }
        String word = token.text().substring(0, token.colon());
        String value = token.text().substring(token.colon() + 1);
        if (!CONDITIONS.contains(word)) {
            return named(token);
        }
        if (value.isEmpty()) {
            throw fault.apply(token, "behind '" + word + ":' must stand a value");
        }
        return switch (word) {
            case "kind" -> graph.select().kind(kind(token, value));
            case "tag" -> graph.select().tagged(value);
            case "label" -> labelled(value);
            case "rating" -> rated(value);
            default -> active(token, value);
        };
    }

    private Selection named(Token token) {
        try {
            return graph.select().named(token.text());
        } catch (UnknownNodeException e) {
            String word =
                    token.colon() < 0 || token.quoted() ? "" : token.text().substring(0, token.colon());
            if (word.isEmpty() || prefixes().anyMatch(word::equals)) {
                throw e;
            }
            String meant =
                    nearest(word, Stream.concat(CONDITIONS.stream(), prefixes()).toList());
            if (meant.isEmpty()) {
                throw e;
            }
            throw fault.apply(token, "'" + token.text() + "' is no node, and '" + word + "' is no condition" + meant);
        } catch (IllegalArgumentException e) {
            throw fault.apply(token, String.valueOf(e.getMessage()));
        }
    }

    private static Stream<String> prefixes() {
        return Arrays.stream(NodeKind.values()).map(NodeKind::prefix);
    }

    private NodeKind kind(Token token, String value) {
        for (NodeKind kind : NodeKind.values()) {
            if (kind.wireType().equals(value) || kind.prefix().equals(value)) {
                return kind;
            }
        }
        List<String> kinds =
                Arrays.stream(NodeKind.values()).map(NodeKind::wireType).toList();
        throw fault.apply(
                token,
                "'" + value + "' is no kind of nodes" + nearest(value, kinds) + "; there are "
                        + String.join(", ", kinds));
    }

    /** A label, whatever the case; a star stands for any text. */
    private Selection labelled(String pattern) {
        String[] parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
        return graph.select()
                .where(
                        "labelled " + pattern,
                        node -> matches(parts, node.label().toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String[] parts, String label) {
        if (parts.length == 1) {
            return label.equals(parts[0]);
        }
        String last = parts[parts.length - 1];
        if (!label.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = label.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return label.length() - last.length() >= at && label.endsWith(last);
    }

    /** The rating that a node itself has, whatever the case; {@code none} for nodes that could have one and have none. */
    private Selection rated(String value) {
        String wanted = Texts.trim(value).toLowerCase(Locale.ROOT);
        return graph.select()
                .kind(NodeKind.SCENE, NodeKind.ASSET, NodeKind.GENERATION, NodeKind.ACTION_BLOCK)
                .where("rated " + value, node -> {
                    Optional<String> own = rating(node)
                            .map(rating -> Texts.trim(rating).toLowerCase(Locale.ROOT))
                            .filter(rating -> !rating.isEmpty());
                    return own.map(wanted::equals).orElse(wanted.equals("none"));
                });
    }

    private static Optional<String> rating(GraphNode node) {
        return switch (node.kind()) {
            case SCENE -> ((Scene) node).rating();
            case ASSET -> ((Asset) node).contentRating();
            case GENERATION -> ((Generation) node).rating();
            case ACTION_BLOCK -> ((ActionBlock) node).rating();
            default -> Optional.empty();
        };
    }

    private Selection active(Token token, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw fault.apply(token, "behind 'active:' must stand true or false, not '" + value + "'");
        }
        boolean wanted = value.equals("true");
        return graph.select()
                .kind(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE)
                .where(
                        wanted ? "active" : "inactive",
                        node -> wanted
                                == (node instanceof CharacterTemplate template
                                        ? template.active()
                                        : ((CharacterInstance) node).active()));
    }

    /** The function that a word names. */
    SelectionFunction function(Token name) {
        for (SelectionFunction function : SelectionFunction.values()) {
            if (function.word().equals(name.text())) {
                return function;
            }
        }
        List<String> all = Arrays.stream(SelectionFunction.values())
                .map(SelectionFunction::word)
                .toList();
        throw fault.apply(
                name,
                "'" + name.text() + "' is no function" + nearest(name.text(), all) + "; there are "
                        + String.join(", ", all));
    }

    /** A number of edges. */
    int number(Token token, SelectionFunction function) {
        if (!function.takesNumber()) {
            throw fault.apply(token, function + " takes nothing more; close the bracket");
        }
        try {
            int number = Integer.parseInt(token.text());
            if (number >= 0 && !token.quoted()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw fault.apply(token, function + ": a number of edges must stand here, not " + token.named());
    }

    private static String nearest(String word, List<String> known) {
        return known.stream()
                .filter(one ->
                        one.startsWith(word) && !word.isEmpty() || word.startsWith(one) || distance(word, one) <= 2)
                .findFirst()
                .map(one -> "; did you mean " + one + "?")
                .orElse("");
    }

    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }

    /** What a function selects. */
    Selection apply(Token name, SelectionFunction function, List<Selection> arguments, OptionalInt number) {
        Selection x = arguments.get(0);
        int any = number.orElse(Integer.MAX_VALUE);
        return switch (function) {
            case USERS -> x.users(any);
            case USES -> x.uses(any);
            case REACHES -> x.reaches(any);
            case REACHED_BY -> x.reachedBy(any);
            case AROUND -> x.around(number.orElse(1));
            case COMMON -> x.commonUsers();
            case PATHS -> paths(name, x, arguments.get(1), number.orElse(LONGEST_PATH));
            case SCENES -> each(name, function, x, this::scenes);
            case ASSETS -> each(name, function, x, this::assets);
            case GENERATIONS -> each(name, function, x, this::generations);
            case CHARACTERS -> each(name, function, x, this::characters);
        };
    }

    private Selection paths(Token name, Selection from, Selection to, int longest) {
        FoundPaths found = from.paths().all(to, longest);
        if (found.more()) {
            throw fault.apply(
                    name,
                    "there are more than " + Paths.MOST + " paths; ask for shorter ones: paths(x, y, "
                            + Math.max(1, longest - 1) + ")");
        }
        return graph.select()
                .ids(found.paths().stream()
                        .flatMap(path -> path.nodes().stream())
                        .map(GraphNode::id)
                        .distinct()
                        .toList());
    }

    private Selection each(
            Token name,
            SelectionFunction function,
            Selection of,
            Function<GraphNode, Optional<Stream<? extends NodeId>>> question) {
        Set<NodeId> found = new LinkedHashSet<>();
        for (GraphNode node : of.list()) {
            question.apply(node)
                    .orElseThrow(() -> fault.apply(
                            name,
                            function + " does not take a node of kind "
                                    + node.kind().wireType() + ", such as " + node.id()))
                    .forEach(found::add);
        }
        return graph.select().ids(found);
    }

    private Optional<Stream<? extends NodeId>> scenes(GraphNode node) {
        return switch (node.kind()) {
            case CHARACTER_TEMPLATE, CHARACTER_INSTANCE ->
                Optional.of(graph.character(node.id().toString()).scenes().scenes().stream()
                        .map(FoundScene::scene)
                        .map(Scene::id));
            case ARC ->
                Optional.of(graph.arc((Arc.Id) node.id()).view().scenes().stream()
                        .map(SceneView::scene)
                        .map(Scene::id));
            case WORLD ->
                Optional.of(graph.world((World.Id) node.id()).view().scenes().stream()
                        .map(Scene::id));
            default -> Optional.empty();
        };
    }

    private Optional<Stream<? extends NodeId>> assets(GraphNode node) {
        return switch (node.kind()) {
            case CHARACTER_TEMPLATE, CHARACTER_INSTANCE ->
                Optional.of(graph.character(node.id().toString()).assets().assets().stream()
                        .map(FoundAsset::asset)
                        .map(Asset::id));
            case SCENE ->
                Optional.of(graph.scene((Scene.Id) node.id()).view().assets().stream()
                        .map(shown -> shown.asset().id()));
            case ARC ->
                Optional.of(
                        graph.arc((Arc.Id) node.id()).view().assets().stream().map(Asset::id));
            default -> Optional.empty();
        };
    }

    private Optional<Stream<? extends NodeId>> generations(GraphNode node) {
        return switch (node.kind()) {
            case CHARACTER_TEMPLATE, CHARACTER_INSTANCE ->
                Optional.of(graph.character(node.id().toString()).generations().generations().stream()
                        .map(FoundGeneration::generation)
                        .map(Generation::id));
            case SCENE ->
                Optional.of(graph.scene((Scene.Id) node.id()).view().generations().stream()
                        .map(Generation::id));
            case ARC ->
                Optional.of(graph.arc((Arc.Id) node.id()).view().generations().stream()
                        .map(Generation::id));
            default -> Optional.empty();
        };
    }

    private Optional<Stream<? extends NodeId>> characters(GraphNode node) {
        return switch (node.kind()) {
            case GAME_NPC ->
                Optional.of(graph.npc((GameNpc.Id) node.id()).characters().templates().stream()
                        .map(NpcCharacters.LinkedTemplate::template)
                        .map(CharacterTemplate::id));
            case SCENE ->
                Optional.of(
                        graph.scene((Scene.Id) node.id()).view().cast().stream().map(CharacterTemplate::id));
            case ARC ->
                Optional.of(graph.arc((Arc.Id) node.id()).view().cast().stream().map(CharacterTemplate::id));
            default -> Optional.empty();
        };
    }
}
