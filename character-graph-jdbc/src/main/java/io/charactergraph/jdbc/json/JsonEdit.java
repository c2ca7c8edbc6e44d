package io.charactergraph.jdbc.json;

import io.charactergraph.internal.JsonEscape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text that can be changed in places, while every other character of it stays: other keys, their order and their
 * values, duplicate keys, blanks, numbers of any length. Immutable; every edit gives another.
 *
 * <p>It reads as the loader does: the last of equal keys counts, a field is found in either spelling, a name
 * regardless of blanks at its ends. An edit changes the value that counts; a removal removes every value that could count.
 *
 * <p>Cost: the text is read once, level by level as far as places lead into it. An edit costs in proportion to the number of
 * members of the objects and arrays on the way, not to the length of the text. Many members of one object or array are best
 * changed by {@link #setMembers} and {@link #removeElements}, in one pass.
 *
 * <pre>{@code
 * JsonEdit.of(meta).set(JsonPlace.ROOT.field("character_roles").name("rival"), JsonEdit.quote(reference)).text();
 * }</pre>
 */
public final class JsonEdit {

    private final String lead;
    private final JsonTree root;
    private final String tail;
    private final JsonWork work;

    private JsonEdit(String lead, JsonTree root, String tail, JsonWork work) {
        this.lead = lead;
        this.root = root;
        this.tail = tail;
        this.work = work;
    }

    /**
     * Begins with a text; null, and the JSON null, are as an empty object when something is put into them.
     *
     * @throws JsonEditException if the text is no JSON
     */
    public static JsonEdit of(@Nullable String text) {
        JsonWork work = new JsonWork();
        String json = text == null ? "null" : text;
        work.add(json.length());
        JsonSpan span = JsonSpan.root(json);
        return new JsonEdit(
                json.substring(0, span.start()), JsonTree.of(span, json, work), json.substring(span.end()), work);
    }

    static JsonEdit of(JsonTree value) {
        return new JsonEdit("", value, "", new JsonWork());
    }

    /** The JSON of a text. */
    public static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2);
        JsonEscape.quote(json, text);
        return json.toString();
    }

    /** The whole, as it is now. */
    public String text() {
        String json = root.text();
        return lead.isEmpty() && tail.isEmpty() ? json : lead + json + tail;
    }

    /** How many characters were read and written so far, by all edits that began with the same text. */
    long work() {
        return work.characters();
    }

    /**
     * The value at a place; empty when there is none, or only null.
     *
     * @throws JsonEditException if the way leads through something else than an object or array
     */
    public Optional<JsonFound> find(JsonPlace place) {
        return locate(place).filter(found -> !found.value().isNull()).map(found -> JsonFound.of(found.member()));
    }

    /**
     * The elements of the array at a place, nulls too; none when there is no value, or only null.
     *
     * @throws JsonEditException if there is something else
     */
    public List<JsonFound> elements(JsonPlace place) {
        return array(place)
                .map(found ->
                        found.value().members().stream().map(JsonFound::of).toList())
                .orElse(List.of());
    }

    private Optional<Found> array(JsonPlace place) {
        Optional<Found> found = locate(place).filter(value -> !value.value().isNull());
        if (found.isPresent() && !found.orElseThrow().value().isArray()) {
            throw new JsonEditException(place.toString(), "it is no array");
        }
        return found;
    }

    /** Returns the path of a place, as {@link JsonPlace#toString}, with existing keys in the spelling that counts. */
    public String path(JsonPlace place) {
        StringBuilder path = new StringBuilder();
        JsonPlace way = JsonPlace.ROOT;
        for (JsonStep step : place.steps()) {
            way = new JsonPlace(place.steps().subList(0, way.steps().size() + 1));
            if (step instanceof JsonStep.Index index) {
                path.append('[').append(index.at()).append(']');
            } else {
                path.append('.')
                        .append(locate(way).map(found -> found.member().key()).orElse(step.key()));
            }
        }
        return path.toString();
    }

    /** The keys of the object at a place, each once, in order; none when there is no object. */
    public List<String> keys(JsonPlace place) {
        return locate(place)
                .map(Found::value)
                .filter(JsonTree::isObject)
                .map(JsonTree::members)
                .orElse(List.of())
                .stream()
                .map(JsonTree.Member::key)
                .distinct()
                .toList();
    }

    /**
     * The values of the object or the elements of the array at a place, nulls too, in order; of a key that stands twice the
     * last, in the place of the first. None when there is neither an object nor an array.
     *
     * @throws JsonEditException if the way leads through something else than an object or array
     */
    public List<JsonFound> members(JsonPlace place) {
        Optional<Found> found = locate(place);
        return found.isEmpty()
                ? List.of()
                : counting(found.orElseThrow().value()).stream()
                        .map(at -> JsonFound.of(
                                found.orElseThrow().value().members().get(at)))
                        .toList();
    }

    /** The positions of all members that count: of each key the last. */
    private static List<Integer> counting(JsonTree container) {
        List<JsonTree.Member> members = container.members();
        Map<Object, Integer> last = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            last.put(container.isArray() ? i : members.get(i).key(), i);
        }
        return List.copyOf(last.values());
    }

    /**
     * The same with other values of members of the object or array at a place, in one pass. What says the same already is
     * left as it is written.
     *
     * @param values by the position in {@link #members}, the JSON that a value is to be; empty for one that stays
     * @throws JsonEditException if the way leads through something else than an object or array
     * @throws IllegalArgumentException if there are not as many as there are members
     */
    public JsonEdit setMembers(JsonPlace place, List<Optional<String>> values) {
        Optional<Found> found = locate(place);
        List<Integer> counting =
                found.isEmpty() ? List.of() : counting(found.orElseThrow().value());
        if (counting.size() != values.size()) {
            throw new IllegalArgumentException(
                    "values: there are " + values.size() + ", and " + counting.size() + " members; give one for each");
        }
        Map<Integer, JsonTree> changed = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            JsonTree.Member member = found.orElseThrow().value().members().get(counting.get(i));
            String json = values.get(i).orElse("");
            if (!json.isEmpty() && !JsonFound.of(member).says(json)) {
                changed.put(counting.get(i), JsonTree.parse(json, work));
            }
        }
        return changed.isEmpty() ? this : found.orElseThrow().edit(container -> container.with(changed));
    }

    /**
     * The same without some elements of the array at a place, in one pass.
     *
     * @param which their positions
     * @throws JsonEditException if there is something else than an array, or in the way
     */
    public JsonEdit removeElements(JsonPlace place, BitSet which) {
        Optional<Found> array = array(place);
        return array.isEmpty() || which.isEmpty()
                ? this
                : array.orElseThrow().edit(elements -> elements.without(which));
    }

    /**
     * Returns an edit with a value at a place. Absent or null objects on the way are created. An equal value keeps its spelling.
     *
     * @throws JsonEditException if the way contains another value
     */
    public JsonEdit set(JsonPlace place, String json) {
        if (place.isRoot()) {
            return root.isNull() && !json.equals(text())
                    ? new JsonEdit("", JsonTree.parse(json, work), "", work)
                    : replace(found(), json);
        }
        Optional<Found> parent = locate(place.parent());
        if (parent.isEmpty() || parent.orElseThrow().value().isNull()) {
            if (place.last() instanceof JsonStep.Index) {
                throw new JsonEditException(place.toString(), "there is no such element");
            }
            return set(place.parent(), "{" + member(place.last()) + json + "}");
        }
        Found container = parent.orElseThrow();
        requireContainer(container.value(), place.parent(), place.last());
        List<Integer> counting = counting(container.value(), place.last());
        if (counting.isEmpty()) {
            return container.edit(
                    object -> object.plus(place.last().key(), member(place.last()), JsonTree.parse(json, work)));
        }
        JsonEdit edited = replace(container.member(choose(container.value(), counting, place.last())), json);
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
     * Returns an edit with another element at the end of the array at a place. An absent or null array is created.
     *
     * @throws JsonEditException if the place or the way contains another value
     */
    public JsonEdit append(JsonPlace place, String json) {
        Optional<Found> array = array(place);
        return array.isEmpty()
                ? set(place, "[" + json + "]")
                : array.orElseThrow().edit(elements -> elements.plus("", "", JsonTree.parse(json, work)));
    }

    /**
     * Returns an edit without the value at a place: without the key, in all spellings, or without the element.
     *
     * @throws JsonEditException if the way contains a value other than an object or array
     */
    public JsonEdit remove(JsonPlace place) {
        Optional<Found> parent =
                locate(place.parent()).filter(found -> !found.value().isNull());
        if (parent.isEmpty()) {
            return this;
        }
        JsonTree container = parent.orElseThrow().value();
        requireContainer(container, place.parent(), place.last());
        BitSet which = new BitSet();
        if (place.last() instanceof JsonStep.Index) {
            counting(container, place.last()).forEach(which::set);
        } else {
            for (int i = 0; i < container.members().size(); i++) {
                which.set(i, place.last().matches(container.members().get(i).key()));
            }
        }
        return which.isEmpty() ? this : parent.orElseThrow().edit(members -> members.without(which));
    }

    /** Without one other key that is the same name with other blanks, if there is one. */
    private Optional<JsonEdit> withoutRival(JsonPlace place) {
        Found found = locate(place.parent()).orElseThrow();
        JsonTree container = found.value();
        List<Integer> counting = counting(container, place.last());
        int chosen = choose(container, counting, place.last());
        return counting.stream()
                .filter(at ->
                        at != chosen && !container.members().get(at).value().isNull())
                .findFirst()
                .map(at -> found.edit(members -> members.without(only(at))));
    }

    private static BitSet only(int at) {
        BitSet which = new BitSet();
        which.set(at);
        return which;
    }

    /** A value that was found, with the way that leads to it. */
    private final class Found {

        private final @Nullable Found in;
        private final int at;
        private final JsonTree.Member member;

        Found(@Nullable Found in, int at, JsonTree.Member member) {
            this.in = in;
            this.at = at;
            this.member = member;
        }

        JsonTree.Member member() {
            return member;
        }

        JsonTree value() {
            return member.value();
        }

        Found member(int position) {
            return new Found(this, position, value().members().get(position));
        }

        /** The whole with another value here. */
        JsonEdit edit(UnaryOperator<JsonTree> how) {
            JsonTree edited = how.apply(value());
            int position = at;
            for (Found outer = in; outer != null; outer = outer.in) {
                edited = outer.value().with(Map.of(position, edited));
                position = outer.at;
            }
            return new JsonEdit(lead, edited, tail, work);
        }
    }

    private Found found() {
        return new Found(null, 0, new JsonTree.Member("", "", root, ""));
    }

    private Optional<Found> locate(JsonPlace place) {
        Found found = found();
        JsonPlace way = JsonPlace.ROOT;
        for (JsonStep step : place.steps()) {
            if (found.value().isNull()) {
                return Optional.empty();
            }
            requireContainer(found.value(), way, step);
            List<Integer> counting = counting(found.value(), step);
            if (counting.isEmpty()) {
                return Optional.empty();
            }
            found = found.member(choose(found.value(), counting, step));
            way = new JsonPlace(place.steps().subList(0, way.steps().size() + 1));
        }
        return Optional.of(found);
    }

    private static void requireContainer(JsonTree value, JsonPlace at, JsonStep step) {
        boolean index = step instanceof JsonStep.Index;
        if (index ? !value.isArray() : !value.isObject()) {
            throw new JsonEditException(at.toString(), index ? "it is no array" : "it is no object");
        }
    }

    /** The positions of the members that count for the step: of each key the last. */
    private static List<Integer> counting(JsonTree container, JsonStep step) {
        List<JsonTree.Member> members = container.members();
        if (step instanceof JsonStep.Index index) {
            return index.at() < members.size() ? List.of(index.at()) : List.of();
        }
        List<Integer> counting = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            String key = members.get(i).key();
            if (step.matches(key)) {
                counting.removeIf(other -> members.get(other).key().equals(key));
                counting.add(i);
            }
        }
        return counting;
    }

    /** Of those that count the one to read and to change: not null before null, the step's own spelling before others. */
    private static int choose(JsonTree container, List<Integer> counting, JsonStep step) {
        int chosen = counting.get(counting.size() - 1);
        for (int at : counting) {
            JsonTree.Member member = container.members().get(at);
            boolean chosenIsNull = container.members().get(chosen).value().isNull();
            boolean isNull = member.value().isNull();
            boolean own = !(step instanceof JsonStep.Index) && member.key().equals(step.key());
            if (chosenIsNull && !isNull || own && chosenIsNull == isNull) {
                chosen = at;
            }
        }
        return chosen;
    }

    private static String member(JsonStep step) {
        return quote(step.key()) + ": ";
    }

    private JsonEdit replace(Found found, String json) {
        return JsonFound.of(found.member()).says(json) ? this : found.edit(value -> JsonTree.parse(json, work));
    }
}
