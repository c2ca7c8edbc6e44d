package io.charactergraph.json.stream;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.WireFormatException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A JSON object that was read, with its place. A property that is null is absent; one of another type is refused. */
final class JsonObject {

    /** Numbers that JSON has no word for, as they are written. */
    private static final Set<String> WORDS_FOR_NUMBERS = Set.of("NaN", "Infinity", "-Infinity");

    private final int line;
    private final String path;
    private final Map<String, @Nullable Object> properties;

    JsonObject(int line, String path, Map<String, @Nullable Object> properties) {
        this.line = line;
        this.path = path;
        this.properties = properties;
    }

    /** A number as it was written. */
    record Numeral(String text) {}

    /** A fault of the object itself. */
    WireFormatException fault(String reason) {
        return new WireFormatException(line, path, reason);
    }

    /** A fault of one of its properties. */
    WireFormatException fault(String property, String reason) {
        return new WireFormatException(line, path + "." + property, reason);
    }

    boolean has(String property) {
        return properties.get(property) != null;
    }

    Optional<String> text(String property) {
        Object value = properties.get(property);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw fault(property, "a text must stand here");
    }

    String requireText(String property) {
        return text(property).orElseThrow(() -> fault(property, "it is missing; a text must stand here"));
    }

    OptionalInt integer(String property) {
        Object value = properties.get(property);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value instanceof Numeral number) {
            try {
                return OptionalInt.of(Integer.parseInt(number.text));
            } catch (NumberFormatException e) {
                // said below
            }
        }
        throw fault(property, "a whole number of 32 bits must stand here");
    }

    long longInteger(String property) {
        Object value = properties.get(property);
        if (value == null) {
            return 0;
        }
        if (value instanceof Numeral number) {
            try {
                return Long.parseLong(number.text);
            } catch (NumberFormatException e) {
                // said below
            }
        }
        throw fault(property, "a whole number must stand here");
    }

    /** A number; one that JSON has no word for stands as text. */
    OptionalDouble decimal(String property) {
        Object value = properties.get(property);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (value instanceof Numeral number) {
            return OptionalDouble.of(Double.parseDouble(number.text));
        }
        if (value instanceof String text && WORDS_FOR_NUMBERS.contains(text)) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        throw fault(property, "a number must stand here");
    }

    Optional<Boolean> flag(String property) {
        Object value = properties.get(property);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        throw fault(property, "true or false must stand here");
    }

    Optional<Instant> time(String property) {
        Optional<String> text = text(property);
        try {
            return text.map(Instant::parse);
        } catch (DateTimeException e) {
            throw fault(property, "a time such as 2026-01-31T12:00:00Z must stand here");
        }
    }

    Optional<UUID> uuid(String property) {
        Optional<String> text = text(property);
        if (text.isPresent() && !Texts.isUuid(text.get())) {
            throw fault(property, "a UUID must stand here");
        }
        return text.map(UUID::fromString);
    }

    /** The elements of an array of texts; none when it is absent. */
    List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        for (Object element : elements(property)) {
            if (!(element instanceof String text)) {
                throw fault(property + "[" + texts.size() + "]", "a text must stand here");
            }
            texts.add(text);
        }
        return texts;
    }

    /** The elements of an array of objects; none when it is absent. */
    List<JsonObject> objects(String property) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : elements(property)) {
            if (!(element instanceof JsonObject object)) {
                throw fault(property + "[" + objects.size() + "]", "an object must stand here");
            }
            objects.add(object);
        }
        return objects;
    }

    private List<?> elements(String property) {
        Object value = properties.get(property);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> elements) {
            return elements;
        }
        throw fault(property, "an array must stand here");
    }

    /** The properties of an object of texts; none when it is absent. */
    Map<String, String> textMap(String property) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonObject object = object(property);
        object.properties.keySet().forEach(name -> texts.put(name, object.requireText(name)));
        return texts;
    }

    /** An object; one without properties when it is absent. */
    JsonObject object(String property) {
        Object value = properties.get(property);
        if (value == null) {
            return new JsonObject(line, path + "." + property, Map.of());
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw fault(property, "an object must stand here");
    }
}
