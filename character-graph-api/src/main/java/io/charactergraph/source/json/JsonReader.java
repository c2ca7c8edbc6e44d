package io.charactergraph.source.json;

import io.charactergraph.internal.JsonParsing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what is wanted of a JSON text, streaming past the rest. What PostgreSQL stores is read (duplicate keys, half
 * surrogates, numbers of any size, thousands of levels) up to limits of our own; no recursion.
 */
public final class JsonReader {

    /** The levels of nesting that are read. */
    public static final int MAX_DEPTH = 10_000;

    /** The length of a text, in characters, that is read. */
    public static final int MAX_LENGTH = 64 * 1024 * 1024;

    /** The length of a number that is read. */
    public static final int MAX_NUMBER_LENGTH = 10_000;

    private static final JsonFactory FACTORY = JsonParsing.within(StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxDocumentLength(-1)
            .maxTokenCount(-1)
            .build());

    private JsonReader() {}

    /** Returns the whole value of a text; null when it is beyond the limits, or not JSON. */
    public static @Nullable JsonValue read(String text) {
        return read(text, JsonPick.ALL);
    }

    /** Returns a streaming parser of a text, within the limits of this reader. */
    public static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** What is wanted of a text; null when it is beyond the limits, or no JSON at all. */
    public static @Nullable JsonValue read(String text, JsonPick pick) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try (JsonParser parser = parser(text)) {
            return new Tree(pick).read(parser);
        } catch (JacksonException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            return null; // the parser's own failures too: no text is a failure of a load
        }
    }

    /** Builds the value with a stack of its own. */
    private static final class Tree {

        private final Deque<Frame> frames = new ArrayDeque<>();
        private final JsonPick top;
        private @Nullable JsonValue root;

        Tree(JsonPick top) {
            this.top = top;
        }

        @Nullable
        JsonValue read(JsonParser parser) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> {
                        name = parser.currentName();
                        Frame frame = frames.peek();
                        if (frame != null && frame.pick.child(name) == null) {
                            parser.nextToken();
                            parser.skipChildren();
                        }
                    }
                    case START_OBJECT -> open(name, new JsonValue.Obj(new LinkedHashMap<>()));
                    case START_ARRAY -> open(name, new JsonValue.Arr(new ArrayList<>()));
                    case END_OBJECT, END_ARRAY -> frames.pop();
                    case VALUE_STRING -> add(name, new JsonValue.Text(parser.getString()));
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(name, new JsonValue.Num(parser.getString()));
                    case VALUE_TRUE -> add(name, JsonValue.Word.TRUE);
                    case VALUE_FALSE -> add(name, JsonValue.Word.FALSE);
                    default -> add(name, JsonValue.Word.NULL);
                }
            }
            return root;
        }

        private void open(String name, JsonValue container) {
            JsonPick pick = add(name, container);
            frames.push(new Frame(container, pick));
        }

        private JsonPick add(String name, JsonValue value) {
            Frame frame = frames.peek();
            if (frame == null) {
                root = value;
                return top;
            }
            if (frame.container instanceof JsonValue.Obj object) {
                object.fields().put(name, value);
                JsonPick child = frame.pick.child(name);
                return child == null ? JsonPick.ALL : child;
            }
            ((JsonValue.Arr) frame.container).items().add(value);
            return frame.pick;
        }
    }

    private record Frame(JsonValue container, JsonPick pick) {}
}
