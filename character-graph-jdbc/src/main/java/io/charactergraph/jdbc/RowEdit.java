package io.charactergraph.jdbc;

import io.charactergraph.jdbc.LinkageException.Reason;
import io.charactergraph.source.assembly.JsonEdit;
import io.charactergraph.source.assembly.JsonEditException;
import io.charactergraph.source.assembly.JsonFound;
import io.charactergraph.source.assembly.JsonPlace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The JSON in one column of a row while it is edited, with the changes that were made. */
final class RowEdit {

    private final LockedRow row;
    private final String column;
    private final List<Change> changes = new ArrayList<>();
    private JsonEdit json;

    RowEdit(LockedRow row, String column) {
        this.row = row;
        this.column = column;
        this.json = guarded(() -> JsonEdit.of(row.text(column).orElse(null)));
    }

    /** The same, to go on with by itself. */
    RowEdit copy() {
        RowEdit copy = new RowEdit(row, column);
        copy.json = json;
        copy.changes.addAll(changes);
        return copy;
    }

    /** The value at a place; empty when there is none, or only null. */
    Optional<JsonFound> find(JsonPlace place) {
        return guarded(() -> json.find(place));
    }

    /** The elements of the array at a place. */
    List<JsonFound> elements(JsonPlace place) {
        return guarded(() -> json.elements(place));
    }

    /** The keys of the object at a place. */
    List<String> keys(JsonPlace place) {
        return guarded(() -> json.keys(place));
    }

    void set(JsonPlace place, String value) {
        change(place, place, () -> json.set(place, value));
    }

    void append(JsonPlace array, String value) {
        JsonPlace element = array.index(elements(array).size());
        change(array, element, () -> json.append(array, value));
    }

    void remove(JsonPlace place) {
        change(place, place, () -> json.remove(place));
    }

    /** Removes elements of the array that a place may have, in one pass; the changes name the last first. */
    void removeElements(JsonPlace array, Predicate<JsonFound> which) {
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
            changes.add(change(path + '[' + i + ']', Optional.of(elements.get(i).json()), Optional.empty()));
        }
    }

    /** The values of the object or the elements of the array at a place, of each key the one that counts. */
    List<JsonFound> members(JsonPlace place) {
        return guarded(() -> json.members(place));
    }

    /** Sets members of the object or the array at a place, in one pass; empty for one that stays. */
    void setMembers(JsonPlace place, Function<JsonFound, Optional<String>> values) {
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
                changes.add(change(
                        path + (isArray ? "[" + i + "]" : "." + member.key()),
                        member.isNull() ? Optional.empty() : Optional.of(member.json()),
                        all.get(i)));
            }
        }
    }

    private void change(JsonPlace way, JsonPlace place, Supplier<JsonEdit> edit) {
        JsonEdit edited = guarded(edit);
        if (edited == json) {
            return;
        }
        Optional<String> before = way.equals(place) ? find(place).map(JsonFound::json) : Optional.empty();
        json = edited;
        changes.add(change(path(place), before, find(place).map(JsonFound::json)));
    }

    private Change change(String path, Optional<String> before, Optional<String> after) {
        return new Change(row.table().tableName(), row.id(), path, before, after);
    }

    private String path(JsonPlace place) {
        return column + guarded(() -> json.path(place));
    }

    /** Writes what has changed, if anything has, and tells it. */
    List<Change> save(LinkTransaction transaction) {
        if (!changes.isEmpty()) {
            transaction.write(row, column, json.text());
        }
        return changes();
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The whole column as it is now. */
    String text() {
        return json.text();
    }

    /** The failure that says that the row cannot be written at a place. */
    LinkageException unwritable(Reason reason, JsonPlace place, String why) {
        return new LinkageException(reason, row.table(), List.of(row.id()), path(place) + ": " + why, null);
    }

    private <T> T guarded(Supplier<T> edit) {
        try {
            return edit.get();
        } catch (JsonEditException e) {
            throw new LinkageException(
                    Reason.UNWRITABLE, row.table(), List.of(row.id()), column + e.path() + ": " + e.getMessage(), null);
        }
    }
}
