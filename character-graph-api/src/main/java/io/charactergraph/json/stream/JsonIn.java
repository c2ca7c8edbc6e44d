package io.charactergraph.json.stream;

import io.charactergraph.internal.JsonParsing;
import io.charactergraph.internal.TextFile;
import io.charactergraph.model.WireFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON text as a stream: the properties of the outermost object, and the elements of its arrays one by one. Every fault is reported with its
 * line.
 */
final class JsonIn implements AutoCloseable {

    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonParsing.within(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxDocumentLength(-1)
                    .maxTokenCount(-1)
                    .build())
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final JsonParser parser;
    private @Nullable JsonToken token;

    JsonIn(InputStream in) throws IOException {
        Reader text = new SurrogateReader(TextFile.open(in, "The graph"));
        parser = read(() -> FACTORY.createParser(ObjectReadContext.empty(), text));
    }

    private interface Step<T> {
        T take();
    }

    /** Runs a step of the parser, and reports what it throws without its stack and its excerpts. */
    private <T> T read(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new WireFormatException(line, "", "not JSON: " + JsonParsing.reason(e));
        }
    }

    private @Nullable JsonToken next() throws IOException {
        token = read(parser::nextToken);
        return token;
    }

    /** The line of what was read last, from 1. */
    int line() {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    /** Begins the outermost object. */
    void begin() throws IOException {
        if (next() != JsonToken.START_OBJECT) {
            throw new WireFormatException(line(), "", "an object must stand here, with nodes, edges and meta");
        }
    }

    /** Returns the name of the next property of the outermost object; null when there is none, and the text ends with it. */
    @Nullable
    String nextProperty() throws IOException {
        if (next() == JsonToken.PROPERTY_NAME) {
            return read(parser::currentName);
        }
        if (next() != null) {
            throw new WireFormatException(line(), "", "nothing may follow the object");
        }
        return null;
    }

    /** Begins the array that is the value of a property. */
    void beginArray(String property) throws IOException {
        if (next() != JsonToken.START_ARRAY) {
            throw new WireFormatException(line(), property, "an array must stand here");
        }
    }

    /** Returns the next element of an array, which must be an object; null at the end of the array. */
    @Nullable
    JsonObject nextObject(String array, int index) throws IOException {
        if (next() == JsonToken.END_ARRAY) {
            return null;
        }
        String path = array + "[" + index + "]";
        if (token != JsonToken.START_OBJECT) {
            throw new WireFormatException(line(), path, "an object must stand here");
        }
        return object(path);
    }

    /** Returns the object that is the value of a property. */
    JsonObject objectOf(String property) throws IOException {
        if (next() != JsonToken.START_OBJECT) {
            throw new WireFormatException(line(), property, "an object must stand here");
        }
        return object(property);
    }

    /** Passes over the value of a property. */
    void skip() throws IOException {
        next();
        read(parser::skipChildren);
    }

    private JsonObject object(String path) throws IOException {
        int line = line();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = read(parser::currentName);
            next();
            properties.put(name, value(path + "." + name));
        }
        return new JsonObject(line, path, properties);
    }

    private @Nullable Object value(String path) throws IOException {
        if (token == null) {
            throw new WireFormatException(line(), path, "the text ends here");
        }
        return switch (token) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> read(parser::getString);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonObject.Numeral(read(parser::getString));
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private List<@Nullable Object> array(String path) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            elements.add(value(path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    @Override
    public void close() {
        parser.close();
    }
}
