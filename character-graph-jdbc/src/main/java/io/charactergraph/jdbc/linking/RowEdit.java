package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.jdbc.json.JsonEdit;
import io.charactergraph.jdbc.json.JsonEditException;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.json.JsonStep;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The JSON in one column of a row while it is edited, with the changes that were made. */
public final class RowEdit {

    private final LockedRow row;
    private final String column;
    private final JsonEdit before;
    private final List<Edited> edits;
    private JsonEdit json;

    public RowEdit(LockedRow row, String column) {
        this.row = row;
        this.column = column;
        this.before = guarded(() -> JsonEdit.of(row.text(column).orElse(null)));
        this.edits = new ArrayList<>();
        this.json = before;
    }

    private RowEdit(RowEdit other) {
        this.row = other.row;
        this.column = other.column;
        this.before = other.before;
        this.edits = new ArrayList<>(other.edits);
        this.json = other.json;
    }

    /**
     * A change, and the place whose value proves it: the place of the change, or the outermost array around it.
     *
     * @param place the place
     * @param change the change
     */
    private record Edited(JsonPlace place, Change change) {

        static Edited of(JsonPlace place, Change change) {
            List<JsonStep> steps = place.steps();
            int end = 0;
            while (end < steps.size() && !(steps.get(end) instanceof JsonStep.Index)) {
                end++;
            }
            return new Edited(new JsonPlace(steps.subList(0, end)), change);
        }
    }

    /** Returns a copy that is edited independently. */
    public RowEdit copy() {
        return new RowEdit(this);
    }

    /** The value at a place; empty when there is none, or only null. */
    public Optional<JsonFound> find(JsonPlace place) {
        return guarded(() -> json.find(place));
    }

    /** The elements of the array at a place. */
    public List<JsonFound> elements(JsonPlace place) {
        return guarded(() -> json.elements(place));
    }

    /** The keys of the object at a place. */
    List<String> keys(JsonPlace place) {
        return guarded(() -> json.keys(place));
    }

    public void set(JsonPlace place, String value) {
        change(place, place, () -> json.set(place, value));
    }

    void append(JsonPlace array, String value) {
        JsonPlace element = array.index(elements(array).size());
        change(array, element, () -> json.append(array, value));
    }

    public void remove(JsonPlace place) {
        change(place, place, () -> json.remove(place));
    }

    /** Removes elements of the array that a place may have, in one pass; the changes name the last first. */
    public void removeElements(JsonPlace array, Predicate<JsonFound> which) {
        List<JsonFound> elements = elements(array);
        BitSet gone = new BitSet();
        for (int i = 0; i < elements.size(); i++) {
            gone.set(i, which.test(elements.get(i)));
        }
        if (gone.isEmpty()) {
            return;
        }
        String path = path(array);
        json = guarded(() -> json.removeElements(array, gone));
        for (int i = gone.length() - 1; i >= 0; i = gone.previousSetBit(i - 1)) {
            String element = path + '[' + i + ']';
            edits.add(
                    Edited.of(array, change(element, Optional.of(elements.get(i).json()), Optional.empty())));
        }
    }

    /** The values of the object or the elements of the array at a place, of each key the one that counts. */
    public List<JsonFound> members(JsonPlace place) {
        return guarded(() -> json.members(place));
    }

    /** Sets members of the object or the array at a place, in one pass; empty for one that stays. */
    public void setMembers(JsonPlace place, Function<JsonFound, Optional<String>> values) {
        List<JsonFound> members = members(place);
        List<Optional<String>> all = members.stream()
                .map(member -> values.apply(member).filter(value -> !member.says(value)))
                .toList();
        if (all.stream().noneMatch(Optional::isPresent)) {
            return;
        }
        String path = path(place);
        boolean isArray = find(place).filter(JsonFound::isArray).isPresent();
        json = guarded(() -> json.setMembers(place, all));
        for (int i = 0; i < members.size(); i++) {
            JsonFound member = members.get(i);
            if (all.get(i).isPresent()) {
                String memberPath = path + (isArray ? "[" + i + "]" : "." + member.key());
                Optional<String> old = member.isNull() ? Optional.empty() : Optional.of(member.json());
                edits.add(Edited.of(isArray ? place : place.key(member.key()), change(memberPath, old, all.get(i))));
            }
        }
    }

    private void change(JsonPlace way, JsonPlace place, Supplier<JsonEdit> edit) {
        JsonEdit edited = guarded(edit);
        if (edited == json) {
            return;
        }
        Optional<String> old = way.equals(place) ? find(place).map(JsonFound::json) : Optional.empty();
        json = edited;
        edits.add(Edited.of(place, change(path(place), old, find(place).map(JsonFound::json))));
    }

    private Change change(String path, Optional<String> old, Optional<String> now) {
        return new Change(row.table().tableName(), row.id(), path, old, now);
    }

    private String path(JsonPlace place) {
        return column + guarded(() -> json.path(place));
    }

    /** Writes the column if it has changed. Returns the changes, with the values that the row has after the write. */
    public List<Change> save(LinkTransaction transaction) {
        if (edits.isEmpty()) {
            return List.of();
        }
        Optional<String> written = transaction.write(row, column, json.text());
        if (written.equals(Optional.of(json.text()))) {
            return changes();
        }
        try {
            return changesIn(JsonEdit.of(written.orElse(null)));
        } catch (JsonEditException e) { // something else stands there now
            return List.of(change(column, row.text(column), written));
        }
    }

    /** Returns the changes that the written value contains; a trigger of the database can have changed it. */
    private List<Change> changesIn(JsonEdit written) {
        Map<JsonPlace, List<Change>> byPlace = new LinkedHashMap<>();
        edits.forEach(edit -> byPlace.computeIfAbsent(edit.place(), place -> new ArrayList<>())
                .add(edit.change()));
        List<Change> there = new ArrayList<>();
        byPlace.forEach((place, made) -> {
            Optional<JsonFound> now = written.find(place);
            if (isSame(now, json.find(place))) {
                there.addAll(made);
            } else if (!isSame(now, before.find(place))) {
                there.add(change(
                        column + written.path(place),
                        before.find(place).map(JsonFound::json),
                        now.map(JsonFound::json)));
            }
        });
        return there;
    }

    private static boolean isSame(Optional<JsonFound> one, Optional<JsonFound> other) {
        return one.isEmpty()
                ? other.isEmpty()
                : other.filter(value -> one.orElseThrow().says(value.json())).isPresent();
    }

    public List<Change> changes() {
        return edits.stream().map(Edited::change).toList();
    }

    /** Whether something has been changed. */
    public boolean isChanged() {
        return !edits.isEmpty();
    }

    /** The whole column as it is now. */
    public String text() {
        return json.text();
    }

    /** Returns the failure for a place that cannot be written. */
    LinkWriteException unwritable(Reason reason, JsonPlace place, String why) {
        return new LinkWriteException(reason, row.table(), List.of(row.id()), path(place) + ": " + why, null);
    }

    private <T> T guarded(Supplier<T> edit) {
        try {
            return edit.get();
        } catch (JsonEditException e) {
            throw new LinkWriteException(
                    Reason.UNWRITABLE, row.table(), List.of(row.id()), column + e.path() + ": " + e.getMessage(), null);
        }
    }
}
