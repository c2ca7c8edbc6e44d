package io.charactergraph.jdbc.json;

import io.charactergraph.source.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The position of a value in a JSON text, found by the loader's own streaming parser within the loader's own limits.
 *
 * @param key the key, in an object; else empty
 * @param from where its member begins: at its key, or at the value
 * @param start where the value begins
 * @param end behind the value
 * @param token what the value is, or begins with
 */
record JsonSpan(String key, int from, int start, int end, JsonToken token) {

    /** The value of a whole text. */
    static JsonSpan root(String text) {
        if (text.length() > JsonReader.MAX_LENGTH) {
            throw beyondLimits();
        }
        try (JsonParser parser = parser(text)) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw beyondLimits();
            }
            int start = offset(parser.currentTokenLocation().getCharOffset());
            int end = end(parser, token);
            return new JsonSpan("", start, start, end, token);
        } catch (JacksonException e) {
            throw beyondLimits();
        }
    }

    /** The members of this object, or the elements of this array, in their order; none of any other value. */
    List<JsonSpan> members(String text) {
        List<JsonSpan> members = new ArrayList<>();
        if (!isObject() && !isArray()) {
            return members;
        }
        try (JsonParser parser = parser(text.substring(start, end))) {
            parser.nextToken();
            String name = "";
            int from = -1;
            for (JsonToken next = parser.nextToken();
                    next != JsonToken.END_OBJECT && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                int at = start + offset(parser.currentTokenLocation().getCharOffset());
                if (next == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                    from = at;
                } else {
                    int behind = start + end(parser, next);
                    members.add(new JsonSpan(name, from < 0 ? at : from, at, behind, next));
                    from = -1;
                }
            }
            return members;
        } catch (JacksonException e) {
            throw beyondLimits();
        }
    }

    boolean isObject() {
        return token == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return token == JsonToken.START_ARRAY;
    }

    private static int end(JsonParser parser, JsonToken token) {
        if (token.isStructStart()) {
            parser.skipChildren();
        } else if (token == JsonToken.VALUE_STRING) {
            parser.finishToken();
        } else {
            // the text of a number or a word is itself; what the parser has looked at behind it does not count
            return offset(parser.currentTokenLocation().getCharOffset()) + parser.getStringLength();
        }
        return offset(parser.currentLocation().getCharOffset());
    }

    private static JsonParser parser(String text) {
        return JsonReader.parser(text);
    }

    private static int offset(long offset) {
        return Math.toIntExact(offset);
    }

    static JsonEditException beyondLimits() {
        return new JsonEditException("", "it is no JSON, or beyond the limits within which JSON is read");
    }
}
