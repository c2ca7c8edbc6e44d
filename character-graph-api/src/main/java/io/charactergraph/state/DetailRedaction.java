package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.JsonParsing;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes out of a column's JSON the values that name a row hidden by a rating ceiling, at the places that the dictionary
 * knows. A text without such a value stays as it is, to the byte; one that cannot be read goes whole.
 */
final class DetailRedaction {

    private static final int MAX_DEPTH = 10_000;

    private static final JsonFactory FACTORY = JsonParsing.within(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .rebuild()
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /** What stands at a place: by the column, then the fields in snake_case, {@code []} for an element of an array. */
    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("npc:personality.identity.primary_portrait_asset_id", Place.ASSET),
            Map.entry("npc:personality.identity.primary_body_asset_id", Place.ASSET),
            Map.entry("npc:personality.identity.clips.[].asset_id", Place.ASSET),
            Map.entry("npc:meta.identity.primary_portrait_asset_id", Place.ASSET),
            Map.entry("npc:meta.identity.primary_body_asset_id", Place.ASSET),
            Map.entry("npc:meta.identity.clips.[].asset_id", Place.ASSET),
            Map.entry("asset:tags.[]", Place.SCENE_TAG),
            Map.entry("asset:media_metadata.character_linkage.scene_id", Place.SCENE),
            Map.entry("asset:media_metadata.character_linkage.scene_node_id", Place.SCENE_NODE),
            Map.entry("generation:canonical_params.scene_id", Place.SCENE),
            Map.entry("generation:canonical_params.scene_node_id", Place.SCENE_NODE),
            Map.entry("generation:canonical_params.scene_context.from_scene.id", Place.SCENE),
            Map.entry("generation:canonical_params.scene_context.to_scene.id", Place.SCENE),
            Map.entry("generation:inputs.[].asset_id", Place.ASSET),
            Map.entry("generation:inputs.[].scene_id", Place.SCENE));

    private enum Place {
        ASSET,
        SCENE,
        SCENE_NODE,
        SCENE_TAG
    }

    private final IndexedGraph below;
    private final int node;
    private final String root;
    private final Deque<String> path = new ArrayDeque<>();

    private DetailRedaction(IndexedGraph below, int node, String root) {
        this.below = below;
        this.node = node;
        this.root = root;
    }

    /** The redaction of a column of a node. */
    static DetailRedaction of(IndexedGraph below, int node, String column) {
        return new DetailRedaction(below, node, below.kind(node).prefix() + ":" + column);
    }

    /** The text without what names a hidden row; empty when it cannot be told what it names. */
    Optional<String> apply(String text) {
        if (PLACES.keySet().stream().noneMatch(place -> place.startsWith(root + "."))) {
            return Optional.of(text);
        }
        StringWriter kept = new StringWriter();
        boolean changed;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text);
                JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), kept)) {
            changed = copy(parser, generator);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Optional.of(changed ? kept.toString() : text);
    }

    private boolean copy(JsonParser parser, JsonGenerator generator) {
        boolean changed = false;
        String name = null;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> name = parser.currentName();
                case START_OBJECT, START_ARRAY -> {
                    writeName(generator, name);
                    enter(name, parser);
                    name = null;
                    generator.copyCurrentEventExact(parser);
                }
                case END_OBJECT, END_ARRAY -> {
                    path.pollLast();
                    generator.copyCurrentEventExact(parser);
                }
                default -> {
                    if (isHidden(name, parser)) {
                        changed = true;
                    } else {
                        writeName(generator, name);
                        generator.copyCurrentEventExact(parser);
                    }
                    name = null;
                }
            }
        }
        return changed;
    }

    private static void writeName(JsonGenerator generator, @Nullable String name) {
        if (name != null) {
            generator.writeName(name);
        }
    }

    private void enter(@Nullable String name, JsonParser parser) {
        boolean top = parser.streamReadContext().getParent().inRoot();
        path.addLast(top ? "" : name == null ? "[]" : snake(name));
    }

    private boolean isHidden(@Nullable String name, JsonParser parser) {
        StringBuilder place = new StringBuilder(root);
        for (String step : path) {
            if (!step.isEmpty()) {
                place.append('.').append(step);
            }
        }
        place.append('.').append(name == null ? "[]" : snake(name));
        Place found = PLACES.get(place.toString());
        if (found == null) {
            return false;
        }
        String text = Texts.trim(parser.getString());
        return switch (found) {
            case ASSET ->
                number(text, "asset").filter(id -> isHidden(new Asset.Id(id))).isPresent();
            case SCENE ->
                number(text, "scene").filter(id -> isHidden(Scene.Id.game(id))).isPresent();
            case SCENE_TAG ->
                text.startsWith("scene:")
                        && number(text, "scene")
                                .filter(id -> isHidden(Scene.Id.game(id)))
                                .isPresent();
            case SCENE_NODE ->
                number(text, "node").filter(this::isShownSceneNode).isEmpty();
        };
    }

    private boolean isHidden(NodeId id) {
        return below.indexOf(id) == IndexedGraph.NONE && below.base().indexOf(id) != IndexedGraph.NONE;
    }

    /** Whether a visible edge of the node stands in that scene node; the scene of another cannot be told. */
    private boolean isShownSceneNode(int sceneNode) {
        if (below.kind(node) == NodeKind.ASSET) {
            for (int p = below.inStart(node, EdgeKind.CONTAINS_ASSET);
                    p < below.inEnd(node, EdgeKind.CONTAINS_ASSET);
                    p++) {
                int edge = below.inEdge(p);
                if (below.hasEdge(edge) && below.sceneNode(edge) == sceneNode) {
                    return true;
                }
            }
            return false;
        }
        for (int e = below.outStart(node, EdgeKind.CREATED_FOR); e < below.outEnd(node, EdgeKind.CREATED_FOR); e++) {
            if (below.hasEdge(e) && below.sceneNode(e) == sceneNode) {
                return true;
            }
        }
        return false;
    }

    /** A number as the library reads one: whole, or text of digits after an optional word. */
    private static Optional<Integer> number(String text, String word) {
        String digits = text;
        if (text.startsWith(word) && text.length() > word.length()) {
            char separator = text.charAt(word.length());
            if (separator == ':' || separator == '-') {
                digits = Texts.trim(text.substring(word.length() + 1));
            }
        }
        try {
            return Optional.of(new BigDecimal(digits).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                snake.append('_').append((char) (c + ('a' - 'A')));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }
}
