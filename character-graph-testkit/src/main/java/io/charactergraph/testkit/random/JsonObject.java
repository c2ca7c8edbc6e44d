package io.charactergraph.testkit.random;

import io.charactergraph.testkit.internal.JsonText;
import java.util.ArrayList;
import java.util.List;

/** Puts a JSON object together, as text; a name may stand twice. */
final class JsonObject {

    private final List<String> members = new ArrayList<>();

    /** Adds a member whose value is JSON text. */
    JsonObject put(String name, String json) {
        return putRaw(JsonText.quote(name), json);
    }

    /** Adds a member whose name is JSON text too. */
    JsonObject putRaw(String quotedName, String json) {
        members.add(quotedName + ":" + json);
        return this;
    }

    @Override
    public String toString() {
        return "{" + String.join(",", members) + "}";
    }
}
