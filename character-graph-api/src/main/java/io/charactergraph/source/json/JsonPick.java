package io.charactergraph.source.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields of a JSON value are wanted; the rest is skipped without being kept. Arrays are looked through. */
public final class JsonPick {

    /** Wants everything. */
    public static final JsonPick ALL = new JsonPick(null);

    private final @Nullable Map<String, JsonPick> fields;

    private JsonPick(@Nullable Map<String, JsonPick> fields) {
        this.fields = fields;
    }

    /** Wants these fields whole, in both spellings. */
    public static JsonPick fields(String... names) {
        JsonPick pick = new JsonPick(new HashMap<>());
        for (String name : names) {
            pick.put(name, ALL);
        }
        return pick;
    }

    /** And, of that field, what the other pick wants. */
    public JsonPick and(String name, JsonPick child) {
        put(name, child);
        return this;
    }

    private void put(String name, JsonPick child) {
        if (fields != null) {
            fields.put(name, child);
            fields.put(Spelling.other(name), child);
        }
    }

    /** What is wanted of a field; null when nothing is. */
    @Nullable
    JsonPick child(String name) {
        return fields == null ? ALL : fields.get(name);
    }
}
