package io.charactergraph.json.shape;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the properties of JSON objects to a stream, in UTF-8. Absent values are left out. Half a surrogate pair is escaped, so that every text
 * can be read back.
 */
public final class JsonOut implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Times with six digits, as a database has them. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final HexFormat HEX = HexFormat.of();

    private final JsonGenerator generator;

    public JsonOut(OutputStream out) {
        generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /** Writes the name of a property, whose value follows. */
    public void name(String name) {
        generator.writeName(name);
    }

    public void beginObject() {
        generator.writeStartObject();
    }

    public void beginObject(String name) {
        generator.writeName(name);
        generator.writeStartObject();
    }

    public void endObject() {
        generator.writeEndObject();
    }

    public void beginArray(String name) {
        generator.writeName(name);
        generator.writeStartArray();
    }

    public void endArray() {
        generator.writeEndArray();
    }

    public void property(String name, String value) {
        generator.writeName(name);
        text(value);
    }

    public void property(String name, Optional<?> value) {
        if (value.isPresent()) {
            property(name, value.get().toString());
        }
    }

    public void property(String name, int value) {
        generator.writeName(name);
        generator.writeNumber(value);
    }

    public void property(String name, long value) {
        generator.writeName(name);
        generator.writeNumber(value);
    }

    public void property(String name, OptionalInt value) {
        if (value.isPresent()) {
            property(name, value.getAsInt());
        }
    }

    public void property(String name, boolean value) {
        generator.writeName(name);
        generator.writeBoolean(value);
    }

    /** A number that JSON has no word for is written as text. */
    public void property(String name, double value) {
        generator.writeName(name);
        generator.writeNumber(value);
    }

    public void property(String name, Instant time) {
        property(name, TIME.format(time));
    }

    /** A property whose absence is written as null, where clients expect it so. */
    public void propertyOrNull(String name, Optional<String> value) {
        generator.writeName(name);
        if (value.isPresent()) {
            text(value.get());
        } else {
            generator.writeNull();
        }
    }

    /** The names of constants as words in lower case. */
    public void words(String name, Collection<? extends Enum<?>> values) {
        texts(name, values.stream().map(JsonOut::word).toList());
    }

    /** The name of a constant as a word in lower case. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public void texts(String name, Collection<String> values) {
        beginArray(name);
        values.forEach(this::text);
        endArray();
    }

    /** An array of arrays of texts. */
    public void lists(String name, Collection<? extends Collection<String>> values) {
        beginArray(name);
        for (Collection<String> texts : values) {
            generator.writeStartArray();
            texts.forEach(this::text);
            generator.writeEndArray();
        }
        endArray();
    }

    public void numbers(String name, Collection<Integer> values) {
        beginArray(name);
        values.forEach(generator::writeNumber);
        endArray();
    }

    /** An object of texts. */
    public void texts(String name, Map<String, String> values) {
        generator.writeName(name);
        if (values.keySet().stream().allMatch(JsonOut::isWhole)) {
            generator.writeStartObject();
            values.forEach(this::property);
            generator.writeEndObject();
        } else {
            generator.writeRawValue(values.entrySet().stream()
                    .map(entry -> quote(entry.getKey()) + ":" + quote(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}")));
        }
    }

    private void text(String value) {
        if (isWhole(value)) {
            generator.writeString(value);
        } else {
            generator.writeRawValue(quote(value));
        }
    }

    /** A text in quotes; whatever is no printable ASCII is escaped. */
    private static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append("\\u").append(HEX.toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** Whether no surrogate of a text is without the other half. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    @Override
    public void close() {
        generator.close();
    }
}
