package io.charactergraph.source.assembly;

import io.charactergraph.internal.JsonEscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text that can be changed in places, while every other character of it stays: other keys, their order and their
 * values, duplicate keys, blanks, numbers of any length. Immutable; every edit gives another.
 *
 * <p>It reads as the loader does: of a key that stands twice the last counts, a field is found in either spelling, a name
 * whatever blanks are at its ends. An edit changes the value that counts; a removal takes everything that would count then.
 *
 * <pre>{@code
 * JsonEdit.of(meta).set(JsonPlace.ROOT.field("character_roles").name("rival"), JsonEdit.quote(reference)).text();
 * }</pre>
 */
public final class JsonEdit {

    private final String text;

    private JsonEdit(String text) {
        this.text = text;
    }

    /** Begins with a text; null, and the JSON null, are as an empty object when something is put into them. */
    public static JsonEdit of(@Nullable String text) {
        return new JsonEdit(text == null ? "null" : text);
    }

    /** The JSON of a text. */
    public static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2);
        JsonEscape.quote(json, text);
        return json.toString();
    }

    /** The whole, as it is now. */
    public String text() {
        return text;
    }

    /**
     * The value at a place; empty when there is none, or only null.
     *
     * @throws JsonEditException if the way leads through something else than an object or array, or the text is no JSON
     */
    public Optional<JsonFound> find(JsonPlace place) {
        return locate(place).filter(span -> !span.isNull()).map(this::found);
    }

    /**
     * The elements of the array at a place, nulls too; none when there is no value, or only null.
     *
     * @throws JsonEditException if there is something else, or the text is no JSON
     */
    public List<JsonFound> elements(JsonPlace place) {
        Optional<JsonSpan> array = locate(place).filter(span -> !span.isNull());
        if (array.isEmpty()) {
            return List.of();
        }
        if (!array.orElseThrow().isArray()) {
            throw new JsonEditException(place.toString(), "it is no array");
        }
        return array.orElseThrow().members(text).stream().map(this::found).toList();
    }

    /** The path of a place, as {@link JsonPlace#toString}, with keys that are there in the spelling that counts. */
    public String path(JsonPlace place) {
        StringBuilder path = new StringBuilder();
        JsonPlace way = JsonPlace.ROOT;
        for (JsonStep step : place.steps()) {
            way = new JsonPlace(place.steps().subList(0, way.steps().size() + 1));
            if (step instanceof JsonStep.Index index) {
                path.append('[').append(index.at()).append(']');
            } else {
                path.append('.').append(locate(way).map(JsonSpan::key).orElse(step.key()));
            }
        }
        return path.toString();
    }

    /** The keys of the object at a place, each once, in order; none when there is no object. */
    public List<String> keys(JsonPlace place) {
        return locate(place).filter(JsonSpan::isObject).map(span -> span.members(text)).orElse(List.of()).stream()
                .map(JsonSpan::key)
                .distinct()
                .toList();
    }

    /**
     * The same with a value at a place. Objects that are absent or null are made on the way; what says the same already is
     * left as it is written.
     *
     * @throws JsonEditException if something else stands in the way, or the text is no JSON
     */
    public JsonEdit set(JsonPlace place, String json) {
        if (place.isRoot()) {
            return JsonSpan.root(text).isNull() ? new JsonEdit(json) : replace(JsonSpan.root(text), json);
        }
        Optional<JsonSpan> parent = locate(place.parent());
        if (parent.isEmpty() || parent.orElseThrow().isNull()) {
            if (place.last() instanceof JsonStep.Index) {
                throw new JsonEditException(place.toString(), "there is no such element");
            }
            return set(place.parent(), "{" + member(place.last(), json) + "}");
        }
        JsonSpan container = container(parent.orElseThrow(), place);
        List<JsonSpan> counting = counting(container, place.last());
        if (counting.isEmpty()) {
            return insert(container, member(place.last(), json));
        }
        JsonEdit edited = replace(choose(counting, place.last()), json);
        while (place.last() instanceof JsonStep.Name) {
            Optional<JsonEdit> without = edited.withoutRival(place);
            if (without.isEmpty()) {
                break;
            }
            edited = without.orElseThrow();
        }
        return edited;
    }

    /**
     * The same with one element more at the end of the array at a place, which is made when it is absent or null.
     *
     * @throws JsonEditException if something else stands there or in the way, or the text is no JSON
     */
    public JsonEdit append(JsonPlace place, String json) {
        Optional<JsonSpan> array = locate(place).filter(span -> !span.isNull());
        if (array.isEmpty()) {
            return set(place, "[" + json + "]");
        }
        if (!array.orElseThrow().isArray()) {
            throw new JsonEditException(place.toString(), "it is no array");
        }
        return insert(array.orElseThrow(), json);
    }

    /**
     * The same with nothing at a place: the key goes with its value, in all spellings, or the element.
     *
     * @throws JsonEditException if something else than an object or array stands in the way, or the text is no JSON
     */
    public JsonEdit remove(JsonPlace place) {
        JsonEdit edited = this;
        while (true) {
            Optional<JsonSpan> parent = edited.locate(place.parent()).filter(span -> !span.isNull());
            if (parent.isEmpty()) {
                return edited;
            }
            List<JsonSpan> members =
                    edited.container(parent.orElseThrow(), place).members(edited.text);
            Optional<JsonSpan> last = edited.lastOf(members, place.last());
            if (last.isEmpty()) {
                return edited;
            }
            edited = edited.cut(members, last.orElseThrow());
            if (place.last() instanceof JsonStep.Index) {
                return edited;
            }
        }
    }

    /** Without one other key that is the same name with other blanks, if there is one. */
    private Optional<JsonEdit> withoutRival(JsonPlace place) {
        JsonSpan container = locate(place.parent()).orElseThrow();
        List<JsonSpan> counting = counting(container, place.last());
        JsonSpan chosen = choose(counting, place.last());
        return counting.stream()
                .filter(span -> !span.isNull() && !span.equals(chosen))
                .findFirst()
                .map(span -> cut(container.members(text), span));
    }

    private Optional<JsonSpan> lastOf(List<JsonSpan> members, JsonStep step) {
        if (step instanceof JsonStep.Index index) {
            return index.at() < members.size() ? Optional.of(members.get(index.at())) : Optional.empty();
        }
        return members.stream().filter(member -> step.matches(member.key())).reduce((first, second) -> second);
    }

    private Optional<JsonSpan> locate(JsonPlace place) {
        JsonSpan span = JsonSpan.root(text);
        JsonPlace way = JsonPlace.ROOT;
        for (JsonStep step : place.steps()) {
            if (span.isNull()) {
                return Optional.empty();
            }
            List<JsonSpan> counting = counting(container(span, way, step), step);
            if (counting.isEmpty()) {
                return Optional.empty();
            }
            span = choose(counting, step);
            way = new JsonPlace(place.steps().subList(0, way.steps().size() + 1));
        }
        return Optional.of(span);
    }

    private JsonSpan container(JsonSpan span, JsonPlace member) {
        return container(span, member.parent(), member.last());
    }

    private static JsonSpan container(JsonSpan span, JsonPlace at, JsonStep step) {
        boolean index = step instanceof JsonStep.Index;
        if (index ? !span.isArray() : !span.isObject()) {
            throw new JsonEditException(at.toString(), index ? "it is no array" : "it is no object");
        }
        return span;
    }

    /** The members that count for the step: of each key the last. */
    private List<JsonSpan> counting(JsonSpan container, JsonStep step) {
        List<JsonSpan> members = container.members(text);
        if (step instanceof JsonStep.Index) {
            return lastOf(members, step).stream().toList();
        }
        List<JsonSpan> counting = new ArrayList<>();
        for (JsonSpan member : members) {
            if (step.matches(member.key())) {
                counting.removeIf(other -> other.key().equals(member.key()));
                counting.add(member);
            }
        }
        return counting;
    }

    /** Of those that count the one to read and to change: not null before null, the step's own spelling before others. */
    private static JsonSpan choose(List<JsonSpan> counting, JsonStep step) {
        JsonSpan chosen = counting.get(counting.size() - 1);
        for (JsonSpan span : counting) {
            boolean own = !(step instanceof JsonStep.Index) && span.key().equals(step.key());
            if (chosen.isNull() && !span.isNull() || own && chosen.isNull() == span.isNull()) {
                chosen = span;
            }
        }
        return chosen;
    }

    private JsonFound found(JsonSpan span) {
        return JsonFound.of(span, text);
    }

    private static String member(JsonStep step, String json) {
        return quote(step.key()) + ": " + json;
    }

    private JsonEdit replace(JsonSpan span, String json) {
        return found(span).says(json) ? this : splice(span.start(), span.end(), json);
    }

    private JsonEdit insert(JsonSpan container, String json) {
        List<JsonSpan> members = container.members(text);
        if (members.isEmpty()) {
            return splice(container.start() + 1, container.start() + 1, json);
        }
        int end = members.get(members.size() - 1).end();
        return splice(end, end, ", " + json);
    }

    /** Takes a member out with the comma that parts it from the next, or of the last one from the one before. */
    private JsonEdit cut(List<JsonSpan> members, JsonSpan member) {
        int at = members.indexOf(member);
        if (at + 1 < members.size()) {
            return splice(member.from(), members.get(at + 1).from(), "");
        }
        return splice(at > 0 ? members.get(at - 1).end() : member.from(), member.end(), "");
    }

    private JsonEdit splice(int start, int end, String json) {
        return new JsonEdit(text.substring(0, start) + json + text.substring(end));
    }
}
