package io.charactergraph.source.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a JSON value are wanted: fields by their names, in both spellings, values under free keys, elements of
 * arrays. What is not wanted is checked and passed over. Immutable, for any number of threads.
 */
public final class JsonShape {

    /** Wants everything. */
    public static final JsonShape ALL = all();

    final JsonNames names;
    final @Nullable JsonShape[] fields;
    private @Nullable JsonShape entry;
    private @Nullable JsonShape element;
    private boolean members;

    private JsonShape(JsonNames names) {
        this.names = names;
        this.fields = new JsonShape[names.size()];
    }

    private static JsonShape all() {
        JsonShape all = new JsonShape(new JsonNames());
        all.entry = all;
        all.element = all;
        all.members = true;
        return all;
    }

    /** Begins the shape of a value. The value itself is wanted. */
    public static Builder builder() {
        return new Builder(new JsonNames());
    }

    /** The name with a code. */
    public String name(int code) {
        return names.name(code);
    }

    /** How many codes there are: all are smaller. */
    public int codes() {
        return names.size();
    }

    /** What is wanted of the values under free keys; null when only fields are. */
    @Nullable
    JsonShape entry() {
        return entry;
    }

    /** What is wanted of the elements of an array; null when nothing is. */
    @Nullable
    JsonShape element() {
        return element;
    }

    /** Whether any member of an object is wanted. */
    boolean hasMembers() {
        return members;
    }

    /** Builds a {@link JsonShape}: one builder for each part. */
    public static final class Builder {

        private final JsonNames names;
        private final Map<String, Builder> fields = new LinkedHashMap<>();
        private @Nullable Builder entry;
        private @Nullable Builder element;

        private Builder(JsonNames names) {
            this.names = names;
        }

        /** Wants a field, in both spellings; returns the builder of its value. */
        public Builder field(String name) {
            name(name);
            return fields.computeIfAbsent(name, key -> new Builder(names));
        }

        /** Wants a field, in both spellings; returns its codes. */
        public JsonName wantedName(String name) {
            field(name);
            return name(name);
        }

        /** The codes of a field's name, in both spellings. */
        public JsonName name(String name) {
            return new JsonName(names.add(name), names.add(Spelling.other(name)));
        }

        /** Wants the values under all keys; returns the builder of each. */
        public Builder entry() {
            Builder builder = entry == null ? new Builder(names) : entry;
            entry = builder;
            return builder;
        }

        /** Wants the elements of an array; returns the builder of each. */
        public Builder element() {
            Builder builder = element == null ? new Builder(names) : element;
            element = builder;
            return builder;
        }

        /** Builds the shape of the whole. */
        public JsonShape build() {
            return merge(List.of(this), new HashMap<>());
        }

        /** The shape of a value of which several parts want something. */
        private static JsonShape merge(List<Builder> parts, Map<List<Builder>, JsonShape> known) {
            JsonShape before = known.get(parts);
            if (before != null) {
                return before;
            }
            JsonShape shape = new JsonShape(parts.get(0).names);
            known.put(parts, shape);
            List<Builder> entries = new ArrayList<>();
            List<Builder> elements = new ArrayList<>();
            Map<Integer, List<Builder>> byCode = new HashMap<>();
            for (Builder part : parts) {
                addIfThere(entries, part.entry);
                addIfThere(elements, part.element);
                part.fields.forEach((name, child) -> {
                    JsonName codes = part.name(name);
                    byCode.computeIfAbsent(codes.code(), code -> new ArrayList<>())
                            .add(child);
                    if (codes.other() != codes.code()) {
                        byCode.computeIfAbsent(codes.other(), code -> new ArrayList<>())
                                .add(child);
                    }
                });
            }
            shape.entry = entries.isEmpty() ? null : merge(entries, known);
            shape.element = elements.isEmpty() ? null : merge(elements, known);
            byCode.forEach((code, children) -> {
                children.addAll(entries);
                shape.fields[code] = merge(children, known);
            });
            shape.members = shape.entry != null || !byCode.isEmpty();
            return shape;
        }

        private static void addIfThere(List<Builder> parts, @Nullable Builder part) {
            if (part != null) {
                parts.add(part);
            }
        }
    }
}
