package io.charactergraph.json.shape;

import io.charactergraph.json.shape.WireType.ListOf;
import io.charactergraph.json.shape.WireType.MapOf;
import io.charactergraph.json.shape.WireType.ObjectOf;
import io.charactergraph.json.shape.WireType.OneOf;
import io.charactergraph.json.shape.WireType.OrNull;
import io.charactergraph.json.shape.WireType.Simple;
import io.charactergraph.json.shape.WireType.Words;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The types of the wire format as a JSON Schema (2020-12). It describes a graph; every other form is one of its definitions. Objects are closed: they have no other properties.
 */
public final class JsonSchema {

    private static final String TYPE = "type";
    private static final String PATTERN = "pattern";
    private static final String STRING = "string";
    private static final String REF = "$ref";

    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final String place;

    private JsonSchema(String place) {
        this.place = place;
    }

    /**
     * Returns the schema as JSON text.
     *
     * @param root the form that the schema describes
     * @param others what else has a definition
     */
    public static String of(Form<?> root, Collection<? extends Form<?>> others) {
        List<Form<?>> all = new ArrayList<>(List.of(root));
        all.addAll(others);
        JsonSchema schema = new JsonSchema("#/$defs/");
        schema.define(new WireTypes(all));
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        top.put("title", "The wire format of character-graph");
        top.put("description", "Generated from the Java types. Each answer is described by a definition of its name.");
        top.put(REF, schema.reference(root.name()));
        top.put("$defs", schema.definitions);
        return JsonPrint.of(top);
    }

    /**
     * Returns the definitions of types, by name.
     *
     * @param place what a reference to a definition begins with
     */
    static JsonSchema at(String place, WireTypes types) {
        JsonSchema schema = new JsonSchema(place);
        schema.define(types);
        return schema;
    }

    private void define(WireTypes types) {
        simple();
        types.words().forEach(words -> definitions.put(words.name(), Map.of("enum", words.words())));
        types.forms().forEach(form -> definitions.put(form.name(), form(form)));
    }

    /** The definitions, in order. */
    Map<String, Object> definitions() {
        return definitions;
    }

    private void simple() {
        definitions.put("Uuid", text(Patterns.whole(Patterns.UUID)));
        definitions.put("Time", text(Patterns.whole(Patterns.TIME)));
        definitions.put("Whole", ordered(TYPE, "integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE));
        definitions.put(
                "Decimal",
                Map.of(
                        "anyOf",
                        List.of(Map.of(TYPE, "number"), Map.of("enum", List.of("NaN", "Infinity", "-Infinity")))));
        definitions.put(
                "ExtensionType",
                ordered(TYPE, STRING, PATTERN, Patterns.whole(Patterns.WORD), "not", Map.of("enum", builtIn())));
        for (NodeKind kind : NodeKind.values()) {
            definitions.put(IdForms.name(kind), text(IdForms.pattern(kind)));
        }
        definitions.put("NodeId", anyId(List.of(NodeKind.values())));
    }

    private static List<String> builtIn() {
        return Stream.of(NodeKind.values())
                .filter(kind -> kind != NodeKind.EXTENSION)
                .map(NodeKind::wireType)
                .toList();
    }

    private Object form(Form<?> form) {
        Map<String, Object> schema = ordered("description", form.about());
        if (form instanceof Union<?> union) {
            schema.put(
                    "oneOf",
                    union.shapes().stream().map(shape -> ref(shape.name())).toList());
        } else if (form instanceof Shape<?> shape) {
            Map<String, Object> properties = new LinkedHashMap<>();
            shape.properties().forEach(property -> properties.put(property.name(), type(property.type())));
            schema.put(TYPE, "object");
            schema.put("properties", properties);
            schema.put(
                    "required",
                    shape.properties().stream()
                            .filter(property -> !property.optional())
                            .map(Property::name)
                            .toList());
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    /** The schema of a type. */
    Object type(WireType type) {
        if (type instanceof Simple simple) {
            return simple(simple);
        } else if (type instanceof Words words) {
            return ref(words.name());
        } else if (type instanceof OneOf one) {
            return one.words().size() == 1 ? Map.of("const", one.words().get(0)) : Map.of("enum", one.words());
        } else if (type instanceof WireType.Id id) {
            return id.equals(WireType.Id.ANY) ? ref("NodeId") : anyId(id.kinds());
        } else if (type instanceof ListOf list) {
            return ordered(TYPE, "array", "items", type(list.element()));
        } else if (type instanceof MapOf map) {
            return ordered(TYPE, "object", "additionalProperties", type(map.value()));
        } else if (type instanceof OrNull maybe) {
            return Map.of("anyOf", List.of(type(maybe.type()), Map.of(TYPE, "null")));
        } else if (type instanceof ObjectOf object) {
            return ref(object.form().name());
        }
        throw new IllegalArgumentException("type: " + type + " has no schema");
    }

    private Object simple(Simple type) {
        return switch (type) {
            case TEXT -> Map.of(TYPE, STRING);
            case UUID -> ref("Uuid");
            case TIME -> ref("Time");
            case WHOLE -> ref("Whole");
            case LONG -> Map.of(TYPE, "integer");
            case DECIMAL -> ref("Decimal");
            case FLAG -> Map.of(TYPE, "boolean");
            case EXTENSION_NODE -> ref("ExtensionType");
            case EXTENSION_EDGE -> text(Patterns.whole("x:" + Patterns.WORD));
        };
    }

    private Object anyId(Collection<NodeKind> kinds) {
        List<Object> refs = kinds.stream().map(kind -> ref(IdForms.name(kind))).toList();
        return refs.size() == 1 ? refs.get(0) : Map.of("anyOf", refs);
    }

    private static Map<String, Object> text(String pattern) {
        return ordered(TYPE, STRING, PATTERN, pattern);
    }

    /** A reference to a definition. */
    Object ref(String name) {
        return Map.of(REF, reference(name));
    }

    private String reference(String name) {
        return place + name;
    }

    /** A map in the order of its pairs. */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
